/** Where in a large plain file a few words stand: looked for by threads, each in a part of it. */

import { bytesPartOf, linesIn } from '../disk/pieces';
import { type Hunt, wordsOf } from '../disk/trace-lines';
import type { Words } from '../disk/trace-words';

/** A part of the search: which pieces of `[from, to)`, two line ends, hold one of the words. */
export interface Scan {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly hunts: readonly Pick<Hunt, 'text' | 'from' | 'to'>[];
  /** Lines are counted of the pieces that begin before this offset. */
  readonly countTo: number;
}

/** Pieces of whole lines, by the offset of their first byte. */
export interface Scanned {
  /** Offset and length of each piece with a word. */
  readonly hits: Float64Array<ArrayBuffer>;
  /** Offset of each piece that was counted, and how many lines it has. */
  readonly lines: Float64Array<ArrayBuffer>;
  /** Where the last of these ends; 0 where there are none. */
  readonly countedTo: number;
}

/** Bytes between two looks at what else there is to do: another thread is done with its part, or the user has enough. */
const TURN = 1 << 22;

export async function scan({ file, from, to, hunts, countTo }: Scan): Promise<Scanned> {
  const wanted = hunts.map((hunt) => ({ ...hunt, word: Buffer.from(hunt.text, 'latin1') }));
  const hits: number[] = [];
  const lines: number[] = [];
  let active: readonly (typeof wanted)[number][] = [];
  let words: Words | undefined;
  let offset = from;
  let turn = from;
  let countedTo = 0;
  for (const bytes of bytesPartOf(file, from, to)) {
    const end = offset + bytes.length;
    const here = wanted.filter((hunt) => hunt.from < end && hunt.to > offset);
    if (here.length !== active.length || here.some((hunt, n) => hunt !== active[n])) {
      active = here;
      words = here.length > 0 ? wordsOf(here) : undefined;
    }
    if (words?.standIn(bytes)) hits.push(offset, bytes.length);
    if (offset < countTo) {
      lines.push(offset, linesIn(bytes, 0, bytes.length));
      countedTo = end;
    }
    offset = end;
    if (offset - turn < TURN) continue;
    turn = offset;
    await new Promise(setImmediate);
  }
  return { hits: Float64Array.from(hits), lines: Float64Array.from(lines), countedTo };
}
