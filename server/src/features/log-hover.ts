/** Hovers on the lines of mail logs. */
import type { LogFormat } from '../dialects/maillog/format';
import { NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Detail } from '../explain/card';
import { messageCard } from '../explain/message-card';
import type { Locale } from '../text/locale';
import type { LineMessages } from './folded-log';
import { type Hover, hoverInLog } from './hover';
import { logWordAt } from './log-words';

/** Longer lines are looked at no further. */
const COLUMNS = 20_000;

/** A line of a log, by itself. `format` is that of the lines around, for files that name no program. */
export function logLineOf(text: string, format: LogFormat | undefined): LogLine {
  const line = new LogLine();
  readLogLine(text, 0, Math.min(text.length, COLUMNS), line, { ...NO_CONTEXT, bare: format });
  return line;
}

/**
 * The card for what stands at a column (0-based UTF-16) of a line of a mail log: codes first, then addresses, dates and the like,
 * then the words and fields of the program that wrote it.
 */
export function hoverOnLog(
  text: string,
  column: number,
  format: LogFormat,
  locale: Locale,
  detail: Detail,
): Hover | undefined {
  return hoverInLog(text, column, true, locale, detail) ?? wordOn(text, column, format, locale);
}

/** In a line that JSON wraps with escapes, columns of the words are not those of the line. */
function wordOn(text: string, column: number, format: LogFormat, locale: Locale): Hover | undefined {
  const line = logLineOf(text, format);
  if (line.text === text) return logWordAt(line, column, locale);
  let inside = 0;
  while (inside < line.end && line.placeOf(inside) < column) inside++;
  const found = logWordAt(line, inside, locale);
  return found && { ...found, at: line.placeOf(found.at), end: line.placeOf(found.end) };
}

/** The queue id on a line, if the column is on it: 0-based UTF-16, `end` exclusive. */
export function queueIdAt(
  text: string,
  column: number,
  format: LogFormat,
): { readonly at: number; readonly end: number } | undefined {
  const line = logLineOf(text, format);
  if (!line.has(Field.queueId) || line.value(Field.queueId) === 'NOQUEUE') return undefined;
  const at = line.placeOf(line.starts[Field.queueId]!);
  const end = line.placeOf(line.ends[Field.queueId]!);
  return column >= at && column <= end ? { at, end } : undefined;
}

/** The card of the message whose queue id stands at a column of a line. */
export function messageAt(
  record: LineMessages,
  line: number,
  column: number,
  format: LogFormat,
  locale: Locale,
): Hover | undefined {
  const place = queueIdAt(record.textOf(line), column, format);
  const message = place && record.messageOn(line);
  return message && { card: messageCard(message, record.linesOf(message).length, locale), ...place };
}
