/** Shows what the active document was recognised as, and lets one change it. */
import {
  commands,
  Disposable,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHOOSE, type Choice, DIALECTS, type DialectChoice, inert, type Recognised } from '../../server/src/protocol';
import type { Choices } from './choices';
import type { Recognitions } from './recognised';

const COMMAND = 'smtpLens.chooseDialect';
/** True while the active document is a transcript or a mail log; the menus ask for it. */
const CONTEXT = 'smtpLens.recognised';
const OUR_LANGUAGES = new Set(['smtp-transcript', 'mail-log']);

export function registerStatusBar(
  client: BaseLanguageClient,
  choices: Choices<string>,
  { onRecognised }: Recognitions,
): Disposable {
  const item = window.createStatusBarItem(COMMAND, StatusBarAlignment.Right, 100);
  item.name = 'SMTP Lens';
  item.command = COMMAND;

  const recognised = new Map<string, Recognised>();
  const uriOf = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    show(item, document, document && recognised.get(uriOf(document)));
  };

  return Disposable.from(
    item,
    onRecognised((said) => {
      recognised.set(said.uri, said);
      refresh();
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidCloseTextDocument((document) => {
      recognised.delete(uriOf(document));
      // The name of an untitled document returns for another one; a file's name stays its own.
      if (document.isUntitled && document.isClosed) void choices.set(uriOf(document), undefined);
    }),
    commands.registerCommand(COMMAND, async () => {
      const document = window.activeTextEditor?.document;
      if (!document) return;
      const uri = uriOf(document);
      const choice = await pickDialect(client, recognised.get(uri));
      if (!choice) return;
      await choices.set(uri, choice.dialect);
      await client.sendNotification(CHOOSE, { uri, ...choice } satisfies Choice);
    }),
  );
}

function show(item: StatusBarItem, document: TextDocument | undefined, said: Recognised | undefined): void {
  const recognised = said?.family !== undefined;
  void commands.executeCommand('setContext', CONTEXT, recognised);
  if (!recognised && !OUR_LANGUAGES.has(document?.languageId ?? '')) {
    item.hide();
    return;
  }
  const title = said?.title ?? l10n.t('Unknown dialect');
  item.text = `$(mail) ${inert(title)}`;
  item.tooltip = tooltip(title, said);
  item.accessibilityInformation = { label: `SMTP Lens: ${title}`, role: 'button' };
  item.show();
}

function tooltip(title: string, said: Recognised | undefined): string {
  if (!said?.family) return l10n.t('SMTP Lens does not recognise this document. Select to choose a dialect.');
  return said.chosen
    ? l10n.t('SMTP Lens reads this document as {0}, as you chose. Select to change.', title)
    : l10n.t('SMTP Lens recognised this document as {0}. Select to change.', title);
}

/** What the user picked, as the part of a {@link Choice} beside the URI; undefined where nothing was. */
async function pickDialect(
  client: BaseLanguageClient,
  current: Recognised | undefined,
): Promise<Pick<Choice, 'dialect'> | undefined> {
  const dialects = await client.sendRequest<DialectChoice[]>(DIALECTS);
  const inUse = current?.chosen ? current.dialect : undefined;
  const mark = (id?: string) => (id === inUse ? { description: l10n.t('in use') } : {});
  const families = [
    { label: l10n.t('Transcripts'), family: 'transcript' },
    { label: l10n.t('Mail logs'), family: 'mail-log' },
  ];
  const items: (QuickPickItem & Pick<Choice, 'dialect'>)[] = [{ label: l10n.t('Recognise automatically'), ...mark() }];
  for (const { label, family } of families) {
    items.push({ label, kind: QuickPickItemKind.Separator });
    for (const { id, title } of dialects.filter((dialect) => dialect.family === family)) {
      items.push({ label: inert(title), dialect: id, ...mark(id) });
    }
  }
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Read this document as …') });
  return picked && (picked.dialect === undefined ? {} : { dialect: picked.dialect });
}
