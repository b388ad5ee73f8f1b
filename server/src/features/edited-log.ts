/** Edits of a log, for tests. */
import type { Position } from '../text/editable-text';

export interface Edit {
  readonly at: number;
  /** Lines, rather than columns. */
  readonly whole: boolean;
  readonly removed: number;
  readonly typed: string;
  /** Lines of the log that are put in. */
  readonly copied: number;
}

/** What an edit does to a text whose lines end in LF: what stands from one place to another becomes `inserted`. */
export function edited(
  text: string,
  { at, whole, removed, typed, copied }: Edit,
): { readonly from: Position; readonly to: Position; readonly inserted: string; readonly after: string } {
  const now = text.split('\n');
  const first = at % now.length;
  const column = whole ? 0 : at % (now[first]!.length + 1);
  const last = Math.min(now.length - 1, whole ? first + removed : first);
  const stop = whole ? 0 : Math.min(now[first]!.length, column + removed);
  const taken = (at * 7) % now.length;
  const inserted =
    typed +
    now
      .slice(taken, taken + copied)
      .map((one) => `${one}\n`)
      .join('');
  const offset = (n: number) => now.slice(0, n).reduce((sum, one) => sum + one.length + 1, 0);
  return {
    from: { line: first, column },
    to: { line: last, column: stop },
    inserted,
    after: text.slice(0, offset(first) + column) + inserted + text.slice(offset(last) + stop),
  };
}
