/** Several log files as one: rotated ones, those of other hosts, in the order in which their lines were written. */
import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { mergedByTime } from '../trace/merge';
import { type Clock, Time } from '../trace/time';

export interface LogFile {
  readonly lines: readonly string[];
  readonly clock: Clock;
}

export class MergedLog {
  constructor(
    private readonly files: readonly LogFile[],
    /** For each file the number of its first line, among the lines of all. */
    private readonly firsts: readonly number[],
    private readonly order: Uint32Array,
  ) {}

  get text(): string {
    return Array.from(this.order, (_, n) => {
      const { file, line } = this.placeOf(n);
      return `${this.files[file]!.lines[line]}\n`;
    }).join('');
  }

  /** Where a line (0-based) stands: the file by its place among those that were merged, and its line, both 0-based. */
  placeOf(n: number): { readonly file: number; readonly line: number } {
    const number = this.order[n]!;
    const file = this.firsts.findLastIndex((first) => first <= number);
    return { file, line: number - this.firsts[file]! };
  }

  get count(): number {
    return this.order.length;
  }
}

/** Merges in slices of so many lines; a file without a line takes no part. */
export function* mergeLogs(files: readonly LogFile[], slice: number): Generator<void, MergedLog, unknown> {
  const firsts: number[] = [];
  const times: number[] = [];
  const line = new LogLine();
  for (const { lines, clock } of files) {
    firsts.push(times.length);
    const time = new Time(clock);
    let context: LogContext = NO_CONTEXT;
    for (const text of lines) {
      context = readLogLine(text, 0, text.length, line, context);
      times.push(time.of(line.value(Field.timestamp)));
      if (times.length % slice === 0) yield;
    }
  }
  const numbers = files.map(({ lines }, n) => Array.from(lines, (_, i) => firsts[n]! + i));
  return new MergedLog(files, firsts, Uint32Array.from(mergedByTime(numbers, (number) => times[number]!)));
}
