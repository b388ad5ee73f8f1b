import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogCodes } from '../dialects/maillog/reader';
import type { Codes } from '../text/codes';

/** What the first lines of a log, so many of its first piece, say of the others. */
export function headContext(piece: Codes, lines: number): LogContext {
  const line = new LogLine();
  let context = NO_CONTEXT;
  let at = 0;
  for (let n = 0; n < lines && at < piece.length; n++) {
    const lineEnd = piece.indexOf(10, at);
    const end = lineEnd < 0 ? piece.length : lineEnd;
    context = readLogCodes(piece, at, end, line, context);
    at = end + 1;
  }
  return context;
}
