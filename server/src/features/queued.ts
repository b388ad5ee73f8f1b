import { pairOf } from '../lint/log-check';
import { type Effect, inTurn, UNKNOWN } from '../lint/queue';
import { recurs, remembered } from '../lint/recurrence';
import { Chains } from './chains';
import type { Happened, LogBlock, Named, Pair } from './log-block';

/**
 * What lines of a log say of each other, by host and queue id, and by sender and recipient. Each block tells what its lines come to;
 * where blocks come or go, that is put together again for the messages that these name, and for nothing else. There is no
 * bound on what is remembered as there is where a log streams by: an editor holds the text of it all, and that is bounded.
 */
export class Queued {
  private readonly messages = new Chains<string, Named>(({ block }) => block.start);
  private readonly pairs = new Chains<string, Pair>(({ block }) => block.start);
  /** What is not put together yet: keys of messages, then the blocks whose pairs are others now, then pairs. */
  private readonly stale = { messages: new Set<string>(), blocks: new Set<LogBlock>(), pairs: new Set<Pair>() };

  add(block: LogBlock): void {
    for (const named of block.named) {
      this.messages.add(named.key, named);
      this.stale.messages.add(named.key);
      if (named.happened.length > 0) this.stale.blocks.add(block);
    }
  }

  remove(block: LogBlock): void {
    for (const named of block.named) {
      this.messages.remove(named.key, named);
      this.stale.messages.add(named.key);
    }
    this.part(block);
    this.stale.blocks.delete(block);
  }

  get settled(): boolean {
    const { messages, blocks, pairs } = this.stale;
    return messages.size + blocks.size + pairs.size === 0;
  }

  /** Puts together what is stale, about `budget` keys of it. */
  settle(budget: number): void {
    const { messages, blocks, pairs } = this.stale;
    let left = take(messages, budget, (key) => this.follow(key));
    left = take(blocks, left, (block) => this.pair(block));
    take(pairs, left, (pair) => this.count(pair));
  }

  /** What becomes of a message from block to block. */
  private follow(key: string): void {
    const chain = this.messages.of(key);
    let known = UNKNOWN;
    let home: Named | undefined;
    for (const named of chain) {
      if (named.happened.length > 0) this.know(named, known);
      const next = inTurn(known, named.effect);
      if (next.made !== known.made) home = named;
      known = next;
    }
    for (const named of chain) {
      const queued = named === home && known.made ? known : undefined;
      if (queued || named.queued) named.block.told = undefined;
      named.queued = queued;
    }
  }

  private know(named: Named, before: Effect): void {
    if (named.before.made?.sender !== before.made?.sender) this.stale.blocks.add(named.block);
    named.before = before;
  }

  /** What happened in a block, by sender and recipient. */
  private pair(block: LogBlock): void {
    this.part(block);
    const pairs = new Map<string, Happened[]>();
    for (const { happened, before } of block.named)
      for (const one of happened) {
        one.told = false;
        const key = pairOf(one, inTurn(before, one.effect).made);
        if (key !== undefined) pairs.set(key, [...(pairs.get(key) ?? []), one]);
      }
    block.told = undefined;
    block.pairs = Array.from(pairs, ([key, happened]) => ({
      key,
      block,
      happened: happened.sort((a, b) => a.n - b.n),
    }));
    for (const pair of block.pairs) {
      this.pairs.add(pair.key, pair);
      this.recount(pair, 0);
    }
  }

  private part(block: LogBlock): void {
    for (const pair of block.pairs) {
      this.recount(pair, 1);
      this.pairs.remove(pair.key, pair);
      this.stale.pairs.delete(pair);
    }
    block.pairs = [];
  }

  /** It matters to those behind it, but to no more of them than are counted together. */
  private recount(pair: Pair, from: number): void {
    const chain = this.pairs.of(pair.key);
    const at = chain.indexOf(pair);
    for (const one of chain.slice(at + from, at + oftenOf(pair))) this.stale.pairs.add(one);
  }

  /** What came often enough. */
  private count(pair: Pair): void {
    const chain = this.pairs.of(pair.key);
    const at = chain.indexOf(pair);
    const near = chain.slice(Math.max(0, at - oftenOf(pair) + 1), at).flatMap(({ happened }) => happened);
    let before = near.reduce<readonly number[]>(followedBy, []);
    for (const one of pair.happened) {
      const told = recurs(before, one.time, one.recurrence);
      if (told !== one.told) pair.block.told = undefined;
      one.told = told;
      before = followedBy(before, one);
    }
  }
}

const oftenOf = ({ happened }: Pair) => happened[0]!.recurrence.often;

const followedBy = (before: readonly number[], { time, recurrence }: Happened) => remembered(before, time, recurrence);

/** Takes up to `most` out of a set; returns how many more might have been taken. */
function take<T>(set: Set<T>, most: number, each: (one: T) => void): number {
  let left = most;
  for (const one of set) {
    if (left === 0) break;
    left--;
    set.delete(one);
    each(one);
  }
  return left;
}
