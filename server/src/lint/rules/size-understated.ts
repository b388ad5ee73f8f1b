import { related } from '../answer';
import type { Rule } from '../rule';

/** A message may be a little larger than declared (RFC 1870 §6.1 speaks of an estimate). */
const TOLERANCE = 1.1;

export const sizeUnderstated: Rule = {
  id: 'size-understated',
  severity: 'information',
  what: {
    en: 'A message is larger than its SIZE parameter said.',
    id: 'Pesan lebih besar dari yang dinyatakan parameter SIZE.',
  },
  why: {
    en: 'The server makes room for what was declared; it may refuse the rest after all of it was sent.',
    id: 'Server menyiapkan ruang menurut pernyataan itu; sisanya bisa ditolak setelah semuanya dikirim.',
  },
  how: {
    en: 'Declare the octets of the message as sent: CRLF counts two, doubled periods one.',
    id: 'Nyatakan oktet pesan sebagaimana dikirim: CRLF dihitung dua, titik ganda satu.',
  },
  refs: ['RFC 1870 §4', 'RFC 1870 §6.1'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org> SIZE=20
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: «.»
S: 250 2.0.0 queued
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org> SIZE=2000
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 queued
`,
  ],
  on: ['terminator'],
  check({ n, reading, before }, report) {
    const { message, envelope } = before;
    const declared = message?.declaredSize;
    if (declared === undefined || declared === 0 || message?.octets === undefined) return;
    if (message.octets <= declared * TOLERANCE) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'information',
      message: {
        en: `The message that ends here has ${message.octets} octets, but MAIL declared SIZE=${declared}.`,
        id: `Pesan yang berakhir di sini berisi ${message.octets} oktet, tetapi MAIL menyatakan SIZE=${declared}.`,
      },
      related: envelope
        ? [related(envelope.line, { en: 'The size is declared here.', id: 'Ukurannya dinyatakan di sini.' })]
        : [],
    });
  },
};
