/** The language server in this process, and what a client that knows no manners asks of it. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/lsp/server';
import type { Random } from '../oracle/random';
import { anyText, mailLog, transcript } from './inputs';

/** What a client does: plain data. `document` is one of a few. */
export type Act =
  | { readonly does: 'open'; readonly document: number; readonly language: string; readonly text: string }
  | { readonly does: 'change'; readonly document: number; readonly changes: readonly unknown[] }
  | { readonly does: 'close'; readonly document: number }
  | { readonly does: 'ask'; readonly method: string; readonly params: object; readonly cancel: boolean }
  | { readonly does: 'tell'; readonly method: string; readonly params: unknown }
  | { readonly does: 'wait'; readonly milliseconds: number };

export interface Client {
  readonly connection: MessageConnection;
  end(): void;
}

/** A server with a client that can do everything, or next to nothing, and has these settings. */
export async function connect(able: boolean, settings: unknown = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)));
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.onRequest((method, params) => {
    if (method === 'workspace/configuration') return [settings];
    return params === undefined ? null : null;
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: able ? ABLE : {} });
  await connection.sendNotification('initialized', {});
  return { connection, end: () => connection.dispose() };
}

const ABLE = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    textDocumentContent: { dynamicRegistration: true },
  },
  textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {}, completion: {} },
};

/** Milliseconds within which every request is answered. */
const PATIENCE = 20_000;
/** The code of an answer that is an exception. */
const INTERNAL = -32603;

/** Does it all, without waiting for answers in between; then every request must have been answered without an exception. */
export async function play({ connection }: Client, acts: readonly Act[]): Promise<void> {
  const asked: Promise<void>[] = [];
  for (const act of acts) {
    switch (act.does) {
      case 'open': {
        const { document, language: languageId, text } = act;
        const textDocument = { uri: uriOf(document), languageId, version: 1, text };
        await connection.sendNotification('textDocument/didOpen', { textDocument });
        break;
      }
      case 'change': {
        const textDocument = { uri: uriOf(act.document), version: 2 };
        await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: act.changes });
        break;
      }
      case 'close':
        await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(act.document) } });
        break;
      case 'ask': {
        const answer = answered(connection, act);
        // It may be rejected before all is said.
        answer.catch(() => {});
        asked.push(answer);
        break;
      }
      case 'tell':
        await connection.sendNotification(act.method, act.params as object);
        break;
      case 'wait':
        await new Promise((go) => setTimeout(go, act.milliseconds));
    }
  }
  await Promise.all(asked);
}

async function answered(
  connection: MessageConnection,
  { method, params, cancel }: Act & { does: 'ask' },
): Promise<void> {
  const source = new CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new assert.AssertionError({ message: `no answer to ${method}` })), PATIENCE);
  });
  const answer = connection.sendRequest(method, params, source.token).catch((error) => {
    assert.notEqual(error.code, INTERNAL, `${method}: ${error.message}`);
  });
  if (cancel) source.cancel();
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export const DOCUMENTS = 3;

export const uriOf = (document: number) =>
  ['file:///a/b.smtp', 'untitled:Untitled-1', 'file:///a/mail%20(1).log'][document] ?? `file:///${document}`;

export function anyActs(random: Random, count: number): Act[] {
  return Array.from({ length: count }, () => random.pick(ACTS)(random));
}

export const anyOpen = (random: Random): Act => ({
  does: 'open',
  document: random.int(0, DOCUMENTS - 1),
  language: random.pick(['smtp-transcript', 'mail-log', 'log', 'plaintext', 'x']),
  text: random.pick([transcript, mailLog, anyText])(random),
});

const anyPosition = (random: Random) => ({
  line: random.pick([random.int(0, 60), random.int(0, 60), 100_000]),
  character: random.pick([random.int(0, 60), 0, 100_000]),
});

function anyRange(random: Random) {
  const start = anyPosition(random);
  if (random.chance(0.2)) return { start, end: anyPosition(random) };
  return {
    start,
    end: { line: start.line + random.pick([0, 0, 1, 5]), character: start.character + random.int(0, 9) },
  };
}

/** A right range: clients keep to `start` before `end`, and to nothing else. */
function anyChange(random: Random): unknown {
  const text = random.pick(['', 'x', '\n', '.\n', 'C: DATA\n', '\r', '250 ok\r\n', transcript(random)]);
  if (random.chance(0.1)) return { text };
  const { start, end } = anyRange(random);
  const inOrder = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return { range: inOrder ? { start, end } : { start: end, end: start }, text };
}

function anyParams(random: Random, method: string): object {
  const uri = uriOf(random.int(0, DOCUMENTS));
  const position = anyPosition(random);
  const place = { uri, line: position.line };
  if (method.startsWith('smtpLens/')) {
    if (method === 'smtpLens/lookUp') return { words: random.pick(['', '550', 'greylist', '<b>']), codesBeside: '211' };
    const by = random.pick(['verdict', 'sender', 'recipient', 'relay', 'reason']);
    const group = random.chance(0.5)
      ? { group: { key: random.pick(['delivered', 'x', '']), from: random.int(0, 200) } }
      : {};
    return { ...place, step: random.pick([1, -1]), by, search: random.pick(['', 'example']), ...group };
  }
  if (method === 'workspace/textDocumentContent') return { uri: random.pick(addressesOf(uri, position.line)) };
  const context = {
    diagnostics: [],
    includeDeclaration: true,
    ...(random.chance(0.6) && { only: [random.pick(KINDS)] }),
  };
  return { textDocument: { uri }, position, range: anyRange(random), context, previousResultId: '1', inFull: true };
}

function addressesOf(uri: string, line: number): string[] {
  const page = (show: string) =>
    `smtp-lens:/logs/${show}/x.md?${encodeURIComponent(JSON.stringify({ uri, line, value: 'a@example.org', figure: 'senders' }))}`;
  return [
    'smtp-lens:/codes/550.md',
    'smtp-lens:/codes/../../etc/passwd.md',
    'smtp-lens:/logs/x?%',
    'file:///etc/passwd',
    '',
    ...['story', 'message', 'sender', 'recipient', 'relay', 'failures', 'counted', 'redacted', 'constructor'].map(page),
  ];
}

const KINDS = ['quickfix', 'source.fixAll', 'source', '', 'source.fixAll.smtpLens'];
const METHODS = [
  ...['hover', 'completion', 'signatureHelp', 'documentSymbol', 'definition', 'references', 'documentHighlight'],
  ...['documentLink', 'codeLens', 'foldingRange', 'codeAction', 'diagnostic', 'semanticTokens/range'],
  'semanticTokens/full',
].map((name) => `textDocument/${name}`);
const OWN = [
  'dialects',
  'lookUp',
  'messageStep',
  'messageLines',
  'logFilters',
  'mailView',
  'logReport',
  'extractMessage',
];
const ASKED = [
  ...METHODS,
  ...OWN.map((name) => `smtpLens/${name}`),
  'smtpLens/ladder',
  'workspace/textDocumentContent',
];

const SETTINGS: readonly unknown[] = [
  {},
  null,
  7,
  { locale: 'id', codeLens: true, hover: { detail: 'full' } },
  { locale: [], hover: null, dialects: [null, { name: 'x', client: 'C> ', server: 'S> ' }, 'x'], lint: { rules: 3 } },
  { lint: { rules: { 'bare-period-in-body': 'off', x: 'y', constructor: 'off' } }, purpose: 'writing' },
];

const ACTS: readonly ((random: Random) => Act)[] = [
  anyOpen,
  ...Array.from({ length: 4 }, () => (random: Random): Act => {
    const changes = Array.from({ length: random.int(1, 3) }, () => anyChange(random));
    return { does: 'change', document: random.int(0, DOCUMENTS - 1), changes };
  }),
  (random) => ({ does: 'close', document: random.int(0, DOCUMENTS - 1) }),
  ...Array.from({ length: 8 }, () => (random: Random): Act => {
    const method = random.pick(ASKED);
    return { does: 'ask', method, params: anyParams(random, method), cancel: random.chance(0.2) };
  }),
  (random) => ({ does: 'wait', milliseconds: random.pick([0, 1, 10]) }),
  (random) => ({
    does: 'tell',
    method: 'workspace/didChangeConfiguration',
    params: { settings: { smtpLens: random.pick(SETTINGS) } },
  }),
  (random) => {
    const uri = uriOf(random.int(0, DOCUMENTS - 1));
    return random.pick<Act>([
      {
        does: 'tell',
        method: 'smtpLens/choose',
        params: { uri, dialect: random.pick(['swaks', 'postfix', 'x', undefined]) },
      },
      {
        does: 'tell',
        method: 'smtpLens/choosePurpose',
        params: { uri, purpose: random.pick(['writing', 'evidence', undefined]) },
      },
      {
        does: 'tell',
        method: 'smtpLens/lineEnds',
        params: {
          uri,
          version: 1,
          runs: [
            ['\r\n', random.int(0, 20)],
            ['\n', 3],
            ['', 1],
          ],
        },
      },
      {
        does: 'tell',
        method: 'smtpLens/configurations',
        params: {
          files: [{ uri: 'file:///a/.smtp-lens.json', text: random.pick(['{}', '{', '{"purpose":"writing"}']) }],
        },
      },
    ]);
  },
];
