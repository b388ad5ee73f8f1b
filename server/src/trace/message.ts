/** A message on its way through one server, as its log tells it. */

/** A line of one of the files that are read; both 0-based. */
export interface Place {
  readonly file: number;
  readonly line: number;
}

/** What became of a recipient at one server, strongest first. */
export type Verdict = 'delivered' | 'bounced' | 'deferred' | 'queued' | 'rejected';

/** One try to deliver to one recipient. Texts are the log's own. */
export interface Attempt {
  readonly place: Place;
  /** Milliseconds since 1970; NaN where the line does not tell. */
  readonly time: number;
  readonly verdict: Exclude<Verdict, 'queued'>;
  /** Given up since it had waited too long. */
  readonly expired: boolean;
  readonly status: string;
  readonly relay: string;
  readonly reason: string;
  readonly dsn: string;
  readonly replyCode: string;
  readonly enhancedCode: string;
  readonly delay: string;
  /** `a/b/c/d`: before the queue manager, in its queue, connecting, sending. Empty where the log does not part them. */
  readonly delays: string;
  /** The id that the message got where it went. */
  readonly otherId: string;
}

export interface Recipient {
  readonly address: string;
  /** The address before aliases; empty where it is the same. */
  readonly original: string;
  readonly attempts: Attempt[];
  /** When it was given up as too old, without another attempt; NaN where it was not. */
  expired: number;
}

export type LinkKind =
  /** It went on under this id. */
  | 'next'
  /** A notice about it has this id. */
  | 'notice'
  /** It came from the message with this id. */
  | 'origin'
  /** It is a notice about the message with this id. */
  | 'about';

export interface Link {
  readonly kind: LinkKind;
  readonly id: string;
  readonly time: number;
}

export interface Message {
  readonly host: string;
  /** Queue id; empty for one that was refused before it had any. */
  readonly id: string;
  /** Name of the log's format. */
  readonly format: string;
  from: string | undefined;
  messageId: string;
  client: string;
  helo: string;
  user: string;
  subject: string;
  size: string;
  /** How many recipients the log says it has. */
  count: string;
  /** When it was first heard of, and whether that is its beginning: a log may begin in the middle. */
  first: number;
  begun: boolean;
  /** When it left the queue; NaN while it is there, as far as the log tells. */
  removed: number;
  /** When it was given up as too old as a whole. */
  expired: number;
  held: boolean;
  discarded: boolean;
  readonly recipients: Recipient[];
  readonly links: Link[];
  /** Lines that bear its id. */
  readonly lines: Place[];
  /** Lines of other programs that name its id. */
  readonly mentions: Place[];
  /** Lines of the session that it came in; other messages may have come in it too. */
  session: Place[];
  /** Lines of the mailboxes that it was laid into. */
  readonly saved: Place[];
}

/** All lines that tell of a message. */
export function placesOf({ lines, mentions, session, saved }: Message): Place[] {
  return [...lines, ...mentions, ...session, ...saved];
}

/** delivered > bounced > deferred > queued > rejected. */
export function verdictOf(message: Message, { attempts, expired }: Recipient): Verdict {
  const givenUp = !Number.isNaN(message.expired) || !Number.isNaN(expired);
  const has = (verdict: Verdict) => attempts.some((attempt) => attempt.verdict === verdict);
  if (has('delivered')) return 'delivered';
  if (has('bounced') || (has('deferred') && givenUp) || !Number.isNaN(expired)) return 'bounced';
  if (has('deferred')) return 'deferred';
  return has('rejected') ? 'rejected' : 'queued';
}

/** Whether it bounced for its age. */
export function isExpired(message: Message, recipient: Recipient): boolean {
  if (verdictOf(message, recipient) !== 'bounced') return false;
  return (
    !Number.isNaN(message.expired) ||
    !Number.isNaN(recipient.expired) ||
    recipient.attempts.some(({ expired }) => expired)
  );
}

/** The attempt that decided. */
export function decisive(message: Message, recipient: Recipient): Attempt | undefined {
  const verdict = verdictOf(message, recipient);
  const { attempts } = recipient;
  return attempts.findLast((attempt) => attempt.verdict === verdict) ?? attempts.at(-1);
}

/** Whether nothing of it was taken: no recipient, or not the text. */
export function isRefused(message: Message): boolean {
  const { recipients } = message;
  return recipients.length > 0 && recipients.every((recipient) => verdictOf(message, recipient) === 'rejected');
}
