import { parseOffer } from '../../smtp/ehlo';
import { related } from '../answer';
import type { Rule } from '../rule';

export const starttlsAdvertisedUnderTls: Rule = {
  id: 'starttls-advertised-under-tls',
  severity: 'warning',
  what: {
    en: 'The server offers STARTTLS although TLS is active.',
    id: 'Server menawarkan STARTTLS padahal TLS sudah aktif.',
  },
  why: {
    en: 'A client that believes it starts TLS twice, and the session breaks.',
    id: 'Klien yang mempercayainya memulai TLS dua kali, dan sesi terputus.',
  },
  how: {
    en: 'Let the server leave STARTTLS out of the list after the handshake.',
    id: 'Buat server tidak mencantumkan STARTTLS sesudah jabat tangan.',
  },
  refs: ['RFC 3207 §4.2'],
  bad: [
    {
      text: `C: STARTTLS
S: 220 2.0.0 ready
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 «STARTTLS»
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 ready
`,
  ],
  on: ['server-reply'],
  check({ n, line, reading, before }, report) {
    const { reply, answers, end } = reading;
    if (before.secured === undefined || answers?.verb !== 'EHLO' || reply?.code !== '250') return;
    const offer = parseOffer(line, reply.textAt, end);
    if (offer?.keyword !== 'STARTTLS') return;
    report({
      line: n,
      at: offer.at,
      end: offer.at + offer.keyword.length,
      severity: 'warning',
      message: {
        en: 'TLS is active already; a server must not offer STARTTLS again.',
        id: 'TLS sudah aktif; server tidak boleh menawarkan STARTTLS lagi.',
      },
      related: [related(before.secured, { en: 'TLS begins here.', id: 'TLS dimulai di sini.' })],
    });
  },
};
