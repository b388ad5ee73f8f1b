/** The half of a rule that looks at mail logs. */
import type { Kind, LogLine } from '../dialects/maillog/line';
import type { Text } from '../text/locale';
import type { Severity } from './rule';

/** A message that is in the queue, as far as the log told of it. */
export interface QueuedMessage {
  readonly id: string;
  /** Id of the log's format. */
  readonly format: string;
  /** Empty for a notice. */
  readonly sender: string;
  /** The line that put it into the queue, 0-based, and the place of its id there. */
  readonly n: number;
  readonly at: number;
  readonly end: number;
  /** When it was told of the last time; milliseconds since 1970, NaN where the log does not tell. */
  readonly last: number;
}

/** A line of a log, and what the lines before it told. */
export interface LogView {
  readonly line: LogLine;
  /** Milliseconds since 1970; NaN where the line does not tell. */
  readonly time: number;
  /** The message that the line is of, if it is known to be in the queue. */
  readonly message: QueuedMessage | undefined;
}

/** The end of a log. */
export interface LogEnd {
  readonly queued: Iterable<QueuedMessage>;
  /** When its last line was written; milliseconds since 1970. */
  readonly time: number;
}

/** A place is in offsets of `line.text`; at the end of the log, in columns of line `n`. */
export interface LogFound {
  readonly n?: number;
  readonly at: number;
  readonly end: number;
  readonly severity: Severity;
  readonly message: Text;
}

export type LogReport = (found: LogFound) => void;
export type LogCheck = (view: LogView, report: LogReport) => void;

/** Examples are logs; `bad` ones mark with `«»` what is to be reported. */
export interface LogHalf {
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Lines that it looks at. */
  readonly on?: readonly Kind[];
  readonly check?: LogCheck;
  /** A check for one log that remembers what it saw; in memory that does not grow with the log. */
  readonly begin?: () => LogCheck;
  readonly checkEnd?: (end: LogEnd, report: LogReport) => void;
}
