/**
 * Reading by character codes within `[at, end)` of a text that may be a line, or a megabyte of lines: nothing here looks behind
 * `end`, as `indexOf` would, and nothing makes a string.
 */
import type { Codes } from '../../text/codes';

export const SPACE = 32;
export const QUOTE = 34;
export const OPEN = 40;
export const CLOSE = 41;
export const COMMA = 44;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const BRACKET = 91;
export const BRACKET_END = 93;

/** Where `code` stands first; `end` if nowhere. */
export function seek(codes: Codes, code: number, at: number, end: number): number {
  let i = at;
  while (i < end && codes[i]! !== code) i++;
  return i;
}

/** Where `word` stands first; -1 if nowhere. */
export function find(codes: Codes, word: string, at: number, end: number): number {
  const first = word.charCodeAt(0);
  const last = end - word.length;
  for (let i = at; i <= last; i++) if (codes[i]! === first && startsAt(codes, word, i, end)) return i;
  return -1;
}

export function startsAt(codes: Codes, word: string, at: number, end: number): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i]! !== word.charCodeAt(i)) return false;
  return true;
}

/** The same for a word that is kept as its code units. */
export function standsAt(codes: Codes, word: Codes, at: number, end: number): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i]! !== word[i]!) return false;
  return true;
}

/** Whether one of the words stands at `at`. */
export function anyAt(words: readonly string[], codes: Codes, at: number, end: number): boolean {
  for (let i = 0; i < words.length; i++) if (startsAt(codes, words[i]!, at, end)) return true;
  return false;
}

export const isDigit = (code: number) => code >= 48 && code <= 57;

/** Behind the digits that begin at `at`. */
export function digits(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && isDigit(codes[i]!)) i++;
  return i;
}

/** Behind the word of letters, digits, `-`, `_` that begins at `at`. */
export function word(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && isWord(codes[i]!)) i++;
  return i;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 45 || code === 95;
}

export function blanks(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && codes[i]! === SPACE) i++;
  return i;
}

/** A set of words, asked whether one of them stands in a text, without making a string of it. */
export class Words {
  /** By their lengths and first letters. */
  private readonly slots: string[][] = Array.from({ length: SLOTS }, () => []);

  constructor(words: readonly string[]) {
    for (const word of words) this.slots[slotOf(word.length, word.charCodeAt(0))]!.push(word);
  }

  has(codes: Codes, at: number, end: number): boolean {
    const words = this.slots[slotOf(end - at, codes[at]!)]!;
    for (let i = 0; i < words.length; i++)
      if (words[i]!.length === end - at && startsAt(codes, words[i]!, at, end)) return true;
    return false;
  }
}

const SLOTS = 64;
const slotOf = (length: number, first: number) => (length * 5 + first) % SLOTS;
