import { commands, type MarkdownString, Position, TabInputWebview, Uri, window, workspace } from 'vscode';
import { closeAll, find, openText } from './editor';
import { equal, ok, test, until } from './harness';
import { CUT_OFF } from './transcripts';

const PAGE = Uri.parse('smtp-lens:/codes/211-354.md');

/** The label of the active tab where that is a Markdown preview. */
function preview(): string | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof TabInputWebview && tab.input.viewType.includes('markdown') ? tab.label : undefined;
}

async function untilPreview(name: string): Promise<void> {
  await until(`the preview of ${name}`, preview, (label) => label?.includes(name) === true);
}

test('a page is a Markdown document, which the server writes', async () => {
  const page = await workspace.openTextDocument(PAGE);
  equal(page.languageId, 'markdown', 'language');
  for (const part of ['# 211 – 354', '## Side by side', '## Key differences', '## Which one when', '## Learn more']) {
    ok(page.getText().includes(part), `the page has ${part}:\n${page.getText().slice(0, 200)}`);
  }
});

test('an address that names no page opens nothing', async () => {
  for (const path of ['/codes/999.md', '/../etc/passwd', '/codes/550 [x](command:y).md']) {
    const opened = await workspace.openTextDocument(PAGE.with({ path })).then(
      () => true,
      () => false,
    );
    equal(opened, false, path);
  }
});

test('two codes are compared in the Markdown preview', async () => {
  await commands.executeCommand('smtpLens.compareCodes', '211', '354');
  await untilPreview('211-354.md');
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('what a link hands over is a code, or is asked for', async () => {
  for (const given of ['211/../354', '](x)', { toString: () => '211' }, ['211']]) {
    const asked = commands.executeCommand('smtpLens.compareCodes', given, '354');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    equal(preview(), undefined, `page after ${String(given)}`);
  }
});

test('looking up opens the page of what is picked', async () => {
  const looked = commands.executeCommand('smtpLens.lookUp');
  const accept = async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return preview();
  };
  await until('the first page of all', accept, (label) => label?.includes('200.md') === true);
  await looked;
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a card links to comparisons, and runs commands of ours alone', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  const ask = async () => {
    const at = find(document, '354');
    const hovers = await commands.executeCommand<{ contents: MarkdownString[] }[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return hovers.flatMap(({ contents }) => contents);
  };
  const [card] = await until('a card', ask, (cards) => cards.length > 0);
  ok(card?.value.includes('[250](command:smtpLens.compareCodes?%5B%22354%22%2C%22250%22%5D)'), card?.value ?? '');
  ok(typeof card?.isTrusted === 'object', 'single commands are trusted, not the card');
  const { enabledCommands } = card.isTrusted;
  ok(enabledCommands.length > 0 && enabledCommands.every((name) => name.startsWith('smtpLens.')), 'ours alone');
  ok(!card?.supportHtml, 'no HTML');
  await closeAll();
});

test('a transcript is written with completion', async () => {
  const document = await openText('smtp-transcript', 'S: 220 mail.example.org ESMTP\nC: ');
  const ask = () =>
    commands.executeCommand<{ items: { label: string }[] }>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(1, 3),
    );
  const { items } = await until('completions', ask, (list) => list.items.some(({ label }) => label === 'EHLO'));
  ok(items.length > 0, 'some');
  await closeAll();
});
