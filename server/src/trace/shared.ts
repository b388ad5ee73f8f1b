/** What a line of a log shares with others: by this {@link Messages} finds what it is of. */
import { Field, Kind, type LogLine } from '../dialects/maillog/line';

/** Kinds of what is shared. */
export enum Shared {
  /** A message, by its id. */
  message,
  /** A connection. Only lines that change it, or what is said of a message in it. */
  session,
  /** Where that begins, and where it ends. */
  opening,
  closing,
  /** A Message-ID. */
  name,
  /** A delivery, by its own id. */
  delivery,
  /** Client and sender of what was refused, or taken later. */
  refusal,
  /** The id of another message that it is linked with. */
  link,
  /** The client that a message came from. */
  client,
}

/** The id of the message that a line is of; empty where it names none. */
export function idOn(line: LogLine): string {
  const id = line.value(Field.queueId);
  if (id === 'NOQUEUE') return '';
  // OpenSMTPD names the envelope of each recipient; its first eight digits are the message's.
  return line.format?.id === 'opensmtpd' ? id.slice(0, 8) : id;
}

/** No host holds a blank. */
export const messageKey = (host: string, id: string) => `${host} ${id}`;
export const nameKey = (host: string, messageId: string) => `${host} ${messageId}`;

/** A delivery that has an id of its own. */
export const deliveryKey = (line: LogLine): string | undefined =>
  line.has(Field.deliveryId) ? `${line.value(Field.host)} ${line.value(Field.deliveryId)}` : undefined;

/** A server process serves one client after the other, where connections have no ids of their own. */
export function sessionKey(line: LogLine): string | undefined {
  const session = line.value(Field.sessionId);
  if (session) return `${line.value(Field.host)} ${session}`;
  const pid = line.value(Field.pid);
  return pid ? `${line.value(Field.host)} ${line.value(Field.service)} ${pid}` : undefined;
}

/** Whose mail was refused. */
export function refusalKey(line: LogLine): string {
  const sender = line.has(Field.from) ? ` <${line.value(Field.from)}>` : '';
  return `${line.value(Field.host)} ${line.value(Field.client)}${sender}`;
}

/** Kinds of lines that a message begins with. */
export const begins = (kind: Kind) =>
  kind === Kind.received || kind === Kind.accepted || kind === Kind.messageId || kind === Kind.queued;

/** Kinds of lines that are of a session as such. */
export const isOfSession = (kind: Kind) =>
  kind === Kind.connect || kind === Kind.disconnect || kind === Kind.lost || kind === Kind.tls;

/** Whether something is said of a message that has no id yet. */
export const announces = (line: LogLine) =>
  (line.kind === Kind.note || line.kind === Kind.held) && line.has(Field.from);

/** Hands on all that a line shares. Messages are linked from host to host: here none of it is of a host, but for what has a process. */
export function sharedOn(line: LogLine, take: (shared: Shared, key: string) => void): void {
  const { kind } = line;
  const id = idOn(line);
  if (id !== '') take(Shared.message, id);
  if (isOfSession(kind) || begins(kind) || kind === Kind.reject || announces(line)) sharedSession(line, take);
  if (line.has(Field.messageId)) take(Shared.name, line.value(Field.messageId));
  const delivery = kind === Kind.attempt || (kind === Kind.delivery && id === '') ? deliveryKey(line) : undefined;
  if (delivery !== undefined) take(Shared.delivery, delivery);
  if (kind === Kind.accepted || (kind === Kind.reject && id === ''))
    take(Shared.refusal, senderKey(line.value(Field.client), line.value(Field.from)));
  if (line.has(Field.otherId)) take(Shared.link, line.value(Field.otherId));
  if (id !== '' && line.has(Field.client)) take(Shared.client, line.value(Field.client));
}

/** A client, and the sender on whose behalf it came; empty where it told none. */
export const senderKey = (client: string, sender: string) => `${client} ${sender}`;

function sharedSession(line: LogLine, take: (shared: Shared, key: string) => void): void {
  const key = sessionKey(line);
  if (key === undefined) return;
  take(Shared.session, key);
  if (line.kind === Kind.connect) take(Shared.opening, key);
  if (line.kind === Kind.disconnect) take(Shared.closing, key);
}
