/** Tables of what a message may begin with. */
import { Kind, type LogLine } from './line';
import { startsAt } from './scan';

export interface Phrase {
  readonly starts: string;
  readonly kind: Kind;
  /** Reads what stands behind the phrase, from `at` to the end of the line. */
  readonly read?: (line: LogLine, at: number) => void;
}

/** Phrases by their first letter; the first that fits wins. */
export type PhraseBook = readonly (readonly Phrase[])[];

export function phraseBook(phrases: readonly Phrase[]): PhraseBook {
  const book: Phrase[][] = Array.from({ length: 128 }, () => []);
  for (const phrase of phrases) book[phrase.starts.charCodeAt(0)]!.push(phrase);
  return book;
}

/** Reads the line from `at` by the phrase that stands there; false if none does. */
export function readPhrase(book: PhraseBook, line: LogLine, at: number): boolean {
  const code = line.text.charCodeAt(at);
  if (at >= line.end || code >= 128) return false;
  const phrases = book[code]!;
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (!startsAt(line.text, phrase.starts, at, line.end)) continue;
    line.kind = phrase.kind;
    line.phrase = phrase;
    phrase.read?.(line, at + phrase.starts.length);
    return true;
  }
  return false;
}

export const phrase = (kind: Kind, starts: string, read?: Phrase['read']): Phrase =>
  read ? { starts, kind, read } : { starts, kind };

/** Phrases that say nothing of a message. */
export const notes = (...starts: string[]): Phrase[] => starts.map((text) => phrase(Kind.note, text));
