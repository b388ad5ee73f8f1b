/** The story of a message as a card: what became of it, its way, and its lines. */
import type { Locale, Text } from '../text/locale';
import { type Attempt, isRefused, type Message, type Place, placesOf, type Verdict } from '../trace/message';
import type { Fate, Story } from '../trace/story';
import { type Card, type Inline, type Prose, paragraph, type Section, section } from './card';

/** A line where it stands: the name of the place, and the text. */
export type LineAt = (place: Place) => { readonly name: string; readonly text: string };

export function storyCard(story: Story, locale: Locale, lineAt: LineAt, orderOf: (place: Place) => number): Card {
  const root = story.messages[0]!;
  return {
    title: {
      subject: root.id || WORDS.refusedMessage[locale],
      name: story.fates.length === 1 ? OUTCOMES[story.fates[0]!.outcome][locale] : WORDS.message[locale],
      kind: root.host || root.format,
    },
    sections: [
      section(WORDS.recipients[locale], ...story.fates.flatMap((fate) => fateBlocks(fate, locale))),
      ...story.messages.map((message) => messageSection(message, story, locale)),
      section(WORDS.lines[locale], { kind: 'lines', lines: linesOf(story, lineAt, orderOf) }),
    ],
  };
}

const WORDS = {
  message: { en: 'message', id: 'pesan' },
  refusedMessage: { en: '(no queue id)', id: '(tanpa queue id)' },
  recipients: { en: 'What became of it', id: 'Apa yang terjadi' },
  lines: { en: 'Lines', id: 'Baris' },
  from: { en: 'from', id: 'dari' },
  nobody: { en: 'nobody (a notice)', id: 'tanpa pengirim (pemberitahuan)' },
  by: { en: 'came from', id: 'datang dari' },
  at: { en: 'at', id: 'pada' },
  accepted: { en: 'accepted', id: 'diterima' },
  refused: { en: 'refused', id: 'ditolak' },
  seen: { en: 'in the log from', id: 'ada di log sejak' },
  removed: { en: 'left the queue', id: 'keluar dari antrean' },
  stays: { en: 'still in the queue as far as the log goes', id: 'masih di antrean sejauh yang tercatat di log' },
  held: { en: 'on hold', id: 'ditahan' },
  login: { en: 'logged in as', id: 'masuk sebagai' },
  after: { en: 'after', id: 'setelah' },
  size: { en: 'octets', id: 'oktet' },
  notice: { en: 'a notice about it', id: 'pemberitahuan tentang pesan ini' },
  notYet: { en: 'not tried yet', id: 'belum dicoba' },
  given: { en: 'given up: it had waited too long', id: 'dihentikan: sudah terlalu lama menunggu' },
  before: { en: 'before the queue', id: 'sebelum antrean' },
  queue: { en: 'in the queue', id: 'dalam antrean' },
  connecting: { en: 'connecting', id: 'menyambung' },
  sending: { en: 'sending', id: 'mengirim' },
  original: { en: 'sent to', id: 'dikirim ke' },
} as const satisfies Record<string, Text>;

const OUTCOMES: Readonly<Record<Verdict, Text>> = {
  delivered: { en: 'delivered', id: 'terkirim' },
  bounced: { en: 'bounced', id: 'dikembalikan' },
  deferred: { en: 'deferred: it is tried again', id: 'ditunda: akan dicoba lagi' },
  queued: { en: 'in the queue', id: 'dalam antrean' },
  rejected: { en: 'rejected', id: 'ditolak' },
};

function fateBlocks(fate: Fate, locale: Locale, depth = 0): ReturnType<typeof paragraph>[] {
  const { recipient, attempt, verdict, expired, then } = fate;
  const words: Inline[] = [`${'→ '.repeat(depth)}`, { quote: recipient.address || '?' }];
  if (recipient.original) words.push(` (${WORDS.original[locale]} `, { quote: recipient.original }, ')');
  words.push(`: ${OUTCOMES[verdict][locale]}`);
  if (expired) words.push(`, ${WORDS.given[locale]}`);
  if (attempt?.relay) words.push(', ', { quote: attempt.relay });
  const text = attempt
    ? [paragraph(...words), ...(attempt.reason ? [paragraph({ quote: attempt.reason })] : [])]
    : [paragraph(...words, `, ${WORDS.notYet[locale]}`)];
  return [...text, ...then.flatMap((next) => fateBlocks(next, locale, depth + 1))];
}

function messageSection(message: Message, story: Story, locale: Locale): Section {
  const heading = [message.host, message.id].filter(Boolean).join(' ') || WORDS.refusedMessage[locale];
  const notice = story.notices.includes(message) ? `, ${WORDS.notice[locale]}` : '';
  return section(`${heading}${notice}`, {
    kind: 'list',
    items: [...beginning(message, locale), ...attemptsOf(message, locale), ...end(message, locale)],
  });
}

function beginning(message: Message, locale: Locale): Prose[] {
  const first = isRefused(message) ? WORDS.refused : message.begun ? WORDS.accepted : WORDS.seen;
  const words: Inline[] = [`${instant(message.first)} ${first[locale]}`];
  if (message.from !== undefined)
    words.push(` ${WORDS.from[locale]} `, message.from === '' ? WORDS.nobody[locale] : { quote: message.from });
  if (message.client) words.push(`, ${WORDS.by[locale]} `, { quote: message.client });
  if (message.user) words.push(`, ${WORDS.login[locale]} `, { quote: message.user });
  if (message.size) words.push(`, ${message.size} ${WORDS.size[locale]}`);
  return [words, ...(message.messageId ? [['Message-ID ', { quote: message.messageId }]] : [])];
}

function attemptsOf(message: Message, locale: Locale): Prose[] {
  const attempts = message.recipients.flatMap(({ address, attempts }) =>
    attempts.map((attempt) => ({ address, attempt })),
  );
  attempts.sort((a, b) => a.attempt.time - b.attempt.time);
  return attempts.map(({ address, attempt }) => attemptProse(address, attempt, locale));
}

function attemptProse(address: string, attempt: Attempt, locale: Locale): Prose {
  const codes = [attempt.replyCode, attempt.enhancedCode || attempt.dsn].filter(Boolean).join(' ');
  const words: Inline[] = [
    `${instant(attempt.time)} `,
    { quote: address || '?' },
    `: ${OUTCOMES[attempt.verdict][locale].split(':')[0]}`,
  ];
  if (codes) words.push(` (${codes})`);
  if (attempt.delay) words.push(`, ${WORDS.after[locale]} ${seconds(attempt.delay)}${stages(attempt.delays, locale)}`);
  return words;
}

/** `a/b/c/d` of Postfix: the stages that took time. */
function stages(delays: string, locale: Locale): string {
  const parts = delays.split('/');
  if (parts.length !== 4) return '';
  const names = [WORDS.before, WORDS.queue, WORDS.connecting, WORDS.sending];
  const told = parts.flatMap((part, n) => (Number(part) > 0 ? [`${names[n]![locale]} ${part} s`] : []));
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

const seconds = (delay: string) => (/^[\d.]+$/.test(delay) ? `${delay} s` : delay);

function end(message: Message, locale: Locale): Prose[] {
  if (!Number.isNaN(message.removed)) return [[`${instant(message.removed)} ${WORDS.removed[locale]}`]];
  if (message.held) return [[WORDS.held[locale]]];
  return isRefused(message) ? [] : [[WORDS.stays[locale]]];
}

/** To the second, in UTC or as the log has it. */
const instant = (time: number) =>
  Number.isNaN(time)
    ? '?'
    : new Date(time)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$|Z$/, '');

function linesOf(story: Story, lineAt: LineAt, orderOf: (place: Place) => number): string[] {
  const seen = new Set<string>();
  return story.messages
    .flatMap(placesOf)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map(lineAt)
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, text }) => `${name}: ${text}`);
}
