import { Field, Kind, Verdict } from '../../dialects/maillog/line';
import type { Text } from '../../text/locale';
import { fieldAt } from '../log-words';
import type { Rule } from '../rule';

/** Seconds. */
const SLOW = 60;

/** What Postfix measures, in the order of `delays=a/b/c/d`. */
const STAGES: readonly Text[] = [
  { en: 'Waiting before the queue manager', id: 'Menunggu sebelum queue manager' },
  { en: 'Waiting in the active queue', id: 'Menunggu di antrean aktif' },
  { en: 'Connecting', id: 'Menyambung' },
  { en: 'Sending', id: 'Mengirim' },
];

export const slowDelivery: Rule = {
  id: 'slow-delivery',
  severity: 'information',
  what: { en: 'A delivery in a log took long.', id: 'Sebuah pengiriman dalam log berlangsung lama.' },
  why: {
    en: 'The four delays tell whether the message waited here, or whether connecting or the other server is slow.',
    id: 'Keempat jeda itu memberi tahu apakah pesan menunggu di sini, atau apakah penyambungan atau server lain yang lambat.',
  },
  how: {
    en: 'Waiting: look for earlier deferrals, and for too few delivery agents. Connecting: look at DNS, the network and TLS. Sending: the other server takes its time.',
    id: 'Menunggu: periksa penundaan sebelumnya dan jumlah agen pengirim. Menyambung: periksa DNS, jaringan, dan TLS. Mengirim: server lain yang lambat.',
  },
  refs: ['RFC 5321 §4.5.4.1', 'RFC 5321 §4.5.3.2'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=312, delays=«0.1/0.02/302/10», dsn=2.0.0, status=sent (250 2.0.0 Ok)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=2, delays=0.1/0/0.9/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 5F2A1B3C9D: to=<bob@example.com>, relay=none, delay=7230, delays=7200/0/30/0, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection timed out)
`,
    ],
    on: [Kind.delivery],
    check(line, report) {
      const parts = line.value(Field.delays).split('/').map(Number);
      if (parts.length !== 4) return;
      // What waits here is told once it is sent: until then each attempt would tell it again.
      const told = parts.map((seconds, stage) => (stage < 2 && line.verdict !== Verdict.sent ? 0 : seconds));
      const longest = Math.max(...told);
      if (!(longest >= SLOW)) return;
      const stage = STAGES[told.indexOf(longest)]!;
      const total = line.value(Field.delay);
      report({
        ...fieldAt(line, Field.delays),
        severity: 'information',
        message: {
          en: `${stage.en} took ${longest} s of ${total} s.`,
          id: `${stage.id} memakan ${longest} dari ${total} detik.`,
        },
      });
    },
  },
};
