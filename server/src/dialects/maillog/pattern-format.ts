/** Formats that are told by patterns alone. */
import { type LogFormat, logOf } from './format';
import { Field, type LogLine } from './line';
import { type Pattern, readPatterns } from './patterns';

export interface PatternFormat {
  readonly id: string;
  /** The program's name, for people. */
  readonly name: string;
  readonly programs?: readonly string[];
  /** Whether a line without a program's name may be one; absent where none is. */
  readonly bare?: (line: LogLine) => boolean;
  readonly patterns: readonly Pattern[];
  readonly samples: string;
}

export function patternFormat({ id, name, programs = [], bare, patterns, samples }: PatternFormat): LogFormat {
  return {
    id,
    title: logOf(name),
    programs,
    bare: bare !== undefined,
    read: (line) => (line.has(Field.service) || bare?.(line) === true) && readPatterns(patterns, line, line.messageAt),
    phrases: patterns,
    samples,
  };
}
