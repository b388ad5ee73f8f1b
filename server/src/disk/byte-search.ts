import { instantiate } from './byte-search.wat';

/** Bytes at the head of the memory, for what is looked for: a pattern, the tables of `candidate`, and those of `run` with its marks. */
const PATTERN = 64;
const RUNS = 192;
const MARKS = RUNS + 32;
/** Hashes that `run` tells apart. */
export const HASHES = 1 << 16;
const HEAD = MARKS + HASHES;
/** Bytes of the tables of `candidate`. */
const TABLES = 96;
/** Bytes behind what is looked through that are read with it. */
const BEYOND = 128;

/** Bytes of a pattern at the most. */
export const LONGEST = PATTERN;

/** Bytes in which line ends are placed at a time. */
export const PLACED = 1 << 15;

/** Some bytes, and which two of them are compared first: the rarer, the sooner they are found. */
export interface Pattern {
  readonly bytes: Uint8Array;
  readonly one: number;
  readonly other: number;
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  lineEnds(at: number, end: number): number;
  ends(at: number, end: number, into: number): number;
  find(at: number, end: number, length: number, one: number, other: number): number;
  candidate(at: number, end: number): number;
  run(at: number, end: number, before: number): number;
}

/**
 * Looks through bytes many at a time, several times as fast as the engine does (`byte-search.wat`). What is looked through is put into `room`;
 * places are offsets there.
 */
class ByteSearch {
  readonly room: Buffer;
  /** For `ends`; it stands in `room`, behind what is looked through for it. */
  private readonly places: Int32Array<ArrayBuffer>;
  private readonly exports = instantiate() as Exports;
  private readonly head: Uint8Array;
  private marks: Uint8Array | undefined;

  constructor() {
    const { buffer } = this.exports.memory;
    this.head = new Uint8Array(buffer, 0, HEAD);
    this.head.set(runTables(), RUNS);
    this.room = Buffer.from(buffer, HEAD, buffer.byteLength - HEAD - BEYOND);
    this.places = new Int32Array(buffer, HEAD + PLACED + BEYOND, PLACED);
  }

  /** How many line feeds stand in [from, to). */
  lineEnds(from: number, to: number): number {
    return this.exports.lineEnds(from + HEAD, to + HEAD);
  }

  /** The places of the line feeds in some bytes, `PLACED` at the most. */
  ends(bytes: Uint8Array): Int32Array<ArrayBuffer> {
    this.room.set(bytes);
    return this.places.slice(0, this.exports.ends(HEAD, HEAD + bytes.length, this.places.byteOffset));
  }

  /** The first place in [from, to) where a pattern begins; -1 where there is none. */
  find({ bytes, one, other }: Pattern, from: number, to: number): number {
    this.head.set(bytes);
    return placeOf(this.exports.find(from + HEAD, to + HEAD, bytes.length, one, other));
  }

  /** What `run` looks for from now on: 1 for each hash that is marked, of 65,536. */
  markRuns(marks: Uint8Array): void {
    if (marks === this.marks) return;
    this.marks = marks;
    this.head.set(marks, MARKS);
  }

  /** The first place in [from, to) where a run of letters and digits begins whose first four bytes have a hash that is marked; -1 where none does. */
  run(from: number, to: number): number {
    const before = isOfRun(this.room[from - 1]) ? 1 : 0;
    return placeOf(this.exports.run(from + HEAD, to + HEAD, before));
  }

  /** What `candidate` looks for from now on: of `tablesOf`. */
  lookBy(tables: Uint8Array): void {
    this.head.set(tables, PATTERN);
  }

  /** The first place in [from, to) where three bytes may stand that are looked for; -1 where there is none. */
  candidate(from: number, to: number): number {
    return placeOf(this.exports.candidate(from + HEAD, to + HEAD));
  }
}

/** For `run`, how letters, digits and `_`, each in one of 3 sets by the upper half of its byte, are told: by the lower half, and by the upper. */
function runTables(): Uint8Array {
  const tables = new Uint8Array(32);
  for (let byte = 0; byte < 128; byte++) {
    if (!isOfRun(byte)) continue;
    tables[byte & 15]! |= 1 << (byte >> 4);
    tables[16 + (byte >> 4)]! |= 1 << (byte >> 4);
  }
  return tables;
}

/** What words are made of, `\w`. */
export const isOfRun = (byte: number | undefined) => byte !== undefined && /\w/.test(String.fromCharCode(byte));

/** The hash by which `run` knows four bytes. */
export const hashOf = (four: number) => Math.imul(four, 0x9e3779b1) >>> 16;

const placeOf = (address: number) => (address < 0 ? -1 : address - HEAD);

/** For `candidate`: three bytes each. The more alike those are that follow each other, the fewer others pass for them. */
export function tablesOf(triples: readonly Uint8Array[]): Uint8Array {
  const tables = new Uint8Array(TABLES);
  for (const [n, triple] of triples.entries()) {
    const set = 1 << Math.floor((n * 8) / triples.length);
    for (const [place, byte] of triple.entries()) {
      tables[place * 32 + (byte & 15)]! |= set;
      tables[place * 32 + 16 + (byte >> 4)]! |= set;
    }
  }
  return tables;
}

let made: ByteSearch | undefined;

/** The one of this thread: made when it is wanted for the first time. */
export const byteSearch = (): ByteSearch => {
  made ??= new ByteSearch();
  return made;
};
