/** The message in a transcript as a file of its own (RFC 5322). */
import { unstuff } from '../smtp/data';
import type { Reading } from '../smtp/reading';
import type { TranscriptRecord } from './record';

/** So far around a line a message is looked for. */
const FAR = 2_000;

/** Text of the message, its lines ended by CRLF as on the wire, at a line (0-based), or of the next one, or of the last one before; undefined where none is near. */
export function messageTextAt(record: TranscriptRecord, line: number): string | undefined {
  const inside = placeNear(record, line);
  if (inside === undefined) return undefined;
  let first = inside;
  while (first > 0 && isText(record.reading(first - 1))) first--;
  const lines: string[] = [];
  for (let n = first; n < record.count && isText(record.reading(n)); n++) {
    const reading = record.reading(n);
    if (reading.data) lines.push(...contentOf(record.line(n).slice(reading.at, reading.end), reading));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Notes of the tool and continuations between the lines of a text do not end it. */
const isText = ({ class: kind, data }: Reading) =>
  (kind === 'message-data' && data?.lost !== true) || kind === 'continuation';

function placeNear(record: TranscriptRecord, line: number): number | undefined {
  const isData = (n: number) => n >= 0 && n < record.count && record.reading(n).class === 'message-data';
  for (let n = line; n < Math.min(record.count, line + FAR); n++) if (isData(n)) return n;
  for (let n = line; n >= Math.max(0, line - FAR); n--) if (isData(n)) return n;
  return undefined;
}

/** One line, or all of them where a tool shows the message as one escaped string. */
function contentOf(text: string, { data }: Reading): readonly string[] {
  if (data?.whole) return text.split('\\r\\n').flatMap((line) => unstuff(line) ?? []);
  // A correct sender doubles a leading period: a single one is of a display that does not show stuffing.
  return [data && data.leadingDots > 1 && !data.chunk ? text.slice(1) : text];
}
