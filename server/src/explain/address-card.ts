import { addressKind, innerAddress, publicAddress } from '../knowledge/addresses';
import type { Octets } from '../text/ip';
import { parseIp } from '../text/ip';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, labelled, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** The card of an IP address: of which kind it is. Undefined for what is none. */
export function addressCard(address: string, locale: Locale): Card | undefined {
  const octets = parseIp(address);
  if (!octets) return undefined;
  const { name, meaning, sources } = { sources: [], ...kindOf(octets) };
  return {
    title: {
      subject: address,
      name: locale === 'id' ? `Alamat ${name.id}` : `${capital(name.en)} address`,
      kind: octets.length === 4 ? 'IPv4' : 'IPv6',
    },
    sections: [
      section(labels.description[locale], paragraph(meaning[locale]), ...inner(octets, locale)),
      ...learnMore({ sources: sources.filter((source) => fitsFamily(source, octets)) }, locale),
    ],
  };
}

function kindOf(octets: Octets) {
  return addressKind(octets) ?? publicAddress;
}

/** The IPv4 address that stands in it, with its own kind. */
function inner(octets: Octets, locale: Locale): readonly Block[] {
  const four = innerAddress(octets);
  if (!four) return [];
  const { name } = kindOf(four);
  return [labelled(STANDS_FOR[locale], { quote: four.join('.') }, ` (${name[locale]})`)];
}

/** Where a kind has a source for each family, the one for IPv6 is RFC 3849, 4291 or later. */
function fitsFamily(source: string, { length }: Octets): boolean {
  const ipv6 = /RFC (?:3849|4193|4291|5180|9637|6666|6052|3056|7526|4380)\b/.test(source);
  return ipv6 === (length === 16);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const STANDS_FOR: Text = { en: 'Stands for', id: 'Mewakili' };
