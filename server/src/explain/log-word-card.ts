/** Cards for the words and fields of mail logs. */
import type { LogField, LogVocabulary, LogWord } from '../knowledge/log-words';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, labelled, type Prose, paragraph, section } from './card';
import { labels } from './labels';
import { shortened } from './visible';

export function logWordCard({ word, name, meaning }: LogWord, { program }: LogVocabulary, locale: Locale): Card {
  return {
    title: { subject: word, name: name[locale], kind: kindOf(program, locale) },
    sections: [section(labels.description[locale], paragraph(meaning[locale]))],
  };
}

/** Longer values are cut: the line itself is at hand. */
const LONGEST = 120;

/** The card of a field with its value on this line, which is the log's own text: hostile. */
export function logFieldCard(field: LogField, value: string, { program }: LogVocabulary, locale: Locale): Card {
  const stages = field.key === 'delays' ? stagesOf(value) : undefined;
  const says = Object.hasOwn(field.values ?? {}, value) ? field.values?.[value] : undefined;
  return {
    title: { subject: field.key, name: field.name[locale], kind: kindOf(program, locale) },
    ...(stages && { context: longest(stages, locale) }),
    sections: [
      section(
        labels.description[locale],
        paragraph(field.meaning[locale]),
        ...(says ? [labelled(value, says[locale])] : []),
        ...(stages ? [stageTable(stages, locale)] : []),
        ...(says || stages || value.trim() === ''
          ? []
          : [labelled(labels.value[locale], { quote: shortened(value, LONGEST) })]),
      ),
    ],
  };
}

const kindOf = (program: string, locale: Locale) => `${program}, ${MAIL_LOG[locale]}`;
const MAIL_LOG: Text = { en: 'mail log', id: 'log surel' };

/** Seconds of the four stages of `delays=a/b/c/d`; undefined where the value is something else. */
function stagesOf(value: string): readonly number[] | undefined {
  const seconds = value.split('/').map(Number);
  return seconds.length === STAGES.length && seconds.every((one) => one >= 0) ? seconds : undefined;
}

interface Stage {
  readonly name: Text;
  /** What to look at where this stage took long. */
  readonly hint: Text;
}

const STAGES: readonly Stage[] = [
  {
    name: { en: 'Before the queue manager', id: 'Sebelum manajer antrean' },
    hint: {
      en: 'Receiving was slow, a content filter or milter took its time, or the message had waited for an earlier attempt.',
      id: 'Penerimaan lambat, penyaring isi atau milter butuh waktu, atau pesan menunggu percobaan sebelumnya.',
    },
  },
  {
    name: { en: 'In the active queue', id: 'Dalam antrean aktif' },
    hint: {
      en: 'Delivery agents were busy: too many messages for this destination, or too few processes.',
      id: 'Agen pengiriman sibuk: terlalu banyak pesan ke tujuan ini, atau proses terlalu sedikit.',
    },
  },
  {
    name: { en: 'Setting up the connection', id: 'Membuka sambungan' },
    hint: {
      en: 'Slow DNS, a host that does not answer before the next one is tried, a slow greeting, or TLS.',
      id: 'DNS lambat, host yang tidak menjawab sebelum host berikutnya dicoba, salam lambat, atau TLS.',
    },
  },
  {
    name: { en: 'Sending', id: 'Mengirim' },
    hint: {
      en: 'A large message, a slow line, or a server that checks the content before it answers.',
      id: 'Pesan besar, jalur lambat, atau server yang memeriksa isi sebelum menjawab.',
    },
  },
];

/** Below so many seconds nobody asks where they went. */
const NOTABLE = 1;

function longest(stages: readonly number[], locale: Locale): Prose {
  const most = Math.max(...stages);
  const { name, hint } = STAGES[stages.indexOf(most)]!;
  return most < NOTABLE ? [QUICK[locale]] : [`${MOST[locale]}: ${name[locale]} (${most} s). ${hint[locale]}`];
}

const QUICK: Text = { en: 'No stage took long.', id: 'Tidak ada tahap yang lama.' };
const MOST: Text = { en: 'Most of the time went here', id: 'Waktu terbanyak habis di sini' };
const STAGE: Text = { en: 'Stage', id: 'Tahap' };
const SECONDS: Text = { en: 'Seconds', id: 'Detik' };

function stageTable(stages: readonly number[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [STAGE[locale], SECONDS[locale]],
    rows: stages.map((seconds, n) => [STAGES[n]!.name[locale], String(seconds)]),
  };
}
