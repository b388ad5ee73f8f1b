/** Which message led to which, over all its ids, servers and notices. */
import type { Attempt, Message, Place, Recipient } from './message';

/** Two logs may differ by so much: seconds, between an attempt and the arrival that it led to. */
const APART = 180;
/** Milliseconds between an attempt and its refusal, in the log of the other side. */
const MEETS = 5_000;
/** Milliseconds; where a log has no sessions, what follows so soon is taken for one. */
const AT_ONCE = 1_500;
const DAY = 86_400_000;
/**
 * Messages are looked up by what they share. That is hardly ever more than a few; where somebody made it thousands, so many are
 * looked at, so that the time grows with the log and not with its square.
 */
const FEW = 64;

export class Links {
  private readonly byId = new Map<string, Message[]>();
  private readonly byMessageId = new Map<string, Message[]>();
  private readonly children = new Map<Message, Set<Message>>();
  private readonly above = new Map<Message, Set<Message>>();
  private readonly notices = new Set<Message>();
  private readonly refused = new Map<Message, Message[]>();
  /** Recipients by their addresses, before and behind an alias, in small letters. */
  private readonly names = new Map<Message, ReadonlyMap<string, readonly Recipient[]>>();
  /** For messages that another one went on as, without telling its id: by recipient. */
  private readonly heirs = new Map<Message, ReadonlyMap<string, Message>>();

  constructor(messages: readonly Message[]) {
    for (const message of messages) {
      if (message.id) put(this.byId, message.id, message);
      if (message.messageId) put(this.byMessageId, message.messageId, message);
    }
    for (const message of messages) this.connect(message);
    for (const message of messages) this.connectByMessageId(message);
    const refusals = messages.filter(({ id }) => id === '');
    if (refusals.length === 0) return;
    const failed = new FailedAttempts(messages);
    const takers = new Takers(messages);
    for (const refusal of refusals) this.connectRefusal(refusal, failed, takers);
  }

  parents(message: Message): readonly Message[] {
    return [...(this.above.get(message) ?? [])];
  }

  isNotice(message: Message): boolean {
    return this.notices.has(message);
  }

  /** Where an attempt led to. */
  next(message: Message, recipient: Recipient, { otherId }: Attempt): Message | undefined {
    const children = this.children.get(message);
    if (!children) return undefined;
    if (!otherId) return this.heirsOf(message, children).get(recipient.address.toLowerCase());
    return few(this.byId.get(otherId)).find((child) => children.has(child) && !this.notices.has(child));
  }

  /** Everything that a message is linked with, over any number of links. */
  together(message: Message): Message[] {
    const found = new Set([message]);
    for (const one of found)
      for (const other of [...(this.children.get(one) ?? []), ...(this.above.get(one) ?? [])]) found.add(other);
    return [...found];
  }

  /** What a client was refused before, or beside, the message that was taken. */
  refusals(message: Message): readonly Message[] {
    return this.refused.get(message) ?? [];
  }

  private heirsOf(message: Message, children: ReadonlySet<Message>): ReadonlyMap<string, Message> {
    const known = this.heirs.get(message);
    if (known) return known;
    const heirs = new Map<string, Message>();
    for (const child of children) {
      if (child.id === '' || this.notices.has(child)) continue;
      for (const name of this.namesOf(child).keys()) if (!heirs.has(name)) heirs.set(name, child);
    }
    this.heirs.set(message, heirs);
    return heirs;
  }

  /** The recipients of a message that have an address, or had it before an alias; undefined for none. */
  recipientsOf(message: Message, address: string): readonly Recipient[] | undefined {
    return this.namesOf(message).get(address.toLowerCase());
  }

  private namesOf(message: Message): ReadonlyMap<string, readonly Recipient[]> {
    const known = this.names.get(message);
    if (known) return known;
    const names = new Map<string, Recipient[]>();
    for (const recipient of message.recipients)
      for (const name of new Set(namesOfRecipient(recipient))) put(names, name, recipient);
    this.names.set(message, names);
    return names;
  }

  private link(parent: Message, child: Message): void {
    if (parent === child) return;
    add(this.children, parent, child);
    add(this.above, child, parent);
  }

  private connect(message: Message): void {
    for (const { kind, id, time } of message.links) {
      const other = this.nearest(id, time, message);
      if (!other) continue;
      if (kind === 'next') this.link(message, other);
      if (kind === 'origin') this.link(other, message);
      if (kind === 'notice') this.notify(message, other);
      if (kind === 'about') this.notify(other, message);
    }
  }

  private notify(about: Message, notice: Message): void {
    this.link(about, notice);
    this.notices.add(notice);
  }

  /** Ids come again: the message of that id that was there at that time. One whose own beginning is not in the log has no time of arrival. */
  private nearest(id: string, time: number, than: Message): Message | undefined {
    const candidates = few(this.byId.get(id)).filter((message) => message !== than && wasThere(message, time));
    return nearestTo(time, candidates);
  }

  /** A filter that tells no id gives back a message with the same Message-ID, and recipient, at the time. */
  private connectByMessageId(message: Message): void {
    if (this.above.has(message) || message.messageId === '') return;
    const giver = few(this.byMessageId.get(message.messageId)).find(
      (other) =>
        other !== message &&
        other.first <= message.first &&
        gaveBack(other, message, this.namesOf(message)) &&
        !this.ancestors(other).has(message),
    );
    if (giver) this.link(giver, message);
  }

  private ancestors(message: Message): ReadonlySet<Message> {
    const found = new Set(this.parents(message));
    for (const one of found) {
      if (found.size > FEW) break;
      for (const parent of this.parents(one)) found.add(parent);
    }
    return found;
  }

  /** A refusal: of an attempt that another log has, or of a client whose message was taken in the end. */
  private connectRefusal(refusal: Message, failed: FailedAttempts, takers: Takers): void {
    const sender = failed.of(refusal);
    const taken = sender ?? takers.of(refusal, (message) => !this.above.has(message));
    if (!taken) return;
    this.link(taken, refusal);
    if (!sender) put(this.refused, taken, refusal);
  }
}

/** Attempts that did not end well, to be found by the refusal that another log tells. */
class FailedAttempts {
  private readonly attempts = new Map<string, { readonly message: Message; readonly time: number }[]>();

  constructor(messages: readonly Message[]) {
    for (const message of messages)
      for (const { address, attempts } of message.recipients)
        for (const { verdict, time } of attempts)
          if (verdict !== 'delivered' && verdict !== 'rejected')
            put(this.attempts, keyOf(message.from, address.toLowerCase(), sliceOf(time)), { message, time });
  }

  of({ from, first, recipients }: Message): Message | undefined {
    const met = recipients.flatMap(({ address }) =>
      [-1, 0, 1]
        .flatMap((slice) => few(this.attempts.get(keyOf(from, address.toLowerCase(), sliceOf(first) + slice))))
        .filter(({ time }) => Math.abs(time - first) < MEETS),
    );
    return nearestTo(
      first,
      met.map(({ message }) => message),
    );
  }
}

const sliceOf = (time: number) => Math.floor(time / MEETS);

/** Messages that were taken, to be found by what their client was refused before: in the same session, or later, within a day. */
class Takers {
  private readonly sessions = new Map<Place[], number>();
  /** In the order of their times. */
  private readonly messages = new Map<string, Message[]>();

  constructor(messages: readonly Message[]) {
    const taken = messages.filter(({ id, first }) => id !== '' && !Number.isNaN(first));
    for (const message of taken.sort((a, b) => a.first - b.first)) {
      const { from, client } = message;
      const names = client === '' ? [] : ['', ...new Set(message.recipients.flatMap(namesOfRecipient))];
      for (const name of names) put(this.messages, keyOf(from, client, name), message);
      if (message.session.length === 0) continue;
      const session = this.sessions.get(message.session) ?? this.sessions.size;
      this.sessions.set(message.session, session);
      put(this.messages, keyOf(from, '', session), message);
      put(this.messages, keyOf(undefined, 'anybody', session), message);
    }
  }

  of(refusal: Message, isFree: (message: Message) => boolean): Message | undefined {
    return this.inSession(refusal, isFree) ?? this.later(refusal, isFree);
  }

  private inSession({ session, from }: Message, isFree: (message: Message) => boolean): Message | undefined {
    const number = this.sessions.get(session);
    if (number === undefined) return undefined;
    const key = from === undefined ? keyOf(undefined, 'anybody', number) : keyOf(from, '', number);
    return few(this.messages.get(key)).find(isFree);
  }

  /** For the same recipient; without sessions, as Exim's log is, at once is the same one. */
  private later(refusal: Message, isFree: (message: Message) => boolean): Message | undefined {
    const { from, client, first } = refusal;
    if (client === '') return undefined;
    const behind = (name: string, within: number) => this.behind(keyOf(from, client, name), first, within, isFree);
    const found = [
      ...(refusal.session.length === 0 ? behind('', AT_ONCE) : []),
      ...refusal.recipients.flatMap(({ address }) => (address === '' ? [] : behind(address.toLowerCase(), DAY))),
    ];
    return found.sort((a, b) => a.first - b.first)[0];
  }

  /** The first one that came so soon behind a time. */
  private behind(key: string, time: number, within: number, isFree: (message: Message) => boolean): Message[] {
    const all = this.messages.get(key) ?? [];
    const from = placeOf(all, time);
    const taken = all.slice(from, from + FEW).find((message) => message.first - time < within && isFree(message));
    return taken ? [taken] : [];
  }
}

/** The place of the first message that is not before a time. */
function placeOf(messages: readonly Message[], time: number): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (messages[middle]!.first < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No address, host or number holds NUL; no sender is another thing than an empty one. */
const keyOf = (from: string | undefined, name: string, other: string | number) =>
  `${from === undefined ? '' : `<${from}>`}\0${name}\0${other}`;

/** The address of a recipient, and that before aliases, in small letters. */
const namesOfRecipient = ({ address, original }: Recipient) =>
  [address, original].filter((name) => name !== '').map((name) => name.toLowerCase());

/** Whether a message is what a filter gave back of another one. */
function gaveBack(filtered: Message, { first }: Message, names: ReadonlyMap<string, unknown>): boolean {
  return filtered.recipients.some(
    ({ address, attempts }) =>
      names.has(address.toLowerCase()) &&
      attempts.some(
        ({ verdict, otherId, time }) => verdict === 'delivered' && !otherId && Math.abs(time - first) < APART * 1_000,
      ),
  );
}

function nearestTo(time: number, messages: readonly Message[]): Message | undefined {
  return [...messages].sort((a, b) => Math.abs(a.first - time) - Math.abs(b.first - time))[0];
}

function wasThere(message: Message, time: number): boolean {
  if (Number.isNaN(time) || Number.isNaN(message.first)) return true;
  const apart = APART * 1_000;
  return message.begun
    ? Math.abs(message.first - time) < apart || (message.first < time && !(message.removed < time - apart))
    : !(message.removed < time - apart);
}

const few = <T>(all: readonly T[] | undefined): readonly T[] => all?.slice(0, FEW) ?? [];

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
