/** The Mail view in the side bar: the messages of the log that was looked at last, in groups. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  Selection,
  TabInputWebview,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isLargeLog,
  logPageUri,
  MAIL_VIEW,
  type MailGroups,
  type MailQuery,
  type MailVerdict,
  PAGE_SCHEME,
  REVEAL_COMMAND,
} from '../../server/src/protocol';
import type { LargeLogs } from './large-logs';
import { showPage } from './pages';
import type { Recognitions } from './recognised';

const VIEW = 'smtpLens.mail';
/** True once a mail log was opened: before, the view has nothing to show. */
const CONTEXT = 'smtpLens.hasMailLog';

type Group = NonNullable<MailGroups['groups']>[number];
type Entry = NonNullable<MailGroups['entries']>[number];
type Node =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'more'; readonly left: number; readonly group: Group };

export function registerMailView(
  client: BaseLanguageClient,
  { onRecognised }: Recognitions,
  large: LargeLogs,
): Disposable {
  const changed = new EventEmitter<void>();
  const logs = new Set<string>();
  /** Messages of each group that were asked for. */
  const wanted = new Map<string, number>();
  let uri: string | undefined;
  let by: MailQuery['by'] = 'verdict';
  let search = '';

  const query = async (group?: MailQuery['group']): Promise<MailGroups> => {
    if (uri === undefined) return {};
    return client.sendRequest<MailGroups>(MAIL_VIEW, { uri, by, search, ...(group && { group }) } satisfies MailQuery);
  };

  async function messagesOf(group: Group): Promise<Node[]> {
    const entries: Entry[] = [];
    const limit = wanted.get(group.key) ?? 1;
    while (entries.length < Math.min(limit, group.count)) {
      const { entries: portion = [] } = await query({ key: group.key, from: entries.length });
      if (portion.length === 0) break;
      entries.push(...portion);
    }
    const nodes: Node[] = entries.map((entry) => ({ kind: 'entry', entry }));
    const left = group.count - entries.length;
    return left > 0 ? [...nodes, { kind: 'more', left, group }] : nodes;
  }

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(node, uri),
    async getChildren(node) {
      if (node?.kind === 'group') return messagesOf(node.group);
      if (node) return [];
      return ((await query()).groups ?? []).map((group): Node => ({ kind: 'group', group }));
    },
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  function refresh(): void {
    view.description = [titleOf(by), search].filter(Boolean).join(' · ');
    changed.fire();
  }

  function look(): void {
    const document = window.activeTextEditor?.document;
    // A part of a log is seen beside the view of the whole.
    if (document?.uri.scheme === PAGE_SCHEME && !document.uri.path.startsWith('/logs/merged/')) return;
    const active = document && client.code2ProtocolConverter.asUri(document.uri);
    if (active === undefined || active === uri || !logs.has(active)) return;
    uri = active;
    wanted.clear();
    refresh();
  }

  async function chooseGroups(): Promise<void> {
    const items = GROUPS.map((group) => ({ label: titleOf(group), group }));
    const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Group messages by …') });
    if (!picked) return;
    by = picked.group;
    wanted.clear();
    refresh();
  }

  async function searchFor(): Promise<void> {
    const prompt = l10n.t('Words of an address, id, relay or reason; empty for all messages');
    const words = await window.showInputBox({ prompt, value: search });
    if (words === undefined) return;
    search = words;
    wanted.clear();
    refresh();
  }

  return Disposable.from(
    view,
    changed,
    onRecognised(({ uri: said, family }) => {
      if (family === 'mail-log') {
        logs.add(said);
        void commands.executeCommand('setContext', CONTEXT, true);
      } else logs.delete(said);
      look();
    }),
    large.onChanged((log) => {
      const isNew = !logs.has(log.uri);
      logs.add(log.uri);
      void commands.executeCommand('setContext', CONTEXT, true);
      if (isNew) {
        uri = log.uri;
        wanted.clear();
      }
      if (uri === log.uri) refresh();
    }),
    window.onDidChangeActiveTextEditor(look),
    commands.registerCommand('smtpLens.groupMail', chooseGroups),
    commands.registerCommand('smtpLens.searchMail', searchFor),
    commands.registerCommand('smtpLens.refreshMail', refresh),
    commands.registerCommand('smtpLens.moreMail', (key: unknown, shown: unknown) => {
      if (typeof key !== 'string' || typeof shown !== 'number') return;
      wanted.set(key, shown + 1);
      changed.fire();
    }),
    commands.registerCommand(REVEAL_COMMAND, revealLine),
  );
}

/**
 * Shows a line of a document: where it is seen already, and never in place of a picture that leads there. Of a large log, which is no
 * document, it shows the story of its message.
 */
async function revealLine(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Number.isInteger(line)) return;
  if (isLargeLog(uri)) {
    await showPage(Uri.parse(logPageUri({ uri, line: line as number, show: 'story', value: '' }), true));
    return;
  }
  const place = Uri.parse(uri, true);
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === place.toString());
  const isPicture = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
  const viewColumn = seen?.viewColumn ?? (isPicture ? ViewColumn.One : ViewColumn.Active);
  const editor = await window.showTextDocument(place, { preview: false, viewColumn });
  const { start } = editor.document.lineAt(Math.min(line as number, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start));
}

const GROUPS: readonly MailQuery['by'][] = ['verdict', 'sender', 'recipient', 'relay', 'reason'];

function titleOf(by: MailQuery['by']): string {
  switch (by) {
    case 'verdict':
      return l10n.t('by verdict');
    case 'sender':
      return l10n.t('by sender');
    case 'recipient':
      return l10n.t('by recipient');
    case 'relay':
      return l10n.t('by relay');
    case 'reason':
      return l10n.t('by reason');
  }
}

function itemOf(node: Node, uri: string | undefined): TreeItem {
  switch (node.kind) {
    case 'group': {
      const { key, label, count, verdict } = node.group;
      const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
      item.id = `group ${key}`;
      item.description = String(count);
      if (verdict) item.iconPath = iconOf(verdict);
      item.accessibilityInformation = { label: l10n.t('{0}: {1} messages', label, count) };
      return item;
    }
    case 'entry': {
      const { line, name, detail, verdict } = node.entry;
      const item = new TreeItem(name || '–');
      item.description = detail;
      item.iconPath = iconOf(verdict);
      item.tooltip = name;
      item.accessibilityInformation = { label: `${detail}: ${name}` };
      item.command = { command: REVEAL_COMMAND, title: '', arguments: [uri, line] };
      return item;
    }
    case 'more': {
      const { left, group } = node;
      const item = new TreeItem(l10n.t('… {0} more', left));
      item.command = { command: 'smtpLens.moreMail', title: '', arguments: [group.key, group.count - left] };
      return item;
    }
  }
}

/** Form and colour both tell the verdict. */
function iconOf(verdict: MailVerdict): ThemeIcon {
  const [icon, colour] = ICONS[verdict];
  return new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
}

const ICONS: Readonly<Record<MailVerdict, readonly [icon: string, colour?: string]>> = {
  delivered: ['pass', 'charts.green'],
  bounced: ['error', 'charts.red'],
  rejected: ['circle-slash', 'charts.red'],
  deferred: ['clock', 'charts.orange'],
  queued: ['inbox'],
};
