/** Messages that belong together: one thing that somebody sent, over all its ids, servers and notices. */
import { Links } from './links';
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

/** Those of recipients that did not get it, at the last of its servers that the logs tell of. */
export function failuresOf(fates: readonly Fate[]): readonly Fate[] {
  return fates.flatMap((fate) =>
    fate.then.length > 0
      ? failuresOf(fate.then)
      : fate.outcome === 'delivered' || fate.outcome === 'queued'
        ? []
        : [fate],
  );
}

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
  const ways = new Ways(links, together);
  return {
    messages,
    fates: [...root.recipients.map((recipient) => ({ message: root, recipient })), ...refused].map(
      ({ message, recipient }) => ways.fateOf(message, recipient, [message]),
    ),
    notices: together.filter((message) => links.isNotice(message)),
  };
}

/** Servers that a message passes; behind so many it goes in a circle (RFC 5321 §6.3 counts a hundred). */
const HOPS = 100;
/** Fates for each recipient of a story's messages; where aliases lead from many to many, there are no more. */
const FATES = 16;

/** The ways that the messages of a story took. */
class Ways {
  private left: number;

  constructor(
    private readonly links: Links,
    messages: readonly Message[],
  ) {
    this.left = FATES * messages.reduce((sum, { recipients }) => sum + recipients.length, 0);
  }

  /** `passed`: the messages on the way here, this one too. */
  fateOf(message: Message, recipient: Recipient, passed: readonly Message[]): Fate {
    const verdict = verdictOf(message, recipient);
    const attempt = decisive(message, recipient);
    const next = verdict === 'delivered' && attempt ? this.links.next(message, recipient, attempt) : undefined;
    const then = next ? this.furtherOf(next, recipient, passed) : [];
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
  private furtherOf(next: Message, { address }: Recipient, passed: readonly Message[]): Fate[] {
    if (passed.length >= HOPS || passed.includes(next)) return [];
    const heirs = this.links.recipientsOf(next, address) ?? next.recipients;
    if (heirs.length > this.left) return [];
    this.left -= heirs.length;
    return heirs.map((heir) => this.fateOf(next, heir, [...passed, next]));
  }
}

const WORST_FIRST: readonly Verdict[] = ['bounced', 'rejected', 'deferred', 'queued', 'delivered'];

/** Of several ends the one that needs a look. */
function outcomeOf(verdict: Verdict, then: readonly Fate[]): Verdict {
  return WORST_FIRST.find((worst) => then.some(({ outcome }) => outcome === worst)) ?? verdict;
}
