/** Where in a large plain file a few words stand: looked for by threads, each in a part of it. */

import { bytesPartOf, linesIn } from '../disk/pieces';
import { type Hunt, wordsOf } from '../disk/trace-lines';
import type { Words } from '../disk/trace-words';

/** What a thread is asked: which pieces of `[from, to)`, two line ends, hold one of the words. */
export interface Scan {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly hunts: readonly Pick<Hunt, 'text' | 'from' | 'to'>[];
  /** Whether lines are counted. */
  readonly counts: boolean;
}

/** Pieces of whole lines, by the offset of their first byte. */
export interface Scanned {
  /** Offset and length of each piece with a word. */
  readonly hits: Float64Array<ArrayBuffer>;
  /** Offset of every piece, and how many lines it has; empty where they are not counted. */
  readonly lines: Float64Array<ArrayBuffer>;
}

export function scan({ file, from, to, hunts, counts }: Scan): Scanned {
  const wanted = hunts.map((hunt) => ({ ...hunt, word: Buffer.from(hunt.text, 'latin1') }));
  const hits: number[] = [];
  const lines: number[] = [];
  let active: readonly (typeof wanted)[number][] = [];
  let words: Words | undefined;
  let offset = from;
  for (const bytes of bytesPartOf(file, from, to)) {
    const end = offset + bytes.length;
    const here = wanted.filter((hunt) => hunt.from < end && hunt.to > offset);
    if (here.length !== active.length || here.some((hunt, n) => hunt !== active[n])) {
      active = here;
      words = here.length > 0 ? wordsOf(here) : undefined;
    }
    if (words?.standsIn(bytes)) hits.push(offset, bytes.length);
    if (counts) lines.push(offset, linesIn(bytes, 0, bytes.length));
    offset = end;
  }
  return { hits: Float64Array.from(hits), lines: Float64Array.from(lines) };
}
