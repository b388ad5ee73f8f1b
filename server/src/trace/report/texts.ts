/** Many short texts by number, in one array: as strings of their own they take three times the memory, and the collector's time. */

import { type Codes, textOf } from '../../text/codes';

const FIRST = 64;

/** What another thread is handed. */
export interface TextsData {
  readonly count: number;
  readonly codes: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

export class Texts {
  count = 0;
  /** Bytes, until a text has a code unit that is none. */
  private codes: TextsData['codes'] = new Uint8Array(FIRST);
  private ends = new Uint32Array(FIRST);

  /** Those that another thread handed over. */
  static from(data: TextsData): Texts {
    return Object.assign(new Texts(), data);
  }

  /** Keeps what stands in `[at, end)`; its number is what `count` was. */
  push(codes: Codes, at: number, end: number): void {
    const from = this.length;
    this.reserve(from + end - at);
    for (let i = at; i < end; i++) {
      const code = codes[i]!;
      if (code > 255 && this.codes instanceof Uint8Array) this.codes = Uint16Array.from(this.codes);
      this.codes[from + i - at] = code;
    }
    this.ends[this.count++] = from + end - at;
  }

  /** Keeps all texts of others; the number of the first of them is what `count` was, which is returned. */
  takeAll({ count, codes, ends }: TextsData): number {
    const first = this.count;
    const from = this.length;
    const length = count === 0 ? 0 : ends[count - 1]!;
    if (codes instanceof Uint16Array && this.codes instanceof Uint8Array) this.codes = Uint16Array.from(this.codes);
    this.reserve(from + length, count);
    this.codes.set(codes.subarray(0, length), from);
    for (let n = 0; n < count; n++) this.ends[first + n] = from + ends[n]!;
    this.count += count;
    return first;
  }

  at(n: number): string {
    return textOf(this.codes, this.begin(n), this.ends[n]!);
  }

  /** The same as code units, in the memory that they are kept in. */
  codesAt(n: number): Codes {
    return this.codes.subarray(this.begin(n), this.ends[n]);
  }

  data(): TextsData {
    const { count, codes, ends } = this;
    return { count, codes, ends };
  }

  private get length(): number {
    return this.begin(this.count);
  }

  private begin(n: number): number {
    return n === 0 ? 0 : this.ends[n - 1]!;
  }

  private reserve(length: number, more = 1): void {
    if (this.count + more > this.ends.length) {
      const longer = new Uint32Array(Math.max(this.count + more, this.ends.length * 2));
      longer.set(this.ends);
      this.ends = longer;
    }
    if (length <= this.codes.length) return;
    const size = Math.max(length, this.codes.length * 2);
    const longer = this.codes instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size);
    longer.set(this.codes);
    this.codes = longer;
  }
}
