import { commands, TabInputText, TabInputWebview, Uri, window, workspace } from 'vscode';
import { type LargeLogOpened, logPageUri, REVEAL_COMMAND } from '../../../server/src/protocol';
import { find, hoverText } from './editor';
import { equal, ok, test, until } from './harness';

const activeTab = () => window.tabGroups.activeTabGroup.activeTab;
const labels = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input, label }) => (input instanceof TabInputWebview ? [label] : []));

test('a log that VS Code keeps to itself is read where it lies, where there is a disk', async () => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  ok(folder, 'a workspace folder is open');
  const file = Uri.joinPath(folder, 'large', 'mail.log');
  await commands.executeCommand('vscode.open', file);
  await until('its tab', activeTab, (tab) => tab?.input instanceof TabInputText && tab.input.uri.path === file.path);
  ok(!workspace.textDocuments.some(({ uri }) => uri.path === file.path), 'no extension gets it');

  const log = await commands.executeCommand<LargeLogOpened | undefined>('smtpLens.openLargeMailLog', file);
  if (file.scheme !== 'file') {
    equal(log, undefined, 'what is opened without a disk');
    equal(labels(), [], 'pages');
  } else {
    ok(log, 'it is open');
    await until('the report', labels, (found) => found.includes('Mail Report'));
    const first = (log.lines - 4) / 2;
    const uri = Uri.parse(logPageUri({ uri: log.uri, line: first, show: 'around', value: '' }), true);
    const part = await workspace.openTextDocument(uri);
    equal(part.languageId, 'mail-log', 'language');
    const at = find(part, '4F2A1B3C9D', 'postfix/qmgr');
    await until(
      'its story in short',
      () => hoverText(part, at),
      (text) => text.includes('bounced'),
    );
    await commands.executeCommand(REVEAL_COMMAND, log.uri, first);
    await until('its story', labels, (found) =>
      found.some((label) => label.includes('4F2A1B3C9D') || label.includes('story')),
    );
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
});
