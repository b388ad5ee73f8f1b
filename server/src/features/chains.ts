import type { Rows } from './blocks';

/** What blocks tell of one thing, by its key and in the order of the blocks: one entry for each block that names it. */
export class Chains<E extends { readonly block: Rows }> {
  private readonly chains = new Map<string, readonly E[]>();

  of(key: string): readonly E[] {
    return this.chains.get(key) ?? NOTHING;
  }

  add(key: string, entry: E): void {
    const chain = this.chains.get(key);
    // Most chains are of one entry or two: an array that is made for them takes no more room than they need.
    this.chains.set(key, chain ? chain.toSpliced(place(chain, entry), 0, entry) : [entry]);
  }

  remove(key: string, entry: E): void {
    const chain = this.of(key);
    if (chain.length > 1) this.chains.set(key, chain.toSpliced(chain.indexOf(entry), 1));
    else this.chains.delete(key);
  }
}

const NOTHING: readonly never[] = [];

/** Where an entry comes in: mostly behind all others. */
function place(chain: readonly { readonly block: Rows }[], { block }: { readonly block: Rows }): number {
  let at = chain.length;
  while (at > 0 && chain[at - 1]!.block.start > block.start) at--;
  return at;
}
