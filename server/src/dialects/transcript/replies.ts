/** Replies of more lines than the tool marks. */
import { looksLikeReply } from '../../smtp/reply';
import type { Lines } from '../dialect';

/** A reply has no more lines than this. */
const LONGEST = 100;

/**
 * Whether the reply line that begins at column `at` of line `n`, and has no mark, goes on with a marked one above it.
 * `markedAt` gives the column behind the server's mark of a line, `inner` the column at which an unmarked one begins.
 */
export function continuesReply(
  n: number,
  at: number,
  lines: Lines,
  markedAt: (line: string) => number | undefined,
  inner: (line: string) => number,
): boolean {
  const line = lines.at(n);
  if (!looksLikeReply(line, at)) return false;
  const more = `${line.slice(at, at + 3)}-`;
  for (let i = n - 1; i >= Math.max(0, n - LONGEST); i--) {
    const above = lines.at(i);
    const marked = markedAt(above);
    if (!above.startsWith(more, marked ?? inner(above))) return false;
    if (marked !== undefined) return true;
  }
  return false;
}

/** Whether the tool put all lines of a reply on this one: behind `250-` comes a `250 ` between the columns `at` and `end`. */
export function isFolded(line: string, at: number, end: number): boolean {
  if (line[at + 3] !== '-') return false;
  const last = line.indexOf(`${line.slice(at, at + 3)} `, at + 4);
  return last >= 0 && last < end;
}
