/** What a line says of people, machines and secrets, and where. */
import { isFolded, type Runs, runsIn } from './runs';

export type MentionKind =
  /** `LOCAL@DOMAIN`, or a local part alone. */
  | 'mailbox'
  /** A Message-ID without its angle brackets. */
  | 'message'
  | 'user'
  | 'host'
  | 'ip'
  /** What stands behind the host of a URL. */
  | 'path'
  /** What people call themselves. */
  | 'name'
  | 'subject'
  | 'secret'
  /** A secret, or names and secrets, in base64 (RFC 4954 §4). */
  | 'auth'
  /** Text that nobody but the recipient is to read: its shape stays. */
  | 'text';

/** Columns are 0-based UTF-16 code units; `end` is exclusive. */
export interface Mention {
  readonly at: number;
  readonly end: number;
  readonly kind: MentionKind;
}

const WORD = /[\w\u0080-\uffff]/;

/** Whether this is more than a prompt such as `C:`. */
function isOfConcern(text: string): boolean {
  const first = text.search(WORD);
  return (first >= 0 && WORD.test(text.slice(first + 1))) || text.includes('@');
}

/** Mentions of one line that do not overlap: what is claimed first stays. */
export class Mentions {
  readonly found: Mention[] = [];
  /** qmail writes `_` for blanks in what the other server said. */
  readonly isFolded: boolean;
  private words: Runs | undefined;

  constructor(readonly text: string) {
    this.isFolded = isFolded(text);
  }

  /** Runs of letters and digits on the line. */
  get runs(): Runs {
    this.words ??= runsIn(this.text, 0, this.text.length, this.isFolded);
    return this.words;
  }

  claim(at: number, end: number, kind: MentionKind): void {
    if (at >= end || this.claims(at, end)) return;
    this.found.push({ at, end, kind });
  }

  claims(at: number, end: number): boolean {
    for (const mention of this.found) if (mention.at < end && at < mention.end) return true;
    return false;
  }

  /** Whether nothing but marks is left. */
  get isTaken(): boolean {
    const [{ at, end } = { at: 0, end: 0 }, ...others] = this.found;
    return others.length === 0 && !isOfConcern(this.text.slice(0, at)) && !isOfConcern(this.text.slice(end));
  }

  /** In the order of the line. */
  sorted(): readonly Mention[] {
    return this.found.length < 2 ? this.found : this.found.sort((a, b) => a.at - b.at);
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches of a pattern with the flag `g`. Most patterns stand nowhere on a line. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found; found = pattern.exec(text)) all.push(found);
  return all;
}
