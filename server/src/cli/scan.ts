/** Where in a large plain file a few words stand: looked for by threads, each in a part of it. */

import { closeSync } from 'node:fs';
import { byteSearch, LONGEST } from '../disk/byte-search';
import { opened, readAt } from '../disk/pieces';
import type { Hunt } from '../disk/trace-lines';
import { lookFor, type Words } from '../disk/trace-words';

/** A part of the search: which pieces of `[from, to)` hold one of the words. */
export interface Scan {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly hunts: readonly Pick<Hunt, 'text' | 'from' | 'to'>[];
  /** Whether lines are counted, too. */
  readonly counts: boolean;
}

/** Offsets of pieces; lines may begin and end within them. */
export interface Scanned {
  /** Where each piece begins and ends in which a word may stand. */
  readonly hits: Float64Array<ArrayBuffer>;
  /** Where each piece ends, and how many lines end in it. */
  readonly lines: Float64Array<ArrayBuffer>;
}

/** Bytes that are read at a time: many, so that the engine finds little to compile, and no more than the processor's own memory holds. */
export const PIECE = 1 << 19;
/** Bytes of a piece in which a word stands, at the most. */
export const HIT = 1 << 16;
/** Bytes between two looks at what else there is to do: another thread is done with its part, or the user has enough. */
const TURN = 1 << 22;

export async function scan({ file, from, to, hunts, counts }: Scan): Promise<Scanned> {
  const { room } = byteSearch();
  const wordsFor = wordsWithin(hunts);
  const hits: number[] = [];
  const lines: number[] = [];
  let turn = from;
  const descriptor = opened(file);
  try {
    for (let at = from; at < to; ) {
      // A word that the end of a piece, or of another thread's part, cuts is found with the next one.
      const begin = Math.max(0, at - LONGEST);
      const length = readAt(descriptor, room, Math.min(PIECE, to - at) + at - begin, begin, file);
      const end = begin + length;
      if (end <= at) break;
      const words = wordsFor(begin, end);
      if (words?.standInRoom(0, length)) pushHits(hits, words, begin, length);
      if (counts) lines.push(end, byteSearch().lineEnds(at - begin, length));
      at = end;
      if (at - turn < TURN) continue;
      turn = at;
      await new Promise(setImmediate);
    }
  } finally {
    closeSync(descriptor);
  }
  return { hits: Float64Array.from(hits), lines: Float64Array.from(lines) };
}

/** Of what was read, the pieces that hold a word, which the end of one may cut. */
function pushHits(hits: number[], words: Words, begin: number, length: number): void {
  for (let at = 0; at < length; at += HIT) {
    const [from, to] = [Math.max(0, at - LONGEST), Math.min(length, at + HIT)];
    if (words.standInRoom(from, to)) hits.push(begin + from, begin + to);
  }
}

/**
 * The words that are to be looked for between two offsets, one place after the other; undefined where there are none. Of a long word the
 * beginning is enough, which no cut takes out of both pieces.
 */
function wordsWithin(hunts: Scan['hunts']): (begin: number, end: number) => Words | undefined {
  const wanted = hunts.map((hunt) => ({ ...hunt, word: Buffer.from(hunt.text.slice(0, LONGEST), 'latin1') }));
  let active: typeof wanted = [];
  let words: Words | undefined;
  return (begin, end) => {
    const here = wanted.filter(({ from, to }) => from < end && to > begin);
    if (here.length !== active.length || here.some((hunt, n) => hunt !== active[n])) {
      active = here;
      words = here.length > 0 ? lookFor(here.map(({ word }) => word)) : undefined;
    }
    return words;
  };
}
