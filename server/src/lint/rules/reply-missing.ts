import { related } from '../answer';
import type { Rule } from '../rule';

/** So many unanswered commands are linked. */
const LINKED = 5;

export const replyMissing: Rule = {
  id: 'reply-missing',
  severity: 'information',
  what: { en: 'The reply to an earlier command is missing.', id: 'Balasan untuk perintah sebelumnya tidak ada.' },
  why: {
    en: 'Servers answer in order. If this reply comes first, another one was lost, or the record leaves it out; a client that counts is one behind from here on.',
    id: 'Server menjawab berurutan. Jika balasan ini datang lebih dahulu, ada balasan yang hilang, atau catatan tidak memuatnya; klien yang menghitung akan tertinggal sejak di sini.',
  },
  how: {
    en: 'See whether the server really did not answer, or the tool did not print the answer.',
    id: 'Periksa apakah server memang tidak menjawab, atau alat tidak mencetak jawabannya.',
  },
  refs: ['RFC 5321 §4.1', 'RFC 2920 §3.1'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: MAIL FROM:<alice@example.org>
C: RCPT TO:<bob@example.com>
S: 250 2.1.0 ok
C: DATA
S: «354» go ahead
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
C: DATA
S: 354 go ahead
`,
  ],
  on: ['server-reply'],
  check({ n, reading, before, conversation }, report) {
    const { reply, answers, pattern } = reading;
    if (!reply || !answers || pattern || conversation.sides !== 'both' || before.openReply || !before.offers) return;
    if (!/^(?:354|221|235|334)$/.test(reply.code)) return;
    const waiting = before.pending.findIndex((asked) => asked.line === answers.line && asked.verb === answers.verb);
    const passed = before.pending.slice(0, Math.max(0, waiting));
    if (passed.length === 0 || passed.some(({ verb }) => verb === 'LOST' || (verb === '.' && before.lmtp))) return;
    const verbs = [...new Set(passed.map(({ verb }) => (verb === '.' ? 'DATA' : verb)))].join(', ');
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: 'information',
      message: {
        en: `This answers ${answers.verb}, but ${verbs} before it got no reply that the record shows.`,
        id: `Ini menjawab ${answers.verb}, tetapi ${verbs} sebelumnya tidak mendapat balasan dalam catatan ini.`,
      },
      related: passed
        .slice(0, LINKED)
        .map(({ line }) => related(line, { en: 'No reply to this is shown.', id: 'Balasan untuk ini tidak ada.' })),
    });
  },
};
