import { extension } from '../../knowledge/extensions';
import { parseOffer } from '../../smtp/ehlo';
import { related } from '../answer';
import type { Rule } from '../rule';

export const ehloReplyToHelo: Rule = {
  id: 'ehlo-reply-to-helo',
  severity: 'warning',
  what: { en: 'The reply to HELO lists extensions.', id: 'Balasan HELO memuat daftar ekstensi.' },
  why: {
    en: 'HELO asks for none; an old client may stumble over a reply of several lines, and none of them may be used.',
    id: 'HELO tidak memintanya; klien lama bisa tersandung balasan beberapa baris, dan tidak satu pun boleh dipakai.',
  },
  how: { en: 'Let the server answer HELO with one line.', id: 'Buat server menjawab HELO dengan satu baris.' },
  refs: ['RFC 5321 §3.2', 'RFC 5321 §4.1.1.1'],
  bad: [
    {
      text: `C: HELO client.example.org
S: 250-mail.example.com
S: 250 «SIZE» 1000000
`,
    },
  ],
  good: [
    `C: HELO client.example.org
S: 250-mail.example.com
S: 250 at your service
`,
  ],
  on: ['server-reply'],
  check({ n, line, reading, before }, report) {
    const { reply, answers, end } = reading;
    // The second line of the reply tells enough.
    if (answers?.verb !== 'HELO' || reply?.code !== '250' || before.openReply?.line !== n - 1) return;
    const offer = parseOffer(line, reply.textAt, end);
    if (!offer || !extension(offer.keyword)) return;
    report({
      line: n,
      at: offer.at,
      end: offer.at + offer.keyword.length,
      severity: 'warning',
      message: {
        en: 'A server lists no extensions in its reply to HELO: the client did not ask for them, and may not use them.',
        id: 'Server tidak mencantumkan ekstensi dalam balasan HELO: klien tidak memintanya dan tidak boleh memakainya.',
      },
      related: [related(answers.line, { en: 'This is what it answers.', id: 'Inilah yang dijawabnya.' })],
    });
  },
};
