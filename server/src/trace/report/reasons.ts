/** Reasons with what differs from one message to the next left out, so that the same reason is counted as one. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import type { Tally } from './tally';

/** What stands behind this is not looked at. */
const COLUMNS = 300;
const ELLIPSIS = '…';

/**
 * Counts reasons by a number made of their words, so that a text is made for each reason and not for each line. Two reasons share
 * one of 2^53 numbers so seldom that nobody will see it.
 */
export class Reasons {
  private readonly texts = new Map<number, string>();
  private readonly counts = new Map<number, number>();

  add(line: LogLine): void {
    const { text, starts, ends } = line;
    const reason = starts[Field.reason]!;
    if (reason < 0) return;
    const end = cutAt(text, reason, ends[Field.reason]!);
    const [at, codes] = beginOf(line, reason);
    const number = numberOf(text, codes, at, end);
    const count = this.counts.get(number);
    if (count === undefined) this.texts.set(number, spelled(text, codes, at, end));
    this.counts.set(number, (count ?? 0) + 1);
  }

  data(): { texts: ReadonlyMap<number, string>; counts: ReadonlyMap<number, number> } {
    return { texts: this.texts, counts: this.counts };
  }

  merge({ texts, counts }: ReturnType<Reasons['data']>): void {
    for (const [number, count] of counts) {
      if (!this.texts.has(number)) this.texts.set(number, texts.get(number)!);
      this.counts.set(number, (this.counts.get(number) ?? 0) + count);
    }
  }

  /** Into counts by text; alike texts come together. */
  addTo(tally: Tally): void {
    for (const [number, count] of this.counts) tally.add(this.texts.get(number)!, count);
  }
}

/** The last word that ends in time. */
function cutAt(text: string, at: number, end: number): number {
  if (end <= at + COLUMNS) return end;
  let i = at + COLUMNS;
  while (i > at && !isBlank(text.charCodeAt(i))) i--;
  return i > at ? i : at + COLUMNS;
}

/** Where the words of a reason begin, and where the codes in front of them: behind `host … said: ` and an address. */
function beginOf({ starts, ends, replyAt }: LogLine, reason: number): [at: number, codes: number] {
  if (replyAt < 0) return [reason, reason];
  const code = starts[Field.replyCode]!;
  const enhanced = starts[Field.enhancedCode]!;
  const from = code >= 0 ? code : enhanced >= 0 ? enhanced : replyAt;
  const behind = enhanced >= 0 ? ends[Field.enhancedCode]! : code >= 0 ? ends[Field.replyCode]! : replyAt;
  return [behind, from];
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

/** FNV-1a over the words, in two halves. */
function numberOf(text: string, codes: number, at: number, end: number): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = codes; i < end; ) {
    const stop = i < at ? at : wordEnd(text, i, end);
    const same = i < at || !differs(text, i, stop);
    for (let k = i; same && k < stop; k++) {
      const code = text.charCodeAt(k);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
    }
    high = Math.imul(high ^ (same ? 32 : 1), 0x01000193);
    low = Math.imul(low ^ (low >>> 15), 0x5bd1e995);
    i = stop + (i < at ? 0 : 1);
  }
  return (high >>> 0) * 0x200000 + (low & 0x1fffff);
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
