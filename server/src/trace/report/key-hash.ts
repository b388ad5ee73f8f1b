/** Two hashes of 32 bits (FNV-1a, with two primes), made of parts of a key one after the other; no string is made for them. */
import type { Codes } from '../../text/codes';

export class KeyHash {
  first = 0;
  second = 0;

  begin(): void {
    this.first = 0x811c9dc5;
    this.second = 0x2545f491;
  }

  /** Takes what stands in `[at, end)`, and `last`, by which its end differs from the beginning of what comes next. */
  take(codes: Codes, at: number, end: number, last: number): void {
    let { first, second } = this;
    for (let i = at; i < end; i++) {
      const code = codes[i]!;
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
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
