/** Runs of letters and digits, and of what joins them: names of machines and of people, and all other words. */

/** Where each run begins and ends: two columns each, 0-based, the second exclusive. */
export type Runs = readonly number[];

enum Letter {
  other,
  /** A letter, a digit, or anything beyond ASCII. */
  word,
  /** Joins two of these. */
  joint,
}

const LETTERS = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')
  LETTERS[letter.charCodeAt(0)] = Letter.word;
for (const letter of '._-') LETTERS[letter.charCodeAt(0)] = Letter.joint;
const FOLD = 95;
const BACKSLASH = 92;
const HYPHEN = 45;

/** The runs of `[from, to)`; in folded text `_` stands between words. */
export function runsIn(text: string, from: number, to: number, folded: boolean): Runs {
  const runs: number[] = [];
  for (let at = from; at < to; ) {
    if (letterAt(text, at, folded) !== Letter.word) {
      at++;
      continue;
    }
    const end = runEnd(text, at, to, folded);
    runs.push(at + skipped(text, at, end, from), end);
    at = end;
  }
  return runs;
}

function runEnd(text: string, at: number, to: number, folded: boolean): number {
  let end = at + 1;
  for (let i = end; i < to; i++) {
    const letter = letterAt(text, i, folded);
    if (letter === Letter.other) break;
    if (letter === Letter.word) end = i + 1;
  }
  return end;
}

function letterAt(text: string, at: number, folded: boolean): Letter {
  const code = text.charCodeAt(at);
  if (code > 127) return Letter.word;
  return folded && code === FOLD ? Letter.other : LETTERS[code]!;
}

/** What stands before a name without a blank. */
function skipped(text: string, at: number, end: number, from: number): number {
  // `250-mail.example.org`: a reply code, not a label. `220-135-248-246.example.net` is a name.
  const isCode = end > at + 3 && text.charCodeAt(at + 3) === HYPHEN && CODE.test(text.slice(at, end));
  // `\\nmail.example.org` in a quoted string.
  const isEscape = at > from && text.charCodeAt(at - 1) === BACKSLASH && end - at > 1 && /[nrt]/.test(text[at]!);
  return (isCode ? 4 : 0) + (isEscape ? 1 : 0);
}

const CODE = /^[2-5]\d\d-(?![\d-]{3,12}\.)/;

/** Whether a line is one of qmail, which writes `_` for blanks in what the other server said. */
export const isFolded = (text: string) =>
  text.includes('delivery ') && /\bdelivery \d+: (?:success|failure|deferral): /.test(text.slice(0, 200));
