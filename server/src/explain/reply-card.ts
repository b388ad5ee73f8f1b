import { retryPolicies } from '../knowledge/classes';
import { type ReplyMeaning, replyMeaning } from '../knowledge/lookup';
import type { ReplyCode, Retry } from '../knowledge/model';
import type { Locale } from '../text/locale';
import { type Block, type Card, type Detail, labelled, paragraph, type Section, section } from './card';
import { type Answered, answers } from './context';
import { labels } from './labels';
import { learnMore } from './learn-more';
import { beginning } from './sentence';

/** A reply as it stands on a line. */
export interface Reply {
  /** Three digits. */
  readonly code: string;
  readonly answers?: Answered;
}

/** Length up to which whole sentences of a fix stand in a short card, in UTF-16 code units. */
const brief = 200;

/** The card of a reply; undefined where the digits cannot be a reply code. */
export function replyCard(reply: Reply, locale: Locale, detail: Detail): Card | undefined {
  const meaning = replyMeaning(reply.code);
  if (!meaning) return undefined;
  const card: Card = {
    title: {
      subject: reply.code,
      name: meaning.record?.name[locale] ?? labels.unknown[locale],
      kind: meaning.class.name[locale],
    },
    sections: meaning.record ? known(meaning.record, locale, detail) : unknown(meaning, locale),
  };
  return {
    ...card,
    ...(reply.answers && { context: [...answers(reply.answers, locale), '.'] }),
    ...(meaning.record && comparable(meaning.record, locale)),
  };
}

function known(record: ReplyCode, locale: Locale, detail: Detail): readonly Section[] {
  const full = detail === 'full';
  return [
    section(labels.description[locale], paragraph(record.description[locale])),
    section(labels.when[locale], paragraph(record.when[locale])),
    full ? fix(record, locale) : section(labels.fix[locale], paragraph(beginning(record.fix.sender[locale], brief))),
    ...(full ? furtherOn(record, locale) : []),
    ...learnMore(record, locale),
  ];
}

function fix({ fix: { sender, operator } }: ReplyCode, locale: Locale): Section {
  if (!operator) return section(labels.fix[locale], paragraph(sender[locale]));
  return section(
    labels.fix[locale],
    labelled(labels.forSender[locale], sender[locale]),
    labelled(labels.forOperator[locale], operator[locale]),
  );
}

function furtherOn({ retry, related, example }: ReplyCode, locale: Locale): readonly Section[] {
  const others: Block = { kind: 'list', items: related.map(({ difference }) => [difference[locale]]) };
  return [
    section(labels.retry[locale], paragraph(again(retry, locale))),
    ...(related.length > 0 ? [section(labels.related[locale], others)] : []),
    ...(example ? [section(labels.example[locale], { kind: 'lines', lines: example } as const)] : []),
  ];
}

function again({ policy, note }: Retry, locale: Locale): string {
  const general = retryPolicies[policy][locale];
  if (!note) return general;
  return policy === 'continue' ? note[locale] : `${general} ${note[locale]}`;
}

/** What a code tells by its digits alone. */
function unknown(meaning: ReplyMeaning, locale: Locale): readonly Section[] {
  return [
    section(
      labels.description[locale],
      paragraph(meaning.class.meaning[locale], ' ', meaning.category.meaning[locale]),
    ),
    section(labels.when[locale], paragraph(labels.unknownCode[locale])),
    section(labels.fix[locale], paragraph(meaning.class.fix[locale])),
    ...learnMore({ sources: ['RFC 5321 §4.2.1'] }, locale),
  ];
}

function comparable({ related }: ReplyCode, locale: Locale): Pick<Card, 'compare'> {
  if (related.length === 0) return {};
  return { compare: { heading: labels.compareWith[locale], codes: related.map(({ code }) => code) } };
}
