import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { logPageUri, STORY_COMMAND } from '../../../server/src/protocol';
import { closeAll, find, hoverText, openText, symbols } from './editor';
import { equal, ok, test, until } from './harness';

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:05:00 mx1 postfix/pickup[40]: 5A6B7C8D9E: uid=1000 from=<root>
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
`;

const activeTab = () => window.tabGroups.activeTabGroup.activeTab;
const webview = () => (activeTab()?.input instanceof TabInputWebview ? activeTab()?.label : undefined);

test('a queue id tells its story, and leads to the whole by a command of ours', async () => {
  const document = await openText('mail-log', LOG);
  const at = find(document, '4F2A1B3C9D', 'postfix/smtp[31]');
  const text = await until(
    'the story',
    () => hoverText(document, at),
    (said) => said.includes('bounced'),
  );
  ok(text.includes(`](command:${STORY_COMMAND}?%5B4%5D)`), text);
  const found = await symbols(document);
  equal(found[0]?.name, '4F2A1B3C9D alice@example.org → bob@example.com', 'outline');
  await closeAll();
});

test('the lines of a message are gone through', async () => {
  const document = await openText('mail-log', LOG);
  await until(
    'the log',
    () => symbols(document),
    (found) => found.length > 0,
  );
  await commands.executeCommand('smtpLens.nextMessageLine');
  await commands.executeCommand('smtpLens.nextMessageLine');
  await commands.executeCommand('smtpLens.nextMessageLine');
  equal(window.activeTextEditor?.selection.active.line, 4, 'the third line behind the first');
  await commands.executeCommand('smtpLens.selectMessageLines');
  equal(window.activeTextEditor?.selections.length, 5, 'lines of the message');
  await closeAll();
});

test('the story is shown in the preview, and the report beside the log', async () => {
  const document = await openText('mail-log', LOG);
  await until(
    'the log',
    () => symbols(document),
    (found) => found.length > 0,
  );
  await commands.executeCommand('smtpLens.showReport');
  await until('the report', webview, (label) => label === 'Mail Report');
  await window.showTextDocument(document);
  await commands.executeCommand(STORY_COMMAND, 4);
  await until('the story', webview, (label) => label?.includes('4F2A1B3C9D') === true);
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a part of a log is a read-only log', async () => {
  const document = await openText('mail-log', LOG);
  const page = { uri: document.uri.toString(), line: 4, show: 'message', value: '4F2A1B3C9D' } as const;
  const part = await workspace.openTextDocument(Uri.parse(logPageUri(page), true));
  equal(part.languageId, 'mail-log', 'language');
  equal(part.getText().trim().split('\n').length, 5, 'lines');
  const at = find(part, 'delays=');
  await until(
    'a card in it',
    () => hoverText(part, at),
    (text) => text.includes('Where the time went'),
  );
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('the Mail view is there', async () => {
  await openText('mail-log', LOG);
  await commands.executeCommand('smtpLens.mail.focus');
  await closeAll();
});
