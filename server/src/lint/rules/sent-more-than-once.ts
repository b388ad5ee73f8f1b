import { Kind } from '../../dialects/maillog/line';
import { placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

const WORDS = /\bmessage may be sent more than once\b/i;

export const sentMoreThanOnce: Rule = {
  id: 'sent-more-than-once',
  severity: 'warning',
  what: {
    en: 'A message may arrive more than once: the connection went before the end of the data was answered.',
    id: 'Sebuah pesan bisa sampai lebih dari sekali: koneksi putus sebelum akhir data dijawab.',
  },
  why: {
    en: 'The server may have taken the message, and the client cannot know: it sends it again.',
    id: 'Server mungkin sudah menerima pesan itu, dan klien tidak dapat mengetahuinya: pesan dikirim lagi.',
  },
  how: {
    en: 'Look what takes the other server so long behind the period (filters), and what cuts connections between the two (a firewall, a path with a small MTU).',
    id: 'Periksa apa yang membuat server lain lama setelah titik (filter), dan apa yang memutus koneksi di antara keduanya (firewall, jalur dengan MTU kecil).',
  },
  refs: ['RFC 5321 §4.5.3.2.6', 'RFC 5321 §6.1'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=612, delays=0.1/0/11/30, dsn=4.4.2, status=deferred (conversation with mx.example.com[192.0.2.25] timed out while sending end of data -- «message may be sent more than once»)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=31, delays=0.1/0/1/30, dsn=4.4.2, status=deferred (lost connection with mx.example.com[192.0.2.25] while sending RCPT TO)
`,
    ],
    on: [Kind.delivery, Kind.lost],
    check(line, report) {
      const place = placeIn(reasonOf(line), WORDS);
      if (!place) return;
      report({
        ...place,
        severity: 'warning',
        message: {
          en: 'The connection went before the end of the data was answered: the message is sent again, and may arrive twice.',
          id: 'Koneksi putus sebelum akhir data dijawab: pesan dikirim lagi dan bisa sampai dua kali.',
        },
      });
    },
  },
};
