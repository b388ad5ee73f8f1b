import type { WatchedLines } from '../text/watched-lines';
import { looksLikeReply } from './reply';
import type { Utterance } from './utterance';

/** Which sides the record shows: a script of commands has only the client's, the output of `exim -bs` only the server's. */
export type Sides = 'both' | 'client' | 'server';

/**
 * A record as the session machine looks at it: lines, and who speaks on each. Looking ahead goes through here, so that no
 * stretch is searched twice.
 */
export class Conversation {
  private readonly found = new Map<string, { from: number; at: number; seen: number }>();

  constructor(
    readonly lines: WatchedLines,
    readonly sides: Sides,
    private readonly speak: (n: number) => Utterance,
  ) {}

  text(n: number): string {
    return this.lines.at(n);
  }

  utterance(n: number): Utterance {
    return this.speak(n);
  }

  /**
   * Who speaks on line `n` if it is no message text: an unmarked line counts as the server's where it looks like a reply, but for a
   * script, in which the server says nothing. `said` is its utterance, where that is known.
   */
  speaker(n: number, said: Utterance = this.utterance(n)): 'client' | 'server' | 'note' {
    if (said.nested) return 'note';
    if (said.by === 'client' || said.by === 'server') return said.by;
    if (said.by !== 'either' || said.shape === 'prompt') return 'note';
    return this.sides !== 'client' && looksLikeReply(this.text(n), said.at, said.end) ? 'server' : 'client';
  }

  /**
   * The next line at or behind `from` that `matches`, or `lines.count`. Searches for the same `name` share what was
   * found: asking from line to line costs one pass over the record.
   */
  next(name: string, from: number, matches: (n: number) => boolean): number {
    const known = this.found.get(name);
    if (known && known.from <= from && from <= known.at) {
      this.lines.look(known.seen);
      return known.at;
    }
    let n = from;
    while (n < this.lines.count && !matches(n)) n++;
    this.found.set(name, { from, at: n, seen: this.lines.furthest });
    return n;
  }
}
