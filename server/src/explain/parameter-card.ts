import { command } from '../knowledge/commands';
import { parameterValues } from '../knowledge/parameter-values';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { decodeXtext } from '../text/xtext';
import { type Card, labelled, type Prose, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';
import { valueInWords } from './parameter-words';
import { sizeInWords } from './size';

/** Most characters of a value that a card repeats. */
const LONGEST = 200;

/**
 * The card of a parameter of MAIL or RCPT, such as `SIZE`, with what its value says; undefined where the verb has no such
 * parameter.
 */
export function parameterCard(verb: string, keyword: string, locale: Locale, given?: string): Card | undefined {
  const capitals = keyword.toUpperCase();
  const parameter = command(verb)?.parameters.find((known) => known.keyword === capitals);
  if (!parameter) return undefined;
  const { value, extension, note, sources } = parameter;
  return {
    title: { subject: capitals, name: note[locale], kind: `${labels.parameterOf[locale]} ${verb.toUpperCase()}` },
    ...(given !== undefined && given !== '' && { context: said(capitals, given.slice(0, LONGEST), locale) }),
    sections: [
      section(
        labels.description[locale],
        ...(value === undefined ? [] : [labelled(labels.value[locale], { quote: value })]),
        labelled(labels.extension[locale], { quote: extension }),
      ),
      ...learnMore({ sources }, locale),
    ],
  };
}

/** What a value says, in words where it has some. */
function said(keyword: string, value: string, locale: Locale): Prose {
  const here: Prose = [{ quote: shortened(`${keyword}=${value}`, LONGEST) }, ': '];
  if (keyword === 'SIZE' && /^\d{1,20}$/.test(value)) return [...here, `${sizeInWords(value, locale)}.`];
  if (keyword === 'AUTH' && value === '<>') return [...here, NOBODY[locale]];
  const words = valueInWords(keyword, value, locale);
  if (words !== undefined) return [...here, `${words}.`];
  const decoded = IN_XTEXT.has(keyword) ? decodeXtext(value) : undefined;
  if (decoded !== undefined) return decoded === value ? [{ quote: value }] : [...here, { quote: decoded }];
  const meanings = value.split(',').map((word) => parameterValues[keyword]?.[word.toUpperCase()]?.[locale]);
  const known = meanings.filter((meaning) => meaning !== undefined);
  return known.length > 0 ? [...here, `${known.join('; ')}.`] : [{ quote: shortened(`${keyword}=${value}`, LONGEST) }];
}

/** Parameters whose value is xtext (RFC 3461 §4.2, §4.4; RFC 4954 §5). */
const IN_XTEXT = new Set(['ORCPT', 'ENVID', 'AUTH']);
const NOBODY: Text = {
  en: 'who wrote the message is not known, or not to be trusted.',
  id: 'penulis pesan tidak diketahui, atau tidak dapat dipercaya.',
};
