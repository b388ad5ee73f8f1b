/** How long messages took: in all, and by stage. */

import { Field, type LogLine } from '../../dialects/maillog/line';
import type { Codes } from '../../text/codes';

const STAGES = 4;
/** Hundredths of a second: two minutes. */
const SHORT = 12_000;

export class Delays {
  count = 0;
  sum = 0;
  max = 0;
  /** Seconds before the queue manager, in the queue, connecting, sending: `delays=a/b/c/d`, over all that was sent. */
  readonly stages = new Float64Array(STAGES);
  /** Deliveries by their delay in hundredths of a second, of which a program writes two digits: the short ones, and the others. */
  private readonly short = new Float64Array(SHORT);
  private readonly long = new Map<number, number>();

  add(line: LogLine): void {
    if (!line.has(Field.delay)) return;
    const seconds = secondsAt(line.codes, line.starts[Field.delay]!, line.ends[Field.delay]!);
    if (seconds < 0) return;
    this.count++;
    this.sum += seconds;
    if (seconds > this.max) this.max = seconds;
    this.spread(Math.round(seconds * 100), 1);
    if (line.has(Field.delays)) this.addStages(line.codes, line.starts[Field.delays]!, line.ends[Field.delays]!);
  }

  private spread(hundredths: number, count: number): void {
    if (hundredths < SHORT) this.short[hundredths]! += count;
    else this.long.set(hundredths, (this.long.get(hundredths) ?? 0) + count);
  }

  private addStages(codes: Codes, at: number, end: number): void {
    let from = at;
    for (let stage = 0; stage < STAGES && from < end; stage++) {
      let stop = from;
      while (stop < end && codes[stop]! !== 47) stop++;
      this.stages[stage]! += Math.max(0, decimal(codes, from, stop));
      from = stop + 1;
    }
  }

  data() {
    const { count, sum, max, stages, short, long } = this;
    return { count, sum, max, stages, short, long };
  }

  merge(other: ReturnType<Delays['data']>): void {
    this.count += other.count;
    this.sum += other.sum;
    this.max = Math.max(this.max, other.max);
    for (let stage = 0; stage < STAGES; stage++) this.stages[stage]! += other.stages[stage]!;
    for (const [hundredths, count] of other.short.entries()) this.short[hundredths]! += count;
    for (const [hundredths, count] of other.long) this.spread(hundredths, count);
  }

  /** Seconds that this share of the deliveries did not exceed. */
  within(share: number): number {
    let left = Math.floor(share * this.count);
    for (const [hundredths, count] of this.short.entries()) {
      if (left < count) return hundredths / 100;
      left -= count;
    }
    for (const [hundredths, count] of [...this.long].sort(([a], [b]) => a - b)) {
      if (left < count) return hundredths / 100;
      left -= count;
    }
    return this.max;
  }
}

/** Seconds that a delivery took in all; undefined where its line does not tell. */
export function delayOf(line: LogLine): number | undefined {
  if (!line.has(Field.delay)) return undefined;
  const seconds = secondsAt(line.codes, line.starts[Field.delay]!, line.ends[Field.delay]!);
  return seconds < 0 ? undefined : seconds;
}

/** `1.2`, `1m3s`, `2h5m`, `00:00:03`, `1+02:00:00`; -1 for nothing of the kind. */
function secondsAt(codes: Codes, at: number, end: number): number {
  let [total, value, scale, plain] = [0, 0, 0, true];
  for (let i = at; i < end; i++) {
    const code = codes[i]!;
    const digit = code - 48;
    if (digit >= 0 && digit <= 9) {
      value = scale === 0 ? value * 10 + digit : value + digit * scale;
      if (scale !== 0) scale /= 10;
    } else if (code === 46) scale = 0.1;
    else if (code === 58) {
      total = (total + value) * 60;
      value = 0;
    } else if (code === 43) {
      total = value * 24;
      value = 0;
      // Days before `hh:mm:ss`: the two colons make seconds of them.
    } else {
      const unit = UNITS[code];
      if (unit === undefined) return -1;
      total += value * unit;
      value = 0;
      scale = 0;
      plain = false;
    }
  }
  return plain || value === 0 ? total + value : total;
}

/** Seconds of `s`, `m`, `h`, `d`, `w`. */
const UNITS: Readonly<Record<number, number>> = { 115: 1, 109: 60, 104: 3_600, 100: 86_400, 119: 604_800 };

/** Digits that a number has at most; more of them are no time. */
const DIGITS = 20;

/** The number at `at`, up to what is no digit or second point. */
function decimal(codes: Codes, at: number, end: number): number {
  let value = 0;
  let point = -1;
  let i = at;
  for (const stop = Math.min(end, at + DIGITS); i < stop; i++) {
    const digit = codes[i]! - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (point < 0) point = i;
    else break;
  }
  return point < 0 ? value : value / (TENS[i - point - 1] ?? 10 ** (i - point - 1));
}

const TENS = [1, 10, 100, 1_000, 10_000];
