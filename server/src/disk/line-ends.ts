import { byteSearch, PLACED } from './byte-search';

/** Where the lines of a piece end, one after the other: many places are looked for at once, since each call costs more than a line. */
export class LineEnds {
  private from = 0;
  private to = 0;
  private count = 0;
  private next = 0;
  private readonly ends = byteSearch().ends;

  constructor(private readonly piece: Uint8Array) {}

  /** The place of the next line feed; where the piece ends behind the last one. */
  take(): number {
    while (this.next === this.count) {
      if (this.to === this.piece.length) return this.to;
      this.place();
    }
    return this.from + this.ends[this.next++]!;
  }

  private place(): void {
    const { room } = byteSearch();
    this.from = this.to;
    this.to = Math.min(this.piece.length, this.from + PLACED);
    room.set(this.piece.subarray(this.from, this.to));
    this.count = byteSearch().placeEnds(this.to - this.from);
    this.next = 0;
  }
}
