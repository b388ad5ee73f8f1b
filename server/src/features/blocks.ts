/** Some lines in a row, from `start` on; `end` is exclusive. Lines are 0-based. */
export interface Rows {
  start: number;
  end: number;
}

/**
 * What was read of lines that are edited, block by block. Reading goes on from line 0 without gaps; blocks behind an edit wait until
 * it comes by, and are taken over where it agrees with them.
 */
export class Blocks<B extends Rows> {
  /** Blocks in order, without gaps, from line 0 on. */
  read: B[] = [];
  /** Blocks behind an edit that may prove right again. */
  tail: B[] = [];

  /** Blocks are of `size` lines, and of up to twice as many behind edits. */
  constructor(private readonly size: number) {}

  /** First line that was not read yet. */
  get readTo(): number {
    return this.read.at(-1)?.end ?? 0;
  }

  get count(): number {
    return this.read.length + this.tail.length;
  }

  nth(i: number): B {
    return this.read[i] ?? this.tail[i - this.read.length]!;
  }

  /** Takes the blocks out that an edit made stale, and returns them; those behind the first one are not taken for read. */
  drop(isStale: (block: B) => boolean): B[] {
    const stale = this.read.findIndex(isStale);
    const old = stale < 0 ? this.tail : this.read.splice(stale).concat(this.tail);
    this.tail = old.filter((block) => !isStale(block));
    return old.filter(isStale);
  }

  /** Where the block that is read next ends, of `count` lines: where an old one begins, so that what is before them can be compared. */
  endOfNext(count: number): number {
    const start = this.readTo;
    const next = this.tail[0]?.start ?? count;
    return next - start <= 2 * this.size ? next : start + this.size;
  }

  /**
   * Takes over the old blocks that follow on what was read, as many of those without a gap as `agreeing` counts; the one behind them
   * is stale. Returns those that are.
   */
  rejoin(agreeing: (run: readonly B[]) => number): B[] {
    const end = this.readTo;
    const passed = whileIn(this.tail, ({ start }) => start < end);
    const tail = this.tail.slice(passed.length);
    const run = whileIn(tail, ({ start }, i) => start === (tail[i - 1]?.end ?? end));
    const taken = run.length > 0 ? agreeing(run) : 0;
    this.read = this.read.concat(run.slice(0, taken));
    const stale = run.slice(taken, taken + 1);
    this.tail = tail.slice(taken + stale.length);
    return passed.concat(stale);
  }

  /** The block that line `n` is in, or the nearest one before it. */
  of(n: number): B {
    let [low, high] = [0, this.read.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.read[middle]!.start <= n) low = middle;
      else high = middle - 1;
    }
    return this.read[low]!;
  }
}

/** What stands at the head of a list, as long as it is so. */
function whileIn<T>(list: readonly T[], isSo: (one: T, index: number) => boolean): T[] {
  const end = list.findIndex((one, index) => !isSo(one, index));
  return list.slice(0, end < 0 ? list.length : end);
}
