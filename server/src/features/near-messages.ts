import type { Lines } from '../text/lines';
import type { Clock } from '../trace/time';
import type { Blocks } from './blocks';
import { DecidingLines } from './deciding-lines';
import { FoldedLog } from './folded-log';
import type { LogBlock } from './log-block';
import type { LogIndex } from './log-index';
import { readLines } from './log-state';

/** The messages that some lines of a log are of, put together of the lines that decide them. Of other lines nothing is told. */
export class NearMessages {
  readonly folded: FoldedLog;
  private readonly deciding: DecidingLines;

  constructor(
    private readonly blocks: Blocks<LogBlock>,
    index: LogIndex,
    private readonly lines: Lines,
    private readonly clock: Clock,
  ) {
    this.folded = new FoldedLog(lines);
    this.deciding = new DecidingLines(index);
  }

  /** Whether it is known what a line is of. */
  knows(line: number): boolean {
    return this.deciding.decides(line);
  }

  /** Reads what decides some lines, once; others get their turn in between. */
  *read(asked: readonly number[]): Generator<void> {
    const { blocks, folded, deciding } = this;
    for (const line of asked) yield* deciding.ask(line);
    const wanted = deciding.lines;
    const sorted = Uint32Array.from(wanted).sort();
    for (let i = 0; i < sorted.length; ) {
      const block = blocks.of(sorted[i]!);
      while (i < sorted.length && sorted[i]! < block.end) i++;
      readLines(this.lines, block.start, sorted[i - 1]! + 1, block.before, this.clock, (line, n, time) => {
        if (wanted.has(n)) folded.take(line, n, time);
      });
      yield;
    }
  }
}
