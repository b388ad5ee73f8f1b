/** Copies of a document: a message of its own, and everything with people and secrets replaced. */
import { commands, Disposable, EndOfLine, env, l10n, Position, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXTRACT_MESSAGE, type LogLinePlace, logPageUri, REDACT_LINES } from '../../server/src/protocol';
import { say } from './messages';

/** Milliseconds. */
const SHOWN = 3_000;

export function registerCopies(client: BaseLanguageClient): Disposable {
  const uriOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);

  async function extract(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const place: LogLinePlace = { uri: uriOf(document.uri), line: selection.active.line };
    const content = await client.sendRequest<string | null>(EXTRACT_MESSAGE, place);
    if (content === null) void say(l10n.t('There is no message text near the cursor.'));
    else await openMessage(await freePlace(document.uri), content);
  }

  /** What would be replaced, beside what stands there; the right side can be copied from. */
  async function redact(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri) return;
    const name = uri.path.split('/').at(-1) ?? '';
    const copy = Uri.parse(logPageUri({ uri: uriOf(uri), line: 0, show: 'redacted', value: name }), true);
    await commands.executeCommand('vscode.diff', uri, copy, l10n.t('{0}: redacted', name));
  }

  /** The lines that are selected, whole: where nothing is, that of the cursor. */
  async function copyRedacted(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selections } = editor;
    const lines = selections
      .map(({ start, end }): [number, number] => [start.line, end.line])
      .sort(([a], [b]) => a - b);
    const text = await client.sendRequest<string | null>(REDACT_LINES, { uri: uriOf(document.uri), lines });
    if (text === null) return;
    await env.clipboard.writeText(text);
    void window.setStatusBarMessage(l10n.t('Copied, redacted'), SHOWN);
  }

  return Disposable.from(
    commands.registerCommand('smtpLens.copyRedacted', copyRedacted),
    commands.registerCommand('smtpLens.extractMessage', extract),
    commands.registerCommand('smtpLens.redact', redact),
  );
}

/** An unsaved document that is there, or will be: `.eml` tells editors and mail programs what it is. */
async function openMessage(place: Uri, content: string): Promise<void> {
  const editor = await window.showTextDocument(await workspace.openTextDocument(place));
  await editor.edit((edit) => {
    // Lines of a message end in CRLF (RFC 5322 §2.1).
    edit.setEndOfLine(EndOfLine.CRLF);
    edit.insert(new Position(0, 0), content);
  });
}

/** Beside the transcript, where that is a file, and under its name; with a number where that is taken. */
async function freePlace({ scheme, path }: Uri): Promise<Uri> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const stem = name.slice(0, Math.max(0, name.lastIndexOf('.'))) || name || 'message';
  for (let n = 1; ; n++) {
    const file = `${stem}${n === 1 ? '' : `-${n}`}.eml`;
    const place = Uri.from({ scheme: 'untitled', path: scheme === 'file' ? folder + file : file });
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
    if (!isOpen && !(scheme === 'file' && (await exists(place.with({ scheme }))))) return place;
  }
}

const exists = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
