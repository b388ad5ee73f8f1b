/** Stories as `trace --format json` writes them. Lines are 1-based, times ISO 8601 in UTC; what is absent is none. */
import { type Attempt, isRefused, type Message, type Place, placesOf } from '../trace/message';
import type { Fate, Story } from '../trace/story';

type Row = Readonly<Record<string, unknown>>;
type LineAt = (file: number, line: number) => string;

/** `orderOf` tells the order of lines over all files. */
export function storyRow(
  story: Story,
  files: readonly string[],
  lineAt: LineAt,
  orderOf: (place: Place) => number,
): Row {
  const sorted = (places: readonly Place[]) => [...places].sort((a, b) => orderOf(a) - orderOf(b));
  const place = ({ file, line }: Place) => ({ file: files[file], line: line + 1 });
  const [first] = story.messages;
  const places = sorted(story.messages.flatMap(placesOf));
  return {
    ...messageRow(first!),
    recipients: story.fates.map((fate) => fateRow(fate, place)),
    ...(story.notices.length > 0 && { notices: story.notices.map(({ host, id }) => ({ host, id })) }),
    messages: story.messages.map((message) => ({
      ...messageRow(message),
      lines: sorted(message.lines).map(place),
      session: sorted([...message.session, ...message.saved]).map(place),
      ...(message.mentions.length > 0 && { mentions: sorted(message.mentions).map(place) }),
      links: message.links.map(({ kind, id }) => ({ kind, id })),
    })),
    lines: places
      .filter((one, n) => n === 0 || one.file !== places[n - 1]!.file || one.line !== places[n - 1]!.line)
      .map((one) => ({ ...place(one), text: lineAt(one.file, one.line) })),
  };
}

function messageRow(message: Message): Row {
  return present({
    host: message.host,
    id: message.id,
    format: message.format,
    from: message.from,
    messageId: message.messageId,
    client: message.client,
    helo: message.helo,
    user: message.user,
    subject: message.subject,
    size: message.size,
    [isRefused(message) ? 'refused' : message.begun ? 'accepted' : 'seen']: instant(message.first),
    removed: instant(message.removed),
    expired: instant(message.expired),
    held: message.held || undefined,
    discarded: message.discarded || undefined,
  });
}

function fateRow(
  { message, recipient, verdict, expired, attempt, then, outcome }: Fate,
  place: (place: Place) => Row,
): Row {
  return present({
    address: recipient.address,
    original: recipient.original,
    verdict,
    outcome,
    expired: expired || undefined,
    reason: attempt?.reason,
    time: attempt && instant(attempt.time),
    hops: hopsOf({ message, then }),
    attempts: recipient.attempts.map((one) => attemptRow(one, place)),
    next: then.length > 0 ? then.map((fate) => fateRow(fate, place)) : undefined,
  });
}

/** The way of the message, by the first of its branches. */
function hopsOf({ message, then }: Pick<Fate, 'message' | 'then'>): Row[] {
  return [{ host: message.host, id: message.id }, ...(then[0] ? hopsOf(then[0]) : [])];
}

function attemptRow({ place: at, time, verdict, expired, ...texts }: Attempt, place: (place: Place) => Row): Row {
  return present({ ...place(at), time: instant(time), verdict, expired: expired || undefined, ...texts });
}

const instant = (time: number) => (Number.isNaN(time) ? undefined : new Date(time).toISOString());

/** Without what is absent or empty. An empty sender is one: that of notices. */
function present(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => value !== undefined && (value !== '' || name === 'from')),
  );
}
