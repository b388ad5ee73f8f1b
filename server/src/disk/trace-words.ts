/** Where one of a few words stands in bytes, found by looking at one byte in many (Wu and Manber, 1994). */
export class Words {
  /** Length of the shortest word: of the others only so much is compared at first. */
  private readonly length: number;
  /** By the last two bytes of a window of that length: how far no word can begin. */
  private readonly shift = new Uint8Array(1 << 16);
  /** Words whose window ends with two bytes. */
  private readonly ending = new Map<number, number[]>();

  /** None of them is empty. */
  constructor(private readonly words: readonly Uint8Array[]) {
    this.length = Math.min(255, ...words.map((word) => word.length));
    this.shift.fill(Math.max(1, this.length - 1));
    for (const [n, word] of words.entries()) {
      for (let end = 1; end < this.length - 1; end++)
        this.lower(pair(word[end - 1]!, word[end]!), this.length - 1 - end);
      const last = word[this.length - 1]!;
      if (this.length > 1) this.end(pair(word[this.length - 2]!, last), n);
      else for (let before = 0; before < 256; before++) this.end(pair(before, last), n);
    }
  }

  /** Each place of each word, by its number; in the order of the bytes. */
  find(bytes: Uint8Array, hit: (word: number, at: number) => void): void {
    const { length, shift, ending, words } = this;
    for (let i = length - 1; i < bytes.length; ) {
      const two = (bytes[i - 1]! << 8) | bytes[i]!;
      const far = shift[two]!;
      i += far || 1;
      if (far > 0) continue;
      const at = i - length;
      for (const word of ending.get(two)!) if (standsAt(bytes, at, words[word]!)) hit(word, at);
    }
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
