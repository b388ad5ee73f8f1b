/**
 * Which words stand in which block of a large file, without keeping them: some bits for each word (Bloom, 1970). A block that has a
 * word is never missed; one in some hundreds is looked at in vain. Capital letters and small ones are the same.
 */

/** Bits of a block: words that stand in every block, some hundreds, must leave most of them to the others. */
const BITS = 1 << 15;
/** Blocks whose bits are kept together: for each bit, one of each block. */
const GROUP = 1 << 8;
const ROW = GROUP / 32;
/** Shorter words stand everywhere. */
const SHORTEST = 4;
/** The recipients of a message of OpenSMTPD have ids of so many hexadecimal digits, which begin with the message's. */
const ENVELOPE = 16;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a byte is in a word (`\w`), in small letters; 0 for what parts words. */
const LETTERS = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++)
  if (/\w/.test(String.fromCharCode(byte))) LETTERS[byte] = String.fromCharCode(byte).toLowerCase().charCodeAt(0);

export class BlockWords {
  private groups: Uint32Array[] = [];
  /** Blocks that are whole. */
  private count = 0;
  /** Bits of the block in hand. */
  private readonly bits = new Uint32Array(BITS / 32);

  /** Adds the words of a piece of whole lines to the block in hand. */
  take(bytes: Uint8Array): void {
    const { bits } = this;
    const { length } = bytes;
    for (let i = 0; i < length; i++) {
      let letter = LETTERS[bytes[i]!]!;
      if (letter === 0) continue;
      const at = i;
      let hash = SEED;
      let half = 0;
      do {
        hash = Math.imul(hash ^ letter, PRIME);
        if (++i === at + ENVELOPE / 2) half = hash;
        letter = i < length ? LETTERS[bytes[i]!]! : 0;
      } while (letter !== 0);
      if (i - at >= SHORTEST) add(bits, hash);
      if (i - at === ENVELOPE) add(bits, half);
    }
  }

  /** The block in hand is whole; another one begins. */
  next(): void {
    if (this.count % GROUP === 0) this.groups.push(new Uint32Array(BITS * ROW));
    const group = this.groups.at(-1)!;
    const within = (this.count % GROUP) >> 5;
    const mark = 1 << (this.count & 31);
    for (let word = 0; word < this.bits.length; word++)
      for (let left = this.bits[word]!; left !== 0; left &= left - 1)
        group[(word * 32 + 31 - Math.clz32(left & -left)) * ROW + within]! |= mark;
    this.bits.fill(0);
    this.count++;
  }

  /** Calls `found` with each block from one to another, in order, that may hold all of these words; see `hashesOf`. */
  where(hashes: readonly number[], from: number, to: number, found: (block: number) => void): void {
    const rows = hashes.flatMap(bitsOf);
    for (let first = from - (from % 32); first <= to && first < this.count; first += 32) {
      const group = this.groups[Math.floor(first / GROUP)]!;
      const within = (first % GROUP) >> 5;
      let all = -1;
      for (let i = 0; i < rows.length && all !== 0; i++) all &= group[rows[i]! * ROW + within]!;
      for (let left = all; left !== 0; left &= left - 1) {
        const block = first + 31 - Math.clz32(left & -left);
        if (block >= from && block <= to && block < this.count) found(block);
      }
    }
    const holds = rows.every((bit) => (this.bits[bit >> 5]! & (1 << (bit & 31))) !== 0);
    if (from <= this.count && this.count <= to && holds) found(this.count);
  }

  /** Makes one block of every two, so that a file of any size takes only so much memory. The number of whole ones is even. */
  halve(): void {
    const before = this.groups;
    this.groups = [];
    for (let n = 0; n < before.length; n += 2) {
      const group = new Uint32Array(BITS * ROW);
      for (let i = 0; i < group.length; i++) {
        const source = before[n + (i % ROW >= ROW / 2 ? 1 : 0)];
        const at = i - (i % ROW) + ((i % ROW) % (ROW / 2)) * 2;
        if (source) group[i] = halved(source[at]!) | (halved(source[at + 1]!) << 16);
      }
      this.groups.push(group);
    }
    this.count /= 2;
  }
}

/** What stands for the words of a text that has nothing of a longer word around it. Empty where it has none that are long enough. */
export function hashesOf(text: Uint8Array): number[] {
  const hashes: number[] = [];
  let hash = SEED;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = LETTERS[text[i] ?? 0]!;
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, PRIME);
      length++;
    } else {
      if (length >= SHORTEST) hashes.push(hash);
      hash = SEED;
      length = 0;
    }
  }
  return hashes;
}

function add(bits: Uint32Array, hash: number): void {
  const first = mixed(hash);
  const second = mixed(first);
  set(bits, first >>> 17);
  set(bits, first & (BITS - 1));
  set(bits, second >>> 17);
  set(bits, second & (BITS - 1));
}

function set(bits: Uint32Array, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31);
}

/** The bits that `add` sets, by number. */
function bitsOf(hash: number): number[] {
  const first = mixed(hash);
  const second = mixed(first);
  return [first >>> 17, first & (BITS - 1), second >>> 17, second & (BITS - 1)];
}

/** Ids that a server gives out one behind the other differ in few letters: that must show in all bits (the finish of MurmurHash3). */
function mixed(hash: number): number {
  let all = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  all = Math.imul(all ^ (all >>> 13), 0xc2b2ae35);
  return all ^ (all >>> 16);
}

/** One bit for every two of 32: whether either is set. */
function halved(bits: number): number {
  let all = (bits | (bits >>> 1)) & 0x55555555;
  all = (all | (all >>> 1)) & 0x33333333;
  all = (all | (all >>> 2)) & 0x0f0f0f0f;
  all = (all | (all >>> 4)) & 0x00ff00ff;
  return (all | (all >>> 8)) & 0xffff;
}
