import { argumentOf } from '../smtp/command';
import { parsePath } from '../smtp/path';
import type { Reading } from '../smtp/reading';
import type { SessionState } from '../smtp/state';

/** Turns of a conversation from which outline and folding are made. */
export interface Landmark {
  readonly kind:
    | 'session'
    | 'hello'
    | 'offers'
    | 'offers end'
    | 'sender'
    | 'recipient'
    | 'text'
    | 'header end'
    | 'text end'
    | 'result';
  /** 0-based. */
  readonly line: number;
  /** The name, address or reply that stands there. Text of the record: hostile. */
  readonly label: string;
}

const LABEL = 200;

/** The landmark on a line, if it is one. A line that begins a session is one whatever else it is. */
export function landmarkOf(
  reading: Reading,
  n: number,
  line: string,
  before: SessionState,
  next: SessionState,
): Landmark | undefined {
  const mark = (kind: Landmark['kind'], label = ''): Landmark => ({ kind, line: n, label: label.slice(0, LABEL) });
  if (next.number > before.number) return mark('session', line.slice(reading.at, reading.end));
  switch (reading.class) {
    case 'client-command':
      return commandMark(reading, line, mark);
    case 'server-reply':
      return replyMark(reading, line, mark);
    case 'message-data':
      if (!before.message?.begun && next.message?.begun) return mark('text');
      if (before.message?.inHeader && next.message && !next.message.inHeader) return mark('header end');
      return reading.period?.meant === 'bare' && next.phase === 'lost' ? mark('text end') : undefined;
    case 'terminator':
      return mark('text end');
    default:
      return undefined;
  }
}

type Mark = (kind: Landmark['kind'], label?: string) => Landmark;

function commandMark({ commands }: Reading, line: string, mark: Mark): Landmark | undefined {
  const command = commands?.[0];
  if (!command) return undefined;
  const argument = argumentOf(line, command);
  if (/^(EHLO|HELO|LHLO)$/.test(command.verb)) return mark('hello', argument);
  if (command.verb !== 'MAIL' && command.verb !== 'RCPT') return undefined;
  const path = parsePath(line, command.argumentAt, command.end);
  const mailbox = path ? line.slice(path.mailboxAt, path.mailboxEnd) : argument;
  return mark(command.verb === 'MAIL' ? 'sender' : 'recipient', mailbox);
}

function replyMark({ reply, answers, end }: Reading, line: string, mark: Mark): Landmark | undefined {
  if (!reply || !answers) return undefined;
  if (answers.verb === '.' || answers.verb === 'BDAT LAST') return mark('result', line.slice(reply.codeAt, end));
  if (!/^(EHLO|LHLO)$/.test(answers.verb) || reply.code !== '250') return undefined;
  return mark(reply.more ? 'offers' : 'offers end');
}
