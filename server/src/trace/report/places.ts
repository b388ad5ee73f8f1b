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
export type PlacesData = Int32Array<ArrayBuffer>;

/** Remembers for each key the place that it was given. */
export class Places {
  /** How many keys there are. */
  size = 0;
  private readonly hash = new KeyHash();
  private slots = new Int32Array(FIRST * SLOT);
  private mask = FIRST - 1;
  /** More keys than these do not come in without more slots: half of them are free, so that a search is short. */
  private most = FIRST / 2;

  /** Counts the key that stands in `[at, end)`, and returns its place; a new one is given that of `free`. */
  count(codes: Codes, at: number, end: number, by: number, free: number): number {
    const { hash } = this;
    hash.begin();
    hash.take(codes, at, end, END);
    hash.end();
    return this.countOf(hash.first, hash.second, by, free);
  }

  /** The same for a key whose hashes, 32 bits each, are known. */
  countOf(first: number, second: number, by: number, free: number): number {
    const { slots } = this;
    for (let slot = first & this.mask; ; slot = (slot + 1) & this.mask) {
      const at = slot * SLOT;
      const place = slots[at + PLACE]!;
      if (place === 0) return this.add(slot, first, second, by, free);
      if (slots[at] !== first || slots[at + 1] !== second) continue;
      slots[at + COUNT]! += by;
      return place - 1;
    }
  }

  data(): PlacesData {
    return this.slots;
  }

  /** Makes room for so many more keys at once. That a third of the slots is free does here, since hardly any others will come. */
  reserve(more: number): void {
    const due = this.size + more;
    let slots = this.mask + 1;
    while (due * 3 > slots * 2) slots *= 2;
    if (slots > this.mask + 1) this.resize(slots);
    this.most = Math.max(this.most, due);
  }

  /** The count of each of so many places; 0 where the place is that of no key. */
  counts(places: number): Float64Array {
    const counts = new Float64Array(places);
    const { slots } = this;
    for (let at = 0; at < slots.length; at += SLOT)
      if (slots[at + PLACE] !== 0) counts[slots[at + PLACE]! - 1] = slots[at + COUNT]! >>> 0;
    return counts;
  }

  private add(slot: number, first: number, second: number, by: number, place: number): number {
    this.size++;
    if (this.size <= this.most) this.put(slot, first, second, place + 1, by);
    else {
      this.resize((this.mask + 1) * 2);
      this.put(this.free(first), first, second, place + 1, by);
    }
    return place;
  }

  private resize(count: number): void {
    const { slots } = this;
    this.mask = count - 1;
    this.most = count / 2;
    this.slots = new Int32Array(count * SLOT);
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
    if (slots[at + PLACE] !== 0) take(slots[at]!, slots[at + 1]!, slots[at + PLACE]! - 1, slots[at + COUNT]! >>> 0);
}
