/** What code actions of the server ask of the editor: a corrected copy of a recording, and the level of a rule in the settings. */
import {
  ConfigurationTarget,
  commands,
  Disposable,
  l10n,
  Position,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { CORRECTED_COPY_COMMAND, type CorrectedCopy, SET_LEVEL_COMMAND } from '../../server/src/protocol';
import { say } from './messages';

/** Commands that the server may name in a code action. */
export const ACTION_COMMANDS = [CORRECTED_COPY_COMMAND, SET_LEVEL_COMMAND];

export function registerCorrections(): Disposable {
  return Disposable.from(
    commands.registerCommand(CORRECTED_COPY_COMMAND, openCorrectedCopy),
    commands.registerCommand(SET_LEVEL_COMMAND, setRuleLevel),
  );
}

/** Opens what the recording would be with the edits, as a new document beside it; the recording stays as it is. */
async function openCorrectedCopy({ uri, version, edits }: CorrectedCopy): Promise<void> {
  const recording = await workspace.openTextDocument(Uri.parse(uri, true));
  if (recording.version !== version) {
    void say(l10n.t('The document has changed in the meantime. Please ask for the fix again.'));
    return;
  }
  const lines = Array.from({ length: recording.lineCount }, (_, n) => recording.lineAt(n).text);
  for (const { line, at, end, text } of [...edits].reverse()) {
    const old = lines[line] ?? '';
    lines[line] = old.slice(0, at) + text + old.slice(end);
  }
  const copy = await workspace.openTextDocument({ language: recording.languageId, content: lines.join('\n') });
  const [first] = edits;
  const at = new Position(first?.line ?? 0, first?.at ?? 0);
  await window.showTextDocument(copy, { viewColumn: ViewColumn.Beside, selection: new Range(at, at) });
}

/** In the settings of the workspace where there is one, otherwise in the user's. */
async function setRuleLevel(rule: string, level: string): Promise<void> {
  const settings = workspace.getConfiguration('smtpLens');
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const { globalValue, workspaceValue } = settings.inspect<Record<string, string>>('lint.rules') ?? {};
  const own = target === ConfigurationTarget.Workspace ? workspaceValue : globalValue;
  await settings.update('lint.rules', { ...own, [rule]: level }, target);
}
