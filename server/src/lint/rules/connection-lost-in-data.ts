import { Field, Kind } from '../../dialects/maillog/line';
import { related } from '../answer';
import { fieldAt, reasonOf } from '../log-words';
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
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:09 mx1 postfix/smtpd[21]: lost connection after «DATA» (12345 bytes) from mail.example.org[192.0.2.1]
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:09 mx1 postfix/smtpd[21]: lost connection after CONNECT from mail.example.org[192.0.2.1]
Oct  3 10:00:09 mx1 postfix/smtpd[21]: improper command pipelining after DATA from pc.example.net[192.0.2.66]: QUIT
`,
    ],
    on: [Kind.lost],
    check(line, report) {
      if (!/^(?:DATA|BDAT|END-OF-MESSAGE)$/.test(line.value(Field.stage))) return;
      if (!/^(?:lost connection|timeout) after /.test(reasonOf(line).text)) return;
      report({
        ...fieldAt(line, Field.stage),
        severity: 'information',
        message: {
          en: 'The connection went in the middle of a message: nothing of it was taken, and the client may send it again.',
          id: 'Koneksi putus di tengah pesan: tidak ada yang diterima, dan klien bisa mengirimnya lagi.',
        },
      });
    },
  },
};
