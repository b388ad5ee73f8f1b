import type { LineEnd } from './lines';

/** A line inside a string that a tool printed with its line ends escaped: 0-based columns, `end` exclusive, and how it ends. */
export interface EscapedLine {
  readonly at: number;
  readonly end: number;
  readonly ending: LineEnd;
}

const ENDINGS: Readonly<Record<string, LineEnd>> = { '\\r\\n': '\r\n', '\\n': '\n', '\\r': '\r' };

/** The lines of the escaped string between two columns, such as `a\r\n.\n` between quotes; `\\` stands for a backslash. */
export function escapedLines(line: string, at: number, end: number): EscapedLine[] {
  const found: EscapedLine[] = [];
  const escapes = /\\(?:\\|r\\n|r|n)/g;
  escapes.lastIndex = at;
  let start = at;
  for (let match = escapes.exec(line); match && match.index < end; match = escapes.exec(line)) {
    const ending = ENDINGS[match[0]];
    if (ending === undefined) continue;
    found.push({ at: start, end: match.index, ending });
    start = escapes.lastIndex;
  }
  if (start < end) found.push({ at: start, end, ending: '' });
  return found;
}
