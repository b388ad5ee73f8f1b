import { octets } from '../../smtp/data';
import type { Rule } from '../rule';

/** RFC 5321 §4.5.3.1.5, with CRLF. */
const MOST = 512;

export const lineTooLongReply: Rule = {
  id: 'line-too-long-reply',
  severity: 'information',
  what: { en: 'A line of a reply is longer than 512 octets.', id: 'Satu baris balasan lebih dari 512 oktet.' },
  why: {
    en: 'Clients may cut the text, or lose the end of it.',
    id: 'Klien bisa memotong teksnya, atau kehilangan bagian akhirnya.',
  },
  how: {
    en: 'Let the server put long texts on several lines.',
    id: 'Buat server membagi teks panjang ke beberapa baris.',
  },
  refs: ['RFC 5321 §4.5.3.1.5'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: «550 5.7.1 ${'no '.repeat(180)}»
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 550 5.7.1 ${'no '.repeat(150)}
`,
  ],
  on: ['server-reply'],
  check({ n, line, reading, conversation }, report) {
    const { at, end, reply } = reading;
    if (!reply || reply.code === '334' || end - at + 2 <= MOST / 3 || conversation.utterance(n).folded) return;
    const length = octets(line, at, end) + 2;
    if (length <= MOST) return;
    report({
      line: n,
      at,
      end,
      severity: 'information',
      message: {
        en: `This reply line has ${length} octets with its line end; the limit is ${MOST}.`,
        id: `Baris balasan ini ${length} oktet dengan akhir barisnya; batasnya ${MOST}.`,
      },
    });
  },
};
