/** Documents of any size: tokens by range, the worst findings only, and nothing that did not change. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentDiagnosticReport, SemanticTokens } from 'vscode-languageserver-protocol';
import { type Session, start } from './connection';

const HEAD = [
  ...['C: DATA', 'S: 354 go', 'C: From: a@example.org', 'C: Subject: x'],
  ...['C: Date: Mon, 1 Jun 2026 12:00:00 +0000', 'C: '],
];
const END = ['C: .', 'S: 250 ok', 'C: QUIT', 'S: 221 bye', ''];
/** Each line of the body begins with a period that was not doubled. */
const withPeriods = (count: number) => [...HEAD, ...Array<string>(count).fill('C: .x'), ...END].join('\n');

function typed(session: Session, uri: string, version: number, line: number, text: string): Promise<void> {
  const place = { line, character: 3 };
  return session.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: place, end: place }, text }],
  });
}

describe('a client that is told of diagnostics', () => {
  let session: Session;
  before(async () => {
    session = await start();
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('gets the worst thousand, and how many more there are', async () => {
    const uri = await session.open(withPeriods(1_500));
    const { diagnostics } = await session.diagnostics(uri);
    assert.equal(diagnostics.length, 1_001);
    const note = diagnostics.at(-1)!;
    assert.equal(note.range.start.line, 0);
    assert.match(String(note.message), /^500 more findings/);
  });

  test('is not told what it knows', async () => {
    const uri = await session.open(withPeriods(1));
    await session.diagnostics(uri);
    await typed(session, uri, 2, 3, 'Re: ');
    await typed(session, uri, 3, 6, '.');
    const { version, diagnostics } = await session.diagnostics(uri, 2);
    assert.equal(version, 3);
    assert.equal(diagnostics.length, 0);
  });

  test('gets tokens of a range of a long document, and none of the whole', async () => {
    const uri = await session.open(withPeriods(30_000));
    const range = { start: { line: 29_990, character: 0 }, end: { line: 29_992, character: 0 } };
    const some: SemanticTokens = await session.connection.sendRequest('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    });
    assert.ok(some.data.length > 0);
    const all: SemanticTokens = await session.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    assert.deepEqual(all.data, []);
  });
});

describe('a client that asks for diagnostics', () => {
  let session: Session;
  before(async () => {
    session = await start({ capabilities: { textDocument: { diagnostic: {} } } });
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('is told where they did not change', async () => {
    const uri = await session.open(withPeriods(1));
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const first = await ask();
    assert.ok(first.kind === 'full' && first.items.length === 1);
    await typed(session, uri, 2, 3, 'Re: ');
    assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await typed(session, uri, 3, 6, '.');
    const last = await ask(first.resultId);
    assert.ok(last.kind === 'full' && last.items.length === 0);
    assert.ok(session.heard.every(({ method }) => method !== 'textDocument/publishDiagnostics'));
  });
});
