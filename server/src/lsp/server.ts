import {
  Command,
  type Connection,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Dialect } from '../dialects/dialect';
import { logFormats } from '../dialects/maillog/recognise';
import { isProblem, ownDialect } from '../dialects/own';
import { dialects } from '../dialects/transcript';
import { folds } from '../features/folding';
import { logLineOf } from '../features/log-hover';
import { logInlayHints } from '../features/log-inlay-hints';
import { logLenses } from '../features/log-lenses';
import { logFolds, logOutline } from '../features/log-outline';
import { logTokensOf } from '../features/log-tokens';
import { outline } from '../features/outline';
import type { TranscriptRecord } from '../features/record';
import { tokensOf, tokenTypes } from '../features/semantic-tokens';
import { type Levels, levelProblem, levelsOf } from '../lint/levels';
import type { Purpose } from '../lint/rule';
import {
  CHOOSE,
  CHOOSE_PURPOSE,
  type Choice,
  CONFIGURATIONS,
  type Configurations,
  DIALECTS,
  type DialectChoice,
  type HoverWish,
  type InitializationOptions,
  inert,
  LINE_ENDS,
  type LineEnds,
  PAGE_SCHEME,
  type PurposeChosen,
  RECOGNISED,
  type Recognised,
  STORY_COMMAND,
} from '../protocol';
import { asksForDiagnostics, takesFullTokens } from './client';
import { COMPLETION_TRIGGERS, completionAt } from './completion';
import { type Configured, configurationDiagnostics, configurationOf, configuredBy, isIgnored } from './configurations';
import { codeActionOf, encodeTokens, foldingRangeOf, rangeOf, SOURCE, symbolOf } from './convert';
import { serveDiagnostics } from './diagnostics';
import { changeDocument, clock, knowLineEnds, type OpenDocument, openDocument, recogniseAnew } from './documents';
import { type HoverClient, hoverAt, hoverClient, messageHover, plainHovers } from './hover';
import { serveLargeLogs } from './large-logs';
import { ACTION_KINDS, actionsOf, purposeOf, toldOf, type Wishes } from './linting';
import { serveMadeDocuments } from './made-documents';
import { serveMailLogs } from './mail-logs';
import { type Disk, serveMergedLogs } from './merged-logs';
import { servePages } from './pages';
import { readInSlices } from './reading';
import { defaults, localeFor, settingsFrom } from './settings';
import { SIGNATURE_TRIGGERS, signatureAt } from './signature-help';

/** Documents of so many lines get the tokens of the whole; of longer ones only those of a range are given. */
const SMALL = 20_000;

/** Wires the engine to a connection. All state of the server lives in this call. `disk` is missing where there is none. */
export function serve(connection: Connection, disk?: Disk): void {
  const documents = new Map<string, OpenDocument>();
  const chosen = new Map<string, string>();
  const purposes = new Map<string, Purpose>();
  let options: InitializationOptions = {};
  let editor: InitializeParams | undefined;
  let settings = defaults;
  let own: readonly Dialect[] = [];
  let hovers: HoverClient = plainHovers;
  let levels: Levels = new Map();
  let configured: Configured = new Map();

  const locale = () => localeFor(settings, editor?.locale);
  /** A file that the workspace keeps wins over the settings of whoever opened it. */
  const wishesFor = (uri: string): Wishes => {
    const said = configurationOf(uri, configured);
    return {
      levels: new Map([...levels, ...said.levels]),
      purpose: said.purpose === 'auto' ? settings.purpose : said.purpose,
      chosen: purposes.get(uri),
      ignored: isIgnored(uri, configured),
    };
  };
  const dialectsFor = (uri: string): readonly Dialect[] => [...configurationOf(uri, configured).dialects, ...own];

  const reading = readInSlices(documents, (document) => diagnostics.publish(document));
  /** The record of a document, if it is one, read to `line` at least. */
  const recordOf = async (uri: string, line = Number.POSITIVE_INFINITY): Promise<TranscriptRecord | undefined> => {
    await reading.reach(uri, line);
    return documents.get(uri)?.record;
  };
  const diagnostics = serveDiagnostics(
    connection,
    documents,
    (document, most) => toldOf(document, wishesFor(document.uri), most),
    reading.finish,
    locale,
    () => editor,
  );

  connection.onInitialize((params): InitializeResult => {
    editor = params;
    options = (params.initializationOptions ?? {}) as InitializationOptions;
    for (const [uri, dialect] of Object.entries(options.chosen ?? {})) chosen.set(uri, dialect);
    hovers = hoverClient(params, options);
    for (const [uri, purpose] of Object.entries(options.purposes ?? {})) purposes.set(uri, purpose);
    return { serverInfo: { name: 'smtp-lens' }, capabilities: capabilitiesFor(params) };
  });

  connection.onInitialized(async () => {
    if (editor?.capabilities.workspace?.configuration) await loadSettings();
  });
  connection.onDidChangeConfiguration(async (change) => {
    if (editor?.capabilities.workspace?.configuration) await loadSettings();
    else applySettings((change.settings as { smtpLens?: unknown } | null)?.smtpLens);
  });

  /** The user's dialects that can be used; what is wrong with the others is said once for each. */
  function ownDialects(descriptions: readonly unknown[]): Dialect[] {
    return descriptions.flatMap((description, index) => {
      const result = ownDialect(description);
      if (!isProblem(result)) return [result];
      const place = `smtpLens.dialects[${index}].${result.field}`;
      complain(`${place}: ${result.message[locale()]}`);
      return [];
    });
  }

  /** The levels that can be used; what is wrong with the others is said once for each. */
  function ownLevels(entries: readonly (readonly [string, unknown])[]): Levels {
    for (const [id, level] of entries) {
      const problem = levelProblem(id, level);
      if (problem) complain(`smtpLens.lint.rules: ${problem[locale()]}`);
    }
    return levelsOf(entries);
  }

  /** A notification: not every client answers requests to show a message. */
  function complain(message: string): void {
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: inert(message),
    });
  }

  async function loadSettings(): Promise<void> {
    applySettings(await connection.workspace.getConfiguration('smtpLens'));
  }

  function applySettings(value: unknown): void {
    const spoken = locale();
    settings = settingsFrom(value);
    if (locale() !== spoken) pagesChanged();
    own = ownDialects(settings.dialects);
    levels = ownLevels(Object.entries(settings['lint.rules']));
    if (editor?.capabilities.workspace?.codeLens?.refreshSupport)
      void connection.sendRequest('workspace/codeLens/refresh');
    if (editor?.capabilities.workspace?.inlayHint?.refreshSupport)
      void connection.sendRequest('workspace/inlayHint/refresh');
    readAllAnew();
  }

  /** After a change of what is said of documents in general. */
  function readAllAnew(): void {
    for (const document of documents.values()) {
      document.own = dialectsFor(document.uri);
      recogniseAnew(document);
      announce(document);
      reading.begin(document);
    }
    diagnostics.refresh();
  }

  connection.onNotification(CONFIGURATIONS, (said: Configurations) => {
    const before = [...configured.keys()];
    configured = configuredBy(said);
    for (const uri of new Set([...before, ...configured.keys()])) {
      const diagnostics = configurationDiagnostics(configured.get(uri), locale());
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    readAllAnew();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = openDocument(uri, languageId, version, text, chosen.get(uri), dialectsFor(uri));
    documents.set(uri, document);
    announce(document);
    reading.begin(document);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (!document) return;
    const before = [document.record?.recognition ?? document.log, document.guessed];
    changeDocument(document, version, contentChanges);
    const [recognised, guessed] = before;
    if ((document.record?.recognition ?? document.log) !== recognised || document.guessed !== guessed)
      announce(document);
    reading.begin(document);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    diagnostics.forget(uri);
  });

  // ── what a document was recognised as ────────────────────────────────────────────────────────────────────────────

  function announce(document: OpenDocument): void {
    const { uri, record, log, chosen } = document;
    const dialect = record?.recognition.dialect;
    const recognised: Recognised = {
      uri,
      ...(dialect && { family: 'transcript', dialect: dialect.id, title: dialect.title }),
      ...(log && { family: 'mail-log', dialect: log.id, title: log.title[locale()] }),
      chosen: chosen !== undefined,
      ...(record && { purpose: purposeOf(document, wishesFor(uri)) }),
    };
    void connection.sendNotification(RECOGNISED, recognised);
  }

  connection.onRequest(DIALECTS, (): DialectChoice[] => [
    ...[...own, ...dialects].map(({ id, title }): DialectChoice => ({ id, title, family: 'transcript' })),
    ...logFormats.map(({ id, title }): DialectChoice => ({ id, title: title[locale()], family: 'mail-log' })),
  ]);

  connection.onNotification(CHOOSE, ({ uri, dialect }: Choice) => {
    if (dialect === undefined) chosen.delete(uri);
    else chosen.set(uri, dialect);
    const document = documents.get(uri);
    if (!document) return;
    document.chosen = dialect;
    recogniseAnew(document);
    announce(document);
    reading.begin(document);
    diagnostics.refresh();
  });

  connection.onNotification(CHOOSE_PURPOSE, ({ uri, purpose }: PurposeChosen) => {
    if (purpose === undefined) purposes.delete(uri);
    else purposes.set(uri, purpose);
    const document = documents.get(uri);
    if (!document) return;
    announce(document);
    reading.begin(document);
    diagnostics.refresh();
  });

  connection.onNotification(LINE_ENDS, (said: LineEnds) => {
    const document = documents.get(said.uri);
    if (document && knowLineEnds(document, said)) reading.begin(document);
  });

  // ── requests ─────────────────────────────────────────────────────────────────────────────────────────────────────

  connection.onHover(async ({ textDocument: { uri }, position, inFull }: HoverParams & HoverWish) => {
    // What was right before an edit is good enough for a card, and is there at once.
    if (!documents.get(uri)?.record?.knows(position.line)) await reading.reach(uri, position.line);
    const document = documents.get(uri);
    const detail = inFull ? 'full' : settings['hover.detail'];
    if (!document || detail === 'off') return null;
    const message = await logs.messageAt(document, position);
    return message
      ? messageHover(message, position, locale(), hovers)
      : hoverAt(document, position, locale(), detail, hovers);
  });

  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    return document ? completionAt(document, position, locale(), editor) : [];
  });

  connection.onSignatureHelp(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    return document ? signatureAt(document, position, locale()) : null;
  });

  const large = serveLargeLogs(connection, disk?.largeLogs, locale, (isStale) => pagesChanged(isStale));
  const logs = serveMailLogs(connection, documents, serveMergedLogs(connection, disk), large, locale);
  const redacted = serveMadeDocuments(connection, documents, recordOf, logs, locale);
  const pagesChanged = servePages(connection, locale, async (uri) => (await redacted(uri)) ?? logs.page(uri));

  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }) => ({
    data: await tokens(uri, Math.max(0, range.start.line), range.end.line + 1),
  }));
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => {
    const count = documents.get(uri)?.lines.count ?? 0;
    return { data: count > SMALL ? [] : await tokens(uri, 0, count) };
  });

  async function tokens(uri: string, from: number, to: number): Promise<number[]> {
    const record = await recordOf(uri, to);
    if (!record) return encodeTokens(logTokens(uri, from, to));
    const last = Math.min(to, record.count);
    const rows = Array.from({ length: Math.max(0, last - from) }, (_, i) => {
      const line = from + i;
      return { line, tokens: tokensOf(record.reading(line), record.line(line)) };
    });
    return encodeTokens(rows);
  }

  function logTokens(uri: string, from: number, to: number) {
    const { log, lines } = documents.get(uri) ?? {};
    if (!log || !lines) return [];
    return Array.from({ length: Math.max(0, Math.min(to, lines.count) - from) }, (_, i) => ({
      line: from + i,
      tokens: logTokensOf(logLineOf(lines.at(from + i), log), lines.count),
    }));
  }

  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const record = await recordOf(uri);
    const log = await logs.whole(uri);
    if (log) return logOutline(log).map((entry) => symbolOf(entry, (line) => log.textOf(line).length));
    if (!record) return [];
    return outline(record.landmarks(), record.count).map((entry) =>
      symbolOf(entry, (line) => record.line(line).length),
    );
  });

  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const record = await recordOf(uri);
    const log = await logs.whole(uri);
    if (log) return logFolds(log, documents.get(uri)?.lines.count ?? 0).map(foldingRangeOf);
    return record ? folds(record.landmarks(), record.count).map(foldingRangeOf) : [];
  });

  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const log = settings.codeLens ? await logs.whole(uri) : undefined;
    if (!log) return [];
    const leads = (options.linkCommands ?? []).includes(STORY_COMMAND);
    return logLenses(log, locale()).map(({ line, title }) => ({
      range: rangeOf({ line, at: 0, end: 0 }),
      command: leads ? Command.create(title, STORY_COMMAND, line) : Command.create(title, ''),
    }));
  });

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const [from, to] = [range.start.line, range.end.line + 1];
    const record = settings.inlayHints ? await logs.messagesOn(uri, from, to) : undefined;
    const { log: format, lines } = documents.get(uri) ?? {};
    if (!record || !format || !lines) return [];
    const options = { format, clock: clock(), verdicts: !settings.codeLens };
    return logInlayHints(record, from, Math.min(to, lines.count), options, locale()).map(({ line, at, label }) => ({
      position: { line, character: at },
      label,
      paddingLeft: true,
    }));
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    await reading.finish(uri);
    const document = documents.get(uri);
    if (!document) return [];
    const actions = actionsOf(document, wishesFor(uri), range, context, options.actionCommands ?? []);
    return actions.map((action) => codeActionOf(action, document, locale()));
  });

  connection.listen();
}

function capabilitiesFor(client: InitializeParams): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
    signatureHelpProvider: { triggerCharacters: SIGNATURE_TRIGGERS },
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    foldingRangeProvider: true,
    workspace: { textDocumentContent: { schemes: [PAGE_SCHEME] } },
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      range: true,
      full: takesFullTokens(client),
    },
    ...(asksForDiagnostics(client) && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
