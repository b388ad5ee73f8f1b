/** A string of JSON without its escapes (RFC 8259 §7), and where each of its characters stood. */
import { type Codes, copyOf } from '../../text/codes';

export interface Unescaped {
  readonly codes: Codes;
  /** Offset in the escaped text for each code unit, and for the end. */
  readonly places: Int32Array;
}

const BACKSLASH = 92;
const SMALL_U = 117;
/** What stands for a control character, by its letter: `btnfr`. */
const SHORT = new Map([
  [98, 8],
  [116, 9],
  [110, 10],
  [102, 12],
  [114, 13],
]);

/** Resolves the escapes in `[at, stop)` of the line `[from, end)`. Escapes beyond ASCII stay: bytes may be read as Latin-1. */
export function unescaped(line: Codes, from: number, at: number, stop: number, end: number): Unescaped {
  const places = new Int32Array(end - from + 1);
  const codes = copyOf(line, from, end);
  let count = 0;
  for (let i = from; i < end; ) {
    const length = i >= at && i < stop && line[i] === BACKSLASH ? escapeLength(line, i) : 1;
    places[count] = i;
    codes[count++] = length > 1 ? meaning(line, i, length) : line[i]!;
    i += length;
  }
  places[count] = end;
  return { codes: codes.subarray(0, count), places: places.subarray(0, count + 1) };
}

function escapeLength(line: Codes, at: number): number {
  if (line[at + 1] !== SMALL_U) return 2;
  return hexAt(line, at + 2) < 128 ? 6 : 1;
}

function meaning(line: Codes, at: number, length: number): number {
  if (length === 6) return hexAt(line, at + 2);
  return SHORT.get(line[at + 1]!) ?? line[at + 1]!;
}

/** The number that four hexadecimal digits write; NaN where none stand. */
const hexAt = (line: Codes, at: number) => Number.parseInt(String.fromCharCode(...line.subarray(at, at + 4)), 16);
