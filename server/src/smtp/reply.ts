/** One line of a reply. Columns are 0-based UTF-16 code units, counted from the start of the physical line. */
export interface Reply {
  readonly code: string;
  readonly codeAt: number;
  /** A hyphen follows the code: more lines of this reply come. */
  readonly more: boolean;
  /** Start of the text behind the code and its separator. */
  readonly textAt: number;
  readonly enhanced: EnhancedCode | undefined;
  /** An enhanced code at the end, in qmail's form `(#5.7.1)`. */
  readonly trailing: EnhancedCode | undefined;
}

export interface EnhancedCode {
  readonly code: string;
  readonly at: number;
}

const ENHANCED = /^ *([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;
const TRAILING = /\(#([245]\.\d{1,3}\.\d{1,3})\)$/;

/**
 * Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF (RFC 5321 §4.2)
 * Reply-code = %x32-35 %x30-35 %x30-39; a second digit above 5 is read as well, since servers send it.
 * The enhanced code comes first in the text: status-code = class "." subject "." detail (RFC 2034 §4).
 * Undefined if `line` has no reply between the columns `at` and `end`.
 */
export function parseReply(line: string, at: number, end: number = line.length): Reply | undefined {
  // Only the head and the tail of the line are looked at: a line may be megabytes long.
  if (!looksLikeReply(line, at, end)) return undefined;
  const code = line.slice(at, at + 3);
  const more = line[at + 3] === '-' && at + 3 < end;
  const textAt = Math.min(end, at + 4);
  const head = ENHANCED.exec(line.slice(textAt, Math.min(end, textAt + 40)));
  const tail = line[end - 1] === ')' ? TRAILING.exec(line.slice(Math.max(textAt, end - 20), end)) : undefined;
  const enhanced = head?.[1] ? { code: head[1], at: textAt + head[0].length - head[1].length } : undefined;
  const trailing = tail?.[1] ? { code: tail[1], at: end - tail[1].length - 1 } : undefined;
  return { code, codeAt: at, more, textAt, enhanced, trailing };
}

/** Whether the text is one that a reply line could be. */
export function looksLikeReply(line: string, at: number, end: number = line.length): boolean {
  if (end - at < 3) return false;
  const first = line.charCodeAt(at);
  if (first < TWO || first > FIVE || !isDigit(line.charCodeAt(at + 1)) || !isDigit(line.charCodeAt(at + 2)))
    return false;
  return end - at === 3 || line[at + 3] === ' ' || line[at + 3] === '-';
}

const [ZERO, TWO, FIVE, NINE] = [48, 50, 53, 57] as const;
const isDigit = (unit: number) => unit >= ZERO && unit <= NINE;
