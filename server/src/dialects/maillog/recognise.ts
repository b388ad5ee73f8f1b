import type { Lines } from '../../text/lines';
import type { LogFormat } from './format';
import { logFormats } from './formats';
import { Field, Frame, Kind, type LogLine } from './line';
import { readLog } from './reader';

export { type LogFormat, logFormats };

const HEAD = 200;
const COLUMNS = 2_000;

/** The format that most lines of the head have; undefined below two lines and a fifth of those with text. */
export function recogniseLog(lines: Lines): LogFormat | undefined {
  const head = Array.from({ length: Math.min(HEAD, lines.count) }, (_, n) => lines.at(n).slice(0, COLUMNS));
  const seen = head.filter((line) => line.trim() !== '').length;
  const counts = new Map<LogFormat, number>();
  for (const line of readLog(head))
    if (line.format && isTelling(line)) counts.set(line.format, (counts.get(line.format) ?? 0) + 1);
  const [best, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [undefined as LogFormat | undefined, 0]);
  return most >= Math.min(2, seen) && most * 5 >= seen ? best : undefined;
}

/** Words alone may stand in any text; with a time, a program or an id before them they do not. */
function isTelling(line: LogLine): boolean {
  return line.kind !== Kind.none && (line.frame !== Frame.none || line.has(Field.service) || line.has(Field.queueId));
}
