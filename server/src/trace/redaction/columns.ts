/** Logs of columns: a subject stands there without a word that tells it. */
import { type LogContext, NO_CONTEXT } from '../../dialects/maillog/format';
import { Field, LogLine } from '../../dialects/maillog/line';
import { readLogLine } from '../../dialects/maillog/reader';
import type { Mentions } from './mention';

/** The line at the top that names the columns is remembered; without one, nothing is read here. */
export class Columns {
  private readonly line = new LogLine();
  private context: LogContext = NO_CONTEXT;

  mention(mentions: Mentions): void {
    const { text } = mentions;
    if (!HEADER.test(text) && this.context.columns.length === 0) return;
    const { line } = this;
    this.context = readLogLine(text, 0, text.length, line, this.context);
    if (line.has(Field.subject))
      mentions.claim(line.placeOf(line.starts[Field.subject]!), line.placeOf(line.ends[Field.subject]!), 'subject');
  }
}

const HEADER = /^#fields/i;
