/** Logs of columns, whose order a line at the top names. */
import { Field, Kind, type LogLine } from './line';
import { COMMA, QUOTE, seek, startsAt } from './scan';

export const TAB = 9;

/** Where each column begins and ends; one may stand in quotation marks. */
function cells({ codes, at, end }: LogLine, separator: number): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  for (let i = at; i <= end; ) {
    const quoted = codes[i]! === QUOTE && separator === COMMA && i < end;
    let stop = quoted ? i + 1 : i;
    while (quoted && stop < end && (codes[stop]! !== QUOTE || codes[stop + 1]! === QUOTE))
      stop += codes[stop]! === QUOTE ? 2 : 1;
    if (!quoted) stop = seek(codes, separator, i, end);
    found.push({ at: quoted ? i + 1 : i, end: Math.min(stop, end) });
    i = seek(codes, separator, stop, end) + 1;
  }
  return found;
}

/** Names the columns that have a name and a text. */
export function setCells(
  line: LogLine,
  columns: readonly string[],
  separator: number,
  fields: ReadonlyMap<string, Field>,
): void {
  const empty = separator === TAB ? '-' : '';
  for (const [n, cell] of cells(line, separator).entries()) {
    const field = fields.get(columns[n] ?? '');
    if (field === undefined || cell.at === cell.end || line.slice(cell.at, cell.end) === empty) continue;
    line.set(field, cell.at, cell.end);
  }
}

/** `#Fields: a,b` or `#fields<tab>a<tab>b`. */
export const named = (line: LogLine, word: string, separator: string) =>
  line
    .slice(line.at + word.length, line.end)
    .trim()
    .split(separator);

export function isHeader(line: LogLine, words: readonly string[]): boolean {
  if (line.has(Field.service) || !words.some((word) => startsAt(line.codes, word, line.at, line.end))) return false;
  line.kind = Kind.note;
  return true;
}
