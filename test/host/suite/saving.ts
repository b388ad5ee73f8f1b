/** What happens when a document is saved: what is being written is mended where the user wants it, and evidence never is. */
import { ConfigurationTarget, Position, Uri, workspace } from 'vscode';
import { closeAll, insert, openFile, untilFound } from './editor';
import { equal, ok, test, until } from './harness';
import { BARE_PERIOD_LINE, CUT_OFF, TEN_FAULTS, TEN_MENDED } from './transcripts';

const RULE = 'bare-period-in-body';

/** A file of these tests alone, with this text. */
async function write(name: string, text: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'a workspace folder is open');
  const uri = Uri.joinPath(folder.uri, 'saving', name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const textIn = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));

/** Runs with *fix all* on every save. */
async function fixingOnSave(run: () => Promise<void>): Promise<void> {
  const editor = workspace.getConfiguration('editor');
  const set = (value: object | undefined) => editor.update('codeActionsOnSave', value, ConfigurationTarget.Workspace);
  await set({ 'source.fixAll.smtpLens': 'explicit' });
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

test('source.fixAll.smtpLens on save mends a script', () =>
  fixingOnSave(async () => {
    const uri = await write('script.smtp', TEN_FAULTS);
    const document = await openFile('saving/script.smtp');
    await untilFound(document, RULE, [12]);
    await insert(document, new Position(document.lineCount - 1, 0), '\n');
    ok(await document.save(), 'it can be saved');
    equal(document.getText(), `${TEN_MENDED}\n`, 'the document');
    equal(await textIn(uri), `${TEN_MENDED}\n`, 'the file');
    equal(document.isDirty, false, 'changed since');
    await closeAll();
  }));

test('source.fixAll.smtpLens on save leaves evidence alone', () =>
  fixingOnSave(async () => {
    const uri = await write('evidence.smtp', CUT_OFF);
    const document = await openFile('saving/evidence.smtp');
    await untilFound(document, RULE, [BARE_PERIOD_LINE]);
    await insert(document, new Position(document.lineCount - 1, 0), '\n');
    ok(await document.save(), 'it can be saved');
    await until(
      'the file',
      () => textIn(uri),
      (text) => text === `${CUT_OFF}\n`,
    );
    equal(document.getText(), `${CUT_OFF}\n`, 'the document');
    await closeAll();
  }));
