/** Tables of what a message may begin with. */
import { type Codes, codesOf } from '../../text/codes';
import { Kind, type LogLine } from './line';
import { standsAt } from './scan';

export interface Phrase {
  readonly starts: string;
  readonly kind: Kind;
  /**
   * Reads what stands behind the phrase, from `at` to the end of the line. It may tell another kind, where {@link kind} is not one of
   * those that a report only counts (`LogLine.kindsOnly`).
   */
  readonly read?: (line: LogLine, at: number) => void;
}

/** Phrases, of two letters at least, by the first two; the first that fits wins. */
export type PhraseBook = readonly (readonly Entry[])[];

interface Entry {
  readonly phrase: Phrase;
  /** What it starts with. */
  readonly codes: Codes;
}

const SLOTS = 256;
const slotOf = (first: number, second: number) => (first * 31 + second) & (SLOTS - 1);

export function phraseBook(phrases: readonly Phrase[]): PhraseBook {
  const book: Entry[][] = Array.from({ length: SLOTS }, () => []);
  for (const phrase of phrases) {
    const codes = codesOf(phrase.starts);
    book[slotOf(codes[0]!, codes[1]!)]!.push({ phrase, codes });
  }
  return book;
}

/** Reads the line from `at` by the phrase that stands there; false if none does. */
export function readPhrase(book: PhraseBook, line: LogLine, at: number): boolean {
  const { codes: text, end } = line;
  if (at + 1 >= end) return false;
  const entries = book[slotOf(text[at]!, text[at + 1]!)]!;
  for (let i = 0; i < entries.length; i++) {
    const { phrase, codes } = entries[i]!;
    if (!standsAt(text, codes, at, end)) continue;
    line.kind = phrase.kind;
    line.phrase = phrase;
    if (((line.kindsOnly >> phrase.kind) & 1) === 0) phrase.read?.(line, at + codes.length);
    return true;
  }
  return false;
}

export const phrase = (kind: Kind, starts: string, read?: Phrase['read']): Phrase =>
  read ? { starts, kind, read } : { starts, kind };

/** Phrases that say nothing of a message. */
export const notes = (...starts: string[]): Phrase[] => starts.map((codes) => phrase(Kind.note, codes));
