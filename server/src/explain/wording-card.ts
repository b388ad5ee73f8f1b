import type { KnownWording } from '../knowledge/provider';
import type { Locale } from '../text/locale';
import { type Card, labelled, paragraph, section } from './card';
import { labels } from './labels';

/** The card of a provider's wording, apart from any reply that carries it. */
export function wordingCard({ provider, wording }: KnownWording, locale: Locale): Card {
  const { text, replies, enhanced, meaning, cause, fix, page } = wording;
  const codes = [...replies, ...enhanced];
  return {
    title: { subject: text, name: provider.name, kind: labels.providerText[locale] },
    sections: [
      section(
        labels.description[locale],
        paragraph(meaning[locale]),
        ...(codes.length > 0
          ? [labelled(labels.codes[locale], ...codes.flatMap((see, i) => [i > 0 ? ', ' : '', { see, words: see }]))]
          : []),
      ),
      section(labels.when[locale], paragraph(cause[locale])),
      section(labels.fix[locale], paragraph(fix[locale])),
      ...(page === undefined ? [] : [section(labels.learnMore[locale], paragraph({ quote: page }))]),
    ],
  };
}
