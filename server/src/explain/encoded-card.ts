import type { EncodedText } from '../text/encoded-words';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { type Card, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** Most characters of a text that a card repeats. */
const LONGEST = 300;

/** The card of encoded words in a header (RFC 2047). */
export function encodedWordsCard({ words, text }: EncodedText, locale: Locale): Card {
  const kinds = [...new Set(words.map(({ charset, encoding }) => `${charset}, ${encodings[encoding]}`))];
  const long = words.some(({ length }) => length > 75);
  return {
    title: { subject: '=?…?=', name: ENCODED_WORDS[locale], kind: kinds.join('; ') },
    context: text === undefined ? [UNREADABLE[locale]] : [`${READS[locale]} `, { quote: shortened(text, LONGEST) }],
    sections: [
      section(labels.description[locale], paragraph(WHAT[locale]), ...(long ? [paragraph(LONG[locale])] : [])),
      ...learnMore({ sources: ['RFC 2047 §2', 'RFC 2047 §4'] }, locale),
    ],
  };
}

const encodings = { B: 'base64', Q: 'quoted-printable' } as const;

const ENCODED_WORDS: Text = { en: 'Encoded words', id: 'Kata tersandi' };
const READS: Text = { en: 'It reads', id: 'Bacaannya' };
const UNREADABLE: Text = {
  en: 'It cannot be read: the charset is not known, or what is encoded is none of it.',
  id: 'Tidak dapat dibaca: charset-nya tidak dikenal, atau isinya tidak sesuai charset itu.',
};
const WHAT: Text = {
  en: 'Header fields hold ASCII only. Text beyond it is written as =?charset?B or Q?text?=; blanks between two of them do not count.',
  id: 'Bidang header hanya memuat ASCII. Teks di luar itu ditulis sebagai =?charset?B atau Q?teks?=; spasi di antara dua kata tidak dihitung.',
};
const LONG: Text = {
  en: 'One is longer than the 75 characters that are allowed; not every program reads it.',
  id: 'Ada yang lebih panjang dari 75 karakter yang diizinkan; tidak semua program membacanya.',
};
