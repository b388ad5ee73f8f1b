/** Where some words stand in bytes. */
export interface Words {
  /** Each place of each word, by its number; in no order. */
  find(bytes: Buffer, hit: (word: number, at: number) => void): void;
  /** Whether one of them stands anywhere. */
  standIn(bytes: Buffer): boolean;
}

/** More words than these are looked for together. */
const FEW = 6;

/** None of the words is empty. */
export const lookFor = (words: readonly Buffer[]): Words =>
  words.length <= FEW ? new FewWords(words) : new ManyWords(words);

/** The engine's own search compares a longer pattern in a way that is slower where it is not there (V8's `kBMMinPatternLength`). */
const LONGEST = 7;
/** Bytes that tell how frequent each of them is. */
const SAMPLE = 1 << 14;
/** What it costs to look at a place where all of a stem stands, beside one where its first byte does. */
const STOP = 20;

/** The part of a word that is looked for. */
interface Stem {
  readonly bytes: Buffer;
  /** Where it begins in the word. */
  readonly at: number;
}

/** One after the other: the search leaps from one place of a byte to the next, and each word has one that is rarer than others. */
class FewWords implements Words {
  /** By the bytes that are looked through first. */
  private stems: readonly Stem[] | undefined;

  constructor(private readonly words: readonly Buffer[]) {}

  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    for (let word = 0; word < this.words.length; word++)
      for (let at = this.next(word, bytes, 0); at >= 0; at = this.next(word, bytes, at + 1)) hit(word, at);
  }

  standIn(bytes: Buffer): boolean {
    return this.words.some((_, word) => this.next(word, bytes, 0) >= 0);
  }

  /** The first place of a word from one on; -1 where there is none. */
  private next(n: number, bytes: Buffer, from: number): number {
    this.stems ??= stemsOf(this.words, bytes);
    const word = this.words[n]!;
    const stem = this.stems[n]!;
    for (let found = from + stem.at; ; found++) {
      found = bytes.indexOf(stem.bytes, found);
      if (found < 0) return -1;
      if (standsAt(bytes, found - stem.at, word)) return found - stem.at;
    }
  }
}

/** The stems by which words are found soonest in bytes such as these. */
function stemsOf(words: readonly Buffer[], bytes: Uint8Array): Stem[] {
  const sample = bytes.subarray(0, SAMPLE);
  const counts = new Float64Array(256).fill(1);
  for (const byte of sample) counts[byte]!++;
  const shares = counts.map((count) => count / (sample.length + 256));
  return words.map((word) => {
    let best = { at: 0, costs: Number.POSITIVE_INFINITY };
    for (let at = 0; at < word.length; at++) {
      const costs = shares[word[at]!]! + STOP * shareOf(word.subarray(at, at + LONGEST), shares);
      if (costs < best.costs) best = { at, costs };
    }
    return { bytes: word.subarray(best.at, best.at + LONGEST), at: best.at };
  });
}

/** At how many of all places some bytes stand, if each is as frequent there as anywhere. */
const shareOf = (bytes: Uint8Array, shares: Float64Array) => bytes.reduce((share, byte) => share * shares[byte]!, 1);

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

  standIn(bytes: Buffer): boolean {
    let stands = false;
    this.find(bytes, () => {
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
