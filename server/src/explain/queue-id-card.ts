import type { QueueIdForm } from '../knowledge/queue-ids';
import type { Locale, Text } from '../text/locale';
import { type Card, paragraph, section } from './card';
import { labels } from './labels';

/** The card of the id under which a server says that it has a message now. */
export function queueIdCard(id: string, { program, note }: QueueIdForm, locale: Locale): Card {
  return {
    title: { subject: id, name: NAME[locale], kind: program },
    context: [CONTEXT[locale]],
    sections: [section(labels.description[locale], paragraph(note[locale]))],
  };
}

const NAME: Text = { en: 'Queue id', id: 'Id antrean' };
const CONTEXT: Text = {
  en: 'The server took the message over and calls it so. Keep it: its operator can find the message by it.',
  id: 'Server sudah mengambil alih pesan dan menamainya begini. Simpan: pengelolanya dapat menemukan pesan dengan id ini.',
};
