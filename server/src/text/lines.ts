/** What ends a line; empty where nothing does, as at the end of a file. */
export type LineEnd = '\r\n' | '\n' | '\r' | '';

/** A text by lines. Line numbers are 0-based; columns are 0-based UTF-16 code units everywhere below the edges. */
export interface Lines {
  readonly count: number;
  /** Line `n` without its line end; empty behind the last line. */
  at(n: number): string;
  /**
   * How line `n` ends in the bytes of the file. Present only where that is known and lines differ: a file whose lines all
   * end alike tells nothing of the wire, and an editor normalises what it opens.
   */
  endOf?(n: number): LineEnd;
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

const HEAD = 200;

/** A record keeps CRLF if most of its first lines have it. */
function usesCrlf(lines: readonly string[]): boolean {
  const head = lines.slice(0, HEAD);
  return head.filter((line) => line.endsWith('\r')).length * 2 > head.length;
}

/** A text split as editors count: LF, CRLF and CR each end a line, and a final line end opens an empty one. */
export function splitLines(text: string): { readonly lines: string[]; readonly ends: LineEnd[] } {
  const lines: string[] = [];
  const ends: LineEnd[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(text.slice(start, index));
    ends.push(end as LineEnd);
    start = index + end.length;
  }
  lines.push(text.slice(start));
  ends.push('');
  return { lines, ends };
}

/** The lines of a text as editors count them; a final line end opens no further line. */
export function editorLinesOf(text: string): Lines {
  const { lines, ends } = splitLines(text);
  if (lines.at(-1) === '') lines.pop();
  return withEnds({ count: lines.length, at: (n) => lines[n] ?? '' }, ends);
}

/** Lines with what is known of their ends: nothing where `ends` are not given or are all alike. */
export function withEnds(lines: Lines, ends: readonly LineEnd[] | undefined): Lines {
  if (!ends || !differ(ends)) return lines;
  return {
    get count() {
      return lines.count;
    },
    at: (n) => lines.at(n),
    ...endsBy((n) => ends[n] ?? '', ends.length),
  };
}

/** What lines tell that do not all end alike, by how each of them ends. */
export function endsBy(endOf: (n: number) => LineEnd, count: number): Required<Pick<Lines, 'endOf' | 'bareLf'>> {
  const head = Array.from({ length: Math.min(HEAD, count) }, (_, n) => endOf(n));
  const crlf = head.filter((end) => end === '\r\n').length * 2 > head.length;
  return {
    endOf,
    bareLf: (n) => crlf && endOf(n) === '\n' && NEARBY.some((back) => endOf(n - back) === '\r\n'),
  };
}

/** Whether lines end in different ways. */
export function differ(ends: readonly LineEnd[]): boolean {
  const first = ends.find((end) => end !== '');
  return ends.some((end) => end !== '' && end !== first);
}
