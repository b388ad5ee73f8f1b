import { Position, type TextDocument, Uri, workspace } from 'vscode';
import { closeAll, find, hoverText, insert, openFile, openText, start } from './editor';
import { equal, ok, test, until } from './harness';
import { CUT_OFF } from './transcripts';

/** The editor is usable when the document can be typed into and another one still gets its cards. */
async function staysUsable(document: TextDocument): Promise<void> {
  await hoverText(document, start);
  await insert(document, start, 'X');
  ok(document.getText().startsWith('X'), 'the document took the letter');
  const other = await openText('smtp-transcript', CUT_OFF);
  await until(
    'a card in another document',
    () => hoverText(other, find(other, '354')),
    (text) => text.includes('354'),
  );
  await closeAll();
}

test('an empty file', async () => staysUsable(await openFile('bad/empty.smtp')));

test('a file without a final newline', async () => {
  const document = await openFile('bad/no-final-newline.smtp');
  const at = new Position(document.lineCount - 1, 3);
  await until(
    'a card on the last line',
    () => hoverText(document, at),
    (text) => text.includes('221'),
  );
  await staysUsable(document);
});

test('NUL bytes in a document', async () => {
  await staysUsable(await openText('smtp-transcript', CUT_OFF.replaceAll('Ok', '\0\0\0')));
});

test('a file of NUL bytes', async () => {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'a workspace folder is open');
  // VS Code itself refuses binary files; what counts is that it goes on.
  const refused = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'bad/nul.smtp')).then(
    () => false,
    () => true,
  );
  equal(refused, true, 'refused as binary');
  await staysUsable(await openText('smtp-transcript', CUT_OFF));
});

test('a line of 5 MB', async () => staysUsable(await openFile('bad/long-line.smtp')));
