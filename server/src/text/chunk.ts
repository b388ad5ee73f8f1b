import type { LineEnd } from './lines';

/** Some lines in a row, as one string: a text of a million lines is some thousands of these. */
export interface Chunk {
  /** The lines with their ends, which are those of the file. Only the last line of a text has none. */
  readonly text: string;
  /** Where each line begins in `text`, in UTF-16 code units. */
  readonly starts: Uint32Array;
}

/** A chunk is full at so many lines, or at so many UTF-16 code units; a longer line is a chunk of its own. */
const LINES = 256;
const UNITS = 1 << 16;

const LF = 10;
const CR = 13;

/** A text of whole lines as one chunk; `onlyLf`: nothing else ends a line. */
export function chunkOf(text: string, onlyLf = false): Chunk {
  const starts: number[] = [];
  // The engine's own search is the faster one.
  const next = onlyLf || !text.includes('\r') ? behindLf : lineEnd;
  for (let start = 0; start < text.length; start = next(text, start)) starts.push(start);
  return { text, starts: Uint32Array.from(starts) };
}

/**
 * Cuts a text into chunks of `most` lines. LF, CRLF, and CR each end a line, as LSP has it. Behind the last line end another
 * line begins, empty or not, where the text is the `tail` of its document.
 */
export function chunksOf(text: string, tail: boolean, most = LINES): Chunk[] {
  const chunks: Chunk[] = [];
  const starts = new Uint32Array(most);
  let [from, lines] = [0, 0];
  const cut = (to: number) => {
    if (lines > 0) chunks.push({ text: copy(text.slice(from, to)), starts: starts.slice(0, lines) });
    [from, lines] = [to, 0];
  };
  for (let start = 0; tail ? start <= text.length : start < text.length; start = lineEnd(text, start)) {
    if (lines === most || start - from > UNITS) cut(start);
    starts[lines++] = start - from;
  }
  cut(text.length);
  return chunks;
}

/** Behind the end of the line that begins at `start`; behind the whole text for one without. */
function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF) return i + 1;
    if (unit === CR) return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  return text.length + 1;
}

function behindLf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length + 1 : end + 1;
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const octets = new Uint8Array(2 * UNITS);

/**
 * A slice keeps the whole string alive that it was cut from; this does not. A single letter that takes two bytes makes a whole text
 * take two for each; ASCII that is made anew takes one.
 */
function copy(slice: string): string {
  const { read, written } = encoder.encodeInto(slice, octets);
  const isAscii = read === slice.length && written === read;
  return isAscii ? decoder.decode(octets.subarray(0, written)) : ` ${slice}`.slice(1);
}

/** Line `i` of a chunk, without its end. */
export function lineOf(chunk: Chunk, i: number): string {
  return chunk.text.slice(chunk.starts[i], contentEnd(chunk, i));
}

/** Offset of the end of line `i`, in front of its line end. */
export function contentEnd({ text, starts }: Chunk, i: number): number {
  const start = starts[i]!;
  const end = starts[i + 1] ?? text.length;
  const last = end > start ? text.charCodeAt(end - 1) : 0;
  if (last === CR) return end - 1;
  if (last !== LF) return end;
  return end - 1 > start && text.charCodeAt(end - 2) === CR ? end - 2 : end - 1;
}

export function lineEndOf(chunk: Chunk, i: number): LineEnd {
  return chunk.text.slice(contentEnd(chunk, i), chunk.starts[i + 1]) as LineEnd;
}
