/** What a line tells of where else to look for the message it belongs to. */
import { Field, Kind, type LogLine } from '../dialects/maillog/line';

export interface Clues {
  /** Queue ids and Message-IDs. */
  readonly ids: readonly string[];
  /** What every line of the session bears that the message came in. */
  readonly session: string | undefined;
}

export function cluesOf(line: LogLine): Clues {
  const queueId = line.value(Field.queueId);
  const ids = [queueId === 'NOQUEUE' ? '' : queueId, line.value(Field.messageId), line.value(Field.otherId)];
  // The recipients of a message of OpenSMTPD have ids that begin with the message's.
  if (line.format?.id === 'opensmtpd') ids[0] = queueId.slice(0, 8);
  return { ids: ids.filter((id) => id.length > 4), session: sessionOf(line) };
}

function sessionOf(line: LogLine): string | undefined {
  const { kind } = line;
  const opens = kind === Kind.received || kind === Kind.accepted || kind === Kind.reject || kind === Kind.recipient;
  if (!opens) return undefined;
  const session = line.value(Field.sessionId);
  if (session) return session;
  const pid = line.value(Field.pid);
  if (pid) return `${line.value(Field.service)}[${pid}]`;
  // Exim: what it refuses in the session bears the sender.
  const from = line.value(Field.from);
  return from ? `F=<${from}>` : undefined;
}
