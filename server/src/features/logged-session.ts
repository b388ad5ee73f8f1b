/** A session whose conversation a program wrote into a log, amid the lines of all others: `smtpd -v`, Exim's debug log, Haraka's protocol. */
import { type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, Kind, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { isTranscript, recognise } from '../dialects/recognise';
import type { Ladder } from '../explain/ladder';
import { type Lines, linesFrom } from '../text/lines';
import type { Locale } from '../text/locale';
import { capturedSession } from './captured-session';
import { ladderOf } from './ladder';
import { TranscriptRecord } from './record';

/** So far around a line its session is looked for, and so many columns of a line are looked at. */
const FAR = 5_000;
const COLUMNS = 2_000;

/** The session that a line (0-based) is of; undefined where the log does not have what was said. */
export function loggedSession(lines: Lines, line: number, format: LogFormat, locale: Locale): Ladder | undefined {
  if (format.id === 'zeek') return capturedSession(lines, line);
  const places = placesOf(lines, line, format);
  const said = linesFrom(places.map((n) => lines.at(n)));
  const recognition = recognise(
    linesFrom(
      places
        .slice(0, FAR)
        .map((n) => lines.at(n))
        .filter(isTold),
    ),
  );
  if (!isTranscript(recognition)) return undefined;
  const { rails, rungs } = ladderOf(new TranscriptRecord(said, recognition), places.indexOf(line), locale);
  return { rails, rungs: rungs.map((rung) => ({ ...rung, line: places[rung.line]! })) };
}

/** Lines that may tell what was said: a recognition looks at no more than a head, and debug logs have much else. */
const isTold = (text: string) => /: [<>] |SMTP[<>+|]|\b[CS]: |PROTOCOL/.test(text);

/** Lines of the same process, from its connection to the next one. */
function placesOf(lines: Lines, line: number, format: LogFormat): readonly number[] {
  const read = new LogLine();
  const keyAt = (n: number) => {
    const text = lines.at(n);
    readLogLine(text, 0, Math.min(text.length, COLUMNS), read, { ...NO_CONTEXT, bare: format });
    // What Haraka says of a connection bears its id, with the number of the message behind it.
    return format.id === 'haraka' ? UUID.exec(text.slice(0, COLUMNS))?.[0] : sessionOf(read);
  };
  const isBegin = () => read.kind === Kind.connect;
  const key = keyAt(line);
  if (key === undefined) return [];
  const places = [line];
  if (!isBegin())
    for (let n = line - 1; n >= Math.max(0, line - FAR); n--) {
      if (keyAt(n) !== key) continue;
      places.push(n);
      if (isBegin()) break;
    }
  places.reverse();
  for (let n = line + 1; n < Math.min(lines.count, line + FAR); n++) {
    if (keyAt(n) !== key) continue;
    if (isBegin()) break;
    places.push(n);
  }
  return places;
}

const UUID = /[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/i;

function sessionOf(line: LogLine): string | undefined {
  const host = line.value(Field.host);
  if (line.has(Field.sessionId)) return `${host} ${line.value(Field.sessionId)}`;
  return line.has(Field.pid) ? `${host} ${line.value(Field.service)} ${line.value(Field.pid)}` : undefined;
}
