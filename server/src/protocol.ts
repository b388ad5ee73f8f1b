/** What client and server say to each other beside the Language Server Protocol. Plain data; imports nothing. */

/** Server to client, notification: what a document was recognised as. Sent after opening and whenever it changes. */
export const RECOGNISED = 'smtpLens/recognised';
/** Client to server, request without parameters: the dialects one may choose, as {@link DialectChoice}[]. */
export const DIALECTS = 'smtpLens/dialects';
/** Client to server, notification: read this document as the dialect that the user chose. */
export const CHOOSE = 'smtpLens/choose';
/** Client to server, request: pages by number or words, as {@link LookUp}; answered with {@link PageFound}[]. */
export const LOOK_UP = 'smtpLens/lookUp';

/** Scheme of the documents that the server serves by `workspace/textDocumentContent`: its pages. */
export const PAGE_SCHEME = 'smtp-lens';
/** Client to server, notification: what the user says a document is, as {@link PurposeChosen}. */
export const CHOOSE_PURPOSE = 'smtpLens/choosePurpose';
/** Client to server, notification: all configuration files of the workspace, whenever one changes. See {@link Configurations}. */
export const CONFIGURATIONS = 'smtpLens/configurations';
/** Client to server, notification: how the lines of a file end in its bytes, which the editor normalised. See {@link LineEnds}. */
export const LINE_ENDS = 'smtpLens/lineEnds';

export interface Recognised {
  readonly uri: string;
  /** Absent where the document is none of ours; the server then stays silent on it. */
  readonly family?: 'transcript' | 'mail-log';
  /** Id of the dialect or log format that reads most of the document. */
  readonly dialect?: string;
  /** Its name for people, in the language of the interface. */
  readonly title?: string;
  /** True where the user chose it, false where it was recognised by content. */
  readonly chosen: boolean;
  /** Of a transcript: whether it is evidence or being written, and what said so. */
  readonly purpose?: { readonly is: Purpose; readonly by: 'guess' | 'settings' | 'choice' };
}

/** A recording, or a script or example that is being written. */
export type Purpose = 'evidence' | 'writing';

export interface PurposeChosen {
  readonly uri: string;
  /** Absent: back to the settings, or to the guess. */
  readonly purpose?: Purpose;
}

export interface DialectChoice {
  readonly id: string;
  readonly title: string;
  readonly family: 'transcript' | 'mail-log';
}

export interface Choice {
  readonly uri: string;
  /** Absent: back to recognition by content. */
  readonly dialect?: string;
}

export interface LookUp {
  readonly words: string;
  /** Only codes are wanted: to compare with this one, or with any where it is empty. */
  readonly codesBeside?: string;
}

export interface PageFound {
  /** Id of the page: `codes/550`. */
  readonly page: string;
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
}

/** The address of a page: `codes/550` stands at `smtp-lens:/codes/550.md`. */
export function pageUriOf(id: string): string {
  return `${PAGE_SCHEME}:/${id}.md`;
}

/** Id of the page at an address; undefined where it cannot be one. */
export function pageIdOf(uri: string): string | undefined {
  return /^smtp-lens:\/{1,3}([a-z]{1,20}\/[\w.-]{1,80})\.md$/.exec(uri)?.[1];
}

/** Whether a word has the form of a reply code or an enhanced code. */
export function hasCodeForm(word: unknown): word is string {
  return typeof word === 'string' && /^(?:\d{3}|[245X]\.\d{1,3}\.\d{1,3})$/.test(word);
}

/** Server to client, notification: the server ends by a fault of its own, as {@link LastWords}. */
export const LAST_WORDS = 'smtpLens/lastWords';

/** Nothing of any document is in it. */
export interface LastWords {
  /** The kind of the error: `TypeError`. */
  readonly error: string;
  /** Where it came by, the innermost first: `Record.reading node.js:12:34`. */
  readonly frames: readonly string[];
}

/**
 * Text of a document, a setting or the name of a file in a message or a label of an editor: there `[x](command:…)` would be
 * a link, and `$(zap)` a picture.
 */
export function inert(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').replace(/(?<=[\]$])(?=\()/g, ' ');
}

/** Commands of the client that the server may link to in a hover. */
export const COMPARE_COMMAND = 'smtpLens.compareCodes';
/** Its arguments are a line and a character, 0-based UTF-16. */
export const FULL_CARD_COMMAND = 'smtpLens.showFullCard';

/** What `textDocument/hover` may carry beside its place: the card in full, whatever the setting says. */
export interface HoverWish {
  readonly inFull?: boolean;
}

/** Client to server, request: the line of the same message behind one, or before it, as {@link MessageStep}; answered with a line or null. */
export const MESSAGE_STEP = 'smtpLens/messageStep';
/** Client to server, request: all lines of the message that a line is of, as {@link LogLinePlace}; answered with lines. */
export const MESSAGE_LINES = 'smtpLens/messageLines';
/** Client to server, request: the pages that a line offers, as {@link LogLinePlace}; answered with {@link LogPage}[]. */
export const LOG_FILTERS = 'smtpLens/logFilters';

/** A line of an open mail log, 0-based. */
export interface LogLinePlace {
  readonly uri: string;
  readonly line: number;
}

export interface MessageStep extends LogLinePlace {
  readonly step: 1 | -1;
}

/** The last two are of large logs only: lines around one, and those that hold the words of `value`. */
const SHOWN = [
  'story',
  'message',
  'sender',
  'recipient',
  'relay',
  'failures',
  'counted',
  'merged',
  'redacted',
  'around',
  'search',
] as const;

const isShown = (word: string): word is LogPage['show'] => SHOWN.some((shown) => shown === word);

/** What a page that the server makes of an open mail log shows. */
export interface LogPage extends LogLinePlace {
  readonly show: (typeof SHOWN)[number];
  /** The queue id, address or host that it is about, the row of a table in the report, or the name of the file: hostile. */
  readonly value: string;
  /** The number of the report whose lines are shown, by its name there; see `features/figure-lines.ts`. */
  readonly figure?: string;
  /** The files that are merged. */
  readonly files?: readonly string[];
}

/**
 * The address of a page of an open mail log: its path tells people and editors what it shows, its query of which place. Pages lead to
 * each other by relative paths, and keep the query.
 */
export function logPageUri({ show, ...place }: LogPage): string {
  return `${PAGE_SCHEME}:/logs/${show}/${logPageName(show, place.value || place.figure || '')}?${encodeURIComponent(JSON.stringify(place))}`;
}

/** Its extension tells an editor the language. */
export function logPageName(show: LogPage['show'], value: string): string {
  const name = value.replace(/[^\w.@-]/g, '').slice(0, 60) || show;
  return show === 'redacted' ? name : show === 'story' ? `${name}.md` : `${name}.mail.log`;
}

/** From a story, the address of the `n`th line (0-based) of the part of the log that it tells of: previews of Markdown open no files elsewhere. */
export const storyLineAddress = (value: string) => (n: number) =>
  `../message/${logPageName('message', value)}#L${n + 1}`;

/** What the page at an address shows; undefined where it is no page of a mail log. */
export function logPageOf(uri: string): LogPage | undefined {
  const [, show, query] = /^smtp-lens:\/{1,3}logs\/([a-z]+)\/[^?#]*\?([^#]+)/.exec(uri) ?? [];
  if (show === undefined || query === undefined || !isShown(show)) return undefined;
  try {
    const { uri, line, value, figure, files } = JSON.parse(decodeURIComponent(query)) as Omit<LogPage, 'show'>;
    const isPlace = typeof uri === 'string' && Number.isInteger(line) && typeof value === 'string';
    if (!isPlace) return undefined;
    const isList = Array.isArray(files) && files.every((file) => typeof file === 'string');
    return { uri, line, show, value, ...(typeof figure === 'string' && { figure }), ...(isList && { files }) };
  } catch {
    return undefined;
  }
}

/** Client to server, request: log files are read and merged by time, as {@link MergeLogs}; answered with {@link MergedLogs}. */
export const MERGE_LOGS = 'smtpLens/mergeLogs';

export interface MergeLogs {
  /** URIs. */
  readonly files: readonly string[];
}

/** Without a problem the page `merged` of these files can be opened. */
export interface MergedLogs {
  readonly problem?: 'no disk' | 'too large' | 'unreadable';
  /** What is wrong with which file. */
  readonly reason?: string;
}

/** Client to server, request: the messages of a mail log in groups, or those of one group, as {@link MailQuery}. */
export const MAIL_VIEW = 'smtpLens/mailView';

export interface MailQuery {
  readonly uri: string;
  readonly by: 'verdict' | 'sender' | 'recipient' | 'relay' | 'reason';
  /** Words that a message must have; empty for all. */
  readonly search: string;
  /** A group whose messages are wanted, from this one on (0-based); absent: the groups. */
  readonly group?: { readonly key: string; readonly from: number };
}

export type MailVerdict = 'delivered' | 'bounced' | 'deferred' | 'queued' | 'rejected';

/** Texts of a log in it are hostile. */
export interface MailGroups {
  readonly groups?: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly verdict?: MailVerdict;
  }[];
  readonly entries?: readonly {
    /** First line of the message, 0-based. */
    readonly line: number;
    readonly name: string;
    readonly detail: string;
    readonly verdict: MailVerdict;
  }[];
}

/** Client to server, request: the report on a mail log, as {@link LogLinePlace}; answered with a page in HTML without scripts, or null. */
export const LOG_REPORT = 'smtpLens/logReport';
/** Client to server, request: the message at a line of a transcript, as {@link LogLinePlace}; answered with its text, lines ended by CRLF, or null. */
export const EXTRACT_MESSAGE = 'smtpLens/extractMessage';
/** Client to server, request: lines with people, hosts and secrets replaced, as {@link LinesToRedact}; answered with their text or null. */
export const REDACT_LINES = 'smtpLens/redactLines';

export interface LinesToRedact {
  readonly uri: string;
  /** From one line to another, both in it; 0-based and in order. */
  readonly lines: readonly (readonly [from: number, to: number])[];
}

/** Client to server, request: the session at a line of a transcript, as {@link LogLinePlace}; answered with {@link LadderDrawn} or null. */
export const LADDER = 'smtpLens/ladder';

export interface LadderDrawn {
  /** For the editor: each rung is a link to {@link REVEAL_COMMAND}. */
  readonly shown: string;
  /** For a file: no links. */
  readonly svg: string;
  readonly mermaid: string;
}

/** Command of the client that shows a line; its arguments are the URI of an open document and the line, 0-based. */
export const REVEAL_COMMAND = 'smtpLens.revealLine';

/** Command of the client that shows a page of a log; its argument is a {@link LogPage}. */
export const LOG_PAGE_COMMAND = 'smtpLens.showLogPage';

/** Command of the client that shows the story of a message; its argument is a line of the active document, 0-based. */
export const STORY_COMMAND = 'smtpLens.showMessageStory';

export interface Configurations {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

export interface LineEnds {
  readonly uri: string;
  /** The version of the document that is what the file holds; of any other the server ignores it. */
  readonly version: number;
  /** Lines in a row that end alike, from the first on, and how many; the last line of a file ends in nothing. */
  readonly runs: readonly (readonly [end: '\r\n' | '\n' | '\r' | '', lines: number])[];
}

/** Command of the client that opens a copy of a document with edits applied; its argument is a {@link CorrectedCopy}. */
export const CORRECTED_COPY_COMMAND = 'smtpLens.openCorrectedCopy';
/** Command of the client that sets the level of a rule in the settings; its arguments are the rule's id and the level. */
export const SET_LEVEL_COMMAND = 'smtpLens.setRuleLevel';

export interface CorrectedCopy {
  readonly uri: string;
  /** The version that the edits were made for. */
  readonly version: number;
  /** Edits of single lines, in order; 0-based, UTF-16, `end` exclusive. */
  readonly edits: readonly {
    readonly line: number;
    readonly at: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** Choices kept from earlier sessions, by document URI. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** The purposes that were chosen, likewise. */
  readonly purposes?: Readonly<Record<string, Purpose>>;
  /** Commands of the client that code actions may call; of those that are missing the server offers what it can do itself. */
  readonly actionCommands?: readonly string[];
  /** Commands that the client runs from links in hovers, and no others. */
  readonly linkCommands?: readonly string[];
}

/**
 * Client to server, request: read a mail log that is too large for an editor, by its path, as {@link LargeLogFile}; answered with
 * {@link LargeLogOpened} when it is read, or with an error for people. Cancelling it ends the reading. Only servers on Node can.
 */
export const OPEN_LARGE_LOG = 'smtpLens/openLargeLog';
/** Server to client, notification: how far the reading is, as {@link LargeLogProgress}. */
export const LARGE_LOG_PROGRESS = 'smtpLens/largeLogProgress';
/** Server to client, notification: a large log has grown or is another one now, as {@link LargeLogOpened}. */
export const LARGE_LOG_CHANGED = 'smtpLens/largeLogChanged';
/** Client to server, request: whether the head of a file is that of a mail log, as {@link LargeLogFile}. */
export const IS_MAIL_LOG = 'smtpLens/isMailLog';
/** Client to server, request: pages of a large log that have to do with some words, as {@link LargeLogWords}; answered with {@link LogPage}[]. */
export const FIND_IN_LARGE_LOG = 'smtpLens/findInLargeLog';

/** The file that the user named. */
export interface LargeLogFile {
  readonly path: string;
}

export interface LargeLogProgress extends LargeLogFile {
  /** Bytes. */
  readonly read: number;
  readonly size: number;
}

export interface LargeLogOpened {
  /** What requests about it take as the URI of the log. It names no file. */
  readonly uri: string;
  readonly name: string;
  readonly size: number;
  readonly lines: number;
  /** Every question reads it from the beginning. */
  readonly compressed: boolean;
  /** It was cut off or replaced, and was read anew. */
  readonly replaced: boolean;
}

export interface LargeLogWords {
  readonly uri: string;
  readonly words: string;
}

/** The address that stands for a large log; `handle` is given by the server. */
export function largeLogUri(handle: string, name: string): string {
  return `${PAGE_SCHEME}:/large/${handle}/${name.replace(/[^\w.-]/g, '').slice(-60) || 'log'}/mail.log`;
}

export const isLargeLog = (uri: string) => uri.startsWith(`${PAGE_SCHEME}:/large/`);
