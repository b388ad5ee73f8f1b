import { byteSearch, LONGEST, type Pattern } from './byte-search';

/** Where some words stand in bytes. */
export interface Words {
  /** Each place of each word, by its number; in no order. */
  find(bytes: Buffer, hit: (word: number, at: number) => void): void;
  /** Whether one of them may stand in the first bytes of the room of `byteSearch`: of a long word only a part is looked for. */
  mayStandInRoom(length: number): boolean;
}

/** More words than these are looked for together. */
const FEW = 6;

/** None of the words is empty. */
export const lookFor = (words: readonly Buffer[]): Words =>
  words.length <= FEW ? new FewWords(words) : new ManyWords(words);

/** Bytes that tell how frequent each of them is. */
const SAMPLE = 1 << 12;

/** The part of a word that is looked for. */
interface Stem extends Pattern {
  /** Where it begins in the word. */
  readonly at: number;
}

/** One after the other, each by two bytes of it that are rarer than others. */
class FewWords implements Words {
  /** By the bytes that are looked through first. */
  private stems: readonly Stem[] | undefined;

  constructor(private readonly words: readonly Buffer[]) {}

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    const { room } = byteSearch();
    // What the end of the room cuts stands whole in the next one.
    const step = room.length - LONGEST;
    for (let from = 0; from < bytes.length; from += step) {
      const length = bytes.copy(room, 0, from);
      for (const [n, stem] of this.stemsFor(length).entries()) {
        const to = Math.min(length, step + stem.bytes.length - 1);
        for (let at = next(stem, 0, to); at >= 0; at = next(stem, at + 1, to)) {
          const begin = from + at - stem.at;
          if (standsAt(bytes, begin, this.words[n]!)) hit(n, begin);
        }
      }
    }
  }

  mayStandInRoom(length: number): boolean {
    return this.stemsFor(length).some((stem) => next(stem, 0, length) >= 0);
  }

  private stemsFor(length: number): readonly Stem[] {
    this.stems ??= stemsOf(this.words, byteSearch().room.subarray(0, Math.min(length, SAMPLE)));
    return this.stems;
  }
}

const next = (stem: Stem, from: number, to: number) => byteSearch().find(stem, from, to);

/** The stems by which words are found soonest in bytes such as these. */
function stemsOf(words: readonly Buffer[], sample: Uint8Array): Stem[] {
  const counts = new Uint32Array(256);
  for (const byte of sample) counts[byte]!++;
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

/** All at once, by looking at one byte in several (Wu and Manber, 1994). */
class ManyWords implements Words {
  /** Length of the shortest word: of the others only so much is compared at first, their ends, in which names of sessions differ. */
  private readonly length: number;
  /** By the last two bytes of a window of that length: how far no word can begin. */
  private readonly shift = new Uint8Array(1 << 16);
  /** Words whose window ends with two bytes. */
  private readonly ending = new Map<number, number[]>();

  constructor(private readonly words: readonly Buffer[]) {
    this.length = Math.min(255, ...words.map((word) => word.length));
    this.shift.fill(Math.max(1, this.length - 1));
    for (const [n, word] of words.entries()) {
      const window = word.subarray(word.length - this.length);
      for (let end = 1; end < this.length - 1; end++)
        this.lower(pair(window[end - 1]!, window[end]!), this.length - 1 - end);
      const last = window[this.length - 1]!;
      if (this.length > 1) this.end(pair(window[this.length - 2]!, last), n);
      else for (let before = 0; before < 256; before++) this.end(pair(before, last), n);
    }
  }

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    const { length, shift, ending, words } = this;
    const stop = bytes.length;
    for (let i = length - 1; ; i++) {
      let two = 0;
      for (let far = 1; i < stop && far > 0; i += far) {
        two = (bytes[i - 1]! << 8) | bytes[i]!;
        far = shift[two]!;
      }
      if (i >= stop) return;
      for (const word of ending.get(two)!) {
        const at = i + 1 - words[word]!.length;
        if (at >= 0 && standsAt(bytes, at, words[word]!)) hit(word, at);
      }
    }
  }

  mayStandInRoom(length: number): boolean {
    let stands = false;
    this.find(byteSearch().room.subarray(0, length), () => {
      stands = true;
    });
    return stands;
  }

  private lower(two: number, far: number): void {
    this.shift[two] = Math.min(this.shift[two]!, far);
  }

  private end(two: number, word: number): void {
    this.shift[two] = 0;
    const others = this.ending.get(two);
    if (others) others.push(word);
    else this.ending.set(two, [word]);
  }
}

const pair = (one: number, other: number) => (one << 8) | other;

function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}
