/**
 * A record with people, machines and secrets replaced, line by line and consistently. It is read twice: first to learn who is in
 * it, since a name may stand alone before the line that tells whose it is; then to write it.
 */
import type { Reading } from '../../smtp/reading';
import { Columns } from './columns';
import { mentionContexts } from './contexts';
import { Mentions } from './mention';
import { runsIn } from './runs';
import { mentionSaid } from './said';
import { mentionShapes } from './shapes';
import { StandIns } from './stand-ins';

/** What else is known of a line: its reading as part of a session. */
export interface Known {
  readonly reading?: Reading | undefined;
}

export class Redaction {
  private readonly standIns = new StandIns();
  private readonly columns = new Columns();

  /** First, every line. */
  learn(text: string, known: Known = {}): void {
    for (const { at, end, kind } of this.mentionsOn(text, known).sorted())
      if (kind !== 'text') this.standIns.learn(text.slice(at, end), kind);
  }

  /** Then, once. */
  settle(): void {
    this.standIns.settle();
  }

  /** Then every line again: what may be shown of it. */
  line(text: string, known: Known = {}): string {
    const line = this.mentionsOn(text, known);
    let written = '';
    let done = 0;
    for (const { at, end, kind } of line.sorted()) {
      written += this.words(line, done, at) + this.standIns.replace(text.slice(at, end), kind);
      done = end;
    }
    return written + this.words(line, done, text.length);
  }

  /** What is known from the session comes first, then what stands around, then looks. */
  private mentionsOn(text: string, { reading }: Known): Mentions {
    const line = new Mentions(text);
    if (text.trim() === '') return line;
    if (reading) mentionSaid(line, reading);
    if (line.isTaken) return line;
    this.columns.mention(line);
    mentionContexts(line);
    mentionShapes(line);
    return line;
  }

  /** Names that are known from elsewhere, standing alone. */
  private words({ text, isFolded }: Mentions, at: number, end: number): string {
    if (at === end) return '';
    let written = '';
    let done = at;
    const runs = runsIn(text, at, end, isFolded);
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
