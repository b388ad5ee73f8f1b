import type { EncodedText } from '../text/encoded-words';
import type { ExtendedParameter } from '../text/extended-parameters';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { type Card, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';
import { sizeInWords } from './size';

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

/** The card of a parameter in the extended form (RFC 2231). */
export function extendedParameterCard(parameter: ExtendedParameter, locale: Locale): Card {
  const { name, parts, charset, language, text } = parameter;
  const kind = [charset, language, parts && partsText(parts, locale)].filter((word) => word !== undefined);
  return {
    title: { subject: `${name}*`, name: EXTENDED[locale], kind: kind.join(', ') },
    context: text === undefined ? [UNREADABLE[locale]] : [`${READS[locale]} `, { quote: shortened(text, LONGEST) }],
    sections: [
      section(
        labels.description[locale],
        paragraph(EXTENDED_FORM[locale]),
        ...(parts ? [paragraph(IN_PARTS[locale])] : []),
      ),
      ...learnMore({ sources: ['RFC 2231 §3', 'RFC 2231 §4'] }, locale),
    ],
  };
}

function partsText([first, last]: readonly [number, number], locale: Locale): string {
  return `${PART[locale]} ${first === last ? first : `${first}–${last}`}`;
}

/** A line of a body that is encoded, and what it stands for. */
export interface EncodedLine {
  readonly encoding: 'base64' | 'quoted-printable';
  readonly charset?: string;
  readonly octets: number;
  /** Undefined where the octets are no text for people. */
  readonly text: string | undefined;
}

/** The card of a line of a body in base64 or quoted-printable (RFC 2045 §6). */
export function encodedLineCard({ encoding, charset, octets, text }: EncodedLine, locale: Locale): Card {
  const isBase64 = encoding === 'base64';
  return {
    title: { subject: encoding, name: ENCODED_LINE[locale], kind: charset ?? sizeInWords(String(octets), locale) },
    context: text === undefined ? [NO_TEXT[locale]] : [`${READS[locale]} `, { quote: shortened(text, LONGEST) }],
    sections: [
      section(labels.description[locale], paragraph((isBase64 ? IN_BASE64 : IN_QUOTED_PRINTABLE)[locale])),
      ...learnMore({ sources: [isBase64 ? 'RFC 2045 §6.8' : 'RFC 2045 §6.7'] }, locale),
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

const EXTENDED: Text = { en: 'Parameter with charset or in parts', id: 'Parameter dengan charset atau berbagian' };
const PART: Text = { en: 'part', id: 'bagian' };
const EXTENDED_FORM: Text = {
  en: "A parameter holds ASCII only. With a * behind its name it is written as charset'language'text, with % and two digits for an octet.",
  id: "Parameter hanya memuat ASCII. Dengan * di belakang namanya, ia ditulis sebagai charset'bahasa'teks, dengan % dan dua digit untuk satu oktet.",
};
const IN_PARTS: Text = {
  en: 'A long value is cut into parts, numbered from 0; only the first names the charset.',
  id: 'Nilai yang panjang dipotong menjadi bagian bernomor mulai 0; hanya bagian pertama menyebut charset.',
};
const ENCODED_LINE: Text = { en: 'Encoded line', id: 'Baris tersandi' };
const NO_TEXT: Text = {
  en: 'It is no text, or in a charset that is not known here.',
  id: 'Isinya bukan teks, atau memakai charset yang tidak dikenal di sini.',
};
const IN_BASE64: Text = {
  en: 'Four characters stand for three octets. A line may begin or end in the middle of a character; what belongs to other lines is not shown.',
  id: 'Empat karakter mewakili tiga oktet. Sebuah baris bisa mulai atau berakhir di tengah karakter; bagian milik baris lain tidak ditampilkan.',
};
const IN_QUOTED_PRINTABLE: Text = {
  en: '= and two digits stand for an octet; = at the end joins the next line.',
  id: '= dan dua digit mewakili satu oktet; = di akhir menyambung baris berikutnya.',
};
