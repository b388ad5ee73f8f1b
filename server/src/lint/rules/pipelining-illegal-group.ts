import { didNotWait } from '../ahead';
import { related } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

/** Commands that end a group (RFC 2920 §3.1); STARTTLS has a rule of its own. */
export const LAST_OF_GROUP = /^(?:EHLO|HELO|LHLO|DATA|VRFY|EXPN|TURN|QUIT|NOOP|AUTH)$/;

export const pipeliningIllegalGroup: Rule = {
  id: 'pipelining-illegal-group',
  severity: 'warning',
  what: {
    en: 'A command follows one that must be the last of a pipelined group.',
    id: 'Sebuah perintah menyusul perintah yang harus menjadi penutup kelompok beruntun.',
  },
  why: {
    en: 'EHLO, DATA, VRFY, EXPN, TURN, QUIT, NOOP and AUTH change what may come next; the client must read their reply first. Servers answer 503 or 554, or hang up.',
    id: 'EHLO, DATA, VRFY, EXPN, TURN, QUIT, NOOP, dan AUTH mengubah apa yang boleh menyusul; klien harus membaca balasannya dahulu. Server menjawab 503 atau 554, atau memutus sambungan.',
  },
  how: { en: 'Wait for the reply.', id: 'Tunggu balasannya.' },
  refs: ['RFC 2920 §3.1', 'RFC 4954 §4'],
  bad: [
    {
      text: `C: EHLO client.example.org
C: «MAIL» FROM:<alice@example.org>
S: 250 mail.example.com
S: 250 2.1.0 ok
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: MAIL FROM:<alice@example.org>
C: RCPT TO:<bob@example.com>
C: DATA
S: 250 2.1.0 ok
S: 250 2.1.5 ok
S: 354 go ahead
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, before, reading } = view;
    const command = onlyCommand(view);
    const asked = before.pending.at(-1);
    if (!command || reading.authData || !asked || !LAST_OF_GROUP.test(asked.verb) || before.openReply) return;
    if (before.phase === 'auth' || !didNotWait(view)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + command.verb.length,
      severity: 'warning',
      message: {
        en: `${command.verb} is sent before the reply to ${asked.verb}, which must be the last of a group: the client must wait for it.`,
        id: `${command.verb} dikirim sebelum balasan ${asked.verb}, yang harus menjadi penutup kelompok: klien harus menunggunya.`,
      },
      related: [related(asked.line, { en: 'This was not answered yet.', id: 'Ini belum dijawab.' })],
    });
  },
};
