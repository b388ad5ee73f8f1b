/** A session that Zeek saw on the network: a row of columns has what was said in it. */
import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Ladder, Rung } from '../explain/ladder';
import type { Lines } from '../text/lines';
import { Time } from '../trace/time';

/** The line that names the columns is among so many at the top. */
const HEAD = 20;
const [CLIENT, SERVER] = [0, 1];

/** Undefined for a line (0-based) that is no such row. */
export function capturedSession(lines: Lines, line: number): Ladder | undefined {
  const read = new LogLine();
  let context: LogContext = NO_CONTEXT;
  const readAt = (n: number) => {
    const text = lines.at(n);
    context = readLogLine(text, 0, text.length, read, context);
  };
  for (let n = 0; n < Math.min(HEAD, lines.count); n++) readAt(n);
  readAt(line);
  if (read.format?.id !== 'zeek' || !read.has(Field.client)) return undefined;
  const value = (field: Field) => read.value(field);
  const to = value(Field.to).split(',').filter(Boolean);
  const commands = [
    ...(value(Field.helo) ? [`EHLO ${value(Field.helo)}`] : []),
    ...(read.has(Field.from) ? [`MAIL FROM:<${value(Field.from)}>`] : []),
    ...to.map((address) => `RCPT TO:<${address}>`),
  ];
  const time = clockOf(value(Field.timestamp));
  const rung = (from: number, text: string): Rung => ({ from, to: 1 - from, text, line, ...(time && { time }) });
  const reply = value(Field.reason);
  const digit = /^[2-5]/.exec(reply)?.[0] as Rung['class'];
  return {
    rails: [value(Field.client), value(Field.relay) || '?'],
    rungs: [
      ...commands.map((command) => rung(CLIENT, command)),
      ...(reply ? [{ ...rung(SERVER, reply), ...(digit && { class: digit }) }] : []),
    ],
  };
}

function clockOf(stamp: string): string | undefined {
  const time = new Time({ until: 0, zone: 0 }).of(stamp);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(11, 19);
}
