import type { Codes } from '../../text/codes';
import type { Text } from '../../text/locale';
import type { LogLine } from './line';
import type { Phrase } from './phrases';

/** What earlier lines say of later ones. Small and immutable: an editor keeps it by blocks of lines. */
export interface LogContext {
  /** The columns that a `#Fields:` line named, by position. */
  readonly columns: readonly string[];
  /** The format of the last line without a program's name. */
  readonly bare: LogFormat | undefined;
}

export const NO_CONTEXT: LogContext = { columns: [], bare: undefined };

/** What one program writes. A format is added by adding a file and its name to `formats.ts`. */
export interface LogFormat {
  readonly id: string;
  /** For people; names of programs are the same in every language. */
  readonly title: Text;
  /** Programs, as the system log names them, that write it; a name before a slash stands for all behind it. */
  readonly programs?: readonly string[];
  /** The same for a name that is told by its parts. */
  claims?(codes: Codes, at: number, end: number): boolean;
  /** Whether it is also written without a program's name in front: to a file of its own. */
  readonly bare: boolean;
  /** The program that speaks where the log names none. */
  readonly unnamed?: string;
  /** How many letters of an id name the message, where the rest names one of its recipients. */
  readonly idLength?: number;
  /** Reads the message of the line, which begins at `line.messageAt`. False where it says nothing to this format. */
  read(line: LogLine, context: LogContext): boolean;
  /** What a line leaves for the lines behind it. */
  after?(line: LogLine, context: LogContext): LogContext;
  /** What its messages may begin with, where it reads by a table. Each must have a sample. */
  readonly phrases?: readonly Phrase[];
  /**
   * Own examples of every form the format reads, and below each, behind `→ `, what it must be read as: the kind, then the fields
   * of the message as `name=text`, from left to right.
   */
  readonly samples: string;
}

/** The lines of the samples of a format, each with what it must be read as. */
export function samplesOf({ samples }: LogFormat): { line: string; heard: string }[] {
  return [...samples.matchAll(/^(?!→)(.*)\n→ (.*)$/gm)].map(([, line, heard]) => ({ line: line!, heard: heard! }));
}

export const logOf = (name: string): Text => ({ en: `${name} log`, id: `Log ${name}` });
