import { hasEightBit } from '../../smtp/data';
import type { Rule } from '../rule';

export const utf8ReplyWithoutSmtputf8: Rule = {
  id: 'utf8-reply-without-smtputf8',
  severity: 'information',
  what: {
    en: 'The text of a reply is not ASCII, though the client did not ask for SMTPUTF8.',
    id: 'Teks balasan bukan ASCII, padahal klien tidak meminta SMTPUTF8.',
  },
  why: {
    en: 'A client may show something else, or stumble; in a bounce the text arrives garbled.',
    id: 'Klien bisa menampilkan hal lain, atau tersandung; dalam surat pantulan teksnya rusak.',
  },
  how: { en: 'Let the server answer in ASCII.', id: 'Buat server menjawab dalam ASCII.' },
  refs: ['RFC 5321 §4.2', 'RFC 6531 §3.7.4'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 550 «5.1.1 Empfänger unbekannt»
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 550 5.1.1 recipient unknown
`,
  ],
  on: ['server-reply'],
  check({ n, line, reading, before }, report) {
    const { reply, answers, end } = reading;
    if (
      !reply ||
      !answers ||
      answers.verb === 'CONNECT' ||
      before.envelope?.utf8 ||
      !hasEightBit(line, reply.textAt, end)
    )
      return;
    report({
      line: n,
      at: reply.textAt,
      end,
      severity: 'information',
      message: {
        en: 'Replies are ASCII unless the client asked for SMTPUTF8; this text may arrive garbled.',
        id: 'Balasan ditulis dalam ASCII kecuali klien meminta SMTPUTF8; teks ini bisa tiba dalam keadaan rusak.',
      },
    });
  },
};
