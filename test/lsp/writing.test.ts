import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CompletionItem, SignatureHelp } from 'vscode-languageserver-protocol';
import { type Session, start } from './connection';

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const TEXT = 'S: 220 mail.example.org ESMTP\nC: EHLO client.example.org\nS: 250-mail.example.org\nS: 250 SIZE 1000\n';

describe('writing a transcript', () => {
  let session: Session;
  const ask = async <T>(method: string, text: string, languageId = 'smtp-transcript') => {
    const uri = await session.open(text, { languageId });
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    return (await session.connection.sendRequest(method, { textDocument: { uri }, position })) as T;
  };
  const items = (text: string, languageId?: string) =>
    ask<CompletionItem[]>('textDocument/completion', text, languageId);

  before(async () => {
    session = await start({ locale: 'id', capabilities: SNIPPETS });
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('completes a command, the cursor within the brackets', async () => {
    const [mail] = await items(`${TEXT}C: M`);
    assert.deepEqual(
      { label: mail?.label, detail: mail?.detail, format: mail?.insertTextFormat, edit: mail?.textEdit },
      {
        label: 'MAIL FROM:',
        detail: 'Pengirim',
        format: 2,
        edit: {
          range: { start: { line: 4, character: 3 }, end: { line: 4, character: 4 } },
          newText: 'MAIL FROM:<$0>',
        },
      },
    );
    assert.match(String(mail?.documentation), /^[A-Z].*\.$/s);
  });

  test('keeps the order of the suggestions', async () => {
    const found = await items(`${TEXT}C: MAIL FROM:<a@example.org> `);
    assert.equal(found[0]?.label, 'SIZE');
    assert.deepEqual(
      found.map(({ sortText }) => sortText),
      found.map(({ sortText }) => sortText).sort(),
    );
  });

  test('is filtered by the mark where the mark is part of it', async () => {
    const [mail] = await items(`${TEXT}C:`);
    assert.deepEqual(
      [mail?.filterText, (mail!.textEdit as { newText: string }).newText],
      ['C: MAIL FROM:<', 'C: MAIL FROM:<$0>'],
    );
  });

  test('shows the form of the command', async () => {
    const help = await ask<SignatureHelp>('textDocument/signatureHelp', `${TEXT}C: MAIL FROM:<a@example.org> SIZE=`);
    assert.equal(help.signatures[0]?.label, 'MAIL FROM:<reverse-path> [SIZE=1*20DIGIT]');
    assert.equal(help.activeParameter, 1);
  });

  test('happens in transcripts only, not in what is merely recognised as one', async () => {
    assert.deepEqual(await items(`${TEXT}C: M`, 'log'), []);
    assert.equal(await ask('textDocument/signatureHelp', `${TEXT}C: MAIL `, 'plaintext'), null);
  });
});

test('a client without snippets gets plain text', async () => {
  const session = await start({ locale: 'en', capabilities: {} });
  const uri = await session.open(`${TEXT}C: M`);
  const position = { line: 4, character: 4 };
  const [mail] = (await session.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position,
  })) as CompletionItem[];
  assert.equal((mail!.textEdit as { newText: string }).newText, 'MAIL FROM:<');
  assert.equal(await session.stop(), 0);
});
