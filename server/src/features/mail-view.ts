/** The messages of a log in groups, for a view beside it. Answers are bounded, however large the log is. */
import { verdictsText } from '../explain/message-card';
import { verdictWords } from '../explain/verdicts';
import { shortened } from '../explain/visible';
import type { Locale, Text } from '../text/locale';
import { decisive, type Message, type Verdict } from '../trace/message';
import type { LogMessages } from './folded-log';
import { relayOf } from './log-filter';
import { nameOf, worstVerdict } from './log-outline';

export type GroupBy = 'verdict' | 'sender' | 'recipient' | 'relay' | 'reason';

export interface MailGroup {
  /** What its messages share: a verdict, or text of the log. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly verdict?: Verdict;
}

export interface MailEntry {
  /** First line of the message, 0-based. */
  readonly line: number;
  /** Text of the log: hostile. */
  readonly name: string;
  readonly detail: string;
  readonly verdict: Verdict;
}

const MOST_GROUPS = 200;
/** Messages that are handed out at once. */
export const PORTION = 100;
const LONGEST = 120;

/** Groups, largest first; verdicts in the order in which they need a look. */
export function mailGroups(record: LogMessages, by: GroupBy, search: string, locale: Locale): readonly MailGroup[] {
  const counts = new Map<string, number>();
  for (const message of found(record, search))
    for (const key of keysOf(message, by)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const groups = [...counts].map(([key, count]) => groupOf(key, count, by, locale));
  const order = ({ key }: MailGroup) => VERDICTS.indexOf(key as Verdict);
  groups.sort((a, b) => (by === 'verdict' ? order(a) - order(b) : b.count - a.count || (a.key < b.key ? -1 : 1)));
  return groups.slice(0, MOST_GROUPS);
}

/** Messages of a group from one on, in the order of the log. */
export function mailEntries(
  record: LogMessages,
  by: GroupBy,
  key: string,
  search: string,
  from: number,
  locale: Locale,
): readonly MailEntry[] {
  const all = found(record, search).filter((message) => keysOf(message, by).includes(key));
  return all.slice(from, from + PORTION).map((message) => ({
    line: record.linesOf(message)[0] ?? 0,
    name: shortened(nameOf(message), LONGEST),
    detail: verdictsText(message, locale),
    verdict: worstVerdict(message),
  }));
}

const VERDICTS: readonly Verdict[] = ['bounced', 'rejected', 'deferred', 'queued', 'delivered'];
const NONE: Text = { en: '(none)', id: '(tidak ada)' };

function groupOf(key: string, count: number, by: GroupBy, locale: Locale): MailGroup {
  if (by === 'verdict') return { key, label: verdictWords[key as Verdict][locale], count, verdict: key as Verdict };
  return { key, label: shortened(key, LONGEST) || NONE[locale], count };
}

/** What a message is found under; each key once. */
function keysOf(message: Message, by: GroupBy): readonly string[] {
  const { from, recipients } = message;
  switch (by) {
    case 'verdict':
      return [worstVerdict(message)];
    case 'sender':
      return [(from ?? '').toLowerCase()];
    case 'recipient':
      return [...new Set(recipients.map(({ address }) => address.toLowerCase()))];
    case 'relay':
      return [...new Set(recipients.flatMap(({ attempts }) => attempts.map(({ relay }) => relayOf(relay))))];
    case 'reason':
      return [...new Set(recipients.map((recipient) => reasonOf(message, recipient)))];
  }
}

/** The codes of what decided, or its words where it has none; nothing of what was delivered. */
function reasonOf(message: Message, recipient: Message['recipients'][number]): string {
  const attempt = decisive(message, recipient);
  if (!attempt || attempt.verdict === 'delivered') return '';
  const codes = [attempt.replyCode, attempt.enhancedCode || attempt.dsn].filter(Boolean).join(' ');
  return attempt.replyCode ? codes : attempt.reason.replace(/[<[(][^\s<>[\]()]{0,400}[>\])](?::\d+)?/g, '…');
}

/** Messages that have the words somewhere in their names, ids or reasons; all where nothing is searched for. */
function found({ messages }: LogMessages, search: string): readonly Message[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return messages;
  return messages.filter((message) => {
    const text = textOf(message).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const textOf = ({ id, messageId, from, client, subject, recipients }: Message) =>
  [
    id,
    messageId,
    from ?? '',
    client,
    subject,
    ...recipients.flatMap(({ address, original, attempts }) => [
      address,
      original,
      ...attempts.flatMap(({ relay, reason }) => [relay, reason]),
    ]),
  ].join(' ');
