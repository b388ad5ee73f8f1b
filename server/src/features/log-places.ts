/** Ways from a line of a mail log to the other lines of its message. */
import type { Message } from '../trace/message';
import type { LineMessages } from './folded-log';

/** Where a message is named on one of its lines, or where its line begins: 0-based UTF-16 columns, `end` exclusive. */
export interface LogPlace {
  readonly line: number;
  readonly at: number;
  readonly end: number;
}

/** Lines of the message that a line is of; none where it is of no message. */
export function placesOn(record: LineMessages, line: number): readonly LogPlace[] {
  const message = record.messageOn(line);
  return message ? record.linesOf(message).map((n) => placeOf(record, message, n)) : [];
}

/** The first line of the message. */
export function firstPlaceOn(record: LineMessages, line: number): LogPlace | undefined {
  return placesOn(record, line)[0];
}

/** The line of the same message behind a line, or before it; around from the end to the beginning. */
export function neighbourOn(record: LineMessages, line: number, step: 1 | -1): LogPlace | undefined {
  const places = placesOn(record, line);
  const behind = places.filter((place) => (step > 0 ? place.line > line : place.line < line));
  return step > 0 ? (behind[0] ?? places[0]) : (behind.at(-1) ?? places.at(-1));
}

function placeOf(record: LineMessages, { id }: Message, line: number): LogPlace {
  const text = record.textOf(line);
  const at = id === '' ? -1 : text.indexOf(id);
  return at < 0 ? { line, at: 0, end: text.length } : { line, at, end: at + id.length };
}
