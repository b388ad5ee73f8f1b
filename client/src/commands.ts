/** The commands that need no state of their own. */
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  l10n,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXAMPLES } from './examples';
import { say } from './messages';

export function registerCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('smtpLens.restartServer', () => restartServer(client)),
    commands.registerCommand('smtpLens.showOutput', () => client.outputChannel.show()),
    commands.registerCommand('smtpLens.fixAll', fixAll),
    commands.registerCommand('smtpLens.openExample', openExample),
  );
}

async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** A session, or a mail log where that is wanted, which nobody has saved yet. */
async function openExample(wanted?: unknown): Promise<void> {
  const language = wanted === 'mail-log' ? wanted : 'smtp-transcript';
  await window.showTextDocument(await workspace.openTextDocument({ language, content: EXAMPLES[language] }));
}

/** Applies what the server offers as its one fix for the whole of the active document: to it, or to a copy of a recording. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const inDocument = await offered(document, CodeActionKind.SourceFixAll.append('smtpLens'));
  if (inDocument?.edit) {
    await workspace.applyEdit(inDocument.edit);
    return;
  }
  const inCopy = (await offered(document, CodeActionKind.Source.append('smtpLens.fixRecording')))?.command;
  if (inCopy) await commands.executeCommand(inCopy.command, ...(inCopy.arguments ?? []));
  else void say(l10n.t('Nothing here can be fixed safely without you.'));
}

/** The first action of a kind that is offered for the whole of a document. */
async function offered(document: TextDocument, kind: CodeActionKind): Promise<CodeAction | undefined> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, end.line, end.character),
    kind.value,
  );
  return actions?.find((action) => action.kind && kind.contains(action.kind));
}
