import type { Locale } from '../text/locale';
import { visible } from '../text/visible';

/** What a command may use of the process it runs in. */
export interface Terminal {
  /** Writes to standard output, as UTF-8. */
  readonly write: (text: string) => void;
  /** The same for bytes that may be none. */
  readonly writeBytes?: (bytes: Uint8Array) => void;
  /** Writes a line to standard error. */
  readonly warn: (line: string) => void;
  /** Shows how far long work is, in place of what it said before. Only where a person watches. */
  readonly status?: (text: string) => void;
  /** Whether standard output is a terminal: there nothing of a file may be more than text. */
  readonly isWatched: boolean;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly locale: Locale;
}

/** Runs on what follows its name on the command line; returns the exit status. Throws UsageError. */
export type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>;

/** Lines of a file for a person's eyes. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}
