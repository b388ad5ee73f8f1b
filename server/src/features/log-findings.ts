import { type LogContext, type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { LogLint } from '../lint/log-check';
import type { Finding } from '../lint/rule';
import type { Lines } from '../text/lines';
import type { Clock } from '../trace/time';
import { countOf } from './log-record';

/**
 * What is wrong in a mail log that is open in an editor. It is read in slices; what is added at the end is read on, any other edit
 * makes it read anew. Lines are 0-based.
 */
export class LogFindings {
  private lint!: LogLint;
  private context!: LogContext;
  private next!: number;
  private readonly line = new LogLine();

  constructor(
    private readonly lines: Lines,
    readonly format: LogFormat,
    private readonly clock: Clock,
  ) {
    this.begin();
  }

  private begin(): void {
    this.lint = new LogLint(this.clock);
    this.context = { ...NO_CONTEXT, bare: this.format };
    this.next = 0;
  }

  private get count(): number {
    return countOf(this.lines);
  }

  get complete(): boolean {
    return this.next >= this.count;
  }

  /** Lines from this one on are others now. */
  edited(from: number): void {
    if (from < this.next) this.begin();
  }

  /** Reads `budget` lines on. */
  readOn(budget: number): void {
    const stop = Math.min(this.count, this.next + budget);
    for (; this.next < stop; this.next++) {
      const text = this.lines.at(this.next);
      this.context = readLogLine(text, 0, text.length, this.line, this.context);
      this.lint.take(this.line, this.next, 0);
    }
  }

  /** The findings as far as the log was read, in its order. */
  findings(): readonly Finding[] {
    return this.lint.told().findings;
  }

  /** How many of each rule were found beyond those. */
  get left(): ReadonlyMap<string, number> {
    return this.lint.told().left;
  }
}
