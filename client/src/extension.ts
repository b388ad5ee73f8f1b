/** What every host shares: the language client, and the features that stand on it. */
import { type ExtensionContext, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  COMPARE_COMMAND,
  FULL_CARD_COMMAND,
  type InitializationOptions,
  type Purpose,
  STORY_COMMAND,
} from '../../server/src/protocol';
import { keptChoices } from './choices';
import { registerCommands } from './commands';
import { registerConfigurations } from './configurations';
import { registerCopies } from './copies';
import { ACTION_COMMANDS, registerCorrections } from './corrections';
import { watchCrashes } from './crashes';
import { fullCards } from './full-cards';
import { registerLargeLogs } from './large-logs';
import { registerLineEnds } from './line-ends';
import { registerMailLogs } from './mail-logs';
import { registerMailView } from './mail-view';
import { registerPages } from './pages';
import { registerPictures } from './pictures';
import { registerPurpose } from './purpose';
import { quietTrace } from './quiet-trace';
import { listenForRecognised } from './recognised';
import { registerStatusBar } from './status-bar';

/** Section of the settings and first part of every command; the language client finds `smtpLens.trace.server` by it. */
export const ID = 'smtpLens';
export const NAME = 'SMTP Lens';

/** `log` and `plaintext` are offered to the server as well: it looks at the content and keeps silent on what is no mail. */
const LANGUAGES = ['smtp-transcript', 'mail-log', 'log', 'plaintext'];

/** All that a link in a hover can do here: open a page of the server, or show the card in full. */
const LINK_COMMANDS = [COMPARE_COMMAND, FULL_CARD_COMMAND, STORY_COMMAND];

let client: BaseLanguageClient | undefined;

/**
 * Starts the server by `createClient`, which is all that differs between the hosts, and waits until it answers. The
 * promise is rejected, and VS Code tells the user, when the server does not start.
 */
export async function start(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const dialects = keptChoices<string>(context.workspaceState, 'chosen');
  const purposes = keptChoices<Purpose>(context.workspaceState, 'purposes');
  const cards = fullCards(() => client);
  const crashes = watchCrashes(context.extension);
  const output = window.createOutputChannel(NAME, { log: true });
  client = createClient({
    outputChannel: output,
    traceOutputChannel: quietTrace(output),
    errorHandler: crashes.errorHandler,
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: (): InitializationOptions => ({
      chosen: dialects.all(),
      purposes: purposes.all(),
      linkCommands: LINK_COMMANDS,
      actionCommands: ACTION_COMMANDS,
    }),
    synchronize: { configurationSection: ID },
    markdown: { isTrusted: { enabledCommands: LINK_COMMANDS }, supportHtml: false },
    middleware: {
      didOpen: unlessOutput,
      didChange: (event, next) => unlessOutput(event.document, () => next(event)),
      provideHover: cards.provideHover,
    },
  });
  const recognitions = listenForRecognised(client);
  const large = registerLargeLogs(client);
  context.subscriptions.push(
    output,
    recognitions,
    crashes.listen(client, recognitions),
    large,
    registerStatusBar(client, dialects, recognitions),
    registerPurpose(client, purposes, recognitions),
    registerLineEnds(client, recognitions),
    registerCommands(client),
    registerCorrections(),
    registerConfigurations(client),
    registerPages(client),
    registerMailLogs(client, recognitions),
    registerMailView(client, recognitions, large),
    registerPictures(client),
    registerCopies(client),
    cards.command,
  );
  await client.start();
}

/** Stops the server; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/**
 * Output channels are documents too, of language `log`. Ours shows the messages to the server: to send it its own
 * changes would never end.
 */
async function unlessOutput(document: TextDocument, next: (document: TextDocument) => Promise<void>): Promise<void> {
  if (document.uri.scheme !== 'output') await next(document);
}
