/** `name=value` pairs, as many programs write them. */
import type { Codes } from '../../text/codes';
import type { Field, LogLine } from './line';
import { COMMA, QUOTE, SPACE } from './scan';

export type PairFields = ReadonlyMap<string, Field>;

/**
 * Names the values of the pairs that begin at `at`. With `, ` between them a value goes on to the next pair, and may hold
 * blanks; with blanks between them it is one word, or stands in quotation marks. A value in angle brackets is named without them.
 */
export function readPairs(line: LogLine, at: number, fields: PairFields, commas: boolean): void {
  const { codes, end } = line;
  let i = at;
  while (i < end) {
    const equals = pairAt(codes, i, end);
    if (equals < 0) return;
    const value = equals + 1;
    const quoted = !commas && codes[value]! === QUOTE;
    const stop = quoted
      ? quoteEnd(codes, value + 1, end)
      : commas
        ? commaEnd(codes, value, end)
        : wordEnd(codes, value, end);
    const field = fields.get(line.slice(i, equals));
    if (field !== undefined) setBare(line, field, quoted ? value + 1 : value, stop);
    i = stop + (quoted ? 1 : 0);
    while (i < end && (codes[i]! === COMMA || codes[i]! === SPACE)) i++;
  }
}

/** Without the angle brackets of a single address. */
function setBare(line: LogLine, field: Field, at: number, end: number): void {
  const bracketed = line.codes[at]! === 60 && line.codes[end - 1]! === 62 && end > at + 1;
  line.set(field, bracketed ? at + 1 : at, bracketed ? end - 1 : end);
}

/** The `=` of the pair whose name begins here; -1 for none. */
function pairAt(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end && i < at + 24; i++) {
    const code = codes[i]!;
    if (code === 61) return i > at ? i : -1;
    const named = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!named && code !== 95 && code !== 45) return -1;
  }
  return -1;
}

/** Before the comma, a blank behind it, that the next pair follows. */
function commaEnd(codes: Codes, at: number, end: number): number {
  for (let i = at; i < end; i++)
    if (codes[i]! === COMMA && codes[i + 1]! === SPACE && pairAt(codes, i + 2, end) > 0) return i;
  return end;
}

function wordEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && codes[i]! !== SPACE) i++;
  return i;
}

function quoteEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && codes[i]! !== QUOTE) i += codes[i]! === 92 ? 2 : 1;
  return Math.min(i, end);
}
