import type { Command } from './command';
import type { PeriodVerdict } from './period';
import type { Reply } from './reply';

/** What a physical line is; the classes of the parse contract. */
export type LineClass =
  | 'server-reply'
  | 'client-command'
  | 'message-data'
  | 'terminator'
  | 'continuation'
  | 'annotation';

/** A command, or something else that a reply answers: the connection, the end of a message, a line the server took for a command. */
export interface Asked {
  /** A verb, or `CONNECT`, `.` (end of data), `LOST` (text behind a bare period). */
  readonly verb: string;
  /** 0-based line it stands on. */
  readonly line: number;
  /** How many entries of this kind follow each other on consecutive lines; 1 unless the verb is `LOST`. */
  readonly count: number;
}

/** One line, understood. Columns are 0-based UTF-16 code units of the physical line. Every line has every field (see {@link readingOf}). */
export interface Reading {
  readonly class: LineClass;
  /** Number of the session in the record, from 1; 0 before the first. */
  readonly session: number;
  /** Span of the text without mark and frame. */
  readonly at: number;
  readonly end: number;
  readonly reply: Reply | undefined;
  /** What the reply answers. Absent where the record does not show it. */
  readonly answers: Asked | undefined;
  /** The first line of its reply. */
  readonly firstOfReply: boolean | undefined;
  /** The commands of the line: one, or several where an escaped string holds them. */
  readonly commands: readonly Command[] | undefined;
  /** An answer in an AUTH dialogue, not a command. */
  readonly authData: boolean | undefined;
  readonly data: MessageLine | undefined;
  /** On a lone period in message text: what it was meant to be. */
  readonly period: PeriodVerdict | undefined;
  /** For a continuation: the 0-based line that it continues. */
  readonly of: number | undefined;
  /** Said by the server, behind a number that is no reply code. */
  readonly garbled: boolean | undefined;
  /** Only the verb or the code is shown. */
  readonly abridged: boolean | undefined;
  /** A test waits for a reply like this one. */
  readonly pattern: boolean | undefined;
  readonly nested: boolean | undefined;
  readonly summaryCode: string | undefined;
}

/** A line of message text. */
export interface MessageLine {
  readonly leadingDots: number;
  /** A lone period that is not the end. */
  readonly bare?: boolean;
  /** Inside a BDAT chunk: counted, never stuffed (RFC 3030 §2). */
  readonly chunk?: boolean;
  /** Text behind a bare period: the server took it for a command. */
  readonly lost?: boolean;
  /** Stands for text that the record does not show. */
  readonly placeholder?: boolean;
  /** The whole message in one escaped string. */
  readonly whole?: boolean;
  readonly containsTerminator?: boolean;
  readonly header?: boolean;
}
