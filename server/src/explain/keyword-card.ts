import { statuses } from '../knowledge/classes';
import { extension } from '../knowledge/extensions';
import { units } from '../knowledge/limits';
import { mechanism } from '../knowledge/mechanisms';
import type { Extension } from '../knowledge/model';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { type Block, type Card, type Detail, labelled, type Prose, paragraph, type Section, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';
import { limitsSection } from './limits';
import { sizeInWords } from './size';

/** A keyword as it stands in an EHLO reply. */
export interface Keyword {
  readonly keyword: string;
  /** What stands behind it on the line. */
  readonly parameters?: string;
  /** The line by which the client used it later in the session, `no` where it did not; absent where that is not known. */
  readonly used?: Used;
}

export type Used = 'no' | { readonly by: string };

/** The card of an EHLO keyword; undefined for one that is not known. */
export function keywordCard({ keyword, parameters, used }: Keyword, locale: Locale, detail: Detail): Card | undefined {
  const capitals = keyword.toUpperCase();
  const known = extension(capitals);
  if (!known) return undefined;
  const context = [...offered(capitals, parameters, locale), ...(used === undefined ? [] : use(used, locale))];
  return {
    title: {
      subject: capitals,
      name: known.name[locale],
      kind: `${labels.keyword[locale]}, ${statuses[known.status][locale]}`,
    },
    ...(context.length > 0 && { context }),
    sections: [
      section(labels.description[locale], paragraph(known.description[locale]), ...remark(known, locale)),
      ...brings(known, locale),
      ...(detail === 'full' ? limitsSection(capitals, locale) : []),
      ...learnMore({ sources: known.sources }, locale),
    ],
    ...(detail === 'short' && limitsSection(capitals, locale).length > 0 && { shortened: true }),
  };
}

/** The card of an AUTH mechanism; undefined for one that is not known. */
export function mechanismCard(name: string, locale: Locale): Card | undefined {
  const known = mechanism(name);
  if (!known) return undefined;
  const { status, description, exchange, secret, clear } = known;
  return {
    title: {
      subject: `AUTH ${name.toUpperCase()}`,
      name: labels.mechanism[locale],
      kind: statuses[status][locale],
    },
    sections: [
      section(
        labels.description[locale],
        paragraph(description[locale]),
        ...(clear ? [paragraph(labels.clearPassword[locale])] : []),
      ),
      section(labels.exchange[locale], { kind: 'lines', lines: exchange }),
      ...(secret ? [section(labels.secret[locale], paragraph(secret[locale]))] : []),
      ...learnMore({ sources: known.sources }, locale),
    ],
  };
}

/** Most characters of an EHLO line that a card repeats. */
const longest = 120;

function use(used: Used, locale: Locale): Prose {
  if (used === 'no') return [labels.unusedHere[locale]];
  return [`${labels.usedHere[locale]} `, { quote: shortened(used.by, longest) }, '.'];
}

/** What this server says behind the keyword; nothing where no server was seen to offer it. */
function offered(keyword: string, parameters: string | undefined, locale: Locale): Prose {
  if (parameters === undefined) return [];
  if (keyword === 'SIZE' && /^\d{0,20}$/.test(parameters)) return [`${sizeOffered(parameters, locale)} `];
  if (parameters === '') return [];
  return [`${labels.offers[locale]} `, { quote: shortened(`${keyword} ${parameters}`, longest) }, '. '];
}

/** SIZE = "SIZE" [ SP 1*20DIGIT ]; 0 and nothing both mean that no limit is told (RFC 1870 §4). */
function sizeOffered(digits: string, locale: Locale): string {
  const octets = Number(digits);
  if (octets === 0) return labels.sizeOpen[locale];
  return `${labels.sizeLimit[locale]} ${sizeInWords(digits, locale)}.`;
}

function remark({ note }: Extension, locale: Locale): readonly Block[] {
  return note ? [paragraph(note[locale])] : [];
}

/** Verbs and parameters that come with the extension, and what it asks for. */
function brings(known: Extension, locale: Locale): readonly Section[] {
  const { verbs, mail, rcpt, requires = [], offered, mailLine, rcptLine } = known;
  const quoted = (label: Text, words: readonly string[]) =>
    words.length > 0 ? [labelled(label[locale], ...separated(words))] : [];
  const longer = (label: Text, octets: number | undefined) =>
    octets === undefined ? [] : [paragraph(`${label[locale]} ${octets} ${units.octets[locale]}.`)];
  const blocks = [
    ...(offered ? [labelled(labels.behind[locale], `${offered[locale]}.`)] : []),
    ...quoted(labels.verbs, verbs),
    ...quoted(labels.onMail, mail),
    ...quoted(labels.onRcpt, rcpt),
    ...quoted(labels.needs, requires),
    ...longer(labels.longerMail, mailLine),
    ...longer(labels.longerRcpt, rcptLine),
  ];
  return blocks.length > 0 ? [section(labels.brings[locale], ...blocks)] : [];
}

function separated(words: readonly string[]): Prose {
  return words.flatMap((quote, index) => (index === 0 ? [{ quote }] : [', ', { quote }]));
}
