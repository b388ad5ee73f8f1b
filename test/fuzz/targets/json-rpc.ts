import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { HOSTILE } from '../../hostile/strings';
import type { Random } from '../../oracle/random';
import { target } from '../target';

const PATIENCE = 10_000;

/** A message as it goes over the wire: with a length of its own where one is said. */
interface Sent {
  readonly body: string;
  readonly length?: number;
}

/** Whatever is said to the server, it goes on to answer, as long as messages can be told apart. */
export const jsonRpc = target<Sent[]>({
  name: 'json-rpc',
  few: 5,
  make: (random) => Array.from({ length: random.int(1, 12) }, () => ({ body: anyBody(random) })),
  async run(sent) {
    const server = spawn(process.execPath, [join(REPOSITORY, 'dist/server/node.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let errors = '';
    server.stderr!.on('data', (data) => {
      errors += data;
    });
    server.stdin!.on('error', () => {});
    const alive = answerOf(server);
    for (const message of [INITIALIZE, ...sent, ALIVE]) {
      const { body, length = Buffer.byteLength(body) } = message as Sent;
      server.stdin!.write(`Content-Length: ${length}\r\n\r\n${body}`);
    }
    try {
      assert.equal(await alive, 'answered', errors);
    } finally {
      server.kill('SIGKILL');
    }
  },
});

/** What becomes of the last request. */
function answerOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('no answer'), PATIENCE);
    const settle = (what: string) => {
      clearTimeout(timer);
      resolve(what);
    };
    let said = '';
    server.stdout!.on('data', (data) => {
      said += data;
      if (said.includes('"id":"alive"')) settle('answered');
    });
    server.on('exit', (code, signal) => settle(`ended: ${code ?? signal}`));
  });
}

const call = (id: unknown, method: string, params?: unknown) => JSON.stringify({ jsonrpc: '2.0', id, method, params });
const INITIALIZE = { body: call(1, 'initialize', { processId: null, rootUri: null, capabilities: {} }) };
const ALIVE = { body: call('alive', 'smtpLens/dialects') };

function anyBody(random: Random): string {
  const uri = random.pick(['file:///a.smtp', '', 7, null, {}, 'smtp-lens:/codes/550.md']);
  const method = random.pick(METHODS);
  const params = random.pick<unknown>([
    undefined,
    null,
    [],
    7,
    'x',
    { textDocument: null },
    { textDocument: { uri, languageId: 'log', version: 1, text: random.pick(['220 x\nQUIT\n', 7, null]) } },
    {
      textDocument: { uri },
      position: random.pick([{ line: -1, character: -1 }, { line: 1e300, character: 0.5 }, null]),
    },
    { textDocument: { uri }, contentChanges: random.pick([null, [{}], [{ range: {}, text: 'x' }], [{ text: 7 }]]) },
    { textDocument: { uri }, range: { start: { line: -1e9, character: 0 }, end: { line: 1e9, character: 0 } } },
    { uri, line: random.pick([-1, 1e9, 'x', null]), runs: 7, files: [{ uri, text: 7 }] },
    { settings: { smtpLens: random.pick<unknown>([null, 7, { dialects: [{ client: [] }] }]) } },
  ]);
  return random.pick([
    call(random.int(2, 9), method, params),
    call(random.int(2, 9), method, params),
    JSON.stringify({ jsonrpc: '2.0', method, params }),
    JSON.stringify({ jsonrpc: '2.0', method, params }),
    JSON.stringify({ jsonrpc: '2.0', id: 99, result: 7 }),
    JSON.stringify({ method: 7 }),
    '[]',
    'null',
    '7',
    '{"jsonrpc":"2.0"',
    '',
    random.pick(HOSTILE),
  ]);
}

const METHODS = [
  ...['hover', 'completion', 'didOpen', 'didChange', 'didClose', 'documentSymbol', 'codeAction', 'semanticTokens/full'],
  ...['semanticTokens/range', 'foldingRange', 'diagnostic', 'references'],
]
  .map((name) => `textDocument/${name}`)
  .concat('workspace/didChangeConfiguration', 'workspace/textDocumentContent', '$/cancelRequest', 'x/y', '$/setTrace')
  .concat(
    ['choose', 'choosePurpose', 'lineEnds', 'configurations', 'lookUp', 'mailView', 'ladder'].map(
      (name) => `smtpLens/${name}`,
    ),
  );
