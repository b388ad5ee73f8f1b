/** Outline and folding of mail logs, by message. */
import { type Message, type Verdict, verdictOf } from '../trace/message';
import type { LogMessages } from './folded-log';
import type { Fold } from './folding';

import type { OutlineEntry } from './outline';

/** Editors are handed so many entries at the most, and above `FLAT` of them in groups of `GROUP`. */
const MOST = 5_000;
const FLAT = 200;
const GROUP = 100;
const MOST_FOLDS = 5_000;
/** Recipients that a name tells. */
const NAMED = 2;

/** The first messages of a log, each at its first line. Names are text of the log: hostile. */
export function logOutline(record: LogMessages): OutlineEntry[] {
  const entries = record.messages.slice(0, MOST).map((message) => entryOf(record, message));
  if (entries.length <= FLAT) return entries;
  return Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, n) => groupOf(entries, n * GROUP));
}

function entryOf(record: LogMessages, message: Message): OutlineEntry {
  const line = record.linesOf(message)[0] ?? 0;
  return { kind: 'message', name: nameOf(message), detail: detailOf(message), start: line, end: line, children: [] };
}

function groupOf(entries: readonly OutlineEntry[], from: number): OutlineEntry {
  const children = entries.slice(from, from + GROUP);
  const lines = children.map(({ start }) => start);
  return {
    kind: 'session',
    name: `#${from + 1} – #${from + children.length}`,
    detail: '',
    start: Math.min(...lines),
    end: Math.max(...lines),
    children,
  };
}

/** `4F2A1B3C9D alice@example.org → bob@example.com, …` */
export function nameOf({ id, from, recipients }: Message): string {
  const named = recipients.slice(0, NAMED).map(({ address }) => address || '?');
  const to = [...named, ...(recipients.length > NAMED ? ['…'] : [])].join(', ');
  return [id, from === undefined ? '' : from || '<>', to && `→ ${to}`].filter(Boolean).join(' ');
}

/** Verdicts that are there, with their numbers where recipients differ; in English, as the log itself is. */
function detailOf(message: Message): string {
  const verdicts = message.recipients.map((recipient) => verdictOf(message, recipient));
  const kinds = [...new Set(verdicts)];
  if (kinds.length < 2) return kinds[0] ?? '';
  return kinds.map((kind) => `${verdicts.filter((verdict) => verdict === kind).length} ${kind}`).join(', ');
}

const WORST_FIRST: readonly Verdict[] = ['bounced', 'rejected', 'deferred', 'queued', 'delivered'];

/** Of the verdicts on its recipients the one that needs a look; of none `queued`. */
export function worstVerdict(message: Message): Verdict {
  const verdicts = message.recipients.map((recipient) => verdictOf(message, recipient));
  return WORST_FIRST.find((worst) => verdicts.includes(worst)) ?? 'queued';
}

/** Lines of one message that follow each other, in a log of `count` lines. */
export function logFolds(record: LogMessages, count: number): Fold[] {
  const folds: Fold[] = [];
  let start = 0;
  let message: Message | undefined;
  for (let n = 0; n <= count && folds.length < MOST_FOLDS; n++) {
    const next = record.messageOn(n);
    if (next === message && n < count) continue;
    if (message && n - start > 1) folds.push({ start, end: n - 1 });
    [start, message] = [n, next];
  }
  return folds;
}
