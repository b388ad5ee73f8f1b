import assert from 'node:assert/strict';
import type { Random } from '../../oracle/random';
import { conversation, mailLog, transcript } from '../inputs';
import { mutated } from '../mutate';
import { type Client, connect } from '../server';
import { target } from '../target';

/** Characters or whole lines that are replaced: `at` is a place in thousandths of the text. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly lines: boolean;
  readonly text: string;
}

interface Step {
  readonly edits: readonly Edit[];
  /** All of the text is replaced by this one instead. */
  readonly whole?: string;
  /** It is taken back at once. */
  readonly undone: boolean;
  /** What is asked before the next step, and whether that waits for the answers. */
  readonly asked: readonly string[];
  readonly waits: boolean;
}

interface Input {
  readonly language: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

/** A document after any edits, of a client that does not wait for answers, is told of as one that is opened as it stands then. */
export const edited = target<Input>({
  name: 'edited',
  few: 60,
  make(random) {
    const isLog = random.chance(0.4);
    const text = isLog ? mailLog(random) : sessions(random);
    return {
      language: isLog ? 'mail-log' : random.pick(['smtp-transcript', 'smtp-transcript', 'plaintext']),
      text,
      steps: Array.from({ length: random.int(1, 6) }, () => anyStep(random, isLog)),
    };
  },
  async run({ language, text, steps }) {
    const client = await connect(true, { codeLens: true, inlayHints: true });
    try {
      const document = await opened(client, 'file:///a/edited', language, withoutCr(text));
      await ask(document, 'diagnostic');
      for (const step of steps) await taken(document, step);
      const fresh = await opened(client, 'file:///a/opened', language, document.text);
      assert.deepEqual(await told(document), await told(fresh));
    } finally {
      client.end();
    }
  },
});

/** Some are long enough for several blocks. */
const sessions = (random: Random): string =>
  Array.from({ length: random.pick([1, 1, 3]) }, () => random.pick([conversation, transcript])(random))
    .join('')
    .repeat(random.pick([1, 1, 12]))
    .slice(0, LONGEST);

const LONGEST = 60_000;

function anyStep(random: Random, isLog: boolean): Step {
  const more = isLog ? mailLog : transcript;
  const anyEdit = (): Edit => ({
    at: random.int(0, 1_000),
    removed: random.pick([0, 0, 1, 1, 3, 40]),
    lines: random.chance(0.4),
    text: random.pick([
      ...['', 'x', '.', ' ', '\n', '.\n', '\n.\n', 'C: DATA\nS: 354 go\n', ' -> .\n', 'S: 250 ok\n'],
      mutated('C: DATA\nS: 354 go\n', random, 2),
      more(random).slice(0, random.pick([80, 500, 5_000])),
    ]),
  });
  return {
    edits: Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, anyEdit),
    ...(random.chance(0.04) && { whole: more(random) }),
    undone: random.chance(0.2),
    asked: Array.from({ length: random.int(0, 2) }, () => random.pick([...WHOLE, ...OF_RANGE])),
    waits: random.chance(0.7),
  };
}

/** An editor knows one kind of line end in a document; which one each line has in the file is told for what was opened only. */
const withoutCr = (text: string) => text.replaceAll(/\r\n?/g, '\n');

interface Document {
  readonly client: Client;
  readonly uri: string;
  text: string;
  version: number;
}

async function opened(client: Client, uri: string, languageId: string, text: string): Promise<Document> {
  const textDocument = { uri, languageId, version: 1, text };
  await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  return { client, uri, text, version: 1 };
}

async function taken(document: Document, { edits, whole, undone, asked, waits }: Step): Promise<void> {
  if (whole === undefined) await changed(document, edits, undone);
  else await send(document, [{ text: withoutCr(whole) }], withoutCr(whole));
  const answers = asked.map((method) => ask(document, method));
  if (waits) await Promise.all(answers);
  else for (const answer of answers) answer.catch(() => {});
}

async function changed(document: Document, edits: readonly Edit[], undone: boolean): Promise<void> {
  const before = document.text;
  const changes: Change[] = [];
  let { text } = document;
  for (const edit of edits) {
    const [from, to] = rangeOf(text, edit);
    const inserted = withoutCr(edit.text);
    changes.push(changeOf(text, from, to, inserted));
    text = text.slice(0, from) + inserted + text.slice(to);
  }
  await send(document, changes, text);
  if (!undone || edits.length > 1) return;
  const [from, to] = rangeOf(before, edits[0]!);
  const end = from + withoutCr(edits[0]!.text).length;
  await send(document, [changeOf(text, from, end, before.slice(from, to))], before);
}

interface Change {
  readonly range?: object;
  readonly text: string;
}

function rangeOf(text: string, { at, removed, lines }: Edit): [number, number] {
  const place = Math.floor((text.length * at) / 1_000);
  if (!lines) return [place, Math.min(text.length, place + removed)];
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const behind = text.slice(from).split('\n').slice(0, removed);
  return [from, Math.min(text.length, from + behind.join('\n').length + (removed > 0 ? 1 : 0))];
}

const changeOf = (before: string, from: number, to: number, text: string): Change => ({
  range: { start: positionOf(before, from), end: positionOf(before, to) },
  text,
});

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

async function send(document: Document, contentChanges: readonly Change[], text: string): Promise<void> {
  document.text = text;
  const textDocument = { uri: document.uri, version: ++document.version };
  await document.client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
}

const WHOLE = ['diagnostic', 'documentSymbol', 'foldingRange', 'codeLens'];
const OF_RANGE = ['semanticTokens/range', 'inlayHint', 'codeAction'];
const AT_PLACE = ['hover', 'definition', 'references'];
/** Lines at which it is asked what stands there. */
const PLACES = 12;

/** All that an editor asks of a document. */
async function told(document: Document) {
  const answers: Record<string, unknown> = {};
  for (const method of [...WHOLE, ...OF_RANGE]) answers[method] = await ask(document, method);
  for (const only of ['source.fixAll', 'source.smtpLens.fixRecording'])
    answers[only] = await ask(document, 'codeAction', { context: { diagnostics: [], only: [only] } });
  const count = document.text.split('\n').length;
  for (let place = 0; place < PLACES; place++) {
    const position = { line: Math.floor((count * place) / PLACES), character: 6 };
    for (const method of AT_PLACE) answers[`${method} ${position.line}`] = await ask(document, method, { position });
  }
  return answers;
}

/** An answer, without what names this document, this version or this answer. */
async function ask({ client, uri, text }: Document, method: string, more: object = {}): Promise<unknown> {
  const range = { start: { line: 0, character: 0 }, end: positionOf(text, text.length) };
  const params = { textDocument: { uri }, range, position: range.start, context: { diagnostics: [] }, ...more };
  const answer = await client.connection.sendRequest(`textDocument/${method}`, params);
  const said = JSON.stringify(answer).replaceAll(uri, 'URI').replaceAll(encodeURIComponent(uri), 'URI');
  return JSON.parse(said, (key, value) => (key === 'resultId' || key === 'version' ? undefined : value));
}
