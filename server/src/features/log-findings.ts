import { type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import type { Finding, Level } from '../lint/rule';
import type { Change } from '../text/editable-text';
import type { Lines } from '../text/lines';
import { type Clock, NO_TIME } from '../trace/time';
import { Blocks } from './blocks';
import { agree, findingsAt, kindsAt, type LogBlock, type LogState, readLogBlock } from './log-block';
import { countOf } from './log-record';
import { moveBy } from './moves';
import { Queued } from './queued';
import { worstIn } from './worst';

/** Lines of a block. */
const BLOCK = 128;

/**
 * What is wrong in a mail log that is open in an editor. It is read in slices. An edit makes stale only the blocks with the edited lines;
 * reading goes on until the state behind a block agrees with what was read before, and messages are followed anew that those
 * blocks named, or name now. It comes to the same as `LogLint`, but for what that forgets of very much. Lines are 0-based.
 */
export class LogFindings {
  private readonly blocks: Blocks<LogBlock>;
  private readonly queued = new Queued();

  /** What is found does not depend on the lines of a `block`. */
  constructor(
    private readonly lines: Lines,
    readonly format: LogFormat,
    private readonly clock: Clock,
    block = BLOCK,
  ) {
    this.blocks = new Blocks(block);
  }

  private get isRead(): boolean {
    return this.blocks.readTo >= countOf(this.lines);
  }

  get complete(): boolean {
    return this.isRead && this.queued.settled;
  }

  /** The lines were changed. */
  edited(change: Change): void {
    const { from, to } = change;
    this.forget(this.blocks.drop(({ start, end }) => start < to && end > from));
    const move = moveBy(change);
    for (const block of this.blocks.tail) {
      block.start = move(block.start);
      block.end = move(block.end);
    }
  }

  private forget(blocks: readonly LogBlock[]): void {
    for (const block of blocks) this.queued.remove(block);
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
    this.forget(blocks.rejoin((run) => (agree(run[0]!.before, block.after) ? run.length : 0)));
    return block.end - block.start;
  }

  private stateAtEnd(): LogState {
    return this.blocks.read.at(-1)?.after ?? { context: { ...NO_CONTEXT, bare: this.format }, time: NO_TIME };
  }

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
