/**
 * A fold that puts messages together from the lines of a log, of all programs and hosts in it. What a line says is found by what it
 * shares with others: the host and queue id, the session, the Message-ID, the id of a delivery, or a client and sender that were refused.
 * Nothing else of the log changes a message, so that one can be put together of its own lines alone.
 */
import { Field, Kind, type LogLine, Verdict as Outcome } from '../dialects/maillog/line';
import {
  type Attempt,
  type LinkKind,
  type Message,
  type Place,
  type Recipient,
  type Verdict,
  verdictOf,
} from './message';
import {
  announces,
  begins,
  deliveryKey,
  idOn,
  isOfSession,
  messageKey,
  nameKey,
  refusalKey,
  sessionKey,
} from './shared';

/** What happens on one connection, until it ends. */
interface Session {
  readonly places: Place[];
  /** Messages that came in it; refused ones too. */
  readonly messages: Set<Message>;
  /** The refused ones, by client and sender. */
  readonly refused: Map<string, Message>;
  /** What was said of a message before it had an id. */
  before: Announced[];
}

interface Announced {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  readonly held: boolean;
}

/** Programs do not write in step: lines of a message that left the queue come up to so many milliseconds later. */
const LATE = 60_000;
/** Milliseconds; where a log has no sessions, what follows so soon is taken for one. */
const AT_ONCE = 1_500;
/** A refusal is looked for among so many of the same client and sender. */
const REFUSED = 64;

export class Messages {
  /** In the order in which the log first names them. */
  readonly all: Message[] = [];
  /** The latest one of a host and id. */
  private readonly latest = new Map<string, Message>();
  /** Those that left the queue. */
  private readonly gone = new Set<Message>();
  private readonly sessions = new Map<string, Session>();
  /** The latest one of a host and Message-ID. */
  private readonly named = new Map<string, Message>();
  /** Deliveries that began, by host and their own id: message and recipient. */
  private readonly deliveries = new Map<string, { message: Message; to: string }>();
  /** Those that were refused without a session, the latest ones of a client and sender. */
  private readonly refused = new Map<string, Message[]>();
  /** Refusals before the message that was taken from the same client: what is refused later is another matter. */
  private readonly settled = new Set<Message>();

  /** One line, in the order of the log. Returns the message that it belongs to. */
  take(line: LogLine, place: Place, time: number): Message | undefined {
    const session = this.session(line, place);
    const id = idOn(line);
    if (id === '') return this.withoutId(line, place, time, session);
    const message = this.message(line, id, time);
    message.lines.push(place);
    if (session && begins(line.kind)) this.join(message, session);
    this.apply(message, line, place, time);
    return message;
  }

  /** Lines from one connection to the next are a session. */
  private session(line: LogLine, place: Place): Session | undefined {
    const key = sessionKey(line);
    if (key === undefined) return undefined;
    if (line.kind === Kind.connect) this.sessions.set(key, newSession());
    const session = this.sessions.get(key);
    if (!session) return undefined;
    if (isOfSession(line.kind)) session.places.push(place);
    if (line.kind === Kind.disconnect) this.sessions.delete(key);
    return session;
  }

  private join(message: Message, session: Session): void {
    if (session.messages.has(message)) return;
    session.messages.add(message);
    // Shared, so that what follows in the session is in it too.
    message.session = session.places;
    for (const { place, from, to, held } of message.id === '' ? [] : session.before.splice(0)) {
      message.lines.push(place);
      message.from ??= from;
      message.held ||= held;
      if (to) recipient(message, to, '');
    }
  }

  private withoutId(line: LogLine, place: Place, time: number, session: Session | undefined): Message | undefined {
    switch (line.kind) {
      case Kind.reject:
        return this.refuse(line, place, time, session);
      case Kind.saved:
        return this.save(line, place);
      case Kind.note:
      case Kind.held:
        if (session && announces(line)) session.before.push(announced(line, place));
        return undefined;
      case Kind.delivery: {
        const key = deliveryKey(line);
        const delivery = key === undefined ? undefined : this.deliveries.get(key);
        if (!delivery) return undefined;
        delivery.message.lines.push(place);
        tried(delivery.message, line, place, time, delivery.to);
        return delivery.message;
      }
      default:
        return undefined;
    }
  }

  /** A refusal before there was a message: one for each sender of a session. */
  private refuse(line: LogLine, place: Place, time: number, session: Session | undefined): Message {
    const key = refusalKey(line);
    const known = session ? session.refused.get(key) : this.refusedBefore(key, line, time);
    const message = known ?? this.begin(line, '', time);
    if (!known && session) {
      session.refused.set(key, message);
      this.join(message, session);
    } else if (!known) this.keepRefused(key, message);
    message.begun = true;
    message.lines.push(place);
    describe(message, line);
    tried(message, line, place, time, line.value(Field.to));
    return message;
  }

  private refusedBefore(key: string, line: LogLine, time: number): Message | undefined {
    return this.refused
      .get(key)
      ?.findLast(
        (message) => isToldOf(message, line, time) || (!this.settled.has(message) && isAtOnce(message, line, time)),
      );
  }

  private keepRefused(key: string, message: Message): void {
    const known = this.refused.get(key);
    if (!known) this.refused.set(key, [message]);
    else if (known.push(message) > REFUSED) known.shift();
  }

  /** What the keeper of a mailbox says of a message, by its Message-ID. */
  private save(line: LogLine, place: Place): Message | undefined {
    const message = this.named.get(nameKey(line.value(Field.host), line.value(Field.messageId)));
    message?.saved.push(place);
    return message;
  }

  private message(line: LogLine, id: string, time: number): Message {
    const key = messageKey(line.value(Field.host), id);
    const latest = this.latest.get(key);
    if (latest && this.isOf(latest, line, time)) return latest;
    const message = this.begin(line, id, time);
    this.latest.set(key, message);
    return message;
  }

  /** Whether a line with the id of a message is of it: ids are given out again, also where the line is missing that removed the message. */
  private isOf(message: Message, { kind }: LogLine, time: number): boolean {
    if (this.gone.has(message)) return !begins(kind) && !(time - message.removed > LATE);
    return !message.begun || (kind !== Kind.received && kind !== Kind.accepted);
  }

  private begin(line: LogLine, id: string, time: number): Message {
    const message = begun(line, id, time);
    this.all.push(message);
    return message;
  }

  private remove(message: Message, time: number): void {
    message.removed = time;
    this.gone.add(message);
  }

  private apply(message: Message, line: LogLine, place: Place, time: number): void {
    describe(message, line);
    if (message.messageId !== '' && line.has(Field.messageId))
      this.named.set(nameKey(message.host, message.messageId), message);
    const other = line.value(Field.otherId);
    switch (line.kind) {
      case Kind.received:
        message.begun = true;
        if (other) link(message, 'origin', other, time);
        break;
      case Kind.accepted:
        message.begun = true;
        if (other) link(message, 'about', other, time);
        for (const to of addresses(line.value(Field.to))) recipient(message, to, '');
        for (const other of this.refused.get(refusalKey(line)) ?? []) this.settled.add(other);
        break;
      case Kind.recipient:
        recipient(message, line.value(Field.to), line.value(Field.origTo));
        break;
      case Kind.attempt: {
        const key = deliveryKey(line);
        if (key !== undefined) this.deliveries.set(key, { message, to: line.value(Field.to) });
        break;
      }
      case Kind.delivery:
        if (line.has(Field.to)) tried(message, line, place, time, line.value(Field.to));
        else if (line.verdict === Outcome.expired) message.expired = time;
        if (SILENT.has(message.format) && isOver(message)) this.remove(message, time);
        break;
      case Kind.reject:
        tried(message, line, place, time, line.value(Field.to));
        break;
      case Kind.held:
        message.held = true;
        break;
      case Kind.discarded:
        message.discarded = true;
        break;
      case Kind.notice:
        if (other) link(message, 'notice', other, time);
        break;
      case Kind.link:
        if (other) link(message, 'next', other, time);
        break;
      case Kind.removed:
        this.remove(message, time);
        break;
    }
  }
}

/** Programs that do not say when a message left the queue: it has where nobody waits for it any more. */
const SILENT = new Set(['opensmtpd', 'sendmail']);

/** Those that are over, from the first one on, are not looked at again. */
function isOver(message: Message): boolean {
  const { recipients } = message;
  const known = knownOf(message);
  if (recipients.length < Number(message.count || 1)) return false;
  while (known.over < recipients.length && ENDS.has(verdictOf(message, recipients[known.over]!))) known.over++;
  return known.over === recipients.length;
}

const ENDS: ReadonlySet<Verdict> = new Set(['delivered', 'bounced']);

const announced = (line: LogLine, place: Place): Announced => ({
  place,
  from: line.value(Field.from),
  to: line.value(Field.to),
  held: line.kind === Kind.held,
});

function begun(line: LogLine, id: string, time: number): Message {
  return {
    host: line.value(Field.host),
    id,
    format: line.format?.id ?? '',
    from: undefined,
    messageId: '',
    client: '',
    helo: '',
    user: '',
    subject: '',
    size: '',
    count: '',
    first: time,
    // What is in the queue is said again at each attempt: by itself that is no beginning.
    begun: begins(line.kind) && line.kind !== Kind.queued,
    removed: Number.NaN,
    expired: Number.NaN,
    held: false,
    discarded: false,
    recipients: [],
    links: [],
    lines: [],
    mentions: [],
    session: [],
    saved: [],
  };
}

/** What a line says of the message as a whole; what was said first stays. */
function describe(message: Message, line: LogLine): void {
  if (message.from === undefined && line.has(Field.from)) message.from = line.value(Field.from);
  message.messageId ||= line.value(Field.messageId);
  message.client ||= line.value(Field.client);
  message.helo ||= line.value(Field.helo);
  message.user ||= line.value(Field.user);
  message.subject ||= line.value(Field.subject);
  message.size ||= line.value(Field.size);
  message.count ||= line.value(Field.nrcpt);
}

function link(message: Message, kind: LinkKind, id: string, time: number): void {
  const { links } = knownOf(message);
  if (links.has(`${kind} ${id}`)) return;
  links.add(`${kind} ${id}`);
  message.links.push({ kind, id, time });
}

const addresses = (list: string) => list.split(/[\s,]+/).filter((address) => address.includes('@'));

/** What a message has so far, for looking it up: one may have a hundred thousand recipients. */
interface Known {
  /** By address and original address, in small letters. */
  readonly recipients: Map<string, Recipient>;
  /** By address: those that may still be without an attempt. */
  readonly announced: Map<string, Set<Recipient>>;
  readonly links: Set<string>;
  /** By address. */
  readonly refusals: Map<string, Refusals>;
  /** So many of its first recipients are known to be over. */
  over: number;
}

/** How one recipient was refused. */
interface Refusals {
  readonly first: number;
  last: number;
  /** Time and reason of each. */
  readonly told: Set<string>;
}

const known = new WeakMap<Message, Known>();

function knownOf(message: Message): Known {
  const found = known.get(message) ?? {
    recipients: new Map(),
    announced: new Map(),
    links: new Set(),
    refusals: new Map(),
    over: 0,
  };
  known.set(message, found);
  return found;
}

/** The recipient of this address: one that was only announced takes its first attempt. */
function recipient(message: Message, address: string, before: string): Recipient {
  const { recipients, announced } = knownOf(message);
  const original = before === address ? '' : before;
  const key = keyOf(address, original);
  const same = recipients.get(key);
  if (same) return same;
  const other = waiting(announced.get(original.toLowerCase()));
  if (other) {
    const place = message.recipients.indexOf(other);
    message.recipients.splice(place, 1);
    if (place < knownOf(message).over) knownOf(message).over--;
    recipients.delete(keyOf(other.address, other.original));
    announced.get(original.toLowerCase())!.delete(other);
  }
  const added: Recipient = { address, original, attempts: [], expired: Number.NaN };
  message.recipients.push(added);
  recipients.set(key, added);
  const alike = announced.get(address.toLowerCase());
  if (alike) alike.add(added);
  else announced.set(address.toLowerCase(), new Set([added]));
  return added;
}

const keyOf = (address: string, original: string) => `${address}\0${original}`.toLowerCase();

/** The first one without an attempt; those that have one wait no more. */
function waiting(announced: Set<Recipient> | undefined): Recipient | undefined {
  for (const one of announced ?? []) {
    if (one.attempts.length === 0) return one;
    announced!.delete(one);
  }
  return undefined;
}

const VERDICTS: Readonly<Partial<Record<Outcome, Attempt['verdict']>>> = {
  [Outcome.sent]: 'delivered',
  [Outcome.deferred]: 'deferred',
  [Outcome.bounced]: 'bounced',
  [Outcome.expired]: 'bounced',
  // Discarded, or only asked for: nothing more will come of it.
  [Outcome.other]: 'delivered',
};

function tried(message: Message, line: LogLine, place: Place, time: number, to: string): void {
  const reason = line.value(Field.reason);
  const one = recipient(message, to, line.value(Field.origTo));
  const expired = line.verdict === Outcome.expired || reason.startsWith('retry timeout exceeded');
  // The attempt before was the last one; this line only draws the conclusion.
  if (expired && !line.has(Field.relay) && one.attempts.length > 0) {
    one.expired = time;
    return;
  }
  const attempt: Attempt = {
    place,
    time,
    verdict: line.kind === Kind.reject ? 'rejected' : (VERDICTS[line.verdict] ?? 'deferred'),
    expired,
    status: line.value(Field.status),
    relay: line.value(Field.relay),
    reason,
    dsn: line.value(Field.dsn),
    replyCode: line.value(Field.replyCode),
    enhancedCode: line.value(Field.enhancedCode),
    delay: line.value(Field.delay),
    delays: line.value(Field.delays),
    otherId: line.value(Field.otherId),
  };
  if (attempt.verdict === 'rejected' && isTold(message, to, attempt)) return;
  one.attempts.push(attempt);
  if (attempt.verdict === 'delivered' && attempt.otherId) link(message, 'next', attempt.otherId, time);
}

/** Without sessions: what is refused at once belongs together; the same recipient once more is another try. */
function isAtOnce(message: Message, line: LogLine, time: number): boolean {
  const before = knownOf(message).refusals.get(line.value(Field.to));
  const again = before && (before.first !== time || before.last !== time);
  return Math.abs(time - message.first) < AT_ONCE && !again;
}

const isToldOf = (message: Message, line: LogLine, time: number) =>
  knownOf(message)
    .refusals.get(line.value(Field.to))
    ?.told.has(toldAs(time, line.value(Field.reason))) === true;

/** A log that is kept twice, such as Exim's rejectlog, tells a refusal twice. */
function isTold(message: Message, to: string, { time, reason }: Attempt): boolean {
  const { refusals } = knownOf(message);
  const before = refusals.get(to) ?? { first: time, last: time, told: new Set() };
  refusals.set(to, before);
  before.last = time;
  const { size } = before.told;
  return before.told.add(toldAs(time, reason)).size === size;
}

const toldAs = (time: number, reason: string) => `${time} ${reason}`;

const newSession = (): Session => ({ places: [], messages: new Set(), refused: new Map(), before: [] });
