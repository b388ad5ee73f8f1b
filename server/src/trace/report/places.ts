/**
 * Keys by number, with how often each was counted and without their text: a table of two hashes of 32 bits, which two keys share
 * too seldom to ever be seen.
 */
import type { Codes } from '../../text/codes';
import { KeyHash } from './key-hash';

/** Numbers of a slot: the two hashes of a key, its place from 1, and its count, below 2^32; a free slot has 0 for its place. */
const SLOT = 4;
const PLACE = 2;
const COUNT = 3;
const FIRST = 64;
/** Ends a key. */
const END = 0;

/** What another thread is handed. */
export type PlacesData = Uint32Array<ArrayBuffer>;

/** Gives each key a place: 0 for the first, 1 for the second … */
export class Places {
  size = 0;
  private readonly hash = new KeyHash();
  private slots = new Uint32Array(FIRST * SLOT);
  private mask = FIRST - 1;

  /** Counts the key that stands in `[at, end)`, and returns its place; that of a new one is what `size` was. */
  count(codes: Codes, at: number, end: number, by: number): number {
    const { hash } = this;
    hash.begin();
    hash.take(codes, at, end, END);
    hash.end();
    return this.countOf(hash.first >>> 0, hash.second >>> 0, by);
  }

  /** The same for a key whose hashes, 32 bits each and not negative, are known. */
  countOf(first: number, second: number, by: number): number {
    const { slots } = this;
    for (let slot = first & this.mask; ; slot = (slot + 1) & this.mask) {
      const at = slot * SLOT;
      const place = slots[at + PLACE]!;
      if (place === 0) return this.add(slot, first, second, by);
      if (slots[at] !== first || slots[at + 1] !== second) continue;
      slots[at + COUNT]! += by;
      return place - 1;
    }
  }

  data(): PlacesData {
    return this.slots;
  }

  private add(slot: number, first: number, second: number, by: number): number {
    this.size++;
    if (this.size * 2 <= this.mask + 1) this.put(slot, first, second, this.size, by);
    else {
      this.grow();
      this.put(this.free(first), first, second, this.size, by);
    }
    return this.size - 1;
  }

  /** At most half of the slots are taken. */
  private grow(): void {
    const { slots } = this;
    this.mask = this.mask * 2 + 1;
    this.slots = new Uint32Array((this.mask + 1) * SLOT);
    for (let at = 0; at < slots.length; at += SLOT)
      if (slots[at + PLACE] !== 0)
        this.put(this.free(slots[at]!), slots[at]!, slots[at + 1]!, slots[at + PLACE]!, slots[at + COUNT]!);
  }

  private put(slot: number, first: number, second: number, place: number, count: number): void {
    const at = slot * SLOT;
    this.slots[at] = first;
    this.slots[at + 1] = second;
    this.slots[at + PLACE] = place;
    this.slots[at + COUNT] = count;
  }

  private free(first: number): number {
    let slot = first & this.mask;
    while (this.slots[slot * SLOT + PLACE] !== 0) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** Hands on the two hashes of each key, its place and its count, in no order. */
export function eachPlace(
  slots: PlacesData,
  take: (first: number, second: number, place: number, count: number) => void,
): void {
  for (let at = 0; at < slots.length; at += SLOT)
    if (slots[at + PLACE] !== 0) take(slots[at]!, slots[at + 1]!, slots[at + PLACE]! - 1, slots[at + COUNT]!);
}
