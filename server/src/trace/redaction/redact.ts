/**
 * A record with people, machines and secrets replaced, line by line and consistently. It is read twice: first to learn who is in
 * it, since a name may stand alone before the line that tells whose it is; then to write it.
 */
import type { Reading } from '../../smtp/reading';
import { Columns } from './columns';
import { isCommon } from './common';
import { mentionContexts } from './contexts';
import { type Mention, Mentions } from './mention';
import { mentionSaid } from './said';
import { isFolded, mentionShapes, runs } from './shapes';
import { StandIns } from './stand-ins';

/** What else is known of a line: its reading as part of a session. */
export interface Known {
  readonly reading?: Reading | undefined;
}

/** On a line without text. */
const NOTHING: readonly Mention[] = [];

export class Redaction {
  private readonly standIns = new StandIns();
  private readonly columns = new Columns();

  /** First, every line. */
  learn(text: string, known: Known = {}): void {
    for (const { at, end, kind } of this.mentionsOf(text, known)) this.standIns.learn(text.slice(at, end), kind);
  }

  /** Then, once. */
  settle(): void {
    this.standIns.settle();
  }

  /** Then every line again: what may be shown of it. */
  line(text: string, known: Known = {}): string {
    let written = '';
    let done = 0;
    for (const { at, end, kind } of [...this.mentionsOf(text, known)]) {
      written += this.words(text, done, at) + this.standIns.replace(text.slice(at, end), kind);
      done = end;
    }
    return written + this.words(text, done, text.length);
  }

  /** In the order of the line, without overlaps. What is known from the session comes first, then what stands around, then looks. */
  private mentionsOf(text: string, { reading }: Known): readonly Mention[] {
    if (text.trim() === '') return NOTHING;
    const line = new Mentions(text);
    if (reading) mentionSaid(line, reading);
    this.columns.mention(line);
    mentionContexts(line);
    mentionShapes(line);
    return line.sorted();
  }

  /** Names that are known from elsewhere, standing alone. */
  private words(text: string, at: number, end: number): string {
    if (at === end) return '';
    const part = text.slice(at, end);
    const folded = isFolded(text);
    let written = '';
    let done = 0;
    for (const [from, to] of runs(part, folded)) {
      const word = part.slice(from, to);
      const kind = isCommon(word) ? undefined : this.standIns.wordKind(word);
      if (!kind) continue;
      written += part.slice(done, from) + this.standIns.replace(word, kind);
      done = to;
    }
    return written + part.slice(done);
  }
}
