import { bounds, limitsOf, units } from '../knowledge/limits';
import type { Limit } from '../knowledge/model';
import type { Locale } from '../text/locale';
import { type Prose, type Section, section } from './card';
import { labels } from './labels';
import { reference } from './learn-more';

/** The limits that concern a verb, a place or a keyword; nothing where there are none. */
export function limitsSection(word: string, locale: Locale): readonly Section[] {
  const items = limitsOf(word).map((limit) => item(limit, locale));
  return items.length > 0 ? [section(labels.limits[locale], { kind: 'list', items })] : [];
}

function item({ name, bound, value, unit, note, exceeded, sources }: Limit, locale: Locale): Prose {
  const amount = `${name[locale]}: ${bounds[bound][locale]} ${value} ${units[unit][locale]}`;
  const code = exceeded === undefined ? '' : `; ${labels.above[locale]} ${exceeded}`;
  const [source] = sources;
  return [
    `${amount}${code}.`,
    ...(note ? [` ${note[locale]}`] : []),
    ...(source === undefined ? [] : [' (', reference(source), ')']),
  ];
}
