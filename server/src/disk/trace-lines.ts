/** Lines of a large log that hold one of a few words, found without looking at the others. */
import { wordIn } from '../trace/key';
import { isOfRun } from './byte-search';
import { linesIn } from './pieces';
import { lookFor, type Words } from './trace-words';

export interface FoundLine {
  /** Offset of its first byte in the file. */
  readonly at: number;
  /** Without its line end; one byte is one code unit. */
  readonly text: string;
}

/** Whole lines, and where in the file they stand. */
export interface Part {
  /** Of the first byte. */
  readonly offset: number;
  readonly bytes: Buffer;
  /** Up to there was chosen, before these lines were known, what of the file is read: words that they lead to are looked for behind it. */
  readonly chosenTo?: number;
}

/** A part of the file in which a word is still to be looked for. */
export interface Hunt {
  readonly word: Buffer;
  /** The same, as Latin-1. */
  readonly text: string;
  /** Names the message; what a session is named by stands in lines of others too. */
  readonly isId: boolean;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a file from its beginning. */
export async function* partsOf(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Part> {
  let offset = 0;
  for await (const bytes of pieces) {
    yield { offset, bytes };
    offset += bytes.length;
  }
}

/** Against more words none is held: what a story of thousands of messages is linked with must not be gone over for each of them. */
const MANY = 16;
/** Bytes; sessions are short: so far from its message a session is looked for. */
const NEAR = 1 << 22;

/**
 * The search of one file. A word that becomes known on the way is looked for from there on, and in what lies before with the next
 * reading, so that two or three readings do.
 */
export class LineSearch {
  readonly found = new Map<number, FoundLine>();
  /** The first words that are looked for in all of the file. */
  private readonly everywhere: string[] = [];
  /** Lines that hold an id. */
  private readonly told = new Set<number>();
  /** Where a session was looked for the last time. */
  private readonly sessions = new Map<string, number>();
  private hunts: Hunt[] = [];
  private later: Hunt[] = [];
  private fresh: Hunt[] = [];
  private words: Words | undefined;
  /** From there on words that become known are looked for in the reading that goes on; between two readings there is none. */
  private ahead = Number.POSITIVE_INFINITY;

  /** An id or an address, as Latin-1 of its bytes. */
  add(word: string): void {
    // Lines with a Message-ID that was made of the queue id are found by that.
    if (this.everywhere.some((other) => wordIn(word, other))) return;
    if (this.everywhere.length < MANY) this.everywhere.push(word);
    this.hunt({ word: Buffer.from(word, 'latin1'), text: word, isId: true, from: 0, to: Number.POSITIVE_INFINITY });
  }

  /** What the lines of a session bear, around a line of it. */
  addSession(word: string, place: number): void {
    if (Math.abs(place - (this.sessions.get(word) ?? Number.NEGATIVE_INFINITY)) < NEAR / 4) return;
    this.sessions.set(word, place);
    this.hunt({
      word: Buffer.from(word, 'latin1'),
      text: word,
      isId: false,
      from: place - NEAR,
      to: place + NEAR,
    });
  }

  private hunt(hunt: Hunt): void {
    const { ahead } = this;
    if (hunt.from < ahead) this.later.push({ ...hunt, to: Math.min(hunt.to, ahead) });
    if (hunt.to <= ahead) return;
    const rest = { ...hunt, from: Math.max(hunt.from, ahead) };
    this.hunts.push(rest);
    this.fresh.push(rest);
  }

  /** Whether the file is to be read, once more. */
  get isOpen(): boolean {
    return this.later.length > 0;
  }

  /** What the reading that goes on looks for, as far as that was not handed out yet. */
  sought(): readonly Hunt[] {
    return this.fresh.splice(0);
  }

  /**
   * One reading: the lines in the order of the file, of which those may be missing that hold nothing of what is `sought`. `tell` gets each line that
   * holds an id, once. `around` is what stands around the lines that were found so far, where that is cheap to know: what the first ones lead to
   * is looked for there before the reading goes on, so that it goes on with most of the words.
   */
  async read(
    parts: AsyncIterable<Part> | Iterable<Part>,
    tell: (line: FoundLine) => void,
    around?: () => readonly Part[],
  ): Promise<void> {
    this.hunts = this.later.splice(0);
    this.fresh = [...this.hunts];
    this.words = undefined;
    for await (const part of parts) {
      this.ahead = part.chosenTo ?? part.offset;
      this.take(part, tell, around);
      this.expire(part.offset + part.bytes.length);
      if (this.hunts.length === 0) break;
    }
    this.ahead = Number.POSITIVE_INFINITY;
  }

  /**
   * Looks for the words that wait for the next reading in parts of the file that are at hand: what they lead to need not wait for the one after
   * that.
   */
  lookAround(parts: readonly Part[], tell: (line: FoundLine) => void): void {
    for (let looked = 0; looked < this.later.length; ) {
      const fresh = this.later.slice(looked);
      looked = this.later.length;
      const words = wordsOf(fresh);
      for (const part of parts) this.find(part, words, fresh, tell);
    }
  }

  private take(part: Part, tell: (line: FoundLine) => void, around?: () => readonly Part[]): void {
    const isFirst = this.found.size === 0;
    let taken = this.hunts.length;
    this.words ??= wordsOf(this.hunts);
    this.find(part, this.words, this.hunts, tell);
    if (around && isFirst && this.later.length > 0) this.lookAround(around(), tell);
    // What was told led to more.
    while (taken < this.hunts.length) {
      const fresh = this.hunts.slice(taken);
      taken = this.hunts.length;
      this.words = undefined;
      this.find(part, wordsOf(fresh), fresh, tell);
    }
  }

  private expire(offset: number): void {
    const left = this.hunts.filter(({ to }) => to > offset);
    if (left.length === this.hunts.length) return;
    this.hunts = left;
    this.words = undefined;
  }

  private find({ offset, bytes }: Part, words: Words, hunts: readonly Hunt[], tell: (line: FoundLine) => void): void {
    const fresh: FoundLine[] = [];
    words.find(bytes, (n, at) => {
      const { word, isId, from, to } = hunts[n]!;
      const place = offset + at;
      if (place < from || place >= to || isPart(bytes, at, word)) return;
      const line = lineAt(bytes, at, offset);
      if (!this.found.has(line.at)) this.found.set(line.at, line);
      if (!isId || this.told.has(line.at)) return;
      this.told.add(line.at);
      fresh.push(line);
    });
    for (const line of fresh.sort((a, b) => a.at - b.at)) tell(line);
  }
}

const wordsOf = (hunts: readonly Pick<Hunt, 'word'>[]) => lookFor(hunts.map(({ word }) => word));

/** Whether what stands there is part of a longer word. */
function isPart(piece: Buffer, at: number, word: Buffer): boolean {
  if (isOfRun(piece[at - 1])) return true;
  const end = at + word.length;
  if (!isOfRun(piece[end])) return false;
  // Eight hexadecimal digits of OpenSMTPD are followed by those of the envelope.
  return (
    !/^[\da-f]{8}$/.test(word.toString('latin1')) || !/^[\da-f]{8}(?!\w)/.test(piece.toString('latin1', end, end + 9))
  );
}

function lineAt(piece: Buffer, within: number, offset: number): FoundLine {
  const at = within === 0 ? 0 : piece.lastIndexOf(10, within - 1) + 1;
  const lineEnd = piece.indexOf(10, within);
  const stop = lineEnd < 0 ? piece.length : lineEnd;
  const end = stop > at && piece[stop - 1] === 13 ? stop - 1 : stop;
  return { at: offset + at, text: piece.toString('latin1', at, end) };
}

/** 0-based numbers of lines, by the offsets of their first bytes, which are in order. */
export async function numbersOf(
  offsets: readonly number[],
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<number[]> {
  const numbers: number[] = [];
  let offset = 0;
  let lines = 0;
  for await (const piece of pieces) {
    let counted = 0;
    while (numbers.length < offsets.length && offsets[numbers.length]! < offset + piece.length) {
      const at = offsets[numbers.length]! - offset;
      lines += linesIn(piece, counted, at);
      counted = at;
      numbers.push(lines);
    }
    if (numbers.length === offsets.length) break;
    lines += linesIn(piece, counted, piece.length);
    offset += piece.length;
  }
  return numbers;
}
