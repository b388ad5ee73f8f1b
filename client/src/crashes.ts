/** Notices that the server ended by itself, and has it started again; where that keeps happening, says so once and stops. */
import {
  commands,
  Disposable,
  type Extension,
  version as editorVersion,
  env,
  l10n,
  UIKind,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { LAST_WORDS, type LastWords, type Recognised } from '../../server/src/protocol';
import { crashReport, type OpenThere, restartLimit } from './crash-report';
import { complain } from './messages';
import type { Recognitions } from './recognised';

/** Errors of the connection in a row that are put up with. */
const ERRORS = 3;

export interface Crashes {
  readonly errorHandler: ErrorHandler;
  /** Listens to what the server says last, and to what documents are. */
  listen(client: BaseLanguageClient, recognitions: Recognitions): Disposable;
}

export function watchCrashes(extension: Extension<unknown>): Crashes {
  const mayRestart = restartLimit();
  const recognised = new Map<string, Recognised>();
  let lastWords: LastWords | undefined;
  let listening: BaseLanguageClient | undefined;

  function openDocuments(): OpenThere[] {
    return workspace.textDocuments
      .filter(({ uri }) => uri.scheme !== 'output')
      .map((document) => {
        const said = recognised.get(listening?.code2ProtocolConverter.asUri(document.uri) ?? '');
        const kind = said?.family ? `${said.family} ${said.dialect}` : document.languageId;
        return { kind, lines: document.lineCount, characters: document.getText().length };
      });
  }

  async function tell(): Promise<void> {
    const { packageJSON } = extension;
    const report = crashReport({
      version: packageJSON.version,
      editor: [`${env.appName} ${editorVersion}`, ...placeOfEditor()],
      open: openDocuments(),
      lastWords,
      issues: packageJSON.bugs.url,
    });
    const [show, again] = [l10n.t('Show the Report'), l10n.t('Start Again')];
    const said = l10n.t(
      'The language server of SMTP Lens ended five times in three minutes and is not started again. Nothing was sent; the report says what you can send us.',
    );
    const picked = await complain(said, show, again);
    if (picked === again) await commands.executeCommand('smtpLens.restartServer');
    if (picked === show)
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: report }));
  }

  return {
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed() {
        if (mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
        void tell();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    listen(client, { onRecognised }) {
      listening = client;
      return Disposable.from(
        client.onNotification(LAST_WORDS, (words: LastWords) => {
          lastWords = words;
        }),
        onRecognised((said) => recognised.set(said.uri, said)),
        workspace.onDidCloseTextDocument(({ uri }) => recognised.delete(client.code2ProtocolConverter.asUri(uri))),
      );
    },
  };
}

/** Where the editor runs: on the desktop or in a browser, on another machine, on which system. */
function placeOfEditor(): readonly string[] {
  const system = typeof process === 'object' ? `${process.platform} ${process.arch}` : 'web worker';
  return [env.uiKind === UIKind.Web ? 'web' : 'desktop', ...(env.remoteName ? [env.remoteName] : []), system];
}
