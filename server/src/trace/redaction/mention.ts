/** What a line says of people, machines and secrets, and where. */

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

/** Mentions of one line that do not overlap: what is claimed first stays. */
export class Mentions {
  readonly found: Mention[] = [];

  constructor(readonly text: string) {}

  claim(at: number, end: number, kind: MentionKind): void {
    if (at >= end || this.claims(at, end)) return;
    this.found.push({ at, end, kind });
  }

  claims(at: number, end: number): boolean {
    return this.found.some((mention) => mention.at < end && at < mention.end);
  }

  /** In the order of the line. */
  sorted(): Mention[] {
    return this.found.sort((a, b) => a.at - b.at);
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches. Most patterns stand nowhere on a line, and to look there costs a fraction of an iterator, which copies its pattern. */
export function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? NONE : text.matchAll(pattern);
}
