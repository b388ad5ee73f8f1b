/** Reasons with what differs from one message to the next left out, so that the same reason is counted as one. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import { SPACE } from '../../dialects/maillog/scan';
import { Places } from './places';
import type { Tally } from './tally';

/** What stands behind this is not looked at. */
const COLUMNS = 300;
const ELLIPSIS = '…';

/**
 * Counts reasons by two numbers made of their words, so that a text is made for each reason and not for each line. Two reasons
 * share one of 2^64 numbers so seldom that nobody will see it.
 */
export class Reasons {
  private readonly places = new Places();
  private readonly texts: string[] = [];
  private readonly counts: number[] = [];
  private readonly hash = new WordHash();

  add(line: LogLine): void {
    const { text, starts, ends } = line;
    const reason = starts[Field.reason]!;
    if (reason < 0) return;
    const end = cutAt(text, reason, ends[Field.reason]!);
    const at = wordsAt(line, reason);
    const codes = codesAt(line, reason);
    this.hash.take(text, codes, at, end);
    const place = this.places.of(this.hash.first, this.hash.second);
    if (place === this.texts.length) this.texts.push(spelled(text, codes, at, end));
    this.counts[place] = (this.counts[place] ?? 0) + 1;
  }

  data(): { hashes: Int32Array; texts: readonly string[]; counts: readonly number[] } {
    return { hashes: this.places.hashes(), texts: this.texts, counts: this.counts };
  }

  merge({ hashes, texts, counts }: ReturnType<Reasons['data']>): void {
    for (const [n, count] of counts.entries()) {
      const place = this.places.of(hashes[n * 2]!, hashes[n * 2 + 1]!);
      if (place === this.texts.length) this.texts.push(texts[n]!);
      this.counts[place] = (this.counts[place] ?? 0) + count;
    }
  }

  /** Into counts by text; alike texts come together. */
  addTo(tally: Tally): void {
    for (const [place, count] of this.counts.entries()) tally.add(this.texts[place]!, count);
  }
}

/** What the reason on a line is counted as; undefined where there is none. */
export function reasonOf(line: LogLine): string | undefined {
  const { text, starts, ends } = line;
  const reason = starts[Field.reason]!;
  if (reason < 0) return undefined;
  return spelled(text, codesAt(line, reason), wordsAt(line, reason), cutAt(text, reason, ends[Field.reason]!));
}

/** The last word that ends in time. */
function cutAt(text: string, at: number, end: number): number {
  if (end <= at + COLUMNS) return end;
  let i = at + COLUMNS;
  while (i > at && !isBlank(text.charCodeAt(i))) i--;
  return i > at ? i : at + COLUMNS;
}

/** Where the codes in front of a reason begin: behind `host … said: `. */
function codesAt({ starts, replyAt }: LogLine, reason: number): number {
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

/** Behind the word at `at`. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !isBlank(text.charCodeAt(i))) i++;
  return i;
}

const isBlank = (code: number) => code === 32 || code === 95;

/** Addresses, hosts, numbers, names in quotation marks: what a reason says of this one message. */
function differs(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  if (first === 60 || first === 34 || first === 91 || first === 39) return true;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || code === 64 || code === 91) return true;
    if (code === 46 && i > at && i + 1 < end) return true;
    if (code > 126) return false;
  }
  return false;
}

/** The two hashes of a reason's words; what differs counts as one word. */
class WordHash {
  first = 0;
  second = 0;

  take(text: string, codes: number, at: number, end: number): void {
    let first = 0x811c9dc5;
    let second = 0x2545f491;
    for (let i = codes; i < end; ) {
      const stop = i < at ? at : wordEnd(text, i, end);
      const same = i < at || !differs(text, i, stop);
      // One round more than there are letters: the word's end, or what stands for a word that differs.
      for (let k = same ? i : stop; k <= stop; k++) {
        const code = k < stop ? text.charCodeAt(k) : same ? SPACE : 1;
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second ^ code, 0x5bd1e995);
      }
      i = stop + (i < at ? 0 : 1);
    }
    this.first = first;
    this.second = second;
  }
}

function spelled(text: string, codes: number, at: number, end: number): string {
  const words: string[] = [];
  for (let i = at; i < end; ) {
    const stop = wordEnd(text, i, end);
    if (stop > i) {
      const word = differs(text, i, stop) ? ELLIPSIS : text.slice(i, stop);
      if (word !== ELLIPSIS || words.at(-1) !== ELLIPSIS) words.push(word);
    }
    i = stop + 1;
  }
  while (words[0] === ELLIPSIS && words.length > 1) words.shift();
  return [text.slice(codes, at).replace(/[_-]/g, ' ').trim(), ...words].filter((word) => word !== '').join(' ');
}
