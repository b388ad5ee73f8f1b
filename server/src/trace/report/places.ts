/** Keys by number, without their text: a table of two hashes of 32 bits, which two keys share too seldom to ever be seen. */
import type { Codes } from '../../text/codes';

/** Numbers of a slot: the two hashes of a key, and its place from 1; a free slot has 0 there. */
const SLOT = 3;
const FIRST = 64;

/** Hands on the two hashes of each key of others, and its place there. */
export function eachPlace({ slots }: PlacesData, take: (first: number, second: number, place: number) => void): void {
  for (let at = 0; at < slots.length; at += SLOT)
    if (slots[at + 2] !== 0) take(slots[at]!, slots[at + 1]!, slots[at + 2]! - 1);
}

/** FNV-1a of `[at, end)`. */
export function hashOf(codes: Codes, at: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  return hash;
}

/** What another thread is handed. */
export interface PlacesData {
  readonly slots: Int32Array<ArrayBuffer>;
}

/** Gives each key a place: 0 for the first, 1 for the second … */
export class Places {
  count = 0;
  private slots = new Int32Array(FIRST * SLOT);
  private mask = FIRST - 1;

  /** The place of the key that stands in `[at, end)`; that of a new one is what `count` was. Seeds part keys of one spelling. */
  at(codes: Codes, at: number, end: number, seed = 0): number {
    let first = seed ^ 0x811c9dc5;
    let second = seed ^ 0x2545f491;
    for (let i = at; i < end; i++) {
      const code = codes[i]!;
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
    }
    return this.of(first ^ (first >>> 15), second ^ (second >>> 13));
  }

  /** The same for a key whose hashes, 32 bits each, are known. */
  of(first: number, second: number): number {
    const { slots } = this;
    for (let slot = first & this.mask; ; slot = (slot + 1) & this.mask) {
      const place = slots[slot * SLOT + 2]!;
      if (place === 0) return this.add(slot, first, second);
      if (slots[slot * SLOT] === first && slots[slot * SLOT + 1] === second) return place - 1;
    }
  }

  /** The two hashes of each key, in the order of the places. */
  hashes(): Int32Array<ArrayBuffer> {
    const hashes = new Int32Array(this.count * 2);
    for (let slot = 0; slot <= this.mask; slot++) {
      const place = this.slots[slot * SLOT + 2]! - 1;
      if (place >= 0) hashes.set(this.slots.subarray(slot * SLOT, slot * SLOT + 2), place * 2);
    }
    return hashes;
  }

  data(): PlacesData {
    return { slots: this.slots };
  }

  private add(slot: number, first: number, second: number): number {
    const place = this.count++;
    if (place * 2 > this.mask) {
      this.grow();
      this.put(this.free(first), first, second, place);
    } else this.put(slot, first, second, place);
    return place;
  }

  /** At most half of the slots are taken. */
  private grow(): void {
    const { slots, mask } = this;
    this.mask = mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * SLOT);
    for (let at = 0; at < slots.length; at += SLOT)
      if (slots[at + 2] !== 0) this.put(this.free(slots[at]!), slots[at]!, slots[at + 1]!, slots[at + 2]! - 1);
  }

  private put(slot: number, first: number, second: number, place: number): void {
    this.slots[slot * SLOT] = first;
    this.slots[slot * SLOT + 1] = second;
    this.slots[slot * SLOT + 2] = place + 1;
  }

  private free(first: number): number {
    let slot = first & this.mask;
    while (this.slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & this.mask;
    return slot;
  }
}
