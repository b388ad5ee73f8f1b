/** The lines of a record as they are written once all of them were learnt. */

import { octets } from '../../smtp/data';
import type { Reading } from '../../smtp/reading';
import type { Redaction } from './redact';

/** A line of a record, and what it says in its session where that is known. */
export interface KnownLine {
  readonly line: string;
  readonly reading?: Reading | undefined;
}

/** A line that announces a chunk, and what follows it: held back until the size of the redacted chunk is known. */
interface HeldChunk {
  readonly session: number;
  readonly lines: string[];
  /** Octets that redaction added to the chunk. */
  grown: number;
}

/** `BDAT 86 LAST` counts the octets behind it (RFC 3030 §2), so the count follows what is written in their place. */
export function* writtenLines(redaction: Redaction, known: Iterable<KnownLine>): Generator<string> {
  let held: HeldChunk | undefined;
  for (const { line, reading } of known) {
    const text = redaction.line(line, { reading });
    if (held && reading && endsChunk(reading, held.session)) {
      yield* chunkLines(held);
      held = undefined;
    }
    if (held) {
      held.lines.push(text);
      if (reading?.data?.chunk) held.grown += octets(text, 0, text.length) - octets(line, 0, line.length);
    } else if (reading && announcesChunk(reading)) held = { session: reading.session, lines: [text], grown: 0 };
    else yield text;
  }
  if (held) yield* chunkLines(held);
}

const announcesChunk = ({ commands }: Reading) => commands?.at(-1)?.verb === 'BDAT';

const endsChunk = (reading: Reading, session: number) =>
  reading.session === session && (reading.class === 'server-reply' || reading.class === 'client-command');

function* chunkLines({ lines: [announced = '', ...lines], grown }: HeldChunk): Generator<string> {
  yield announced.replace(
    /(\bBDAT +)(\d{1,15})/i,
    (_, verb: string, size: string) => verb + Math.max(0, Number(size) + grown),
  );
  yield* lines;
}
