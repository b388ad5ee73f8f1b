/** What is told of a document and offered for it: by its purpose, by levels, by comments, and by the line ends of its file. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CodeAction, CodeActionParams, InitializeParams } from 'vscode-languageserver-protocol';
import type { Recognised } from '../../server/src/protocol';
import { type Session, start } from './connection';

const SCRIPT =
  'RCPT TO:<b@example.org>\nDATA\nFrom: a@example.org\nDate: Mon, 1 Jun 2026 12:00:00 +0000\n\na\n.\nb\n.x\n.y\n.\nQUIT\n';
const RECORDING = `C: RCPT TO:<b@example.org>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: a@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: ..stuffed
C: .first
C: .second
C: .
S: 250 2.0.0 queued
`;
const COMMANDS = ['smtpLens.openCorrectedCopy', 'smtpLens.setRuleLevel'];

describe('linting over the protocol', () => {
  let session: Session;
  before(async () => {
    session = await start({ locale: 'en', initializationOptions: { actionCommands: COMMANDS } });
  });
  beforeEach(() => configure({}));
  after(async () => assert.equal(await session.stop(), 0));

  const configure = (smtpLens: object) =>
    session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { smtpLens } });

  async function actions(uri: string, line: number, only?: string[]): Promise<CodeAction[]> {
    const at = { line, character: 0 };
    const asked: CodeActionParams = {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only && { only }) },
    };
    return (await session.connection.sendRequest('textDocument/codeAction', asked)) as CodeAction[];
  }

  /** Rules and 0-based lines of what is told once the server has worked off all that was sent to it before. */
  async function told(uri: string): Promise<string[]> {
    await session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { diagnostics } = await session.diagnostics(uri);
    return diagnostics.map(({ code, severity, range }) => `${code} ${severity} ${range.start.line}`);
  }

  const purposeOf = (uri: string) =>
    session.heard
      .filter(({ method }) => method === 'smtpLens/recognised')
      .map(({ params }) => params as Recognised)
      .filter((said) => said.uri === uri)
      .at(-1)?.purpose;

  test('a script is being written; its fixes edit it, each, all of a rule, and all that are safe', async () => {
    const uri = await session.open(SCRIPT);
    assert.deepEqual(await told(uri), [
      'bare-period-in-body 1 6',
      'unstuffed-leading-dot 2 8',
      'unstuffed-leading-dot 2 9',
    ]);
    assert.deepEqual(purposeOf(uri), { is: 'writing', by: 'guess' });
    const offered = await actions(uri, 8, ['quickfix']);
    assert.deepEqual(
      offered.map(({ title, isPreferred, edit }) => [title, isPreferred ?? false, edit?.changes?.[uri]?.length]),
      [
        ["Double this period: '.' → '..'", true, 1],
        ['Double all leading periods of this message', false, 3],
        ["Fix all findings of 'unstuffed-leading-dot'", false, 2],
        ["Suppress 'unstuffed-leading-dot' in this file, by a comment", false, 1],
        ["Turn 'unstuffed-leading-dot' off in the settings", false, undefined],
      ],
    );
    const [all] = await actions(uri, 0, ['source.fixAll']);
    assert.equal(all?.edit?.changes?.[uri]?.length, 3);
  });

  test('a recording is evidence: its fixes open a corrected copy, and no save fixes it', async () => {
    const uri = await session.open(RECORDING);
    assert.deepEqual(await told(uri), ['unstuffed-leading-dot 2 8', 'unstuffed-leading-dot 2 9']);
    assert.deepEqual(purposeOf(uri), { is: 'evidence', by: 'guess' });
    const offered = await actions(uri, 8, ['quickfix']);
    assert.ok(
      offered.every(({ edit }) => edit === undefined),
      'nothing edits the recording',
    );
    const [fix] = offered;
    assert.equal(fix?.title, "Double this period: '.' → '..', in a corrected copy");
    assert.deepEqual(fix?.command?.arguments, [{ uri, version: 1, edits: [{ line: 8, at: 3, end: 3, text: '.' }] }]);
    assert.deepEqual(await actions(uri, 0, ['source.fixAll']), []);
    const [all] = await actions(uri, 0, ['source.smtpLens.fixRecording']);
    assert.equal(all?.command?.arguments?.[0].edits.length, 2);
    assert.deepEqual(await actions(uri, 0, ['refactor']), []);
  });

  test('the purpose can be set, and chosen for one document', async () => {
    const uri = await session.open(RECORDING);
    await configure({ purpose: 'writing' });
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'writing', by: 'settings' });
    assert.equal((await actions(uri, 0, ['source.fixAll'])).length, 1);
    await session.connection.sendNotification('smtpLens/choosePurpose', { uri, purpose: 'evidence' });
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'evidence', by: 'choice' });
    await session.connection.sendNotification('smtpLens/choosePurpose', { uri });
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'writing', by: 'settings' });
  });

  test('the guess follows what is typed', async () => {
    const uri = await session.open('');
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'writing', by: 'guess' });
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: RECORDING }],
    });
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'evidence', by: 'guess' });
  });

  test('a document that was never saved is being written', async () => {
    const uri = await session.open(RECORDING, { uri: 'untitled:Untitled-1' });
    await told(uri);
    assert.deepEqual(purposeOf(uri), { is: 'writing', by: 'guess' });
  });

  test('levels are those of the settings; what is wrong with one is said', async () => {
    const uri = await session.open(SCRIPT);
    const rules = { 'bare-period-in-body': 'hint', 'unstuffed-leading-dot': 'off', 'no-such-rule': 'off' };
    await configure({ lint: { rules } });
    assert.deepEqual(await told(uri), ['bare-period-in-body 4 6']);
    const shown = session.heard.filter(({ method }) => method === 'window/showMessage').at(-1)?.params;
    assert.equal((shown as { message: string }).message, "smtpLens.lint.rules: there is no rule 'no-such-rule'");
  });

  test('a comment suppresses what stands on the next line, or in the file', async () => {
    const comment = '# smtp-lens-disable-next-line unstuffed-leading-dot\n';
    const uri = await session.open(RECORDING.replace('C: .first', `${comment}C: .first`));
    assert.deepEqual(await told(uri), ['unstuffed-leading-dot 2 10']);
    await session.connection.sendNotification('smtpLens/choosePurpose', { uri, purpose: 'writing' });
    const [onLine] = (await actions(uri, 10, ['quickfix'])).filter(({ title }) => title.includes('on this line'));
    assert.deepEqual(onLine?.edit?.changes?.[uri], [
      { range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, newText: comment },
    ]);
    const whole = await session.open(`# smtp-lens-disable-file\n${SCRIPT}`);
    assert.deepEqual(await told(whole), []);
    const said = await session.open(SCRIPT.replace('a\n', '# smtp-lens-disable-file\na\n'));
    assert.equal((await told(said)).length, 3, 'what is said in a message is no comment');
  });

  test('a configuration file wins over the settings, for what is beside and below it; what is wrong is marked in it', async () => {
    const folder = 'file:///tmp/configured';
    const configure = (files: Record<string, string>) =>
      session.connection.sendNotification('smtpLens/configurations', {
        files: Object.entries(files).map(([name, text]) => ({ uri: `${folder}/${name}`, text })),
      });
    const [inside, below, outside] = await Promise.all(
      [`${folder}/a/x.smtp`, `${folder}/a/b/y.smtp`, 'file:///tmp/elsewhere.smtp'].map((uri) =>
        session.open(SCRIPT, { uri }),
      ),
    );
    const off = JSON.stringify({ rules: { 'unstuffed-leading-dot': 'off' }, purpose: 'evidence' });
    await configure({ 'a/.smtp-lens.json': off, 'a/b/.smtp-lens.json': '{\n"rulez": {}}' });
    assert.deepEqual(await told(inside!), ['bare-period-in-body 1 6']);
    assert.deepEqual(purposeOf(inside!), { is: 'evidence', by: 'settings' });
    assert.equal((await told(below!)).length, 3, 'the nearest file is wrong and says nothing');
    assert.equal((await told(outside!)).length, 3);
    const { diagnostics } = await session.diagnostics(`${folder}/a/b/.smtp-lens.json`, 0);
    assert.deepEqual(
      diagnostics.map(({ range, message }) => [range.start, message]),
      [[{ line: 1, character: 0 }, "there is no 'rulez'; there are $schema, rules, purpose, dialects, ignore"]],
    );
    await configure({});
    assert.equal((await told(inside!)).length, 3);
    assert.deepEqual((await session.diagnostics(`${folder}/a/b/.smtp-lens.json`, 0)).diagnostics, []);
  });

  test('true line ends are taken for the version they were read for', async () => {
    const text = '220 mail.example.org\nDATA\n354 go\nSubject: x\n\nfirst\n.\nsecond\n.\n250 ok\n';
    const classes = async (uri: string) => {
      const { data } = (await session.connection.sendRequest('textDocument/semanticTokens/range', {
        textDocument: { uri },
        range: { start: { line: 6, character: 0 }, end: { line: 6, character: 1 } },
      })) as { data: number[] };
      const legend = (session.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } }).legend;
      return legend.tokenTypes[data[3]!];
    };
    const runs = [
      ['\r\n', 6],
      ['\n', 1],
      ['\r\n', 3],
      ['', 1],
    ];
    const uri = await session.open(text);
    const before = await classes(uri);
    await session.connection.sendNotification('smtpLens/lineEnds', { uri, version: 2, runs });
    assert.equal(await classes(uri), before, 'another version');
    await session.connection.sendNotification('smtpLens/lineEnds', { uri, version: 1, runs: runs.slice(1) });
    assert.equal(await classes(uri), before, 'another number of lines');
    await session.connection.sendNotification('smtpLens/lineEnds', { uri, version: 1, runs });
    assert.equal(await classes(uri), 'smtpBody', 'a period before a bare LF ends nothing');
  });
});

test('an editor without our commands is told that a fix changes the recording', async () => {
  const session = await start({ locale: 'id' } satisfies Partial<InitializeParams>);
  const uri = await session.open(RECORDING);
  await session.diagnostics(uri);
  const at = { line: 8, character: 0 };
  const [fix, ...others] = (await session.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  })) as CodeAction[];
  assert.equal(fix?.title, "Gandakan titik ini: '.' → '..', di rekaman ini");
  assert.ok(fix?.edit);
  assert.ok(others.every(({ command }) => command === undefined));
  assert.equal(await session.stop(), 0);
});
