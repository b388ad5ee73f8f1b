import type { Text } from '../text/locale';
import type { Verdict } from '../trace/message';

/** What became of a recipient, in a word. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  delivered: { en: 'delivered', id: 'terkirim' },
  bounced: { en: 'bounced', id: 'dikembalikan' },
  deferred: { en: 'deferred', id: 'ditunda' },
  queued: { en: 'in the queue', id: 'dalam antrean' },
  rejected: { en: 'rejected', id: 'ditolak' },
};
