import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol';
import { COMPARE_COMMAND, LOOK_UP, type PageFound, pageIdOf, pageUriOf } from '../../server/src/protocol';
import { type Session, start } from './connection';

const LINE = 'S: 220 mail.example.org ESMTP\nC: RCPT TO:<bob@example.org>\nS: 550 5.1.1 [x](command:quit)\n';

const hover = async (session: Session, line: number, character: number) => {
  const uri = await session.open(LINE);
  const at = { textDocument: { uri }, position: { line, character } };
  const { contents } = (await session.connection.sendRequest('textDocument/hover', at)) as Hover;
  return (contents as { value: string }).value;
};

describe('pages', () => {
  let session: Session;
  const content = async (uri: string) =>
    ((await session.connection.sendRequest('workspace/textDocumentContent', { uri })) as { text: string }).text;

  before(async () => {
    session = await start({ locale: 'en' });
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('are offered by their scheme', () => {
    assert.deepEqual(session.capabilities.workspace, { textDocumentContent: { schemes: ['smtp-lens'] } });
  });

  test('are served as documents', async () => {
    assert.match(await content('smtp-lens:/codes/211-354.md'), /^# 211 – 354 · System status – Start mail input\n/);
    assert.match(await content('smtp-lens:///commands/MAIL.md'), /^# MAIL · Mail\n/);
  });

  test('an address that names no page is refused, whatever it holds', async () => {
    const none = [
      'smtp-lens:/codes/999.md',
      'smtp-lens:/codes/550',
      'file:///codes/550.md',
      'smtp-lens:/../../x.md',
      '',
    ];
    for (const uri of [...none, 'smtp-lens:/codes/550.md?x', 'smtp-lens:/codes/%35%35%30.md']) {
      await assert.rejects(content(uri), /SMTP Lens has no page of this name/, uri);
    }
  });

  test('follow the language: those that were asked for are to be read again', async () => {
    const again = new Promise<string>((resolve) => {
      session.connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => resolve(uri));
    });
    await content('smtp-lens:/codes/354.md');
    const settings = (locale: string) =>
      session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { smtpLens: { locale } } });
    await settings('id');
    assert.equal(await again, 'smtp-lens:/codes/211-354.md');
    assert.match(await content('smtp-lens:/codes/354.md'), /^# 354 · Mulai masukan pesan\n/);
    await settings('auto');
  });

  test('are looked up', async () => {
    const found = (await session.connection.sendRequest(LOOK_UP, { words: 'start mail' })) as PageFound[];
    assert.deepEqual(found[0], {
      page: 'codes/354',
      subject: '354',
      name: 'Start mail input',
      kind: 'Positive Intermediate',
    });
  });

  test('an address and its id belong together', () => {
    for (const id of ['codes/550', 'codes/5.1.1-550', 'mechanisms/SCRAM-SHA-256', 'texts/gmail-3']) {
      assert.equal(pageIdOf(pageUriOf(id)), id);
    }
  });

  test('a hover names the codes to compare with; it links to nothing that the client did not name', async () => {
    const text = await hover(session, 2, 4);
    assert.match(text, /\*\*Compare with\*\* {2}\n`450`, `551`/);
    assert.ok(!text.includes('command:smtpLens'));
  });
});

test('a hover links to comparisons where the client runs that command, with codes and nothing else', async () => {
  const session = await start({ locale: 'en', initializationOptions: { linkCommands: [COMPARE_COMMAND] } });
  const text = await hover(session, 2, 4);
  const links = [...text.matchAll(/\]\(command:([^)]*)\)/g)].map(([, link]) => decodeURIComponent(link!));
  assert.deepEqual(links.slice(0, 2), ['smtpLens.compareCodes?["550","450"]', 'smtpLens.compareCodes?["550","551"]']);
  assert.equal(links.at(-1), 'smtpLens.compareCodes?["550"]');
  for (const link of links) assert.match(link, /^smtpLens\.compareCodes\?\["\d{3}"(?:,"\d{3}")?\]$/);
  assert.equal(await session.stop(), 0);
});
