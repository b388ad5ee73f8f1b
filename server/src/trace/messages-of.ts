/** The messages of a short log as a whole: for tests. */
import { NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Message } from './message';
import { Messages } from './messages';
import { Time } from './time';

/** In the order in which the log first names them. Time stamps are of 2026, in UTC. */
export function messagesOf(log: string): readonly Message[] {
  const fold = new Messages();
  const time = new Time({ until: Date.UTC(2026, 11, 1), zone: 0 });
  const line = new LogLine();
  let context = NO_CONTEXT;
  for (const [n, text] of log.split('\n').entries()) {
    context = readLogLine(text, 0, text.length, line, context);
    fold.take(line, { file: 0, line: n }, time.of(line.value(Field.timestamp)));
  }
  return fold.all;
}
