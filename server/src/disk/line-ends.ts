import { byteSearch, PLACED } from './byte-search';

/** Where the lines of a piece end, one after the other: many places are looked for at once, since each call costs more than a line. */
export class LineEnds {
  /** What was looked through last, and the line ends in it, of which the next one is due. */
  private from = 0;
  private to = 0;
  private ends = new Int32Array(0);
  private next = 0;

  constructor(private readonly piece: Uint8Array) {}

  /** The place of the next line feed; where the piece ends behind the last one. */
  take(): number {
    while (this.next === this.ends.length) {
      if (this.to === this.piece.length) return this.to;
      this.lookOn();
    }
    return this.from + this.ends[this.next++]!;
  }

  private lookOn(): void {
    this.from = this.to;
    this.to = Math.min(this.piece.length, this.from + PLACED);
    this.ends = byteSearch().ends(this.piece.subarray(this.from, this.to));
    this.next = 0;
  }
}
