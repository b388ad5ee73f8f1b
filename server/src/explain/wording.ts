import type { KnownWording } from '../knowledge/provider';
import type { Locale } from '../text/locale';
import { type Detail, labelled, paragraph, type Section, section } from './card';
import { labels } from './labels';

/** What a provider means by its wording of a reply. The provider's page stands there as text, never as a link. */
export function wordingSection({ provider, wording }: KnownWording, locale: Locale, detail: Detail): Section {
  const { meaning, cause, page } = wording;
  return section(
    `${labels.knownFrom[locale]} ${provider.name}`,
    paragraph(meaning[locale]),
    labelled(labels.cause[locale], cause[locale]),
    ...(page !== undefined && detail === 'full' ? [labelled(labels.page[locale], { quote: page })] : []),
  );
}
