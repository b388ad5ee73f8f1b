import type { KnownWording } from '../knowledge/provider';
import type { Locale } from '../text/locale';
import { type Detail, labelled, type Section, section } from './card';
import { labels } from './labels';

/**
 * Why a provider answers in this wording, and in a full card its steps. The provider's page stands there as text, never
 * as a link. What it means stands at the top of the card; a short one has the steps under “how to fix it”.
 */
export function wordingSection({ provider, wording }: KnownWording, locale: Locale, detail: Detail): Section {
  const { cause, fix, page } = wording;
  return section(
    `${labels.knownFrom[locale]} ${provider.name}`,
    labelled(labels.cause[locale], cause[locale]),
    ...(detail === 'full' ? [labelled(labels.steps[locale], fix[locale])] : []),
    ...(page !== undefined && detail === 'full' ? [labelled(labels.page[locale], { quote: page })] : []),
  );
}
