/** Shows whether the active transcript is evidence or being written, and lets one say which. */
import {
  commands,
  Disposable,
  l10n,
  type QuickPickItem,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHOOSE_PURPOSE, type Purpose, type PurposeChosen, type Recognised } from '../../server/src/protocol';
import type { Choices } from './choices';
import type { Recognitions } from './recognised';

const COMMAND = 'smtpLens.choosePurpose';
/** True while the active document is a transcript; the command palette asks for it. */
const CONTEXT = 'smtpLens.transcript';

type Said = NonNullable<Recognised['purpose']>;

export function registerPurpose(
  client: BaseLanguageClient,
  choices: Choices<Purpose>,
  { onRecognised }: Recognitions,
): Disposable {
  const item = window.createStatusBarItem(COMMAND, StatusBarAlignment.Right, 99);
  item.name = l10n.t('SMTP Lens: Purpose');
  item.command = COMMAND;

  const said = new Map<string, Said>();
  const uriOf = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    show(item, document && said.get(uriOf(document)));
  };

  return Disposable.from(
    item,
    onRecognised(({ uri, purpose }) => {
      if (purpose) said.set(uri, purpose);
      else said.delete(uri);
      refresh();
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument((document) => {
      said.delete(uriOf(document));
      // The name of an untitled document returns for another one; a file's name stays its own.
      if (document.isUntitled && document.isClosed) void choices.set(uriOf(document), undefined);
    }),
    commands.registerCommand(COMMAND, async () => {
      const document = window.activeTextEditor?.document;
      if (!document) return;
      const uri = uriOf(document);
      const choice = await pickPurpose(said.get(uri));
      if (!choice) return;
      await choices.set(uri, choice.purpose);
      await client.sendNotification(CHOOSE_PURPOSE, { uri, ...choice } satisfies PurposeChosen);
    }),
  );
}

function show(item: StatusBarItem, said: Said | undefined): void {
  void commands.executeCommand('setContext', CONTEXT, said !== undefined);
  if (!said) {
    item.hide();
    return;
  }
  const title = titleOf(said.is);
  item.text = said.is === 'evidence' ? `$(archive) ${title}` : `$(edit) ${title}`;
  item.tooltip = [
    meaningOf(said.is),
    said.by === 'guess' ? l10n.t('Guessed by its look.') : '',
    l10n.t('Select to change.'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  item.accessibilityInformation = { label: `SMTP Lens: ${title}`, role: 'button' };
  item.show();
}

const titleOf = (purpose: Purpose) => (purpose === 'evidence' ? l10n.t('Evidence') : l10n.t('Being written'));

function meaningOf(purpose: Purpose): string {
  return purpose === 'evidence'
    ? l10n.t('A recording: fixes open a corrected copy and leave it as it is.')
    : l10n.t('A script or an example: findings say what would happen, and fixes change it.');
}

/** What the user picked, as the part of a {@link PurposeChosen} beside the URI; undefined where nothing was. */
async function pickPurpose(said: Said | undefined): Promise<Pick<PurposeChosen, 'purpose'> | undefined> {
  const inUse = said?.by === 'choice' ? said.is : undefined;
  const mark = (purpose?: Purpose) => (purpose === inUse ? { description: l10n.t('in use') } : {});
  const items: (QuickPickItem & Pick<PurposeChosen, 'purpose'>)[] = [
    { label: l10n.t('As the settings say, or guessed'), ...mark() },
    ...(['evidence', 'writing'] as const).map((purpose) => ({
      label: titleOf(purpose),
      detail: meaningOf(purpose),
      purpose,
      ...mark(purpose),
    })),
  ];
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('This transcript is …') });
  return picked && (picked.purpose === undefined ? {} : { purpose: picked.purpose });
}
