import { hasEightBit } from '../../smtp/data';
import { related } from '../answer';
import type { Fix, Rule, View } from '../rule';

export const eightBitWithout8bitmime: Rule = {
  id: 'eight-bit-without-8bitmime',
  severity: 'warning',
  what: {
    en: 'The message holds 8-bit octets, but 8BITMIME is not in use.',
    id: 'Pesan memuat oktet 8-bit, tetapi 8BITMIME tidak dipakai.',
  },
  why: {
    en: 'Without it the way is for 7 bits: servers may refuse the message, or letters arrive garbled.',
    id: 'Tanpa itu jalurnya hanya untuk 7 bit: server bisa menolak pesan, atau huruf-hurufnya rusak.',
  },
  how: {
    en: 'Where the server offers 8BITMIME write BODY=8BITMIME behind MAIL; elsewhere encode the text as quoted-printable or base64.',
    id: 'Bila server menawarkan 8BITMIME, tulis BODY=8BITMIME di belakang MAIL; selain itu kodekan teksnya sebagai quoted-printable atau base64.',
  },
  refs: ['RFC 6152 §3', 'RFC 5321 §2.3.1'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 8BITMIME
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: «Grüße»
C: .
S: 250 2.0.0 queued
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 8BITMIME
C: MAIL FROM:<alice@example.org> BODY=8BITMIME
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: Grüße
C: .
S: 250 2.0.0 queued
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 8BITMIME
C: MAIL FROM:<alice@example.org> BODY=8BITMIME
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: Grüße
C: .
S: 250 2.0.0 queued
`,
  ],
  on: ['message-data'],
  check(view, report) {
    const { n, line, reading, before } = view;
    const { message, offers, envelope } = before;
    if (!message || message.eightBit || !offers?.complete || !envelope || reading.data?.lost) return;
    // What stands in the header is another matter.
    if (message.inHeader || /^(?:8BITMIME|BINARYMIME)$/.test(envelope.body ?? '') || envelope.utf8) return;
    if (!hasEightBit(line, reading.at, reading.end)) return;
    const offered = Object.hasOwn(offers.keywords, '8BITMIME');
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: offered ? 'information' : 'warning',
      message: offered ? UNUSED : UNOFFERED,
      related: [
        related(envelope.line, { en: 'The message is announced here.', id: 'Pesan diumumkan di sini.' }),
        related(offers.line, { en: 'The list of the server begins here.', id: 'Daftar dari server dimulai di sini.' }),
      ],
      ...(offered && envelope.body === undefined && { fix: addBody(view) }),
    });
  },
};

const UNUSED = {
  en: 'The message holds letters that are not ASCII, but MAIL does not say BODY=8BITMIME, which the server offers.',
  id: 'Pesan memuat huruf non-ASCII, tetapi MAIL tidak menyebut BODY=8BITMIME, padahal server menawarkannya.',
};
const UNOFFERED = {
  en: 'The message holds letters that are not ASCII, but the server does not offer 8BITMIME: they may arrive garbled.',
  id: 'Pesan memuat huruf non-ASCII, tetapi server tidak menawarkan 8BITMIME: huruf itu bisa rusak di jalan.',
};

function addBody({ before }: View): Fix {
  const { line, end } = before.envelope!;
  return {
    title: { en: 'Add BODY=8BITMIME to MAIL', id: 'Tambahkan BODY=8BITMIME pada MAIL' },
    safe: false,
    edits: [{ line, at: end, end, text: ' BODY=8BITMIME' }],
  };
}
