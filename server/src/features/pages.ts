/**
 * Pages: what there is to say about one thing, under an id that stays, such as `codes/550`, `codes/211-354` (two of them
 * compared), `commands/MAIL`, `commands/EHLO-HELO` or `texts/gmail-3`. An id names something that is known here, and carries nothing else.
 */
import type { Card } from '../explain/card';
import { commandCard } from '../explain/command-card';
import { commandComparisonCard } from '../explain/command-comparison-card';
import { comparisonCard } from '../explain/comparison-card';
import { enhancedCard } from '../explain/enhanced-card';
import { keywordCard, mechanismCard } from '../explain/keyword-card';
import { type PageLinks, renderPage } from '../explain/render-page';
import { replyCard } from '../explain/reply-card';
import { wordingCard } from '../explain/wording-card';
import { type KnownWording, providers } from '../knowledge/provider';
import type { Locale } from '../text/locale';
import { ruleCard } from './rule-card';

/** The card that a page shows; undefined where an id names nothing. */
export function pageCard(id: string, locale: Locale): Card | undefined {
  const [, kind, name = ''] = /^([a-z]{1,20})\/([\w.-]{1,80})$/.exec(id) ?? [];
  switch (kind) {
    case 'codes':
      return codeCard(name, locale) ?? pairCard(name, locale);
    case 'commands':
      return commandCard(name, locale, 'full') ?? commandPairCard(name, locale);
    case 'keywords':
      return keywordCard({ keyword: name }, locale, 'full');
    case 'mechanisms':
      return mechanismCard(name, locale);
    case 'rules':
      return ruleCard(name, locale);
    case 'texts': {
      const known = knownTexts.get(name);
      return known && wordingCard(known, locale);
    }
    default:
      return undefined;
  }
}

/** A page as a Markdown document; undefined where an id names nothing. */
export function page(id: string, locale: Locale, links: PageLinks = served): string | undefined {
  const card = pageCard(id, locale);
  return card && renderPage(card, links);
}

/** Where the server has its pages: any code, and any two of them compared. */
const served: PageLinks = {
  code: (code) => `../codes/${code}.md`,
  comparison: (code, other) => `../codes/${code}-${other}.md`,
};

export function codeCard(code: string, locale: Locale): Card | undefined {
  return replyCard({ code }, locale, 'full') ?? enhancedCard(code, locale, 'full');
}

/** `211-354`, `5.1.1-550`. */
function pairCard(name: string, locale: Locale): Card | undefined {
  const [left = '', right = ''] = name.split('-');
  return name === `${left}-${right}` ? comparisonCard(left, right, locale) : undefined;
}

/** `EHLO-HELO`; a verb may have hyphens of its own. */
function commandPairCard(name: string, locale: Locale): Card | undefined {
  const hyphens = Array.from(name.matchAll(/-/g), ({ index }) => index);
  for (const at of hyphens) {
    const card = commandComparisonCard(name.slice(0, at), name.slice(at + 1), locale);
    if (card) return card;
  }
  return undefined;
}

/** Texts of providers by the name of their page, such as `gmail-3`. */
export const knownTexts: ReadonlyMap<string, KnownWording> = new Map(
  providers().flatMap((provider) =>
    provider.texts.map((wording, index) => [`${shortName(provider.name)}-${index + 1}`, { provider, wording }]),
  ),
);

/** `Gmail / Google Workspace` is `gmail`, `La Poste` is `la-poste`. */
function shortName(provider: string): string {
  const [first = ''] = provider.split(/ [/(]/);
  return first.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
