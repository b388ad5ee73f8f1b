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
  LINE_ENDS,
  type LineEnds,
  PAGE_SCHEME,
  type PurposeChosen,
  RECOGNISED,
  type Recognised,
  STORY_COMMAND,
} from '../protocol';
import { COMPLETION_TRIGGERS, completionAt } from './completion';
import { type Configured, configurationDiagnostics, configurationOf, configuredBy } from './configurations';
import { codeActionOf, diagnosticOf, encodeTokens, foldingRangeOf, rangeOf, symbolOf } from './convert';
import { changeDocument, knowLineEnds, type OpenDocument, openDocument, recogniseAnew } from './documents';
import { type HoverClient, hoverAt, hoverClient, messageHover, plainHovers } from './hover';
import { ACTION_KINDS, actionsOf, findingsOf, purposeOf, type Wishes, worst } from './linting';
import { serveMadeDocuments } from './made-documents';
import { serveMailLogs } from './mail-logs';
import { servePages } from './pages';
import { defaults, localeFor, settingsFrom } from './settings';
import { SIGNATURE_TRIGGERS, signatureAt } from './signature-help';

/** Lines read in one go before other requests get their turn. */
const SLICE = 8_192;

/** Wires the engine to a connection. All state of the server lives in this call. */
export function serve(connection: Connection): void {
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
    };
  };
  const dialectsFor = (uri: string): readonly Dialect[] => [...configurationOf(uri, configured).dialects, ...own];
  const recordOf = (uri: string): TranscriptRecord | undefined => documents.get(uri)?.record;

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
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
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
    readAllAnew();
  }

  /** After a change of what is said of documents in general. */
  function readAllAnew(): void {
    for (const document of documents.values()) {
      document.own = dialectsFor(document.uri);
      recogniseAnew(document);
      announce(document);
      schedule(document);
    }
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
    schedule(document);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (!document) return;
    const before = document.record?.recognition ?? document.log;
    changeDocument(document, version, contentChanges);
    logs.edited(document, contentChanges);
    if ((document.record?.recognition ?? document.log) !== before) announce(document);
    schedule(document);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
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
    schedule(document);
  });

  connection.onNotification(CHOOSE_PURPOSE, ({ uri, purpose }: PurposeChosen) => {
    if (purpose === undefined) purposes.delete(uri);
    else purposes.set(uri, purpose);
    const document = documents.get(uri);
    if (!document) return;
    announce(document);
    schedule(document);
  });

  connection.onNotification(LINE_ENDS, (said: LineEnds) => {
    const document = documents.get(said.uri);
    if (document && knowLineEnds(document, said)) schedule(document);
  });

  // ── diagnostics ──────────────────────────────────────────────────────────────────────────────────────────────────

  const scheduled = new Set<string>();

  /** Reads on in slices, so that a hover or a cancellation gets through, and then sends what was found. */
  function schedule({ uri }: OpenDocument): void {
    if (scheduled.has(uri)) return;
    scheduled.add(uri);
    setTimeout(() => {
      scheduled.delete(uri);
      const document = documents.get(uri);
      if (!document) return;
      const { record } = document;
      record?.readOn(Number.POSITIVE_INFINITY, SLICE);
      if (record && !record.complete) schedule(document);
      else publish(document);
    }, 0);
  }

  function publish(document: OpenDocument): void {
    const { uri, version } = document;
    const findings = worst(findingsOf(document, wishesFor(uri)));
    const diagnostics = findings.map((finding) => diagnosticOf(finding, uri, locale()));
    void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  // ── requests ─────────────────────────────────────────────────────────────────────────────────────────────────────

  connection.onHover(async ({ textDocument: { uri }, position, inFull }: HoverParams & HoverWish) => {
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

  const logs = serveMailLogs(connection, documents, locale);
  const redacted = serveMadeDocuments(connection, documents, async (uri) => completed(uri), locale);
  const pagesChanged = servePages(connection, locale, async (uri) => (await redacted(uri)) ?? logs.page(uri));

  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => ({
    data: tokens(uri, range.start.line, range.end.line + 1),
  }));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => ({
    data: tokens(uri, 0, Number.POSITIVE_INFINITY),
  }));

  function tokens(uri: string, from: number, to: number): number[] {
    const record = recordOf(uri);
    if (!record) return encodeTokens(logTokens(uri, from, to));
    const last = Math.min(to, record.count);
    const rows = Array.from({ length: Math.max(0, last - from) }, (_, i) => {
      const line = from + i;
      return { line, tokens: tokensOf(record.reading(line), record.line(line)) };
    });
    return encodeTokens(rows);
  }

  function logTokens(uri: string, from: number, to: number) {
    const { log, lines = [] } = documents.get(uri) ?? {};
    if (!log) return [];
    return lines.slice(from, to).map((text, i) => ({ line: from + i, tokens: logTokensOf(logLineOf(text, log)) }));
  }

  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const record = completed(uri);
    const log = await logs.whole(uri);
    if (log) return logOutline(log).map((entry) => symbolOf(entry, (line) => log.textOf(line).length));
    if (!record) return [];
    return outline(record.landmarks(), record.count).map((entry) =>
      symbolOf(entry, (line) => record.line(line).length),
    );
  });

  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const record = completed(uri);
    const log = await logs.whole(uri);
    if (log) return logFolds(log).map(foldingRangeOf);
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

  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const document = documents.get(uri);
    if (!document || !completed(uri)) return [];
    const actions = actionsOf(document, wishesFor(uri), range, context, options.actionCommands ?? []);
    return actions.map((action) => codeActionOf(action, document, locale()));
  });

  function completed(uri: string): TranscriptRecord | undefined {
    const record = recordOf(uri);
    record?.readOn(Number.POSITIVE_INFINITY);
    return record;
  }

  connection.listen();
}

function capabilitiesFor({ clientInfo }: InitializeParams): InitializeResult['capabilities'] {
  // Editors of VS Code's family ask for ranges only where no tokens of whole documents are offered.
  const asksForRanges = /Visual Studio Code|code-oss|code-server|VSCodium|vscode/i.test(clientInfo?.name ?? '');
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
    foldingRangeProvider: true,
    workspace: { textDocumentContent: { schemes: [PAGE_SCHEME] } },
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      range: true,
      full: !asksForRanges,
    },
  };
}
