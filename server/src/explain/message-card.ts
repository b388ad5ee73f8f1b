/** A message in five lines: who, to whom, what became of it, when, and how much of the log it is. */
import type { Locale, Text } from '../text/locale';
import { decisive, type Message, type Recipient, verdictOf } from '../trace/message';
import { type Card, type Inline, type Prose, section } from './card';
import { durationText } from './duration';
import { verdictWords } from './verdicts';
import { shortened } from './visible';

/** Recipients that are told one by one. */
const TOLD = 3;
const LONGEST = 160;

/** `lines` is how many lines of the log are of the message. Undefined where nothing of it is told yet. */
export function messageCard(message: Message, lines: number, locale: Locale): Card {
  const { id, host, recipients } = message;
  return {
    title: { subject: id || WORDS.refused[locale], name: verdictsText(message, locale), kind: host || message.format },
    sections: [
      section(WORDS.story[locale], {
        kind: 'list',
        items: [
          senderProse(message, locale),
          ...recipients.slice(0, TOLD).map((recipient) => recipientProse(message, recipient, locale)),
          ...(recipients.length > TOLD ? [[`… ${recipients.length - TOLD} ${WORDS.more[locale]}`]] : []),
          timeProse(message, lines, locale),
        ],
      }),
    ],
  };
}

const WORDS = {
  story: { en: 'Story', id: 'Cerita' },
  refused: { en: '(no queue id)', id: '(tanpa id antrean)' },
  from: { en: 'From', id: 'Dari' },
  to: { en: 'To', id: 'Kepada' },
  nobody: { en: 'nobody: a notice', id: 'tanpa pengirim: pemberitahuan' },
  unknown: { en: 'a sender that this log does not tell', id: 'pengirim yang tidak disebut log ini' },
  by: { en: 'by', id: 'melalui' },
  login: { en: 'logged in as', id: 'masuk sebagai' },
  more: { en: 'more recipients', id: 'penerima lagi' },
  lines: { en: 'lines in this log', id: 'baris di log ini' },
  attempts: { en: 'attempts', id: 'percobaan' },
  settledIn: { en: 'left the queue after', id: 'keluar dari antrean setelah' },
  settledAtOnce: { en: 'left the queue within a second', id: 'keluar dari antrean dalam sedetik' },
  stays: { en: 'still in the queue where the log ends', id: 'masih di antrean saat log berakhir' },
  middle: { en: 'its beginning is not in this log', id: 'awalnya tidak ada di log ini' },
} as const satisfies Record<string, Text>;

/** `delivered`; `2 delivered, 1 deferred` where recipients differ. */
export function verdictsText(message: Message, locale: Locale): string {
  const verdicts = message.recipients.map((recipient) => verdictOf(message, recipient));
  const kinds = [...new Set(verdicts)];
  if (kinds.length === 0) return verdictWords.queued[locale];
  if (kinds.length === 1) return verdictWords[kinds[0]!][locale];
  const count = (kind: (typeof kinds)[number]) => verdicts.filter((verdict) => verdict === kind).length;
  return kinds.map((kind) => `${count(kind)} ${verdictWords[kind][locale]}`).join(', ');
}

/** Milliseconds from the first line to the last that decided something; NaN where the log does not tell. */
export function totalTime({ first, removed, recipients }: Message): number {
  const last = Math.max(...recipients.flatMap(({ attempts }) => attempts.map(({ time }) => time)));
  return (Number.isNaN(removed) ? last : removed) - first;
}

function senderProse({ from, client, user }: Message, locale: Locale): Prose {
  const words: Inline[] = [`${WORDS.from[locale]} `];
  if (from === undefined) words.push(WORDS.unknown[locale]);
  else words.push(from === '' ? WORDS.nobody[locale] : quoted(from));
  if (client) words.push(`, ${WORDS.by[locale]} `, quoted(client));
  if (user) words.push(`, ${WORDS.login[locale]} `, quoted(user));
  return words;
}

function recipientProse(message: Message, recipient: Recipient, locale: Locale): Prose {
  const verdict = verdictOf(message, recipient);
  const attempt = decisive(message, recipient);
  const words: Inline[] = [
    `${WORDS.to[locale]} `,
    quoted(recipient.address || '?'),
    `: ${verdictWords[verdict][locale]}`,
  ];
  if (recipient.attempts.length > 1) words.push(` (${recipient.attempts.length} ${WORDS.attempts[locale]})`);
  if (attempt?.relay) words.push(', ', quoted(attempt.relay));
  if (verdict !== 'delivered' && attempt?.reason) words.push(': ', quoted(attempt.reason));
  return words;
}

function timeProse(message: Message, lines: number, locale: Locale): Prose {
  const { removed, begun, id } = message;
  const parts = [`${lines} ${WORDS.lines[locale]}`];
  if (!Number.isNaN(removed)) parts.push(settledText(message, locale));
  else if (id !== '') parts.push(WORDS.stays[locale]);
  if (!begun) parts.push(WORDS.middle[locale]);
  return [parts.join('; ')];
}

/** Most logs count seconds: what took none of them took less than one. */
function settledText(message: Message, locale: Locale): string {
  const time = totalTime(message);
  return !(time >= 1_000) ? WORDS.settledAtOnce[locale] : `${WORDS.settledIn[locale]} ${durationText(time, locale)}`;
}

const quoted = (text: string) => ({ quote: shortened(text, LONGEST) });
