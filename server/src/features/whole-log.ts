import type { LogFormat } from '../dialects/maillog/format';
import type { Lines } from '../text/lines';
import type { Clock } from '../trace/time';
import { FoldedLog } from './folded-log';
import { countOf, type LogState, readLines, stateAtHead } from './log-state';

/** All messages of a log that does not change. */
export function foldedLog(lines: Lines, format: LogFormat, clock: Clock): FoldedLog {
  const whole = new WholeLog(lines, format, clock);
  whole.readOn(Number.POSITIVE_INFINITY);
  return whole.folded;
}

/**
 * All messages of a log that is open in an editor, for those who go through them all. It is read in slices, when somebody asks; what is
 * added at the end is read on, any other edit makes it read anew. Lines are 0-based.
 */
export class WholeLog {
  /** As far as it was read. */
  folded!: FoldedLog;
  private state!: LogState;
  private next!: number;

  constructor(
    private readonly lines: Lines,
    private readonly format: LogFormat,
    private readonly clock: Clock,
  ) {
    this.begin();
  }

  private begin(): void {
    this.folded = new FoldedLog(this.lines);
    this.state = stateAtHead(this.format);
    this.next = 0;
  }

  get complete(): boolean {
    return this.next >= countOf(this.lines);
  }

  /** Lines from this one on are others now. */
  edited(from: number): void {
    if (from < this.next) this.begin();
  }

  /** Reads about `budget` lines on. */
  readOn(budget: number): void {
    const { lines, folded, clock } = this;
    const stop = Math.min(countOf(lines), this.next + budget);
    this.state = readLines(lines, this.next, stop, this.state, clock, (line, n, time) => folded.take(line, n, time));
    this.next = stop;
  }
}
