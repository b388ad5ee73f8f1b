/** A text by lines. Line numbers are 0-based; columns are 0-based UTF-16 code units everywhere below the edges. */
export interface Lines {
  readonly count: number;
  /** Line `n` without its line end; empty behind the last line. */
  at(n: number): string;
  /**
   * Whether the line ended in a bare LF although the record keeps CRLF. Absent where true line ends are not known,
   * as in an editor, which normalises them.
   */
  bareLf?(n: number): boolean;
}

/** Splits at LF; a CR before it belongs to the line end. A final line end opens no further line. */
export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return linesFrom(lines);
}

/** Lines that may still carry their CR. */
export function linesFrom(lines: readonly string[]): Lines {
  const crlf = usesCrlf(lines);
  const hasCr = (n: number) => lines[n]?.endsWith('\r') ?? false;
  return {
    count: lines.length,
    at: (n) => withoutCr(lines[n] ?? ''),
    bareLf: (n) => crlf && !hasCr(n) && NEARBY.some((back) => hasCr(n - back)),
  };
}

function withoutCr(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Parts of a file may differ: one of so many lines before must have CRLF as well. */
const NEARBY = [1, 2, 3];

/** A record keeps CRLF if most of its first lines have it. */
function usesCrlf(lines: readonly string[]): boolean {
  const head = lines.slice(0, 200);
  return head.filter((line) => line.endsWith('\r')).length * 2 > head.length;
}

/** Replaces the lines `from` to `to` (exclusive) in place. */
export function replaceLines(lines: string[], from: number, to: number, inserted: readonly string[]): void {
  // A call takes only so many arguments.
  if (inserted.length < 10_000) {
    lines.splice(from, to - from, ...inserted);
    return;
  }
  const behind = lines.slice(to);
  lines.length = from;
  for (const line of inserted) lines.push(line);
  for (const line of behind) lines.push(line);
}
