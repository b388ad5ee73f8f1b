import { cipherParts, postfixTrust, tlsVersions } from '../knowledge/tls';
import type { Locale, Text } from '../text/locale';
import { type Card, labelled, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** An encrypted connection as a line of a record names it. */
export interface TlsWords {
  /** `TLS 1.3` */
  readonly version: string;
  /** As OpenSSL or GnuTLS calls it. */
  readonly cipher?: string;
  /** The word of Postfix for its trust: `Untrusted`. */
  readonly trust?: string;
}

/** The card of an encrypted connection; undefined for a version that does not exist. */
export function tlsCard({ version, cipher, trust }: TlsWords, locale: Locale): Card | undefined {
  const known = tlsVersions.find(({ name }) => name === version);
  if (!known) return undefined;
  const says = trust === undefined ? undefined : postfixTrust[trust];
  return {
    title: { subject: version, name: NAME[locale], kind: cipher ?? 'TLS' },
    sections: [
      section(labels.description[locale], paragraph(known.verdict[locale])),
      ...(cipher === undefined
        ? []
        : [section(CIPHER[locale], ...cipherWords(cipher).map((text) => paragraph(text[locale])))]),
      ...(says && trust !== undefined ? [section(TRUST[locale], labelled(trust, says[locale]))] : []),
      ...learnMore({ sources: known.sources }, locale),
    ],
  };
}

function cipherWords(cipher: string): readonly Text[] {
  return cipherParts.flatMap((group) => group.find(({ part }) => part.test(cipher))?.says ?? []);
}

const NAME: Text = { en: 'Encrypted connection', id: 'Koneksi terenkripsi' };
const CIPHER: Text = { en: 'The cipher', id: 'Sandinya' };
const TRUST: Text = { en: 'The other side', id: 'Pihak lain' };
