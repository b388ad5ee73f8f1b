import type { LogContext } from '../dialects/maillog/format';
import type { LogLine } from '../dialects/maillog/line';
import { readLogCodes } from '../dialects/maillog/reader';
import type { Report } from '../trace/report/report';
import { LineEnds } from './line-ends';

/** Counts every line of a piece, without its line end; each is handed on to `taken`, which finds it read in `line`. */
export function takePiece(
  piece: Uint8Array,
  report: Report,
  line: LogLine,
  context: LogContext,
  taken?: (at: number, end: number) => void,
): LogContext {
  let after = context;
  const ends = new LineEnds(piece);
  for (let at = 0; at < piece.length; ) {
    const stop = ends.take();
    const end = stop > at && piece[stop - 1] === 13 ? stop - 1 : stop;
    after = readLogCodes(piece, at, end, line, after);
    report.takeInPiece(line);
    taken?.(at, end);
    at = stop + 1;
  }
  report.endOfPiece();
  return after;
}
