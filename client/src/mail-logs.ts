/** In mail logs: ways through a message, its story, and parts of the log. */
import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  inert,
  LOG_FILTERS,
  LOG_PAGE_COMMAND,
  type LogLinePlace,
  type LogPage,
  logPageOf,
  logPageUri,
  MERGE_LOGS,
  MESSAGE_LINES,
  MESSAGE_STEP,
  type MergedLogs,
  type MessageStep,
  STORY_COMMAND,
} from '../../server/src/protocol';
import { say, warn } from './messages';
import { showPage } from './pages';
import type { Recognitions } from './recognised';

/** True while the active document is a mail log; the menus ask for it. */
const CONTEXT = 'smtpLens.mailLog';

export function registerMailLogs(client: BaseLanguageClient, { onRecognised }: Recognitions): Disposable {
  const logs = new Set<string>();
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    const isLog = document !== undefined && logs.has(client.code2ProtocolConverter.asUri(document.uri));
    void commands.executeCommand('setContext', CONTEXT, isLog);
  };
  /** Where the cursor of an editor is, or on another line of its document. */
  const placeIn = ({ document, selection }: TextEditor, line = selection.active.line): LogLinePlace => ({
    uri: client.code2ProtocolConverter.asUri(document.uri),
    line,
  });
  const pagesAt = (place: LogLinePlace) => client.sendRequest<LogPage[]>(LOG_FILTERS, place);

  async function showStory(line?: unknown): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    // A hover links here: what it hands over is a line or nothing.
    const pages = await pagesAt(placeIn(editor, Number.isInteger(line) ? (line as number) : undefined));
    const story = pages.find(({ show }) => show === 'story');
    if (story) await showPage(Uri.parse(logPageUri(story), true));
    else saysNothing();
  }

  async function filter(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const pages = (await pagesAt(placeIn(editor))).filter(({ show }) => show !== 'story');
    const items = pages.map((page) => ({ label: titleOf(page), description: inert(page.value), page }));
    const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Show only …'), matchOnDescription: true });
    if (picked) await showPart(picked.page);
  }

  async function step(by: 1 | -1): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const line = await client.sendRequest<number | null>(MESSAGE_STEP, { ...placeIn(editor), step: by } as MessageStep);
    if (line === null) saysNothing();
    else goTo(editor, line);
  }

  async function selectLines(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const lines = await client.sendRequest<number[]>(MESSAGE_LINES, placeIn(editor));
    if (lines.length === 0) saysNothing();
    else editor.selections = lines.map((line) => wholeLine(editor, line));
  }

  /** Those that were picked in the explorer, or in a dialog beside the log that is open. */
  async function mergeLogs(_one?: unknown, picked?: unknown): Promise<void> {
    const files = isUris(picked) && picked.length > 1 ? picked : await askForLogs();
    if (files.length < 2) return;
    const addresses = files.map((file) => client.code2ProtocolConverter.asUri(file));
    const { problem, reason = '' } = await client.sendRequest<MergedLogs>(MERGE_LOGS, { files: addresses });
    if (problem) {
      void warn(problemText(problem, reason));
      return;
    }
    const value = `${nameOf(files[0]!)}+${files.length - 1}`;
    await showPart({ uri: addresses[0]!, line: 0, show: 'merged', value, files: addresses });
  }

  async function askForLogs(): Promise<readonly Uri[]> {
    const open = window.activeTextEditor?.document.uri;
    const beside = open?.scheme === 'file' ? open : undefined;
    const picked = await window.showOpenDialog({
      canSelectMany: true,
      openLabel: l10n.t('Merge'),
      title: beside ? l10n.t('Log files to merge with {0}', nameOf(beside)) : l10n.t('Log files to merge'),
      ...(beside && { defaultUri: Uri.joinPath(beside, '..') }),
    });
    const others = (picked ?? []).filter((file) => file.toString() !== beside?.toString());
    return others.length === 0 ? [] : [...(beside ? [beside] : []), ...others];
  }

  return Disposable.from(
    commands.registerCommand('smtpLens.mergeLogs', mergeLogs),
    onRecognised(({ uri, family }) => {
      if (family === 'mail-log') logs.add(uri);
      else logs.delete(uri);
      refresh();
    }),
    window.onDidChangeActiveTextEditor(refresh),
    commands.registerCommand(STORY_COMMAND, showStory),
    commands.registerCommand('smtpLens.filterLog', filter),
    // The report links here: what it hands over must be a page, and becomes nothing but its address.
    commands.registerCommand(LOG_PAGE_COMMAND, async (page: unknown) => {
      const address = typeof page === 'object' && page !== null ? logPageUri({ value: '', ...page } as LogPage) : '';
      const asked = logPageOf(address);
      if (asked) await showPart(asked);
    }),
    commands.registerCommand('smtpLens.nextMessageLine', () => step(1)),
    commands.registerCommand('smtpLens.previousMessageLine', () => step(-1)),
    commands.registerCommand('smtpLens.selectMessageLines', selectLines),
  );
}

/** Beside a report it replaces the part that was looked at before, and not the report. */
async function showPart(page: LogPage): Promise<void> {
  const viewColumn = page.show === 'counted' ? ViewColumn.One : ViewColumn.Active;
  await window.showTextDocument(Uri.parse(logPageUri(page), true), { preview: page.show === 'counted', viewColumn });
}

function goTo(editor: TextEditor, line: number): void {
  const { start } = editor.document.lineAt(line).range;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

function wholeLine({ document }: TextEditor, line: number): Selection {
  const { start, end } = document.lineAt(line).range;
  return new Selection(start, end);
}

const isUris = (given: unknown): given is readonly Uri[] =>
  Array.isArray(given) && given.every((one) => one instanceof Uri);

const nameOf = ({ path }: Uri) => path.slice(path.lastIndexOf('/') + 1);

function problemText(problem: NonNullable<MergedLogs['problem']>, reason: string): string {
  switch (problem) {
    case 'no disk':
      return l10n.t(
        'These files are not on a disk that the language server can read. On the command line there is: smtp-lens trace KEY FILE…',
      );
    case 'too large':
      return l10n.t(
        'Together these files are too large for an editor. Look for a message in them with: smtp-lens trace KEY FILE…',
      );
    case 'unreadable':
      return reason;
  }
}

function saysNothing(): void {
  void say(l10n.t('This line is of no message that the log tells of.'));
}

/** What a page shows, for people. */
export function titleOf({ show }: LogPage): string {
  switch (show) {
    case 'story':
      return l10n.t('Its story');
    case 'around':
      return l10n.t('The lines around');
    case 'search':
      return l10n.t('All lines with it');
    case 'sender':
      return l10n.t('This sender');
    case 'recipient':
      return l10n.t('This recipient');
    case 'relay':
      return l10n.t('This relay');
    case 'failures':
      return l10n.t('Only what failed or waits');
    default:
      return l10n.t('This message');
  }
}
