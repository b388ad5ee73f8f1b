import type { Rule } from '../rule';
import { quoted } from '../words';

export const controlCharacter: Rule = {
  id: 'control-character',
  severity: 'warning',
  what: {
    en: 'A control character stands where none may be.',
    id: 'Ada karakter kendali di tempat yang tidak semestinya.',
  },
  why: {
    en: 'Servers refuse NUL and other controls, or cut the line there; they are used to smuggle commands.',
    id: 'Server menolak NUL dan karakter kendali lain, atau memotong baris di situ; karakter itu dipakai untuk menyelundupkan perintah.',
  },
  how: {
    en: 'Remove it. Binary content is encoded, or sent with BDAT.',
    id: 'Hapus. Isi biner dikodekan, atau dikirim dengan BDAT.',
  },
  refs: ['RFC 5321 §4.1.2', 'RFC 5321 §2.3.8'],
  bad: [
    {
      text: 'C: EHLO client.example.org\nS: 250 mail.example.com\nC: MAIL FROM:<alice@example.org> SIZE=«\x00»\nS: 501 5.5.4 syntax\n',
      also: ['mail-parameter-invalid'],
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text\twith a tab
C: .
S: 250 2.0.0 queued
`,
  ],
  on: ['client-command', 'message-data'],
  check({ n, line, reading }, report) {
    const body = reading.class === 'message-data';
    if (body && reading.data?.chunk) return;
    const text = line.slice(reading.at, Math.min(reading.end, reading.at + LOOKED_AT));
    // Escape sequences of character sets stand in bodies (RFC 1468).
    const found = body ? text.indexOf('\0') : text.search(CONTROL);
    if (found < 0) return;
    const name = quoted(text[found]!);
    report({
      line: n,
      at: reading.at + found,
      end: reading.at + found + 1,
      severity: 'warning',
      message: body
        ? {
            en: `The control character ${name} stands in the message; servers refuse it or cut the line there.`,
            id: `Karakter kendali ${name} ada dalam pesan; server menolaknya atau memotong baris di situ.`,
          }
        : {
            en: `The control character ${name} stands in a command; servers refuse it or cut the line there.`,
            id: `Karakter kendali ${name} ada dalam perintah; server menolaknya atau memotong baris di situ.`,
          },
    });
  },
};

/** More of a line than anyone reads is not searched. */
const LOOKED_AT = 10_000;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
