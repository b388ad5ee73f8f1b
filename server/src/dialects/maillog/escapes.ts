/** A string of JSON without its escapes (RFC 8259 §7), and where each of its characters stood. */
export interface Unescaped {
  readonly text: string;
  /** Offset in the escaped text for each character, and for the end. */
  readonly places: Int32Array;
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Resolves the escapes in `[at, stop)` of the line `[from, end)`. Escapes beyond ASCII stay: bytes may be read as Latin-1. */
export function unescaped(line: string, from: number, at: number, stop: number, end: number): Unescaped {
  const places = new Int32Array(end - from + 1);
  let text = '';
  let count = 0;
  for (let i = from; i < end; ) {
    places[count++] = i;
    const length = i >= at && i < stop && line.charCodeAt(i) === 92 ? escapeLength(line, i) : 1;
    text += length > 1 ? meaning(line, i, length) : line[i];
    i += length;
  }
  places[count] = end;
  return { text, places: places.subarray(0, count + 1) };
}

function escapeLength(line: string, at: number): number {
  if (line[at + 1] !== 'u') return 2;
  const code = Number.parseInt(line.slice(at + 2, at + 6), 16);
  return code < 128 ? 6 : 1;
}

function meaning(line: string, at: number, length: number): string {
  if (length === 6) return String.fromCharCode(Number.parseInt(line.slice(at + 2, at + 6), 16));
  return SHORT[line[at + 1]!] ?? line[at + 1]!;
}
