import {
  ConfigurationTarget,
  commands,
  EndOfLine,
  env,
  type InlayHint,
  Range,
  Selection,
  TabInputTextDiff,
  TabInputWebview,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type LogPage, logPageUri, STORY_COMMAND } from '../../../server/src/protocol';
import { closeAll, find, foldingRanges, hoverText, openFile, openText, symbols } from './editor';
import { equal, ok, test, until } from './harness';
import { CUT_OFF, WHOLE } from './transcripts';

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:05:00 mx1 postfix/pickup[40]: 5A6B7C8D9E: uid=1000 from=<root>
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
`;

const activeTab = () => window.tabGroups.activeTabGroup.activeTab;
const webview = () => (activeTab()?.input instanceof TabInputWebview ? activeTab()?.label : undefined);
const closeEditors = () => commands.executeCommand('workbench.action.closeAllEditors');

/** The log, open and read: its outline is there. VS Code keeps an outline, so it is asked for when the server knows the document. */
async function openLog(): Promise<TextDocument> {
  const document = await openText('mail-log', LOG);
  await until(
    'a card',
    () => hoverText(document, find(document, '4F2A1B3C9D')),
    (text) => text !== '',
  );
  await until(
    'the log',
    () => symbols(document),
    (found) => found.length > 0,
  );
  return document;
}

/** Where there is no folder to save in, an unsaved document has a name alone. */
const isNamed = (document: TextDocument | undefined, name: string) => document?.uri.path.split('/').at(-1) === name;

/** A document that the server makes of the log. */
function made(log: TextDocument, show: LogPage['show'], value: string): Thenable<TextDocument> {
  return workspace.openTextDocument(Uri.parse(logPageUri({ uri: log.uri.toString(), line: 4, show, value }), true));
}

/** Fails where a text lacks one of the words, or has one that it must not have. */
function has(text: string, words: readonly string[], not: readonly string[] = []): void {
  for (const word of words) ok(text.includes(word), `“${word}” is missing in:\n${text}`);
  for (const word of not) ok(!text.includes(word), `“${word}” must not stand in:\n${text}`);
}

test('a queue id tells its story, and leads to the whole by a command of ours', async () => {
  const document = await openLog();
  const at = find(document, '4F2A1B3C9D', 'postfix/smtp[31]');
  const text = await until(
    'the story',
    () => hoverText(document, at),
    (said) => said.includes('bounced'),
  );
  has(text, ['4F2A1B3C9D', 'alice', 'bob', '550 5.1.1', '10 min 1 s', `](command:${STORY_COMMAND}?%5B4%5D)`], ['root']);
  const found = await symbols(document);
  equal(found[0]?.name, '4F2A1B3C9D alice@example.org → bob@example.com', 'outline');
  await closeAll();
});

test('the lines of a message are gone through', async () => {
  await openLog();
  await commands.executeCommand('smtpLens.nextMessageLine');
  await commands.executeCommand('smtpLens.nextMessageLine');
  await commands.executeCommand('smtpLens.nextMessageLine');
  equal(window.activeTextEditor?.selection.active.line, 4, 'the third line behind the first');
  await commands.executeCommand('smtpLens.selectMessageLines');
  equal(window.activeTextEditor?.selections.length, 5, 'lines of the message');
  await closeAll();
});

test('the story is a page that tells what went wrong, and the report stands beside the log', async () => {
  const document = await openLog();
  const story = (await made(document, 'story', '4F2A1B3C9D')).getText();
  has(story, ['# 4F2A1B3C9D', 'What went wrong, and what to do', '550', 'Its lines', 'No such user'], ['pickup']);
  equal(
    story.split('\n').filter((line) => line.startsWith('- ')).length >= 5,
    true,
    'each line of the message is there',
  );
  await commands.executeCommand('smtpLens.showReport');
  await until('the report', webview, (label) => label === 'Mail Report');
  await window.showTextDocument(document);
  await commands.executeCommand(STORY_COMMAND, 4);
  await until('the story', webview, (label) => label?.includes('4F2A1B3C9D') === true);
  await closeEditors();
});

test('a part of a log is a read-only log that hovers, links and folds', async () => {
  const part = await made(await openLog(), 'message', '4F2A1B3C9D');
  equal(part.languageId, 'mail-log', 'language');
  equal(workspace.fs.isWritableFileSystem(part.uri.scheme), undefined, 'nothing can be written there');
  equal(part.getText(), LOG.replace(/^.*pickup.*\n/m, ''), 'lines');
  const at = find(part, 'delays=');
  await until(
    'a card in it',
    () => hoverText(part, at),
    (text) => text.includes('Where the time went'),
  );
  equal((await symbols(part)).length, 1, 'messages in its outline');
  await until(
    'a fold',
    () => foldingRanges(part),
    (folds) => folds.length > 0,
  );
  await closeEditors();
});

test('hints stand between the words where the settings want them', async () => {
  const document = await openLog();
  const whole = new Range(0, 0, document.lineCount, 0);
  const hints = () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  equal((await hints()).length, 0, 'hints by default');
  const settings = workspace.getConfiguration('smtpLens');
  await settings.update('inlayHints', true, ConfigurationTarget.Global);
  const labels = (found: InlayHint[]) => found.map(({ label }) => String(label));
  const found = await until('hints', hints, (seen) => seen.length > 0);
  await settings.update('inlayHints', undefined, ConfigurationTarget.Global);
  ok(labels(found).includes('bounced · 10 min 1 s') && labels(found).includes('+10 min'), labels(found).join('; '));
  await closeAll();
});

test('the Mail view takes the focus', async () => {
  await openLog();
  await commands.executeCommand('smtpLens.mail.focus');
  await closeAll();
});

test('a session is drawn', async () => {
  await openText('smtp-transcript', CUT_OFF);
  await commands.executeCommand('smtpLens.showSessionDiagram');
  await until('the diagram', webview, (label) => label === 'Session Diagram');
  await closeEditors();
});

test('a message is taken out of its transcript, as it went over the wire', async () => {
  const transcript = await openFile('whole.smtp');
  await commands.executeCommand('smtpLens.extractMessage');
  const active = () => window.activeTextEditor?.document;
  const isMessage = (seen: TextDocument | undefined) => isNamed(seen, 'whole.eml') && seen!.lineCount > 1;
  const message = (await until('the message', active, isMessage))!;
  equal(message.getText(), 'Subject: the list\r\n\r\n250 apples\r\n.\r\npears and plums\r\nthanks\r\n', 'text');
  equal(message.eol, EndOfLine.CRLF, 'line ends');
  equal(message.isUntitled, true, 'not saved yet');
  await window.showTextDocument(transcript);
  await commands.executeCommand('smtpLens.extractMessage');
  await until('a name that is free', active, (seen) => isNamed(seen, 'whole-2.eml'));
  await closeEditors();
});

test('log files are merged by time, where the server has a disk', async () => {
  const folder = workspace.workspaceFolders![0]!.uri;
  const files = ['mail.log', 'recorded/logs/short/exim_mainlog', 'recorded/logs/short/mail.log'];
  const picked = files.map((name) => Uri.joinPath(folder, name));
  await commands.executeCommand('smtpLens.mergeLogs', picked[0], picked);
  const active = () => window.activeTextEditor?.document;
  if (folder.scheme !== 'file') {
    equal(active(), undefined, 'nothing opens');
    return;
  }
  const merged = (await until('the log', active, (seen) => seen?.uri.path === '/logs/merged/mail.log2.mail.log'))!;
  has(merged.getText(), ['4ZqY1x2Kbz', 'AC3941440', '1xW8FV-000090-39']);
  const at = find(merged, '1xW8FV-000090-39 <=');
  await until(
    'a story over two files',
    () => hoverText(merged, at),
    (text) => text.includes('delivered'),
  );
  await closeEditors();
});

test('lines are copied redacted', async () => {
  await openLog();
  window.activeTextEditor!.selection = new Selection(2, 60, 2, 65);
  await commands.executeCommand('smtpLens.copyRedacted');
  const copied = () => env.clipboard.readText();
  const text = await until('the copy', copied, (said) => said.includes('4F2A1B3C9D'));
  has(text, ['postfix/qmgr[9]: 4F2A1B3C9D: from=<', 'size=1234'], ['alice', 'example.org', '\n']);
  await closeAll();
});

test('a redacted copy is compared with what it was made of', async () => {
  const document = await openText('smtp-transcript', WHOLE);
  await commands.executeCommand('smtpLens.redact');
  const diff = () => {
    const input = activeTab()?.input;
    return input instanceof TabInputTextDiff ? input : undefined;
  };
  const { original, modified } = (await until('the comparison', diff, (shown) => shown !== undefined))!;
  equal(original.toString(), document.uri.toString(), 'left side');
  const copy = (await workspace.openTextDocument(modified)).getText();
  equal(copy.split('\n').length, document.lineCount, 'lines');
  has(copy, ['S: 550 5.1.1 <', 'S: 250 2.0.0 Ok: queued as '], ['alice@', 'bob@', 'example.org', 'apples']);
  await closeEditors();
});
