/** The half of a rule that looks at mail logs. */
import type { Kind, LogLine } from '../dialects/maillog/line';
import type { knownWording } from '../knowledge/provider';
import type { Text } from '../text/locale';
import type { Severity } from './rule';

/** A message that is in the queue, as the log told of it when it came. */
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
}

/** A place is in offsets of `line.text`. */
export interface LogFound {
  readonly at: number;
  readonly end: number;
  readonly severity: Severity;
  readonly message: Text;
}

/** Looks at a line for itself. Whoever checks logs brings the wordings of providers: no transcript waits for them. */
export type LogCheck = (line: LogLine, report: (found: LogFound) => void, known: typeof knownWording) => void;

/** What happened to a recipient, and where the line tells of it, in offsets of `line.text`. */
export interface Occurrence {
  readonly to: string;
  readonly code: string;
  readonly at: number;
  readonly end: number;
}

/** What is reported where it comes again and again, to one recipient with messages of one sender. */
export interface Recurrence {
  /** From the so manieth time within so many milliseconds on. */
  readonly often: number;
  readonly within: number;
  /** What counts of a line of a message; undefined where nothing does. */
  occurs(line: LogLine): Occurrence | undefined;
  readonly severity: Severity;
  message(occurrence: Occurrence): Text;
}

/** What is reported of messages that are still in the queue where the log ends. */
export interface AtEnd {
  /** `silence`: milliseconds from the last line of the message to that of the log, NaN where the log does not tell. */
  isTold(message: QueuedMessage, silence: number): boolean;
  readonly severity: Severity;
  message(message: QueuedMessage): Text;
}

/** Examples are logs; `bad` ones mark with `«»` what is to be reported. */
export interface LogHalf {
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Lines that it looks at. */
  readonly on?: readonly Kind[];
  readonly check?: LogCheck;
  readonly recurrence?: Recurrence;
  readonly atEnd?: AtEnd;
}
