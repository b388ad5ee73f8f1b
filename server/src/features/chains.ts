/** Chains of fewer entries are arrays of just that size: most are of one or two. */
const SHORT = 8;

/** What blocks tell of one thing, by its key and in the order of the blocks: one entry for each block that names it. */
export class Chains<K, E> {
  private readonly chains = new Map<K, E[]>();

  /** `startOf`: the first line of the block that an entry is of. */
  constructor(private readonly startOf: (entry: E) => number) {}

  of(key: K): readonly E[] {
    return this.chains.get(key) ?? NOTHING;
  }

  /** Once. */
  add(key: K, entry: E): void {
    const chain = this.chains.get(key);
    if (!chain) {
      this.chains.set(key, [entry]);
      return;
    }
    const at = this.placeIn(chain, this.startOf(entry));
    if (chain[at - 1] === entry) return;
    if (chain.length < SHORT) this.chains.set(key, chain.toSpliced(at, 0, entry));
    else chain.splice(at, 0, entry);
  }

  remove(key: K, entry: E): void {
    const chain = this.of(key);
    if (chain.length > 1) this.chains.set(key, chain.toSpliced(chain.indexOf(entry), 1));
    else this.chains.delete(key);
  }

  /** The place in a chain behind all blocks that begin at a line or before it. */
  placeBehind(key: K, line: number): number {
    return this.placeIn(this.of(key), line);
  }

  private placeIn(chain: readonly E[], line: number): number {
    // Mostly behind all.
    const last = chain.at(-1);
    if (!last || this.startOf(last) <= line) return chain.length;
    let [low, high] = [0, chain.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(chain[middle]!) > line) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const NOTHING: readonly never[] = [];
