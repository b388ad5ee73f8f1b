/** What is told of a mail log: hints, unless the settings say more. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { type Session, start } from './connection';

const delivery = (rest: string) =>
  `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, ${rest}\n`;
const SENT = delivery('delay=2, delays=0.1/0/0.9/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)');
const SLOW = delivery('delay=312, delays=0.1/0.02/302/10, dsn=2.0.0, status=sent (250 2.0.0 Ok)');
const CONFLICT = delivery('delay=2, delays=0.1/0/0.9/1, dsn=5.1.1, status=deferred (user unknown)');
const LOG = SENT + SLOW + CONFLICT;

describe('findings in mail logs', () => {
  let session: Session;
  before(async () => {
    session = await start({ locale: 'en', initializationOptions: { actionCommands: ['smtpLens.setRuleLevel'] } });
  });
  beforeEach(() => configure({}));
  after(async () => assert.equal(await session.stop(), 0));

  const configure = (smtpLens: object) =>
    session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { smtpLens } });

  let count = 0;
  const open = (text: string, uri = `file:///tmp/logs/${++count}.log`) =>
    session.open(text, { uri, languageId: 'mail-log' });

  /** Rule, level and 0-based line of what is told in the end. */
  async function told(uri: string, version = 1): Promise<string[]> {
    await session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    const { diagnostics } = await session.diagnostics(uri, version);
    return diagnostics.map(({ code, severity, range }) => `${code} ${severity} ${range.start.line}`);
  }

  test('are hints; a level that was set is kept', async () => {
    const uri = await open(LOG);
    assert.deepEqual(await told(uri), ['slow-delivery 4 1', 'status-dsn-conflict 4 2']);
    await configure({ lint: { rules: { 'slow-delivery': 'off', 'status-dsn-conflict': 'warning' } } });
    await session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(await told(uri), ['status-dsn-conflict 2 2']);
  });

  test('follow edits, and what is added at the end', async () => {
    const uri = await open(LOG);
    await told(uri);
    const change = (version: number, line: number, to: number, text: string) =>
      session.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character: 0 }, end: { line: to, character: 0 } }, text }],
      });
    await change(2, 3, 3, SLOW);
    assert.deepEqual(await told(uri, 2), ['slow-delivery 4 1', 'status-dsn-conflict 4 2', 'slow-delivery 4 3']);
    await change(3, 1, 2, '');
    assert.deepEqual(await told(uri, 3), ['status-dsn-conflict 4 1', 'slow-delivery 4 2']);
  });

  test('can be turned off where they are; nothing in a log is changed', async () => {
    const uri = await open(LOG);
    const at = { line: 1, character: 0 };
    const actions = (await session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, edit]),
      [["Turn 'slow-delivery' off in the settings", undefined]],
    );
  });

  test('are the worst thousand, with a word on the others', async () => {
    const uri = await open(SLOW.repeat(2_000) + CONFLICT.repeat(600));
    const lines = await told(uri);
    assert.equal(lines.length, 1_001);
    assert.equal(lines.filter((line) => line.startsWith('status-dsn-conflict 4')).length, 600);
    const { diagnostics } = await session.diagnostics(uri, 1);
    assert.match(String(diagnostics.at(-1)?.message), /^1600 more findings/);
  });

  test('are none in a part of a log, which does not hold all that is told of a message', async () => {
    const uri = await open(LOG, 'smtp-lens:/log/failed/part.log');
    assert.deepEqual(await told(uri), []);
  });

  test('are left out where a configuration file ignores the file', async () => {
    const configure = (files: object) => session.connection.sendNotification('smtpLens/configurations', { files });
    const folder = 'file:///tmp/ignoring';
    const [old, odd, other] = await Promise.all(
      ['old/x.log', 'a%20b.skip.log', 'new/x.log'].map((name) => open(LOG, `${folder}/${name}`)),
    );
    await configure([{ uri: `${folder}/.smtp-lens.json`, text: '{ "ignore": ["old/**", "a b.skip.*"] }' }]);
    assert.deepEqual(await told(old!), []);
    assert.deepEqual(await told(odd!), []);
    assert.equal((await told(other!)).length, 2);
    const script = await session.open('RCPT TO:<b@example.org>\nDATA\na\n.\nb\n.\nQUIT\n', {
      uri: `${folder}/old/x.smtp`,
    });
    assert.deepEqual(await told(script), []);
    await configure([]);
    assert.equal((await told(old!)).length, 2);
  });
});
