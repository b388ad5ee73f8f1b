import { type Chunk, chunksOf, contentEnd, lineEndOf, lineOf } from './chunk';
import { differ, type LineEnd, type Lines } from './lines';

/** A place in a text: 0-based line and UTF-16 column. A column behind the end of its line means that end. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines `from` to `to` (exclusive, 0-based) became `count` lines. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Lines of a chunk. An edit leaves one whole up to twice as many, so that a new line does not cut one. */
const CHUNK = 256;

/**
 * A text that is edited, a transcript or a log, by lines. It is held in chunks: no string of the whole and no object a line.
 * An edit writes the chunks anew that it touches, and counts the lines of those behind.
 */
export class EditableText implements Lines {
  private readonly chunks: Chunk[];
  /** The first line of each chunk. */
  private readonly firsts: number[] = [];
  private lines = 0;
  /** The chunk that was looked at last: the next look is mostly close by. */
  private near = 0;
  /** The line that was looked at last: readers come back to it. */
  private last = { n: -1, text: '' };

  /** What is seen does not depend on the lines of a `chunk`. */
  constructor(
    text: string,
    private readonly chunk = CHUNK,
  ) {
    this.chunks = chunksOf(text, true, chunk);
    this.number(0);
  }

  get count(): number {
    return this.lines;
  }

  at(n: number): string {
    if (n === this.last.n) return this.last.text;
    if (n < 0 || n >= this.lines) return '';
    const i = this.chunkOf(n);
    const text = lineOf(this.chunks[i]!, n - this.firsts[i]!);
    this.last = { n, text };
    return text;
  }

  /** How each line ends; undefined where all end alike. */
  ends(): LineEnd[] | undefined {
    if (!this.chunks.some(({ text }) => text.includes('\r'))) return undefined;
    const ends = this.chunks.flatMap((chunk) => Array.from(chunk.starts, (_, i) => lineEndOf(chunk, i)));
    return differ(ends) ? ends : undefined;
  }

  /** Replaces what stands between two positions. */
  edit(start: Position, end: Position, inserted: string): Change {
    const before = this.lines;
    const [first, last] = [this.placeOf(start), this.placeOf(end)];
    const head = this.chunks[first.chunk]!.text.slice(0, first.offset);
    const tail = this.chunks[last.chunk]!.text.slice(last.offset);
    // What was inserted, or is left, may begin with the LF that makes a CRLF of the CR in front of it.
    const from = first.line - (this.endsInCr(first.chunk, head) ? 1 : 0);
    const to = last.line + 1;
    this.replace(first.chunk, last.chunk, head + inserted + tail);
    return { from, to, count: to - from + this.lines - before };
  }

  private placeOf({ line, column }: Position): { line: number; chunk: number; offset: number } {
    const n = Math.min(line, this.lines - 1);
    const chunk = this.chunkOf(n);
    const i = n - this.firsts[chunk]!;
    const end = contentEnd(this.chunks[chunk]!, i);
    return { line: n, chunk, offset: line > n ? end : Math.min(this.chunks[chunk]!.starts[i]! + column, end) };
  }

  private endsInCr(chunk: number, head: string): boolean {
    return (head || (this.chunks[chunk - 1]?.text ?? '')).endsWith('\r');
  }

  /** Writes the chunks `first` to `last` (inclusive) anew. No chunk ends between the CR and the LF of a line end. */
  private replace(first: number, last: number, text: string): void {
    const joins = text.startsWith('\n') && this.endsInCr(first, '');
    const from = joins ? first - 1 : first;
    const whole = joins ? this.chunks[from]!.text + text : text;
    const written = chunksOf(whole, last === this.chunks.length - 1, 2 * this.chunk);
    this.chunks.splice(from, last - from + 1, ...written);
    this.number(from);
  }

  /** Counts the lines from a chunk on. */
  private number(from: number): void {
    this.firsts.length = this.chunks.length;
    let line = from === 0 ? 0 : this.firsts[from - 1]! + this.chunks[from - 1]!.starts.length;
    for (let i = from; i < this.chunks.length; i++) {
      this.firsts[i] = line;
      line += this.chunks[i]!.starts.length;
    }
    this.lines = line;
    this.near = 0;
    this.last = { n: -1, text: '' };
  }

  private chunkOf(n: number): number {
    const { firsts, near } = this;
    if (n >= firsts[near]! && n < (firsts[near + 1] ?? this.lines)) return near;
    let [low, high] = [0, firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle]! <= n) low = middle;
      else high = middle - 1;
    }
    this.near = low;
    return low;
  }
}
