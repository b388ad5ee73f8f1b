/** The reply that a server gave, where it stands in a log. */
import type { Codes } from '../../text/codes';
import { Field, type LogLine } from './line';
import { isDigit, startsAt } from './scan';

/**
 * Names the reply code at `line.replyAt`, and the enhanced status code right behind it, or alone where the log leaves the
 * basic code out (RFC 5321 §4.2, RFC 2034 §4). `_` and blanks part words (qmail writes `250_2.0.0_OK`). A reply that quotes
 * another one begins with `050`, which is no code of its own.
 */
export function readReply(line: LogLine): void {
  const { codes, end } = line;
  let at = line.replyAt;
  while (at < end && isGap(codes[at]!)) at++;
  if (at + 3 < end && startsAt(codes, '050', at, end) && isSeparator(codes[at + 3]!)) at += 4;
  const code = replyCodeAt(codes, at, end);
  if (code > 0) {
    line.set(Field.replyCode, at, at + 3);
    at = code;
  }
  const enhanced = enhancedCodeAt(codes, at, end);
  if (enhanced > 0 && (code < 0 || codes[at]! === codes[line.starts[Field.replyCode]!]!))
    line.set(Field.enhancedCode, at, enhanced);
}

const isGap = (code: number) => code === 32 || code === 95;
const isSeparator = (code: number) => code === 32 || code === 95 || code === 45;

/** Where the text of a reply begins whose code stands at `at`; -1 for none. */
export function replyCodeAt(codes: Codes, at: number, end: number): number {
  if (at + 3 > end) return -1;
  const first = codes[at]!;
  if (first < 50 || first > 53 || !isDigit(codes[at + 1]!) || !isDigit(codes[at + 2]!)) return -1;
  if (at + 3 === end) return end;
  return isSeparator(codes[at + 3]!) ? at + 4 : endsHere(codes[at + 3]!) ? at + 3 : -1;
}

const endsHere = (code: number) => code === 34 || code === 41 || code === 58 || code === 92;

/** Behind the enhanced status code at `at` (`x.y.z`, RFC 3463 §2); -1 for none. */
export function enhancedCodeAt(codes: Codes, at: number, end: number): number {
  const first = codes[at]!;
  if (at + 5 > end || (first !== 50 && first !== 52 && first !== 53) || codes[at + 1]! !== 46) return -1;
  const subject = upTo3Digits(codes, at + 2, end);
  if (subject < 0 || codes[subject]! !== 46) return -1;
  const detail = upTo3Digits(codes, subject + 1, end);
  if (detail < 0) return -1;
  if (detail < end && codes[detail]! === 46 && isDigit(codes[detail + 1]!)) return -1;
  return detail;
}

function upTo3Digits(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && i < at + 3 && isDigit(codes[i]!)) i++;
  return i === at || (i < end && isDigit(codes[i]!)) ? -1 : i;
}
