/** What the log in an editor comes to. */
import { type LogContext, type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Lines } from '../text/lines';
import { Report } from '../trace/report/report';
import { type Summary, summaryOf } from '../trace/report/summary';
import type { Clock } from '../trace/time';

/** Counts on in slices: each step is so many lines, and the last one gives the summary. */
export function* reportOn(
  lines: Lines,
  format: LogFormat,
  clock: Clock,
  slice: number,
): Generator<void, Summary, unknown> {
  const report = new Report();
  yield* counting(report, lines, format, slice, () => {});
  report.endOfFile();
  return summaryOf(report, [clock], (text) => text);
}

/** Counts all lines in slices, and says so behind each. */
export function* counting(
  report: Report,
  lines: Lines,
  format: LogFormat,
  slice: number,
  counted: (line: LogLine, n: number) => void,
): Generator<void, void, unknown> {
  const line = new LogLine();
  let context: LogContext = { ...NO_CONTEXT, bare: format };
  const { count } = lines;
  for (let n = 0; n < count; n++) {
    const text = lines.at(n);
    context = readLogLine(text, 0, text.length, line, context);
    // The empty line behind the last line end is none.
    if (text !== '' || n < count - 1) report.take(line);
    counted(line, n);
    if (n % slice === slice - 1) yield;
  }
}
