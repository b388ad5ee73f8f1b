import type { Finding, Place } from '../../lint/rule';
import type { Lines } from '../../text/lines';
import type { Terminal } from '../terminal';

/** The findings of one file, and its lines for the excerpts. */
export interface Linted {
  readonly file: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
}

/** Makes the text that a format prints. */
export type Writer = (linted: readonly Linted[], terminal: Terminal) => string;

/** A place as people and other programs count: lines and columns from 1, the end column behind the last character. */
export function onePlace({ line, at, end }: Place) {
  return { line: line + 1, column: at + 1, endLine: line + 1, endColumn: end + 1 };
}
