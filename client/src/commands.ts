/** The commands that need no state of their own. */
import { type CodeAction, CodeActionKind, commands, Disposable, l10n, Range, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('smtpLens.restartServer', () => restartServer(client)),
    commands.registerCommand('smtpLens.showOutput', () => client.outputChannel.show()),
    commands.registerCommand('smtpLens.fixAll', fixAll),
  );
}

async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** Applies what the server offers as its one fix for the whole of the active document. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const kind = CodeActionKind.SourceFixAll.append('smtpLens');
  const end = document.lineAt(document.lineCount - 1).range.end;
  const offered = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, end.line, end.character),
    kind.value,
  );
  const edit = offered?.find((action) => action.kind?.contains(kind))?.edit;
  if (edit) await workspace.applyEdit(edit);
  else void window.showInformationMessage(l10n.t('Nothing here can be fixed safely without you.'));
}
