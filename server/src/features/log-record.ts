import type { LogFormat } from '../dialects/maillog/format';
import type { Finding, Level } from '../lint/rule';
import type { Change } from '../text/editable-text';
import type { Lines } from '../text/lines';
import type { Clock } from '../trace/time';
import { Blocks } from './blocks';
import type { LineMessages, LogMessages } from './folded-log';
import { findingsAt, kindsAt, type LogBlock, readLogBlock } from './log-block';
import { LogIndex } from './log-index';
import { agree, countOf, type LogState, stateAtHead } from './log-state';
import { moveBy } from './moves';
import { NearMessages } from './near-messages';
import { Queued } from './queued';
import { WholeLog } from './whole-log';
import { worstIn } from './worst';

/** Lines of a block. */
const BLOCK = 128;

const EDITED = Symbol('edited');

/**
 * A mail log that is open in an editor. It is read in slices. An edit makes stale only the blocks with the edited lines; reading goes on
 * until the state behind a block agrees with what was read before, and messages are followed anew that those blocks named, or name
 * now. What is wrong in it comes to the same as `LogLint` tells, but for what that forgets of very much. Lines are 0-based.
 */
export class LogRecord {
  private readonly blocks: Blocks<LogBlock>;
  private readonly queued = new Queued();
  private readonly index: LogIndex;
  /** All messages, for those who go through them all. */
  readonly whole: WholeLog;
  /** What was put together last, as long as nothing is edited. */
  private near: NearMessages | undefined;
  private edits = 0;

  /** What is told does not depend on the lines of a `block`. */
  constructor(
    private readonly lines: Lines,
    readonly format: LogFormat,
    private readonly clock: Clock,
    block = BLOCK,
  ) {
    this.blocks = new Blocks(block);
    this.index = new LogIndex(this.blocks);
    this.whole = new WholeLog(lines, format, clock);
  }

  get isRead(): boolean {
    return this.blocks.readTo >= countOf(this.lines);
  }

  /** Whether it is known what is wrong in it. */
  get complete(): boolean {
    return this.isRead && this.queued.settled;
  }

  /** The lines were changed. */
  edited(change: Change): void {
    const { from, to } = change;
    this.edits++;
    this.near = undefined;
    this.whole.edited(from);
    this.forget(this.blocks.drop(({ start, end }) => start < to && end > from));
    const move = moveBy(change);
    for (const block of this.blocks.tail) {
      block.start = move(block.start);
      block.end = move(block.end);
    }
  }

  private forget(blocks: readonly LogBlock[]): void {
    for (const block of blocks) {
      this.queued.remove(block);
      this.index.remove(block);
    }
  }

  /** Reads about `budget` lines on, or follows about as many messages. */
  readOn(budget: number): void {
    let left = budget;
    for (; !this.isRead && left > 0; left -= this.readBlock());
    if (this.isRead && left > 0) this.queued.settle(left);
  }

  /** Returns how many lines it read. */
  private readBlock(): number {
    const { blocks } = this;
    const end = blocks.endOfNext(countOf(this.lines));
    const block = readLogBlock(this.lines, blocks.readTo, end, this.stateAtEnd(), this.clock);
    blocks.read.push(block);
    this.queued.add(block);
    this.index.add(block);
    this.forget(blocks.rejoin((run) => (agree(run[0]!.before, block.after) ? run.length : 0)));
    return block.end - block.start;
  }

  private stateAtEnd(): LogState {
    return this.blocks.read.at(-1)?.after ?? stateAtHead(this.format);
  }

  // ── messages ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The messages that the lines `from` to `to` (exclusive) are of; of other lines nothing is told. Others get their turn in between:
   * undefined where the log was edited meanwhile. It must be read to its end.
   */
  *messagesOn(from: number, to = from + 1): Generator<void, LineMessages | undefined> {
    const asked = Array.from({ length: Math.max(0, Math.min(to, countOf(this.lines)) - from) }, (_, i) => from + i);
    const known = this.near;
    if (known && asked.every((line) => known.knows(line))) return known;
    const near = this.nothingNear();
    if ((yield* this.unlessEdited(near.read(asked))) === EDITED) return undefined;
    this.near = near;
    return near;
  }

  /**
   * The messages that the story of a line's message is made of, or none where it is not worth while to part them from the whole. Others get their
   * turn in between: undefined where the log was edited meanwhile. It must be read to its end.
   */
  *storyOn(line: number): Generator<void, LogMessages | 'whole' | undefined> {
    const near = this.nothingNear();
    const isRead = yield* this.unlessEdited(near.readStory(line));
    if (isRead === EDITED) return undefined;
    return isRead ? near : 'whole';
  }

  private nothingNear(): NearMessages {
    return new NearMessages(this.blocks, this.index, this.lines, this.clock);
  }

  private *unlessEdited<T>(steps: Generator<void, T>): Generator<void, T | typeof EDITED> {
    const { edits } = this;
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      yield;
      if (this.edits !== edits) return EDITED;
    }
  }

  // ── what is wrong ────────────────────────────────────────────────────────────────────────────────────────────────

  /** When the last line was written that tells; NaN where none does. */
  private get time(): number {
    return this.blocks.read.findLast(({ time }) => !Number.isNaN(time))?.time ?? Number.NaN;
  }

  /** All findings, by place. The log must be read to its end. */
  findings(): Finding[] {
    const { time } = this;
    return this.blocks.read.flatMap((block) => findingsAt(block, time));
  }

  /** The worst of the {@link findings}, by how loud each is said, and how many there are. The log must be read to its end. */
  worst(
    most: number,
    levelOf: (one: Pick<Finding, 'rule' | 'severity'>) => Level,
  ): { findings: Finding[]; count: number } {
    const { time } = this;
    const telling = this.blocks.read.filter((block) => kindsAt(block, time).length > 0);
    const parts = telling.map((block) => ({ kinds: kindsAt(block, time), findings: () => findingsAt(block, time) }));
    return worstIn(parts, most, levelOf);
  }

  /** Whether there are findings on the lines `from` to `to`, the last included, or near them. The log must be read to its end. */
  mayTell(from: number, to: number): boolean {
    const { time } = this;
    return this.blocks.read.some((block) => block.start <= to && block.end > from && kindsAt(block, time).length > 0);
  }
}
