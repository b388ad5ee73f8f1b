import { didNotWait } from '../ahead';
import { related } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';
import { LAST_OF_GROUP } from './pipelining-illegal-group';

export const pipeliningNotAdvertised: Rule = {
  id: 'pipelining-not-advertised',
  severity: 'warning',
  what: {
    en: 'A command is sent before the reply to the one before, but the server does not offer PIPELINING.',
    id: 'Sebuah perintah dikirim sebelum balasan perintah sebelumnya, padahal server tidak menawarkan PIPELINING.',
  },
  why: {
    en: 'Filters take clients that do not wait for senders of spam; some servers lose what was typed ahead.',
    id: 'Penyaring menganggap klien yang tidak menunggu sebagai pengirim spam; sebagian server kehilangan perintah yang mendahului.',
  },
  how: { en: 'Let the client wait for each reply.', id: 'Buat klien menunggu setiap balasan.' },
  refs: ['RFC 2920 §3.1', 'RFC 5321 §4.3.1'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 1000000
C: MAIL FROM:<alice@example.org>
C: «RCPT» TO:<bob@example.com>
S: 250 2.1.0 ok
S: 250 2.1.5 ok
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: MAIL FROM:<alice@example.org>
C: RCPT TO:<bob@example.com>
S: 250 2.1.0 ok
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const [asked, ...more] = before.pending;
    const { offers } = before;
    if (!command || !asked || more.length > 0 || before.openReply || !offers?.complete) return;
    if (Object.hasOwn(offers.keywords, 'PIPELINING') || asked.verb === 'LOST' || LAST_OF_GROUP.test(asked.verb)) return;
    if (!didNotWait(view)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + command.verb.length,
      severity: 'warning',
      message: {
        en: `${command.verb} is sent before the reply to the command before it, but the server does not offer PIPELINING: a client must wait.`,
        id: `${command.verb} dikirim sebelum balasan perintah sebelumnya, padahal server tidak menawarkan PIPELINING: klien harus menunggu.`,
      },
      related: [
        related(asked.line, { en: 'This was not answered yet.', id: 'Ini belum dijawab.' }),
        related(offers.line, { en: 'The list of the server begins here.', id: 'Daftar dari server dimulai di sini.' }),
      ],
    });
  },
};
