import { byteSearch, HASHES, hashOf, isOfRun, LONGEST, type Pattern, tablesOf } from './byte-search';

/** Where some words stand in bytes. */
export interface Words {
  /** Each place of each word, by its number, in no order; but for those behind a letter or digit, perhaps. */
  find(bytes: Buffer, hit: (word: number, at: number) => void): void;
  /** Whether one of them, of `LONGEST` bytes at the most, stands between two places in the room of `byteSearch`; perhaps not whole. */
  standInRoom(from: number, to: number): boolean;
}

/** So many words are looked for one after the other, and so many by three bytes of each. */
const FEW = 4;
const SOME = 32;

/** None of the words is empty. */
export function lookFor(words: readonly Buffer[]): Words {
  if (words.length <= FEW) return new FewWords(words);
  return words.length <= SOME && words.every((word) => word.length >= 3) ? new SomeWords(words) : new ManyWords(words);
}

/** How frequent each byte is, told by so many that are looked through first. */
const SAMPLE = 1 << 12;

function countsIn(length: number): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of byteSearch().room.subarray(0, Math.min(length, SAMPLE))) counts[byte]!++;
  return counts;
}

/**
 * Puts bytes into the room, as many as it holds at a time. `look` gets where they begin, how many there are, and the place from which on a pattern
 * stands whole in the next room, too.
 */
function inRooms(bytes: Buffer, look: (from: number, length: number, next: number) => void): void {
  const { room } = byteSearch();
  const step = room.length - LONGEST;
  for (let from = 0; from < bytes.length; from += step) look(from, bytes.copy(room, 0, from), step);
}

/** The part of a word that is looked for. */
interface Stem extends Pattern {
  /** Where it begins in the word. */
  readonly at: number;
}

/** One after the other, each by two bytes of it that are rarer than others. */
class FewWords implements Words {
  private stems: readonly Stem[] | undefined;

  constructor(private readonly words: readonly Buffer[]) {}

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    inRooms(bytes, (from, length, next) => {
      for (const [n, stem] of this.stemsFor(length).entries()) {
        const to = Math.min(next, lastOf(stem, length));
        for (let at = byteSearch().find(stem, 0, to); at >= 0; at = byteSearch().find(stem, at + 1, to)) {
          const begin = from + at - stem.at;
          if (standsAt(bytes, begin, this.words[n]!)) hit(n, begin);
        }
      }
    });
  }

  standInRoom(from: number, to: number): boolean {
    return this.stemsFor(to).some((stem) => byteSearch().find(stem, from, lastOf(stem, to)) >= 0);
  }

  private stemsFor(length: number): readonly Stem[] {
    this.stems ??= stemsOf(this.words, countsIn(length));
    return this.stems;
  }
}

/** Behind the last place where a stem stands whole. */
const lastOf = ({ bytes }: Stem, length: number) => length - bytes.length + 1;

/** The stems by which words are found soonest. */
function stemsOf(words: readonly Buffer[], counts: Uint32Array): Stem[] {
  return words.map((word) => {
    const one = rarestIn(word, 0, word.length, counts);
    const other = rarestIn(word, Math.max(0, one - LONGEST / 2), one + LONGEST / 2, counts, one);
    const at = word.length > LONGEST ? Math.min(one, other) : 0;
    return { bytes: word.subarray(at, at + LONGEST), at, one: one - at, other: other - at };
  });
}

/** Where between two places the rarest byte stands, but for one; that, where there is no other. */
function rarestIn(word: Uint8Array, from: number, to: number, counts: Uint32Array, but = -1): number {
  let rarest = but;
  for (let at = from; at < Math.min(to, word.length); at++)
    if (at !== but && (rarest === but || counts[word[at]!]! < counts[word[rarest]!]!)) rarest = at;
  return rarest;
}

/** Three bytes that follow each other in a word, by which it is known. */
interface Triple {
  readonly word: number;
  readonly bytes: Uint8Array;
  /** Where they begin in the word. */
  readonly at: number;
}

/** All at once, by three bytes of each that are rarer than others. */
class SomeWords implements Words {
  /** By the first of the three bytes. */
  private readonly triples: readonly Triple[][] = Array.from({ length: 256 }, () => []);
  private tables: Uint8Array | undefined;

  constructor(private readonly words: readonly Buffer[]) {}

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    inRooms(bytes, (from, length, next) => {
      this.candidates(0, Math.min(next, length), (place, { word, at }) => {
        const begin = from + place - at;
        if (standsAt(bytes, begin, this.words[word]!)) hit(word, begin);
        return false;
      });
    });
  }

  standInRoom(from: number, to: number): boolean {
    const { room } = byteSearch();
    return this.candidates(from, to, (place, { word, at }) => standsAt(room, place - at, this.words[word]!));
  }

  /** Asks of each place in [from, to) of the room and each word that may stand there, until the answer is true. */
  private candidates(from: number, to: number, isEnough: (place: number, triple: Triple) => boolean): boolean {
    this.tables ??= this.tablesBy(countsIn(to));
    const search = byteSearch();
    search.lookBy(this.tables);
    for (let at = search.candidate(from, to); at >= 0; at = search.candidate(at + 1, to))
      for (const triple of this.triples[search.room[at]!]!) if (isEnough(at, triple)) return true;
    return false;
  }

  private tablesBy(counts: Uint32Array): Uint8Array {
    const triples = this.words.map((word, n) => tripleOf(word, n, counts));
    triples.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
    for (const triple of triples) this.triples[triple.bytes[0]!]!.push(triple);
    return tablesOf(triples.map(({ bytes }) => bytes));
  }
}

function tripleOf(bytes: Buffer, word: number, counts: Uint32Array): Triple {
  let best = { at: 0, counted: Number.POSITIVE_INFINITY };
  for (let at = 0; at + 3 <= bytes.length; at++) {
    const counted = [0, 1, 2].reduce((product, n) => product * (1 + counts[bytes[at + n]!]!), 1);
    if (counted < best.counted) best = { at, counted };
  }
  return { word, bytes: bytes.subarray(best.at, best.at + 3), at: best.at };
}

/** Bytes of a key. */
const KEY = 4;

/** Bytes by which one of many words is known: four of it, where a run of letters and digits begins in it. */
interface Key {
  readonly word: number;
  readonly bytes: number;
  /** Where they begin in the word. */
  readonly at: number;
}

/** Runs of letters and digits are looked at where they begin, and nowhere else. */
class ManyWords implements Words {
  /** By their four bytes. */
  private readonly keys = new Map<number, Key[]>();
  /** 1 where there is a key with such a hash. */
  private readonly marks = new Uint8Array(HASHES);
  /** Words without such a run; they are few. */
  private readonly others: { readonly words: FewWords; readonly numbers: readonly number[] } | undefined;

  constructor(private readonly words: readonly Buffer[]) {
    const runs = words.map(keysIn);
    const shared = new Map<number, number>();
    for (const { bytes } of runs.flat()) shared.set(bytes, (shared.get(bytes) ?? 0) + 1);
    for (const keys of runs)
      if (keys.length > 0)
        this.add(keys.reduce((best, key) => (shared.get(key.bytes)! < shared.get(best.bytes)! ? key : best)));
    const numbers = runs.flatMap((keys, word) => (keys.length > 0 ? [] : [word]));
    if (numbers.length > 0) this.others = { words: new FewWords(numbers.map((word) => words[word]!)), numbers };
  }

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    this.others?.words.find(bytes, (n, at) => hit(this.others!.numbers[n]!, at));
    inRooms(bytes, (from, length, next) => {
      this.runs(0, Math.min(next, length), (place, { word, at }) => {
        const begin = from + place - at;
        if (standsAt(bytes, begin, this.words[word]!)) hit(word, begin);
        return false;
      });
    });
  }

  standInRoom(from: number, to: number): boolean {
    if (this.others?.words.standInRoom(from, to)) return true;
    const { room } = byteSearch();
    return this.runs(from, to, (place, { word, at }) => standsAt(room, place - at, this.words[word]!));
  }

  private add(key: Key): void {
    this.marks[hashOf(key.bytes)] = 1;
    const keys = this.keys.get(key.bytes);
    if (keys) keys.push(key);
    else this.keys.set(key.bytes, [key]);
  }

  /** Asks of each place in [from, to) of the room where a key stands and each word with it, until the answer is true. */
  private runs(from: number, to: number, isEnough: (place: number, key: Key) => boolean): boolean {
    const search = byteSearch();
    search.markRuns(this.marks);
    for (let at = search.run(from, to); at >= 0; at = search.run(at + 1, to))
      for (const key of this.keys.get(search.room.readInt32LE(at)) ?? []) if (isEnough(at, key)) return true;
    return false;
  }
}

/** The keys that a word can be known by. */
function keysIn(bytes: Buffer, word: number): Key[] {
  const keys: Key[] = [];
  for (let at = 0; at + KEY <= bytes.length; at++)
    if (isOfRun(bytes[at]) && !isOfRun(bytes[at - 1])) keys.push({ word, bytes: bytes.readInt32LE(at), at });
  return keys;
}

/** Nothing stands before or behind the bytes. */
function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}
