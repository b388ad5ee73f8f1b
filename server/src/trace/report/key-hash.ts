/**
 * Two hashes of 32 bits, made of parts of a key one after the other; no string is made for them. As in FNV-1a a number is mixed in and multiplied
 * by a prime, of which each hash has its own; two code units make one number, so that half as many are multiplied.
 */
import type { Codes } from '../../text/codes';

/** As they begin: below 2^31, as all that follow, so that no field becomes one for larger numbers. */
const FIRST = 0x811c9dc5 | 0;
const SECOND = 0x2545f491;

export class KeyHash {
  first = 0;
  second = 0;

  begin(): void {
    this.first = FIRST;
    this.second = SECOND;
  }

  /** Takes what stands in `[at, end)`, and `last`, by which its end differs from the beginning of what comes next. */
  take(codes: Codes, at: number, end: number, last: number): void {
    let { first, second } = this;
    let i = at;
    for (; i + 3 < end; i += 4) {
      const left = codes[i]! | (codes[i + 1]! << 16);
      const right = codes[i + 2]! | (codes[i + 3]! << 16);
      first = Math.imul(first ^ left, 0x01000193);
      first = Math.imul(first ^ (first >>> 15) ^ right, 0x01000193);
      second = Math.imul(second ^ left, 0x5bd1e995);
      second = Math.imul(second ^ (second >>> 13) ^ right, 0x5bd1e995);
    }
    for (; i < end; i++) {
      const code = codes[i]!;
      first = Math.imul(first ^ (first >>> 15) ^ code, 0x01000193);
      second = Math.imul(second ^ (second >>> 13) ^ code, 0x5bd1e995);
    }
    this.first = Math.imul(first ^ last, 0x01000193);
    this.second = Math.imul(second ^ last, 0x5bd1e995);
  }

  /** Takes a text. */
  takeText(text: string): void {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
    }
    this.first = first;
    this.second = second;
  }

  /** Lets the upper bits count in the lower ones, by which a table finds the place of a key. */
  end(): void {
    this.first ^= this.first >>> 15;
    this.second ^= this.second >>> 13;
  }
}
