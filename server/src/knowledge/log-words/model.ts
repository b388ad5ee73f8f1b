import type { Text } from '../../text/locale';

/** A word of a log, and what it says. */
export interface LogWord {
  /** As it stands in the log: `PASS NEW`, `<=`. */
  readonly word: string;
  readonly name: Text;
  readonly meaning: Text;
  /** It speaks wherever it stands in the line, not only where the program's words begin. */
  readonly anywhere?: true;
}

/** What stands before an `=` (or before a colon, as with qmail). */
export interface LogField {
  /** As the log writes it: `delays`. */
  readonly key: string;
  readonly name: Text;
  readonly meaning: Text;
  /** Values that are words of their own. */
  readonly values?: Readonly<Record<string, Text>>;
  /** What stands between key and value, where that is no `=`. */
  readonly sign?: ':' | '":';
  /** A column without a key: how `parse` names what stands in it. */
  readonly reads?: string;
  /** Some keys mean one thing on a line of arrival, and another on one of delivery. */
  readonly on?: 'arrival' | 'delivery';
}

/** What the lines of one program are made of. */
export interface LogVocabulary {
  /** Id of the log format. */
  readonly format: string;
  /** Its name for people. */
  readonly program: string;
  readonly fields: readonly LogField[];
  readonly words: readonly LogWord[];
  /** Parts of the program, as the system log names them behind the slash. */
  readonly daemons: readonly LogWord[];
}
