import { instantiate } from './byte-search.wat';

/** Bytes at the head of the memory, for what is looked for. */
const PATTERN = 64;
/** Bytes behind what is looked through that are read with it. */
const BEYOND = 128;

/** Some bytes, and which two of them are compared first: the rarer, the sooner they are found. */
export interface Pattern {
  /** As many as `LONGEST` at the most. */
  readonly bytes: Uint8Array;
  readonly one: number;
  readonly other: number;
}

/** Bytes of a pattern at the most. */
export const LONGEST = PATTERN;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  lineEnds(at: number, end: number): number;
  find(at: number, end: number, length: number, one: number, other: number): number;
}

/**
 * Looks through bytes many at a time, several times as fast as the engine does (`byte-search.wat`). What is looked through is put into `room`;
 * places are offsets there.
 */
class ByteSearch {
  readonly room: Buffer;
  private readonly exports = instantiate() as Exports;
  private readonly head: Uint8Array;

  constructor() {
    const { buffer } = this.exports.memory;
    this.head = new Uint8Array(buffer, 0, PATTERN);
    this.room = Buffer.from(buffer, PATTERN, buffer.byteLength - PATTERN - BEYOND);
  }

  /** How many line feeds stand in [from, to). */
  lineEnds(from: number, to: number): number {
    return this.exports.lineEnds(from + PATTERN, to + PATTERN);
  }

  /** The first place in [from, to) where all of a pattern stands; -1 where there is none. */
  find({ bytes, one, other }: Pattern, from: number, to: number): number {
    this.head.set(bytes);
    const found = this.exports.find(from + PATTERN, to - bytes.length + 1 + PATTERN, bytes.length, one, other);
    return found < 0 ? -1 : found - PATTERN;
  }
}

let made: ByteSearch | undefined;

/** The one of this thread: made when it is wanted for the first time. */
export const byteSearch = (): ByteSearch => {
  made ??= new ByteSearch();
  return made;
};
