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

// What is looked through most is looked at four letters at a time: at each turn of a loop the engine asks again what `codes` is and whether it is
// to stop, which takes longer than a letter.

/** Where `code` stands first; `end` if nowhere. */
export function seek(codes: Codes, code: number, at: number, end: number): number {
  let i = at;
  for (; i + 3 < end; i += 4) {
    if (codes[i]! === code) return i;
    if (codes[i + 1]! === code) return i + 1;
    if (codes[i + 2]! === code) return i + 2;
    if (codes[i + 3]! === code) return i + 3;
  }
  while (i < end && codes[i]! !== code) i++;
  return i;
}

/** Where `code` stands last in `[at, end)`; `at - 1` if nowhere. */
export function seekBack(codes: Codes, code: number, at: number, end: number): number {
  let i = end - 1;
  for (; i - 3 >= at; i -= 4) {
    if (codes[i]! === code) return i;
    if (codes[i - 1]! === code) return i - 1;
    if (codes[i - 2]! === code) return i - 2;
    if (codes[i - 3]! === code) return i - 3;
  }
  while (i >= at && codes[i]! !== code) i--;
  return i;
}

/** Where `word` stands first; -1 if nowhere. */
export function find(codes: Codes, word: string, at: number, end: number): number {
  const first = word.charCodeAt(0);
  const stop = end - word.length + 1;
  for (let i = seek(codes, first, at, stop); i < stop; i = seek(codes, first, i + 1, stop))
    if (startsAt(codes, word, i, end)) return i;
  return -1;
}

export function startsAt(codes: Codes, word: string, at: number, end: number): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i]! !== word.charCodeAt(i)) return false;
  return true;
}

/** The same for a word that is kept as its code units. */
export function standsAt(codes: Codes, word: Codes, at: number, end: number): boolean {
  const { length } = word;
  if (at + length > end) return false;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const from = at + i;
    if (codes[from]! !== word[i]!) return false;
    if (codes[from + 1]! !== word[i + 1]!) return false;
    if (codes[from + 2]! !== word[i + 2]!) return false;
    if (codes[from + 3]! !== word[i + 3]!) return false;
  }
  for (; i < length; i++) if (codes[at + i]! !== word[i]!) return false;
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
