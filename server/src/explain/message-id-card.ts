import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { type Card, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

const LONGEST = 120;

/** The card of a Message-ID, given without its angle brackets. */
export function messageIdCard(id: string, locale: Locale): Card {
  const host = id.slice(id.lastIndexOf('@') + 1);
  return {
    title: { subject: `<${shortened(id, LONGEST)}>`, name: 'Message-ID', kind: KIND[locale] },
    context: [`${MADE_AT[locale]} `, { quote: shortened(host, LONGEST) }, '.'],
    sections: [
      section(labels.description[locale], paragraph(WHAT[locale])),
      ...learnMore({ sources: ['RFC 5322 §3.6.4'] }, locale),
    ],
  };
}

const KIND: Text = { en: 'name of a message', id: 'nama pesan' };
const MADE_AT: Text = {
  en: 'Made where the message was written, under the name',
  id: 'Dibuat di tempat pesan ditulis, dengan nama',
};
const WHAT: Text = {
  en: 'The message keeps it on its whole way and in every log, while queue ids change from server to server; answers name it in In-Reply-To and References. Nobody checks the host in it.',
  id: 'Pesan membawanya sepanjang jalan dan di setiap log, sedangkan id antrean berganti dari server ke server; balasan menyebutnya dalam In-Reply-To dan References. Tidak ada yang memeriksa host di dalamnya.',
};
