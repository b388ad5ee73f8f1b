import { retryPolicies, unknownName } from '../knowledge/classes';
import type { ReplyCode, Retry } from '../knowledge/model';
import { type KnownWording, knownWording } from '../knowledge/provider';
import { type ReplyMeaning, replyMeaning } from '../knowledge/replies';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, type Detail, labelled, type Prose, paragraph, type Section, section } from './card';
import { type Answered, answers } from './context';
import { enhancedFix, enhancedSection } from './enhanced-card';
import { labels } from './labels';
import { learnMore } from './learn-more';
import { beginning } from './sentence';
import { wordingSection } from './wording';

/** A reply as it stands on a line. */
export interface Reply {
  /** Three digits. */
  readonly code: string;
  /** The enhanced code behind it: `5.1.1`. */
  readonly enhanced?: string;
  /** Text behind the codes; lines of one reply joined with a space. */
  readonly text?: string;
  readonly answers?: Answered;
}

/** Length up to which whole sentences of a fix stand in a short card, in UTF-16 code units. */
const brief = 240;

/**
 * The card of a reply; undefined where the digits cannot be a reply code. The text is matched before the code: what a
 * provider means by its wording stands at the top, and its advice before the general one.
 */
export function replyCard(reply: Reply, locale: Locale, detail: Detail): Card | undefined {
  const meaning = replyMeaning(reply.code);
  if (!meaning) return undefined;
  const { record } = meaning;
  const known = knownWording({ ...reply, text: reply.text ?? '' });
  const context = contextOf(reply, known, locale);
  return {
    title: {
      subject: reply.enhanced === undefined ? reply.code : `${reply.code} ${reply.enhanced}`,
      name: (record?.name ?? unknownName)[locale],
      kind: meaning.class.name[locale],
    },
    ...(context.length > 0 && { context }),
    sections: [
      section(labels.description[locale], paragraph(record?.description[locale] ?? byDigits(meaning, locale))),
      ...(reply.enhanced === undefined ? [] : enhancedSection(reply.code, reply.enhanced, locale)),
      section(labels.when[locale], paragraph((record?.when ?? labels.unknownCode)[locale])),
      section(labels.fix[locale], ...fixes(specificFix(reply, known, detail), meaning, locale, detail)),
      ...retrySection(record, locale, detail),
      ...(known ? [wordingSection(known, locale, detail)] : []),
      ...(record && detail === 'full' ? further(record, locale) : []),
      ...learnMore(record ?? { sources: ['RFC 5321 §4.2.1'] }, locale),
    ],
    ...(record && detail === 'short' && { shortened: true }),
    ...(record && comparable(record, locale)),
  };
}

/** What it answers, and what its sender is known to mean. */
function contextOf({ code, answers: asked }: Reply, known: KnownWording | undefined, locale: Locale): Prose {
  const meaning = known && `${known.provider.name}: ${known.wording.meaning[locale]}`;
  if (!asked) return meaning === undefined ? [] : [meaning];
  return [...answers(asked, code, locale, known === undefined), ...(meaning === undefined ? [] : [` ${meaning}`])];
}

/** What a code that nobody defined tells by its digits. */
function byDigits(meaning: ReplyMeaning, locale: Locale): string {
  return `${meaning.class.meaning[locale]} ${meaning.category.meaning[locale]}`;
}

/** Advice of the provider or of the enhanced code. In a full card the provider's steps have a section of their own. */
function specificFix({ enhanced }: Reply, known: KnownWording | undefined, detail: Detail): Text | undefined {
  if (known && detail === 'short') return known.wording.fix;
  return enhanced === undefined ? undefined : enhancedFix(enhanced);
}

/** The most specific advice first; a short card stops there. */
function fixes(specific: Text | undefined, meaning: ReplyMeaning, locale: Locale, detail: Detail): readonly Block[] {
  const { sender, operator } = meaning.record?.fix ?? { sender: meaning.class.fix };
  if (detail === 'short') return [paragraph(specific?.[locale] ?? beginning(sender[locale], brief))];
  return [
    ...(specific ? [paragraph(specific[locale])] : []),
    ...(operator
      ? [labelled(labels.forSender[locale], sender[locale]), labelled(labels.forOperator[locale], operator[locale])]
      : [paragraph(sender[locale])]),
  ];
}

/** A short card does not say that there is nothing to try again. */
function retrySection(record: ReplyCode | undefined, locale: Locale, detail: Detail): readonly Section[] {
  if (!record || (detail === 'short' && record.retry.policy === 'continue')) return [];
  return [section(labels.retry[locale], paragraph(again(record.retry, locale)))];
}

function further({ related, enhanced, wording, example }: ReplyCode, locale: Locale): readonly Section[] {
  const others: Block = { kind: 'list', items: related.map(({ difference }) => [difference[locale]]) };
  return [
    ...(related.length > 0 ? [section(labels.related[locale], others)] : []),
    ...(enhanced.length > 0 ? [section(labels.typical[locale], paragraph(enhanced.join(', ')))] : []),
    ...(wording === undefined ? [] : [section(labels.wording[locale], paragraph({ quote: wording }))]),
    ...(example ? [section(labels.example[locale], { kind: 'lines', lines: example } as const)] : []),
  ];
}

function again({ policy, note }: Retry, locale: Locale): string {
  const general = retryPolicies[policy][locale];
  if (!note) return general;
  return policy === 'continue' ? note[locale] : `${general} ${note[locale]}`;
}

function comparable({ code, related }: ReplyCode, locale: Locale): Pick<Card, 'compare'> {
  if (related.length === 0) return {};
  return { compare: { heading: labels.compareWith[locale], code, codes: related.map(({ code }) => code) } };
}
