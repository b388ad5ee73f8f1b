import type { Rule } from '../rule';
import { quoted } from '../words';

export const replyCodeOutOfRange: Rule = {
  id: 'reply-code-out-of-range',
  severity: 'error',
  what: { en: 'The number is no reply code of SMTP.', id: 'Angka ini bukan kode balasan SMTP.' },
  why: {
    en: 'A code has three digits, the first 2 to 5, the second 0 to 5. A client takes anything else for the end of the session.',
    id: 'Kode terdiri dari tiga digit, yang pertama 2 sampai 5, yang kedua 0 sampai 5. Selain itu klien menganggap sesi gagal.',
  },
  how: { en: 'Let the server send a code of the standard.', id: 'Buat server mengirim kode yang baku.' },
  refs: ['RFC 5321 §4.2', 'RFC 5321 §4.3.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: «2500» 2.1.0 ok
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: «650» done
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 571 5.7.1 refused
`,
  ],
  on: ['server-reply', 'annotation'],
  check({ n, line, reading, conversation }, report) {
    const { reply } = reading;
    if (reply && reading.firstOfReply && /^.[6-9]/.test(reply.code) && reply.code !== '571') {
      report({
        line: n,
        at: reply.codeAt,
        end: reply.codeAt + 3,
        severity: 'information',
        message: messageOf(reply.code),
      });
    }
    if (reply || !reading.garbled || conversation.sides !== 'both') return;
    const number = /^(?:\d{3}|[2-5]\d{3})(?=[ -]|$)/.exec(
      line.slice(reading.at, Math.min(reading.end, reading.at + 10)),
    )?.[0];
    if (!number) return;
    report({ line: n, at: reading.at, end: reading.at + number.length, severity: 'error', message: messageOf(number) });
  },
};

const messageOf = (number: string) => ({
  en: `${quoted(number)} is no reply code: three digits, the first 2 to 5, the second 0 to 5. A client gives the session up.`,
  id: `${quoted(number)} bukan kode balasan: tiga digit, yang pertama 2 sampai 5, yang kedua 0 sampai 5. Klien membatalkan sesinya.`,
});
