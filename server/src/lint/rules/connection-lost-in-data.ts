import { related } from '../answer';
import type { Rule } from '../rule';

export const connectionLostInData: Rule = {
  id: 'connection-lost-in-data',
  severity: 'error',
  what: { en: 'The session ends in the middle of a message.', id: 'Sesi berakhir di tengah pesan.' },
  why: {
    en: 'The message did not arrive. A client takes that for a temporary failure and sends all of it again.',
    id: 'Pesan tidak sampai. Klien menganggapnya kegagalan sementara dan mengirim semuanya lagi.',
  },
  how: {
    en: 'Look for the reason on both sides: time-outs, a firewall that cuts long sessions, a packet size that is too large for the way (MTU).',
    id: 'Cari sebabnya di kedua sisi: batas waktu, firewall yang memutus sesi panjang, ukuran paket yang terlalu besar untuk jalurnya (MTU).',
  },
  refs: ['RFC 5321 §3.8', 'RFC 5321 §4.5.3.2'],
  bad: [
    {
      text: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
S: «421» 4.4.2 timeout
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 queued
C: QUIT
S: 421 4.3.2 shutting down
`,
  ],
  on: ['server-reply'],
  check({ n, reading, before }, report) {
    const { reply } = reading;
    if (before.phase !== 'data' || !before.message?.begun || reply?.code !== '421' || reply.more) return;
    const { opener } = before.message;
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: 'error',
      message: {
        en: 'The server gave up in the middle of the message: it did not arrive, and must be sent again.',
        id: 'Server menyerah di tengah pesan: pesan tidak sampai dan harus dikirim lagi.',
      },
      related: opener < 0 ? [] : [related(opener, { en: 'The message begins here.', id: 'Pesan dimulai di sini.' })],
    });
  },
};
