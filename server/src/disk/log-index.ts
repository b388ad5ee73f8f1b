/** Where the lines of a large log stand, and in which of its parts a word may stand. */
import { BlockWords, hashesOf } from './block-words';
import { linesIn } from './pieces';

/** Bytes of a block: it ends with the line that reaches so far. */
const BLOCK = 1 << 16;
/** So many blocks at the most, an even number; of more, two become one. */
const MOST = 1 << 15;

export class LogIndex {
  /** Offset of the first byte of each block, and the 0-based number of its first line. */
  private offsets = new Float64Array(1_024);
  private numbers = new Float64Array(1_024);
  private readonly words = new BlockWords();
  private count = 0;
  /** Behind the last byte that was taken. */
  end = 0;
  lines = 0;

  /** `block`: bytes of a block; `most`: how many there may be. */
  constructor(
    public block = BLOCK,
    private readonly most = MOST,
  ) {}

  get blocks(): number {
    return this.count;
  }

  /** Takes the next bytes of the file: whole lines. */
  take(bytes: Uint8Array): void {
    if (this.count === 0 || this.end - this.offsets[this.count - 1]! >= this.block) this.begin();
    this.words.take(bytes);
    this.end += bytes.length;
    this.lines += linesIn(bytes, 0, bytes.length);
    if (bytes.length > 0 && bytes[bytes.length - 1] !== 10) this.lines++;
  }

  private begin(): void {
    if (this.count > 0) this.words.next();
    if (this.count === this.most) this.halve();
    if (this.count === this.offsets.length) {
      this.offsets = longer(this.offsets);
      this.numbers = longer(this.numbers);
    }
    this.offsets[this.count] = this.end;
    this.numbers[this.count] = this.lines;
    this.count++;
  }

  private halve(): void {
    this.words.halve();
    this.count = Math.ceil(this.count / 2);
    for (let n = 0; n < this.count; n++) {
      this.offsets[n] = this.offsets[n * 2]!;
      this.numbers[n] = this.numbers[n * 2]!;
    }
    this.block *= 2;
  }

  /** The bytes of a block, `to` exclusive. */
  rangeOf(block: number): { readonly from: number; readonly to: number } {
    return { from: this.offsets[block]!, to: block + 1 < this.count ? this.offsets[block + 1]! : this.end };
  }

  /** The block that a byte or a line (0-based) is in. */
  blockAt(offset: number): number {
    return placeOf(this.offsets, this.count, offset);
  }

  blockOfLine(line: number): number {
    return placeOf(this.numbers, this.count, line);
  }

  firstLineOf(block: number): number {
    return this.numbers[block]!;
  }

  /**
   * Calls `found` with each block from one to another, in order, that may hold all of some texts, each with nothing of a longer word
   * around it. The texts are Latin-1 of their bytes.
   */
  where(texts: readonly string[], from: number, to: number, found: (block: number) => void): void {
    const hashes = texts.flatMap((text) => hashesOf(Buffer.from(text, 'latin1')));
    this.words.where(hashes, from, Math.min(to, this.count - 1), found);
  }
}

function longer(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(array.length * 2);
  more.set(array);
  return more;
}

/** The last place whose value is not above one. */
export function placeOf(values: ArrayLike<number>, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
