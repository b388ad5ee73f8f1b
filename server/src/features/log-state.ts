import { type LogContext, type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Lines } from '../text/lines';
import { type Clock, NO_TIME, Time, type TimeState } from '../trace/time';

/** What the lines of a log before a place tell those behind it of how they are read. */
export interface LogState {
  readonly context: LogContext;
  readonly time: TimeState;
}

/** Before the first line of a log. */
export const stateAtHead = (format: LogFormat): LogState => ({
  context: { ...NO_CONTEXT, bare: format },
  time: NO_TIME,
});

/** Whether lines are read alike behind both. */
export function agree(a: LogState, b: LogState): boolean {
  const [columns, others] = [a.context.columns, b.context.columns];
  return (
    a.context.bare === b.context.bare &&
    columns.length === others.length &&
    columns.every((column, i) => column === others[i]) &&
    a.time.year === b.time.year &&
    Object.is(a.time.last, b.time.last)
  );
}

/** Filled again for each line. */
const line = new LogLine();

/** Reads the lines `from` to `to` (exclusive), and hands each on with the time when it was written. Returns the state behind them. */
export function readLines(
  lines: Lines,
  from: number,
  to: number,
  before: LogState,
  clock: Clock,
  take: (line: LogLine, n: number, time: number) => void,
): LogState {
  const times = new Time(clock, before.time);
  let { context } = before;
  for (let n = from; n < to; n++) {
    const text = lines.at(n);
    context = readLogLine(text, 0, text.length, line, context);
    take(line, n, times.of(line.value(Field.timestamp)));
  }
  return { context, time: times.state };
}

/** How many lines a log has. The empty line behind the last line end is none: a log that grows goes on there. */
export function countOf(lines: Lines): number {
  const { count } = lines;
  return count > 0 && lines.at(count - 1) === '' ? count - 1 : count;
}
