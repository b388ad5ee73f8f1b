import type { LogContext } from '../dialects/maillog/format';
import { Kind, type LogLine } from '../dialects/maillog/line';
import { readLogCodes } from '../dialects/maillog/reader';
import type { Codes } from '../text/codes';
import type { Report } from '../trace/report/report';

/** A line that nobody understood: where it stands in its piece. */
export type Missed = (piece: Codes, at: number, end: number) => void;

/** Every line of a piece, without its line end. */
export function takePiece(
  piece: Codes,
  report: Report,
  line: LogLine,
  context: LogContext,
  missed?: Missed,
): LogContext {
  let after = context;
  for (let at = 0; at < piece.length; ) {
    const lineEnd = piece.indexOf(10, at);
    const stop = lineEnd < 0 ? piece.length : lineEnd;
    const end = stop > at && piece[stop - 1] === 13 ? stop - 1 : stop;
    after = readLogCodes(piece, at, end, line, after);
    report.takeInPiece(line);
    if (missed && line.kind === Kind.none && end > at) missed(piece, at, end);
    at = stop + 1;
  }
  report.endOfPiece();
  return after;
}
