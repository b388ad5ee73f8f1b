/** Copies of a document: a message of its own, and everything with people and secrets replaced. */
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXTRACT_MESSAGE, type LogLinePlace, logPageUri } from '../../server/src/protocol';

export function registerCopies(client: BaseLanguageClient): Disposable {
  const uriOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);

  async function extract(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const place: LogLinePlace = { uri: uriOf(editor.document.uri), line: editor.selection.active.line };
    const content = await client.sendRequest<string | null>(EXTRACT_MESSAGE, place);
    if (content === null) void window.showInformationMessage(l10n.t('There is no message text near the cursor.'));
    else await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
  }

  /** What would be replaced, beside what stands there; the right side can be copied from. */
  async function redact(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri) return;
    const name = uri.path.split('/').at(-1) ?? '';
    const copy = Uri.parse(logPageUri({ uri: uriOf(uri), line: 0, show: 'redacted', value: name }), true);
    await commands.executeCommand('vscode.diff', uri, copy, l10n.t('{0}: redacted', name));
  }

  return Disposable.from(
    commands.registerCommand('smtpLens.extractMessage', extract),
    commands.registerCommand('smtpLens.redact', redact),
  );
}
