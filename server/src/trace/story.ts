/** Messages that belong together: one thing that somebody sent, over all its ids, servers and notices. */
import { type Attempt, decisive, isExpired, type Message, type Recipient, type Verdict, verdictOf } from './message';

export interface Story {
  /** Its messages, the first one first. */
  readonly messages: readonly Message[];
  /** What became of each recipient of the first message, as far as the logs go. */
  readonly fates: readonly Fate[];
  /** Notices that were sent about it. */
  readonly notices: readonly Message[];
}

export interface Fate {
  readonly message: Message;
  readonly recipient: Recipient;
  /** At this server. */
  readonly verdict: Verdict;
  readonly expired: boolean;
  /** The attempt that decided it. */
  readonly attempt: Attempt | undefined;
  /** What became of it where it went on to. */
  readonly then: readonly Fate[];
  /** In the end. */
  readonly outcome: Verdict;
}

/** Two logs may differ by so much: seconds, between an attempt and the arrival that it led to. */
const APART = 180;
const DAY = 86_400_000;

/** The stories of the messages that are `wanted`, by time. Others are in them where a link leads there. */
export function storiesOf(messages: readonly Message[], wanted: (message: Message) => boolean): Story[] {
  const links = new Links(messages);
  const told = new Set<Message>();
  const stories: Story[] = [];
  for (const message of messages) {
    if (told.has(message) || !wanted(message)) continue;
    const together = links.together(message).sort((a, b) => a.first - b.first);
    for (const part of together) told.add(part);
    stories.push(storyOf(together, links));
  }
  return stories.sort((a, b) => a.messages[0]!.first - b.messages[0]!.first);
}

function storyOf(together: readonly Message[], links: Links): Story {
  const first = together.filter((message) => links.parents(message).length === 0);
  const root = first.find(({ id }) => id !== '') ?? first[0] ?? together[0]!;
  const messages = [root, ...together.filter((message) => message !== root)];
  const refusals = links.refusals(root);
  const known = new Set(root.recipients.flatMap(({ address, original }) => [address, original]));
  const refused = refusals.flatMap((message) =>
    message.recipients.filter(({ address }) => !known.has(address)).map((recipient) => ({ message, recipient })),
  );
  return {
    messages,
    fates: [...root.recipients.map((recipient) => ({ message: root, recipient })), ...refused].map(
      ({ message, recipient }) => fateOf(message, recipient, links, new Set([message])),
    ),
    notices: together.filter((message) => links.isNotice(message)),
  };
}

function fateOf(message: Message, recipient: Recipient, links: Links, seen: ReadonlySet<Message>): Fate {
  const verdict = verdictOf(message, recipient);
  const attempt = decisive(message, recipient);
  const next = verdict === 'delivered' && attempt ? links.next(message, recipient, attempt) : undefined;
  const then =
    next && !seen.has(next)
      ? heirs(next, recipient).map((heir) => fateOf(next, heir, links, new Set([...seen, next])))
      : [];
  return {
    message,
    recipient,
    verdict,
    expired: isExpired(message, recipient),
    attempt,
    then,
    outcome: outcomeOf(verdict, then),
  };
}

/** The recipients that stand for one at the next server: of the same address, or all, where an alias has changed it. */
function heirs(next: Message, { address }: Recipient): readonly Recipient[] {
  const same = ({ address: other, original }: Recipient) =>
    [other, original].some((name) => name.toLowerCase() === address.toLowerCase());
  const found = next.recipients.filter(same);
  return found.length > 0 ? found : next.recipients;
}

const WORST_FIRST: readonly Verdict[] = ['bounced', 'rejected', 'deferred', 'queued', 'delivered'];

/** Of several ends the one that needs a look. */
function outcomeOf(verdict: Verdict, then: readonly Fate[]): Verdict {
  return WORST_FIRST.find((worst) => then.some(({ outcome }) => outcome === worst)) ?? verdict;
}

/** Which message led to which. */
class Links {
  private readonly byId = new Map<string, Set<Message>>();
  private readonly byMessageId = new Map<string, Set<Message>>();
  private readonly children = new Map<Message, Set<Message>>();
  private readonly above = new Map<Message, Set<Message>>();
  private readonly notices = new Set<Message>();
  private readonly refused = new Map<Message, Set<Message>>();

  constructor(messages: readonly Message[]) {
    for (const message of messages) {
      if (message.id) put(this.byId, message.id, message);
      if (message.messageId) put(this.byMessageId, message.messageId, message);
    }
    for (const message of messages) this.connect(message);
    for (const message of messages) this.connectByMessageId(message);
    for (const message of messages) if (message.id === '') this.connectRefusal(message, messages);
  }

  parents(message: Message): readonly Message[] {
    return [...(this.above.get(message) ?? [])];
  }

  isNotice(message: Message): boolean {
    return this.notices.has(message);
  }

  /** Where an attempt led to. */
  next(message: Message, recipient: Recipient, attempt: Attempt): Message | undefined {
    const children = [...(this.children.get(message) ?? [])].filter(
      (child) => child.id !== '' && !this.notices.has(child),
    );
    if (attempt.otherId) return children.find(({ id }) => id === attempt.otherId);
    return children.find((child) => child.recipients.some((heir) => isHeir(heir, recipient)));
  }

  /** Everything that a message is linked with, over any number of links. */
  together(message: Message): Message[] {
    const found = new Set([message]);
    for (const one of found)
      for (const other of [...(this.children.get(one) ?? []), ...(this.above.get(one) ?? [])]) found.add(other);
    return [...found];
  }

  private ancestors(message: Message): ReadonlySet<Message> {
    const found = new Set(this.parents(message));
    for (const one of found) for (const parent of this.parents(one)) found.add(parent);
    return found;
  }

  private link(parent: Message, child: Message): void {
    if (parent === child) return;
    put(this.children, parent, child);
    put(this.above, child, parent);
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
    const candidates = [...(this.byId.get(id) ?? [])].filter((message) => message !== than && wasThere(message, time));
    return candidates.sort((a, b) => Math.abs(a.first - time) - Math.abs(b.first - time))[0];
  }

  /** A filter that tells no id gives back a message with the same Message-ID, and recipient, at the time. */
  private connectByMessageId(message: Message): void {
    if (this.above.has(message) || message.messageId === '') return;
    const giver = [...(this.byMessageId.get(message.messageId) ?? [])].find(
      (other) =>
        other !== message &&
        other.first <= message.first &&
        !this.ancestors(other).has(message) &&
        other.recipients.some(
          (recipient) =>
            message.recipients.some((heir) => isHeir(heir, recipient)) &&
            recipient.attempts.some(
              ({ verdict, otherId, time }) =>
                verdict === 'delivered' && !otherId && Math.abs(time - message.first) < APART * 1_000,
            ),
        ),
    );
    if (giver) this.link(giver, message);
  }

  /** A refusal: of an attempt that another log has, or of a client whose message was taken in the end. */
  private connectRefusal(refusal: Message, messages: readonly Message[]): void {
    const sender = messages
      .filter((message) => message.from === refusal.from && metRefusal(message, refusal))
      .sort((a, b) => Math.abs(a.first - refusal.first) - Math.abs(b.first - refusal.first))[0];
    const taken =
      sender ?? messages.find((message) => message.id !== '' && !this.above.has(message) && isTaken(message, refusal));
    if (taken) this.link(taken, refusal);
    if (taken && !sender) put(this.refused, taken, refusal);
  }

  /** What a client was refused before, or beside, the message that was taken. */
  refusals(message: Message): readonly Message[] {
    return [...(this.refused.get(message) ?? [])];
  }
}

/** An attempt of a message that ended in a refusal elsewhere at the time. */
const metRefusal = (message: Message, refusal: Message) =>
  message.recipients.some(({ address, attempts }) =>
    refusal.recipients.some(
      (refused) =>
        refused.address.toLowerCase() === address.toLowerCase() &&
        attempts.some(
          ({ verdict, time }) =>
            verdict !== 'delivered' && verdict !== 'rejected' && Math.abs(time - refusal.first) < 5_000,
        ),
    ),
  );

/** The same client, in the same session; or later, for the same recipient, within a day. */
function isTaken(message: Message, refusal: Message): boolean {
  if (message.session.length > 0 && message.session === refusal.session)
    return refusal.from === undefined || refusal.from === message.from;
  if (message.client === '' || message.client !== refusal.client || message.from !== refusal.from) return false;
  const later = message.first - refusal.first;
  if (!(later >= 0 && later < DAY)) return false;
  // Exim's log has no sessions: at once means the same one.
  return sharesRecipient(message, refusal) || (refusal.session.length === 0 && later < 1_500);
}

/** A recipient that may stand for another one behind an alias. */
const isHeir = (heir: Recipient, { address }: Recipient) =>
  [heir.address, heir.original].some((name) => name.toLowerCase() === address.toLowerCase());

const sharesRecipient = (message: Message, refusal: Message) =>
  refusal.recipients.some(({ address }) =>
    message.recipients.some((heir) => [heir.address, heir.original].includes(address)),
  );

function wasThere(message: Message, time: number): boolean {
  if (Number.isNaN(time) || Number.isNaN(message.first)) return true;
  const apart = APART * 1_000;
  return message.begun
    ? Math.abs(message.first - time) < apart || (message.first < time && !(message.removed < time - apart))
    : !(message.removed < time - apart);
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
