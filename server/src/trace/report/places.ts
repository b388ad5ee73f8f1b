/** Keys by number, without their text: a table of two hashes of 32 bits, which two keys share too seldom to ever be seen. */

const FIRST = 64;

/** FNV-1a over `[at, end)`, from a seed; the second hash has a multiplier of its own. */
export function firstHash(text: string, at: number, end: number, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = at; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

export function secondHash(text: string, at: number, end: number, seed: number): number {
  let hash = seed ^ 0x2545f491;
  for (let i = at; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
  return hash ^ (hash >>> 13);
}

/** Gives each key a place: 0 for the first, 1 for the second … */
export class Places {
  count = 0;
  private slots = new Int32Array(FIRST * 2);
  private firsts = new Int32Array(FIRST);
  private seconds = new Int32Array(FIRST);

  /** The place of a key; that of a new one is what `count` was. */
  of(first: number, second: number): number {
    const mask = this.slots.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot]! - 1;
      if (place < 0) return this.add(slot, first, second);
      if (this.firsts[place] === (first | 0) && this.seconds[place] === (second | 0)) return place;
    }
  }

  /** Empties the table for keys that are to be given again. */
  *taken(): Generator<[place: number, first: number, second: number]> {
    const { firsts, seconds, count } = this;
    this.count = 0;
    this.slots = new Int32Array(FIRST * 2);
    this.firsts = new Int32Array(FIRST);
    this.seconds = new Int32Array(FIRST);
    for (let place = 0; place < count; place++) yield [place, firsts[place]!, seconds[place]!];
  }

  private add(slot: number, first: number, second: number): number {
    const place = this.count++;
    if (place === this.firsts.length) {
      this.firsts = longer(this.firsts);
      this.seconds = longer(this.seconds);
      this.slots = new Int32Array(this.slots.length * 2);
      for (let other = 0; other < place; other++) this.slots[this.free(this.firsts[other]!)] = other + 1;
      this.slots[this.free(first)] = place + 1;
    } else this.slots[slot] = place + 1;
    this.firsts[place] = first;
    this.seconds[place] = second;
    return place;
  }

  private free(first: number): number {
    const mask = this.slots.length - 1;
    let slot = first & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice;
}
