import { type Chunk, chunkOf, contentEnd, lineOf } from './chunk';

/** How bytes become text. Bytes below 128 are ASCII. What can be told of bytes without reading them one by one is faster. */
export interface Spelling {
  text(bytes: Uint8Array): string;
  /** A letter for each byte: the same for ASCII, and faster. */
  letters(bytes: Uint8Array): string;
  isAscii(bytes: Uint8Array): boolean;
  /** How many LF there are. */
  lineFeeds(bytes: Uint8Array): number;
}

/**
 * Lines that were bytes. A single letter above U+00FF makes a whole text take two bytes for each, and all that looks at it slower:
 * lines that are more than ASCII stand apart, by their numbers within the chunk. `chunk` tells of all lines where they begin and end.
 */
export interface Spelt {
  readonly chunk: Chunk;
  readonly apart: ReadonlyMap<number, string>;
}

/** Where more than one line in so many is more than ASCII, none stands apart. */
const FEW = 8;
/** Bytes that are asked at once whether they are ASCII. */
const STRETCH = 512;

/** The lines of some bytes; `onlyLf`: nothing else ends a line. */
export function spelt(bytes: Uint8Array, { text, letters, isAscii }: Spelling, onlyLf: boolean): Spelt {
  const chunk = chunkOf(letters(bytes), onlyLf);
  const odd = oddLines(bytes, chunk.starts, isAscii);
  if (odd.length * FEW > chunk.starts.length) return { chunk: chunkOf(text(bytes), onlyLf), apart: new Map() };
  const textOf = (i: number) => text(bytes.subarray(chunk.starts[i], contentEnd(chunk, i)));
  return { chunk, apart: new Map(odd.map((i) => [i, textOf(i)])) };
}

/** Line `i`, without its end. */
export function speltLine({ chunk, apart }: Spelt, i: number): string {
  return apart.get(i) ?? lineOf(chunk, i);
}

/** The lines that are more than ASCII. */
function oddLines(bytes: Uint8Array, starts: Uint32Array, isAscii: Spelling['isAscii']): number[] {
  const odd: number[] = [];
  let line = 0;
  for (let from = 0; from < bytes.length; from += STRETCH) {
    const stretch = bytes.subarray(from, from + STRETCH);
    if (isAscii(stretch)) continue;
    for (let i = 0; i < stretch.length; i++) {
      if (stretch[i]! < 128) continue;
      while (line < starts.length && starts[line]! <= from + i) line++;
      if (odd.at(-1) !== line - 1) odd.push(line - 1);
    }
  }
  return odd;
}
