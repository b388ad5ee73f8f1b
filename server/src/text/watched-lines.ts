import type { LineEnd, Lines } from './lines';

/** Some lines in a row, the last one included; 0-based. */
export interface Stretch {
  from: number;
  to: number;
}

/** Lines that know which of them were looked at: what was made of them is stale when one of these changes. */
export class WatchedLines implements Lines {
  readonly endOf?: (n: number) => LineEnd;
  readonly bareLf?: (n: number) => boolean;
  /** How often watching began anew: what is looked at once more in one period tells nothing new. */
  period = 0;
  private first = 0;
  private ahead = -1;
  private back: Stretch[] = [];

  constructor(private readonly lines: Lines) {
    if (lines.endOf) this.endOf = (n) => lines.endOf!(n);
    if (lines.bareLf) this.bareLf = (n) => lines.bareLf!(n);
  }

  get count(): number {
    return this.lines.count;
  }

  at(n: number): string {
    this.look(n);
    return this.lines.at(n);
  }

  /** The line decides something, even if nobody reads its text. */
  look(n: number): void {
    if (n > this.ahead) this.ahead = n;
    if (n < this.first) this.lookBack(n);
  }

  private lookBack(n: number): void {
    const last = this.back.at(-1);
    if (last && n >= last.from - 1 && n <= last.to + 1) {
      last.from = Math.min(last.from, n);
      last.to = Math.max(last.to, n);
    } else if (n >= 0) {
      this.back.push({ from: n, to: n });
    }
  }

  /** From now on only what is looked at from here on counts; lines before `first` are behind the reader. */
  watchFrom(first: number): void {
    this.period++;
    this.first = first;
    this.ahead = -1;
    this.back = [];
  }

  /** The furthest line that was looked at; -1 if none was. */
  get furthest(): number {
    return this.ahead;
  }

  /** What was looked at of the lines behind the reader. */
  get behind(): readonly Stretch[] {
    return this.back;
  }
}
