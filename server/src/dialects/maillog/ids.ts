/** Queue ids, told from words by the letters they are made of. */
import type { Codes } from '../../text/codes';
import { startsAt } from './scan';

const HEX = 1;
/** Digits and letters without vowels, so that no id spells a word. */
const CONSONANT = 2;
const ALNUM = 4;

const CLASSES = new Uint8Array(128);
for (const c of '0123456789ABCDEF') CLASSES[c.charCodeAt(0)]! |= HEX;
for (const c of '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz') CLASSES[c.charCodeAt(0)]! |= CONSONANT;
for (const c of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') CLASSES[c.charCodeAt(0)]! |= ALNUM;

const SHORT = 6;
const LONG = 12;

/**
 * Behind the Postfix queue id at `at`, -1 for none: `[0-9A-F]{6,}`, or with long ids digits and consonants (their split at the
 * last `z` does not matter here), or `NOQUEUE`.
 */
export function postfixId(codes: Codes, at: number, end: number): number {
  let all = HEX | CONSONANT;
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    const classes = code < 128 ? CLASSES[code]! : 0;
    if (classes === 0) break;
    all &= classes;
  }
  const length = i - at;
  if ((all & HEX && length >= SHORT) || (all & CONSONANT && length >= LONG)) return i;
  return length === 7 && startsAt(codes, 'NOQUEUE', at, end) ? i : -1;
}

/**
 * Behind the Exim message id at `at`, -1 for none: `6-6-2` letters and digits, since 4.97 `6-11-4`.
 */
export function eximId(codes: Codes, at: number, end: number): number {
  if (at + 16 > end || codes[at + 6]! !== 45 || alnum(codes, at, at + 6) !== at + 6) return -1;
  const second = alnum(codes, at + 7, end);
  const tail = second - at === 13 ? 2 : second - at === 18 ? 4 : 0;
  if (tail === 0 || codes[second]! !== 45) return -1;
  return alnum(codes, second + 1, end) === second + 1 + tail ? second + 1 + tail : -1;
}

/** Behind the letters and digits that begin at `at`. */
export function alnum(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code >= 128 || CLASSES[code] === 0) break;
  }
  return i;
}

/** Behind `count` hexadecimal digits in small letters, -1 where there are fewer or more. */
export function lowerHex(codes: Codes, at: number, end: number, count: number): number {
  let i = at;
  for (; i < end && i <= at + count; i++) {
    const code = codes[i]!;
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) break;
  }
  return i === at + count ? i : -1;
}
