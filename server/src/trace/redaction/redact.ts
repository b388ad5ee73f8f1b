/**
 * A record with people, machines and secrets replaced, line by line and consistently. It is read twice: first to learn who is in
 * it, since a name may stand alone before the line that tells whose it is; then to write it.
 */
import type { Reading } from '../../smtp/reading';
import { Columns } from './columns';
import { mentionContexts } from './contexts';
import { type Mention, Mentions } from './mention';
import { isFolded, runsIn } from './runs';
import { mentionSaid } from './said';
import { mentionShapes } from './shapes';
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
    for (const { at, end, kind } of this.mentionsOf(text, known))
      if (kind !== 'text') this.standIns.learn(text.slice(at, end), kind);
  }

  /** Then, once. */
  settle(): void {
    this.standIns.settle();
  }

  /** Then every line again: what may be shown of it. */
  line(text: string, known: Known = {}): string {
    let written = '';
    let done = 0;
    for (const { at, end, kind } of this.mentionsOf(text, known)) {
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
    if (line.isTaken) return line.found;
    this.columns.mention(line);
    mentionContexts(line);
    mentionShapes(line);
    return line.sorted();
  }

  /** Names that are known from elsewhere, standing alone. */
  private words(text: string, at: number, end: number): string {
    if (at === end) return '';
    let written = '';
    let done = at;
    const runs = runsIn(text, at, end, isFolded(text));
    for (let i = 0; i < runs.length; i += 2) {
      const word = text.slice(runs[i]!, runs[i + 1]!);
      const kind = this.standIns.kindOf(word);
      if (!kind) continue;
      written += text.slice(done, runs[i]!) + this.standIns.replace(word, kind);
      done = runs[i + 1]!;
    }
    return written + text.slice(done, end);
  }
}
