/** Open Large Mail Log: what VS Code does not hand to extensions, or holds compressed, is read by the server where it lies. */
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  ProgressLocation,
  type Tab,
  TabInputText,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_IN_LARGE_LOG,
  IS_MAIL_LOG,
  inert,
  LARGE_LOG_CHANGED,
  LARGE_LOG_PROGRESS,
  type LargeLogFile,
  type LargeLogOpened,
  type LargeLogProgress,
  type LargeLogWords,
  type LogPage,
  logPageUri,
  OPEN_LARGE_LOG,
} from '../../server/src/protocol';
import { titleOf } from './mail-logs';
import { complain, say, warn } from './messages';
import { showPage } from './pages';

const OPEN = 'smtpLens.openLargeMailLog';
const SEARCH = 'smtpLens.searchLargeMailLog';
/** True once a large log is open; the menus ask for it. */
const CONTEXT = 'smtpLens.hasLargeLog';
/** Documents above so many bytes stay in VS Code's window: no extension gets them. */
const NOT_SYNCED = 50 << 20;
const COMPRESSED = /\.(?:gz|zst)$/i;

export interface LargeLogs extends Disposable {
  /** A log was opened, or has grown, or is another one now. */
  readonly onChanged: Event<LargeLogOpened>;
}

export function registerLargeLogs(client: BaseLanguageClient): LargeLogs {
  const changed = new EventEmitter<LargeLogOpened>();
  const offered = new Set<string>();
  const heard = new EventEmitter<LargeLogProgress>();
  /** The one that was opened last, by its name for people. */
  let last: LargeLogOpened | undefined;

  /** Gives what was opened, for whoever calls the command. */
  async function open(given?: unknown): Promise<LargeLogOpened | undefined> {
    const file = given instanceof Uri ? given : (looksLarge(activeTab()) ?? (await choose()));
    if (!file) return undefined;
    if (file.scheme !== 'file') {
      void complain(l10n.t('Large logs are read from a disk: {0} is not on one.', file.toString(true)));
      return undefined;
    }
    const log = await window.withProgress(
      { location: ProgressLocation.Notification, title: inert(nameOf(file)), cancellable: true },
      async (progress, cancelled) => {
        let told = 0;
        const listener = heard.event(({ path, read, size }) => {
          if (path !== file.fsPath) return;
          const percent = Math.floor((read / Math.max(size, 1)) * 100);
          progress.report({ increment: percent - told, message: `${percent} %` });
          told = percent;
        });
        try {
          const asked: LargeLogFile = { path: file.fsPath };
          return await client.sendRequest<LargeLogOpened>(OPEN_LARGE_LOG, asked, cancelled);
        } catch (error) {
          if (!cancelled.isCancellationRequested) void complain((error as Error).message);
          return undefined;
        } finally {
          listener.dispose();
        }
      },
    );
    if (!log) return undefined;
    last = log;
    void commands.executeCommand('setContext', CONTEXT, true);
    changed.fire(log);
    await commands.executeCommand('smtpLens.showReport', log.uri);
    await commands.executeCommand('smtpLens.mail.focus');
    void tell(log);
    return log;
  }

  async function tell({ name, lines, compressed }: LargeLogOpened): Promise<void> {
    const counted = l10n.t('{0}: {1} lines', name, lines.toLocaleString());
    const note = compressed ? ` ${l10n.t('It is compressed: every question reads it from the beginning.')}` : '';
    const find = l10n.t('Search …');
    if ((await say(`${counted}.${note}`, find)) === find) await search();
  }

  async function search(): Promise<void> {
    if (!last) return;
    const { uri, name } = last;
    const prompt = l10n.t('A queue id, a Message-ID, an address, or words of a line');
    const words = await window.showInputBox({ prompt, title: name });
    if (!words?.trim()) return;
    const pages = await window.withProgress({ location: ProgressLocation.Window, title: name }, () =>
      client.sendRequest<LogPage[]>(FIND_IN_LARGE_LOG, { uri, words } satisfies LargeLogWords),
    );
    if (pages.length === 0) {
      void say(l10n.t('Nothing in {0} has this: {1}', name, words));
      return;
    }
    const items = pages.map((page) => ({ label: titleOf(page), description: page.value, page }));
    const picked = items.length === 1 ? items[0] : await window.showQuickPick(items, { title: name });
    if (picked) await showLogPage(picked.page);
  }

  /** Once for each file: where VS Code keeps a mail log to itself, it can be read all the same. */
  async function offer(tab: Tab | undefined): Promise<void> {
    const file = looksLarge(tab);
    if (!file || offered.has(file.fsPath)) return;
    const { size } = await workspace.fs.stat(file);
    if (size <= NOT_SYNCED && !COMPRESSED.test(file.path)) return;
    offered.add(file.fsPath);
    if (!(await client.sendRequest<boolean>(IS_MAIL_LOG, { path: file.fsPath } satisfies LargeLogFile))) return;
    const accept = l10n.t('Open Large Mail Log');
    const question = l10n.t('{0} is too large for an editor. SMTP Lens can read it where it lies.', nameOf(file));
    const packed = l10n.t('{0} is a compressed mail log. SMTP Lens can read it.', nameOf(file));
    const said = await say(COMPRESSED.test(file.path) ? packed : question, accept);
    if (said === accept) await open(file);
  }

  const offerQuietly = (tab: Tab | undefined) => offer(tab).catch(() => {});
  void offerQuietly(activeTab());

  return Object.assign(
    Disposable.from(
      changed,
      heard,
      commands.registerCommand(OPEN, open),
      commands.registerCommand(SEARCH, search),
      client.onNotification(LARGE_LOG_PROGRESS, (progress: LargeLogProgress) => heard.fire(progress)),
      client.onNotification(LARGE_LOG_CHANGED, (log: LargeLogOpened) => {
        changed.fire(log);
        if (!log.replaced) return;
        void warn(l10n.t('{0} was cut off or replaced, and was read anew.', log.name));
      }),
      window.tabGroups.onDidChangeTabs(() => void offerQuietly(activeTab())),
    ),
    { onChanged: changed.event },
  );
}

/** The story in a preview, parts of the log as text. */
async function showLogPage(page: LogPage): Promise<void> {
  const uri = Uri.parse(logPageUri(page), true);
  if (page.show === 'story') await showPage(uri);
  else await window.showTextDocument(uri, { preview: false });
}

const activeTab = () => window.tabGroups.activeTabGroup.activeTab;

const nameOf = (file: Uri) => file.path.split('/').at(-1) ?? '';

/** The file of a tab that no extension sees as a document. */
function looksLarge(tab: Tab | undefined): Uri | undefined {
  const uri = tab?.input instanceof TabInputText ? tab.input.uri : uriOf(tab?.input);
  if (uri?.scheme !== 'file') return undefined;
  return workspace.textDocuments.some((document) => document.uri.fsPath === uri.fsPath) ? undefined : uri;
}

/** Editors for bytes have a file as well, whatever they are. */
function uriOf(input: unknown): Uri | undefined {
  const { uri } = (input ?? {}) as { uri?: unknown };
  return uri instanceof Uri ? uri : undefined;
}

async function choose(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ openLabel: l10n.t('Open Large Mail Log') })) ?? [];
  return file;
}
