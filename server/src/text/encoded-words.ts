import { decodeBase64, textOf } from './base64';
import { decodeQuotedPrintable } from './quoted-printable';

/** A run of encoded words with nothing but blanks between: they are read together. 0-based UTF-16 columns. */
export interface EncodedText {
  readonly at: number;
  readonly end: number;
  readonly words: readonly EncodedWord[];
  /** What is meant; undefined where a charset is not known or octets are none of it. */
  readonly text: string | undefined;
}

export interface EncodedWord {
  readonly charset: string;
  readonly encoding: 'B' | 'Q';
  readonly octets: Uint8Array | undefined;
  /** Length of the word as it stands there. */
  readonly length: number;
}

/** encoded-word = "=?" charset ["*" language] "?" encoding "?" encoded-text "?=" (RFC 2047 §2, RFC 2231 §5) */
const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([BbQq])\?([!->@-~]{0,1000})\?=/g;

/** The encoded words of a line, those that follow each other as one. */
export function encodedTexts(line: string): EncodedText[] {
  const runs: { at: number; end: number; words: EncodedWord[] }[] = [];
  for (const match of line.matchAll(WORD)) {
    const [whole, charset = '', encoding = '', text = ''] = match;
    const capital = encoding.toUpperCase() as 'B' | 'Q';
    const word = { charset, encoding: capital, octets: octetsOf(capital, text), length: whole.length };
    const run = runs.at(-1);
    const end = match.index + whole.length;
    if (run && line.slice(run.end, match.index).trim() === '' && match.index > run.end) {
      run.words.push(word);
      run.end = end;
    } else {
      runs.push({ at: match.index, end, words: [word] });
    }
  }
  return runs.map((run) => ({ ...run, text: meant(run.words) }));
}

/** In Q an underscore is a blank (RFC 2047 §4.2). */
function octetsOf(encoding: 'B' | 'Q', text: string): Uint8Array | undefined {
  return encoding === 'B' ? decodeBase64(text) : decodeQuotedPrintable(text.replaceAll('_', ' '));
}

/** Real programs cut characters in two between words of one charset: such words are read as one. */
function meant(words: readonly EncodedWord[]): string | undefined {
  const parts: { charset: string; octets: number[] }[] = [];
  for (const { charset, octets } of words) {
    if (!octets) return undefined;
    const last = parts.at(-1);
    if (last?.charset.toLowerCase() === charset.toLowerCase()) last.octets.push(...octets);
    else parts.push({ charset, octets: [...octets] });
  }
  const texts = parts.map(({ charset, octets }) => textOf(Uint8Array.from(octets), charset));
  return texts.includes(undefined) ? undefined : texts.join('');
}
