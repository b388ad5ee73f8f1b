/**
 * Reading by character codes within `[at, end)` of a text that may be a line, or a megabyte of lines: nothing here looks behind
 * `end`, as `indexOf` would, and nothing makes a string.
 */

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
export function seek(text: string, code: number, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) !== code) i++;
  return i;
}

/** Where `word` stands first; -1 if nowhere. */
export function find(text: string, word: string, at: number, end: number): number {
  const first = word.charCodeAt(0);
  const last = end - word.length;
  for (let i = at; i <= last; i++) if (text.charCodeAt(i) === first && startsAt(text, word, i, end)) return i;
  return -1;
}

export function startsAt(text: string, word: string, at: number, end: number): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Whether one of the words stands at `at`. */
export function anyAt(words: readonly string[], text: string, at: number, end: number): boolean {
  for (let i = 0; i < words.length; i++) if (startsAt(text, words[i]!, at, end)) return true;
  return false;
}

export const isDigit = (code: number) => code >= 48 && code <= 57;

/** Behind the digits that begin at `at`. */
export function digits(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Behind the word of letters, digits, `-`, `_` that begins at `at`. */
export function word(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWord(text.charCodeAt(i))) i++;
  return i;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 45 || code === 95;
}

export function blanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === SPACE) i++;
  return i;
}
