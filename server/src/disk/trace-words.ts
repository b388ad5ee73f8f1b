/** Where one of a few words stands in bytes, found by looking at one byte in many (Wu and Manber, 1994). */
export class Words {
  /** Length of the shortest word: of the others only so much is compared at first, their ends, in which names of sessions differ. */
  private readonly length: number;
  /** By the last two bytes of a window of that length: how far no word can begin. */
  private readonly shift = new Uint8Array(1 << 16);
  /** Words whose window ends with two bytes. */
  private readonly ending = new Map<number, number[]>();

  /** None of them is empty. */
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

  /** Each place of each word, by its number; in the order of their ends. */
  find(bytes: Buffer, hit: (word: number, at: number) => void): void {
    if (this.words.length === 1) {
      const word = this.words[0]!;
      for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) hit(0, at);
      return;
    }
    const { length, shift, ending, words } = this;
    for (let i = length - 1; i < bytes.length; ) {
      const two = (bytes[i - 1]! << 8) | bytes[i]!;
      const far = shift[two]!;
      i += far || 1;
      if (far > 0) continue;
      for (const word of ending.get(two)!) {
        const at = i - words[word]!.length;
        if (at >= 0 && standsAt(bytes, at, words[word]!)) hit(word, at);
      }
    }
  }

  /** Whether one of them stands anywhere. */
  standsIn(bytes: Buffer): boolean {
    const [word] = this.words;
    if (word && this.words.length === 1) return bytes.includes(word);
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
