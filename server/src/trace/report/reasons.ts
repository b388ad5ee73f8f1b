/** Reasons with what differs from one message to the next left out, so that the same reason is counted as one. */

import { Field, type LogLine } from '../../dialects/maillog/line';
import { SPACE } from '../../dialects/maillog/scan';
import { type Codes, textOf } from '../../text/codes';
import { KeyHash } from './key-hash';
import { eachPlace, Places, type PlacesData } from './places';
import type { Tally } from './tally';

/** What stands behind this is not looked at. */
const COLUMNS = 300;
const ELLIPSIS = '…';
/** Stands for a word that differs. */
const DIFFERS = 1;

/**
 * Counts reasons by two numbers made of their words, so that a text is made for each reason and not for each line. Two reasons
 * share one of 2^64 numbers so seldom that nobody will see it.
 */
export class Reasons {
  private readonly places = new Places();
  private readonly texts: string[] = [];
  private readonly hash = new KeyHash();

  add(line: LogLine): void {
    const { codes, starts, ends } = line;
    const reason = starts[Field.reason]!;
    if (reason < 0) return;
    const end = cutAt(codes, reason, ends[Field.reason]!);
    const at = wordsAt(line, reason);
    const reply = replyAt(line, reason);
    takeReason(this.hash, codes, reply, at, end);
    const place = this.places.countOf(this.hash.first, this.hash.second, 1, this.texts.length);
    if (place === this.texts.length) this.texts.push(spelled(codes, reply, at, end));
  }

  data(): { places: PlacesData; texts: readonly string[] } {
    return { places: this.places.data(), texts: this.texts };
  }

  merge({ places, texts }: ReturnType<Reasons['data']>): void {
    eachPlace(places, (first, second, place, count) => {
      const own = this.places.countOf(first, second, count, this.texts.length);
      if (own === this.texts.length) this.texts.push(texts[place]!);
    });
  }

  /** Into counts by text; alike texts come together. */
  addTo(tally: Tally): void {
    eachPlace(this.places.data(), (_first, _second, place, count) => tally.add(this.texts[place]!, count));
  }
}

/** What the reason on a line is counted as; undefined where there is none. */
export function reasonOf(line: LogLine): string | undefined {
  const { codes, starts, ends } = line;
  const reason = starts[Field.reason]!;
  if (reason < 0) return undefined;
  return spelled(codes, replyAt(line, reason), wordsAt(line, reason), cutAt(codes, reason, ends[Field.reason]!));
}

/** The last word that ends in time. */
function cutAt(codes: Codes, at: number, end: number): number {
  if (end <= at + COLUMNS) return end;
  let i = at + COLUMNS;
  while (i > at && !isBlank(codes[i]!)) i--;
  return i > at ? i : at + COLUMNS;
}

/** Where the codes in front of a reason begin: behind `host … said: `. */
function replyAt({ starts, replyAt }: LogLine, reason: number): number {
  if (replyAt < 0) return reason;
  const code = starts[Field.replyCode]!;
  const enhanced = starts[Field.enhancedCode]!;
  return code >= 0 ? code : enhanced >= 0 ? enhanced : replyAt;
}

/** Where its words begin, behind the codes. */
function wordsAt({ starts, ends, replyAt }: LogLine, reason: number): number {
  if (replyAt < 0) return reason;
  if (starts[Field.enhancedCode]! >= 0) return ends[Field.enhancedCode]!;
  return starts[Field.replyCode]! >= 0 ? ends[Field.replyCode]! : replyAt;
}

/** What letters say of their word. */
enum Letter {
  plain,
  /** Parts words. */
  blank,
  /** Of an address, a number or a name in quotation marks: what a reason says of this one message. */
  own,
  /** The same at the beginning of a word. */
  opening,
  /** The same, but at the beginning of a word and at the end of the reason. */
  dot,
  /** Beyond ASCII: behind it a word is looked at no further. */
  other,
}

const LETTERS = new Uint8Array(256).fill(Letter.other, 127);
for (const [letter, all] of [
  [Letter.blank, ' _'],
  [Letter.own, '0123456789@['],
  [Letter.opening, '<"\''],
  [Letter.dot, '.'],
] as const)
  for (const one of all) LETTERS[one.charCodeAt(0)] = letter;

const letterOf = (code: number): Letter => (code < 256 ? LETTERS[code]! : Letter.other);

/** Behind the word at `at`. */
function wordEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && !isBlank(codes[i]!)) i++;
  return i;
}

const isBlank = (code: number) => letterOf(code) === Letter.blank;

/** Whether a letter makes its word one that differs from message to message. */
function marks(letter: Letter, isFirst: boolean, isLast: boolean): boolean {
  return (
    letter === Letter.own || (letter === Letter.opening && isFirst) || (letter === Letter.dot && !isFirst && !isLast)
  );
}

/** Whether the word is an address, a host, a number, a name in quotation marks. */
function differs(codes: Codes, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const letter = letterOf(codes[i]!);
    if (marks(letter, i === at, i + 1 === end)) return true;
    if (letter === Letter.other) return false;
  }
  return false;
}

/** Takes the codes of a reply in `[reply, at)`, and the words in `[at, end)`; what differs counts as one word. */
function takeReason(hash: KeyHash, codes: Codes, reply: number, at: number, end: number): void {
  hash.begin();
  if (reply < at) hash.take(codes, reply, at, SPACE);
  for (let i = at; i < end; ) {
    const stop = wordEnd(codes, i, end);
    if (differs(codes, i, stop)) hash.take(codes, stop, stop, DIFFERS);
    else hash.take(codes, i, stop, SPACE);
    i = stop + 1;
  }
}

function spelled(codes: Codes, reply: number, at: number, end: number): string {
  const words: string[] = [];
  for (let i = at; i < end; ) {
    const stop = wordEnd(codes, i, end);
    if (stop > i) {
      const word = differs(codes, i, stop) ? ELLIPSIS : textOf(codes, i, stop);
      if (word !== ELLIPSIS || words.at(-1) !== ELLIPSIS) words.push(word);
    }
    i = stop + 1;
  }
  while (words[0] === ELLIPSIS && words.length > 1) words.shift();
  return [textOf(codes, reply, at).replace(/[_-]/g, ' ').trim(), ...words].filter((word) => word !== '').join(' ');
}
