import type { Blocks } from './blocks';
import { Chains } from './chains';
import type { LogBlock } from './log-block';
import type { Key } from './shared-lines';

const END = Number.POSITIVE_INFINITY;
const NOTHING: readonly never[] = [];

/**
 * On which lines of a log something stands that they share with others. Each block holds what stands on its own lines; here is but
 * which blocks to look at, so that an edit changes the part of its block alone. Lines are 0-based.
 */
export class LogIndex {
  private readonly chains = new Chains<Key, LogBlock>(({ start }) => start);

  constructor(private readonly blocks: Blocks<LogBlock>) {}

  add(block: LogBlock): void {
    for (const key of block.shared.keys) this.chains.add(key, block);
  }

  remove(block: LogBlock): void {
    for (const key of new Set(block.shared.keys)) this.chains.remove(key, block);
  }

  /** What a line shares, in the order of the kinds. */
  keysOn(line: number): readonly Key[] {
    const { start, shared } = this.blocks.of(line);
    const from = shared.rows.indexOf(line - start);
    if (from < 0) return NOTHING;
    const behind = shared.rows.lastIndexOf(line - start);
    return Array.from(shared.keys.subarray(from, behind + 1));
  }

  /** The lines with a key from one on, up to another (exclusive), in order. */
  *linesWith(key: Key, from = 0, to = END): Generator<number, undefined, undefined> {
    const chain = this.chains.of(key);
    for (let i = Math.max(0, this.chains.placeBehind(key, from) - 1); i < chain.length && chain[i]!.start < to; i++) {
      const { start, shared } = chain[i]!;
      for (let at = shared.keys.indexOf(key); at >= 0; at = shared.keys.indexOf(key, at + 1)) {
        const line = start + shared.rows[at]!;
        if (line >= from && line < to) yield line;
      }
    }
    return undefined;
  }

  /** The first line with a key from one on. */
  firstFrom(key: Key, line: number): number | undefined {
    return this.linesWith(key, line).next().value;
  }

  /** The last line with a key before another. */
  lastBefore(key: Key, line: number): number | undefined {
    const chain = this.chains.of(key);
    // The block that the line is in may have it only behind.
    for (let i = this.chains.placeBehind(key, line) - 1; i >= 0; i--) {
      const { start, shared } = chain[i]!;
      for (let at = shared.keys.lastIndexOf(key); at >= 0; at = at === 0 ? -1 : shared.keys.lastIndexOf(key, at - 1))
        if (start + shared.rows[at]! < line) return start + shared.rows[at]!;
    }
    return undefined;
  }
}
