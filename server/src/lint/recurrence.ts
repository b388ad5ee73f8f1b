/** What comes again and again. Times are milliseconds since 1970, NaN where the log does not tell. */
import type { Recurrence } from './log-rule';

/** Pairs of sender and recipient that are remembered; of more the oldest are forgotten. */
const PAIRS = 10_000;

/** Whether it is often enough, by the times {@link remembered} before. */
export function recurs(before: readonly number[], time: number, { often, within }: Recurrence): boolean {
  return before.length === often - 1 && before.every((one) => time - one < within);
}

/** The times that matter for the next one. */
export function remembered(before: readonly number[], time: number, { often }: Recurrence): readonly number[] {
  return [...before, time].slice(1 - often);
}

/** What a recurrence is counted by. */
export const pairKey = (rule: string, sender: string, to: string): string => `${rule} ${sender} ${to}`;

/** What came before in a log that is read in one go. */
export class Recurrences {
  private readonly before = new Map<string, readonly number[]>();

  /** Whether what happens now is to be told. */
  take(key: string, time: number, recurrence: Recurrence): boolean {
    const before = this.before.get(key) ?? [];
    this.before.delete(key);
    this.before.set(key, remembered(before, time, recurrence));
    if (this.before.size > PAIRS) this.before.delete(this.before.keys().next().value!);
    return recurs(before, time, recurrence);
  }
}
