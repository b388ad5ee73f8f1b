/** Lines of a large log that hold one of a few words, found without looking at the others. */

export interface FoundLine {
  /** Offset of its first byte. */
  readonly at: number;
  /** 0-based. */
  readonly number: number;
  /** Without its line end; one byte is one code unit. */
  readonly text: string;
}

export interface Needle {
  readonly word: string;
  /** Found only within {@link NEAR} bytes of one of these places. */
  readonly near?: readonly number[];
}

/** Sessions are short: so far from its message a session is looked for. */
const NEAR = 1 << 22;
/** What the word of an id or an address is not part of. Within an envelope's id the message's is its beginning. */
const WORD = /[\w]/;

/** One file, read as often as new words are to be looked for. */
export class Search {
  readonly lines = new Map<number, FoundLine>();
  /** Numbers of the lines that pieces begin with, by offset: counted the first time. */
  private readonly starts = new Map<number, number>();
  private offset = 0;

  /** Before each reading of the file. */
  begin(): void {
    this.offset = 0;
    if (this.starts.size === 0) this.starts.set(0, 0);
  }

  /** The next piece of the file: whole lines. Returns lines that were not found before. */
  take(text: string, needles: readonly Needle[]): FoundLine[] {
    const start = this.starts.get(this.offset)!;
    const places = new Set<number>();
    for (const needle of needles) this.find(text, needle, places);
    const found = numbered(
      text,
      [...places].sort((a, b) => a - b),
      start,
      this.offset,
    );
    const fresh = found.filter(({ at }) => !this.lines.has(at));
    for (const line of fresh) this.lines.set(line.at, line);
    const next = this.offset + text.length;
    if (!this.starts.has(next)) this.starts.set(next, start + count(text, 0, text.length));
    this.offset = next;
    return fresh;
  }

  private find(text: string, { word, near }: Needle, places: Set<number>): void {
    if (near && !near.some((place) => place > this.offset - NEAR && place < this.offset + text.length + NEAR)) return;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (WORD.test(text[at - 1] ?? '') || isWithin(text, at + word.length, word)) continue;
      const place = this.offset + at;
      if (near && !near.some((other) => Math.abs(other - place) < NEAR)) continue;
      places.add(text.lastIndexOf('\n', at) + 1);
      const end = text.indexOf('\n', at);
      if (end < 0) return;
      at = end;
    }
  }
}

/** Whether the word goes on: eight hexadecimal digits of OpenSMTPD are followed by those of the envelope. */
function isWithin(text: string, end: number, word: string): boolean {
  if (!WORD.test(text[end] ?? '')) return false;
  return !/^[\da-f]{8}$/.test(word) || !/^[\da-f]{8}(?!\w)/.test(text.slice(end, end + 9));
}

function numbered(text: string, places: readonly number[], start: number, offset: number): FoundLine[] {
  let number = start;
  let counted = 0;
  return places.map((at) => {
    number += count(text, counted, at);
    counted = at;
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    return { at: offset + at, number, text: line.endsWith('\r') ? line.slice(0, -1) : line };
  });
}

/** Line ends in `[at, end)`. */
function count(text: string, at: number, end: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
