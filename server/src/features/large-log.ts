/** A mail log that is too large for an editor, read where it lies. What can be asked of it is plain data, since a thread answers. */
import type { Locale } from '../text/locale';
import type { Hover } from './hover';
import type { Filter, FilterBy } from './log-filter';
import type { GroupBy, MailEntry, MailGroup } from './mail-view';

/** Lines of a log, and their 0-based numbers in it. */
export interface LogPart {
  readonly numbers: readonly number[];
  readonly lines: readonly string[];
  /** Whether there are more of them in older parts of the log. */
  readonly more: boolean;
}

export interface Found {
  /** A line of a message that has what was looked for as its id, or as an address. */
  readonly story?: number;
  readonly sender: boolean;
  readonly recipient: boolean;
  readonly relay: boolean;
  /** Whether any line has it. */
  readonly lines: boolean;
}

/** Lines are 0-based. All answers are bounded: where there is more, the newest part is told. */
export interface LargeLog {
  groups(by: GroupBy, search: string, locale: Locale): Promise<readonly MailGroup[]>;
  entries(by: GroupBy, key: string, search: string, from: number, locale: Locale): Promise<readonly MailEntry[]>;
  /** As a page in HTML. */
  report(locale: Locale): Promise<string>;
  /** Filters that a line offers; none where it is of no message. `id` is the message's. */
  filters(line: number): Promise<{ readonly id: string | undefined; readonly filters: readonly Filter[] }>;
  /** The story of the message that a line is of, as Markdown. `value` is that of its page. */
  story(line: number, value: string, locale: Locale): Promise<string | undefined>;
  /** The card of the message whose queue id stands at a column of a line. */
  messageAt(line: number, column: number, locale: Locale): Promise<Hover | undefined>;
  part(by: FilterBy, line: number, value: string): Promise<LogPart>;
  /** Lines around one. */
  around(line: number): Promise<LogPart>;
  /** Lines that hold some words. */
  linesWith(words: string): Promise<LogPart>;
  /** What a queue id, a Message-ID, an address or a word is in the log. */
  find(words: string): Promise<Found>;
}

/** What is told of a large log when it was read, and whenever it grew or was put in the place of another. */
export interface LargeLogState {
  /** Bytes of the file. */
  readonly size: number;
  readonly lines: number;
  /** Whether it is read from its beginning for every question, since it is compressed. */
  readonly compressed: boolean;
  /** The file was cut off or replaced, and was read anew. */
  readonly replaced: boolean;
}

/** Who can read files: not every host of the server. */
export interface LargeLogs {
  /** Reads a file by its path. `progress` is told bytes of the file; `changed`, what is new, as long as it is followed. */
  open(
    path: string,
    progress: (read: number, size: number) => void,
    changed: (state: LargeLogState) => void,
  ): OpenedLog;
  /** Whether the head of a file is that of a mail log. */
  isMailLog(path: string): Promise<boolean>;
}

export interface OpenedLog {
  readonly log: LargeLog;
  /** Rejected, with a text for people, where the file cannot be read. */
  readonly ready: Promise<LargeLogState>;
  stop(): void;
}
