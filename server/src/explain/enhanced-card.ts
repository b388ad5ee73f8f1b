import { unknownName } from '../knowledge/classes';
import { classesAgree, type EnhancedMeaning, enhancedCodes, enhancedMeaning } from '../knowledge/enhanced';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, type Detail, labelled, paragraph, type Section, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** The card of an enhanced code such as `5.1.1` or `X.1.1`; undefined where it cannot be one. */
export function enhancedCard(code: string, locale: Locale, detail: Detail): Card | undefined {
  const meaning = enhancedMeaning(code);
  if (!meaning) return undefined;
  return {
    title: {
      subject: meaning.code,
      name: nameOf(meaning)[locale],
      kind: (meaning.class?.name ?? labels.anyClass)[locale],
    },
    sections: [
      section(labels.description[locale], paragraph(meaningOf(meaning, locale)), ...vendorMeanings(meaning, locale)),
      section(labels.when[locale], paragraph(whenOf(meaning)[locale])),
      section(labels.fix[locale], ...fixes(meaning, locale)),
      ...(detail === 'full' ? companions(meaning, locale) : []),
      ...learnMore({ sources: meaning.record?.sources ?? ['RFC 3463 §2'] }, locale),
    ],
    ...comparable(meaning, locale),
    ...(detail === 'short' && companions(meaning, locale).length > 0 && { shortened: true }),
  };
}

/** What an enhanced code adds to the card of the reply that carries it. */
export function enhancedSection(reply: string, enhanced: string, locale: Locale): readonly Section[] {
  const meaning = enhancedMeaning(enhanced);
  if (!meaning) return [];
  const blocks = [
    paragraph(`${nameOf(meaning)[locale]}. ${meaningOf(meaning, locale)}`),
    ...vendorMeanings(meaning, locale),
    ...(meaning.record ? [labelled(labels.cause[locale], meaning.record.cause[locale])] : []),
    ...(classesAgree(reply, enhanced) ? [] : [paragraph(labels.classesDiffer[locale])]),
  ];
  return [section(`${labels.enhanced[locale]} ${meaning.code}`, ...blocks)];
}

/** How to fix what an enhanced code reports; undefined where it says no more than its class does. */
export function enhancedFix(enhanced: string): Text | undefined {
  const meaning = enhancedMeaning(enhanced);
  if (!meaning || meaning.class?.digit === '2' || enhanced.endsWith('.0')) return undefined;
  return meaning.vendors[0]?.fix ?? meaning.record?.fix;
}

function nameOf({ record, subject }: EnhancedMeaning): Text {
  return record?.name ?? subject?.name ?? unknownName;
}

function meaningOf({ record, class: enhancedClass, subject }: EnhancedMeaning, locale: Locale): string {
  if (record) return record.meaning[locale];
  return [subject?.meaning, enhancedClass?.meaning].flatMap((text) => text?.[locale] ?? []).join(' ');
}

function whenOf({ record, vendors }: EnhancedMeaning): Text {
  return record?.cause ?? (vendors.length > 0 ? labels.vendorCode : labels.unknownCode);
}

function vendorMeanings({ vendors }: EnhancedMeaning, locale: Locale): readonly Block[] {
  return vendors.map(({ provider, meaning }) => labelled(provider, meaning[locale]));
}

function fixes({ record, vendors, class: enhancedClass }: EnhancedMeaning, locale: Locale): readonly Block[] {
  const blocks = vendors.map(({ provider, fix }) => labelled(provider, fix[locale]));
  if (record) return [paragraph(record.fix[locale]), ...blocks];
  return blocks.length > 0 ? blocks : [paragraph((enhancedClass?.fix ?? labels.unknownCode)[locale])];
}

/** Reply codes that it stands behind. */
function companions({ record }: EnhancedMeaning, locale: Locale): readonly Section[] {
  if (!record || record.replies.length === 0) return [];
  return [section(labels.companions[locale], paragraph(record.replies.join(', ')))];
}

/** Codes of the same subject that are offered to be compared. */
const NEIGHBOURS = 3;

/** Codes of the same subject that its class can have, the nearest in number first. */
function comparable({ code, record }: EnhancedMeaning, locale: Locale): Pick<Card, 'compare'> {
  if (!record) return {};
  const [digit = '', subject, detail] = code.split('.');
  const distance = (known: string) => Math.abs(Number(known.split('.')[2]) - Number(detail));
  const codes = enhancedCodes()
    .filter(({ classes }) => digit === 'X' || classes.includes(digit))
    .map((known) => known.code.replace('X', digit))
    .filter((known) => known.split('.')[1] === subject && known !== code && !known.endsWith('.0'))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, NEIGHBOURS);
  return codes.length > 0 ? { compare: { heading: labels.compareWith[locale], code, codes } } : {};
}
