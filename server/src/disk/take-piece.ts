import type { LogContext } from '../dialects/maillog/format';
import { Kind, type LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Report } from '../trace/report/report';

/** A line that nobody understood: where it stands in its piece. */
export type Missed = (text: string, at: number, end: number) => void;

/** Every line of a piece, without its line end. */
export function takePiece(
  text: string,
  report: Report,
  line: LogLine,
  context: LogContext,
  missed?: Missed,
): LogContext {
  let after = context;
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const end = stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    after = readLogLine(text, at, end, line, after);
    report.take(line);
    if (missed && line.kind === Kind.none && end > at) missed(text, at, end);
    at = stop + 1;
  }
  return after;
}
