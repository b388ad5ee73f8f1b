import { type Answer, answerTo, refusal, severityFor } from '../answer';
import type { Rule, Severity } from '../rule';
import { argumentAs } from '../words';

/** Verbs whose argument is a path. */
const PATHS = /^(?:MAIL|RCPT|SEND|SOML|SAML)$/;

export const spaceAroundColon: Rule = {
  id: 'space-around-colon',
  severity: 'error',
  what: {
    en: 'A space stands beside the colon of `MAIL FROM:` or `RCPT TO:`.',
    id: 'Ada spasi di samping titik dua pada `MAIL FROM:` atau `RCPT TO:`.',
  },
  why: {
    en: 'The grammar has no space there. Most servers tolerate one behind the colon; one before it they refuse with 500, 501 or 555, and take no mail.',
    id: 'Tata bahasanya tidak mengenal spasi di situ. Kebanyakan server memaklumi spasi di belakang titik dua; spasi di depannya ditolak dengan 500, 501, atau 555, dan surat tidak diterima.',
  },
  how: {
    en: 'Write the colon and the angle bracket without a space between them.',
    id: 'Tulis titik dua dan kurung sudut tanpa spasi di antaranya.',
  },
  refs: ['RFC 5321 §3.3', 'RFC 5321 §4.1.1.2', 'RFC 5321 §4.1.1.3'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:« »<alice@example.org>
S: 501 5.5.4 syntax error in parameters
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 501 5.5.4 syntax error in parameters
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO« : »<bob@example.com>
QUIT
`,
      fixed: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org> BODY=8BITMIME
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT', 'SEND', 'SOML', 'SAML'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const command of reading.commands ?? []) {
      if (!PATHS.test(command.verb)) continue;
      const found = /^(from|to)([ \t]*):([ \t]*)(?=\S)/i.exec(argumentAs(line, command).slice(0, 200));
      if (!found || found[2] + found[3]! === '') continue;
      const at = command.argumentAt + found[1]!.length + (found[2] === '' ? 1 : 0);
      const end = command.argumentAt + found[0].length;
      const answer = answerTo(view);
      const head = `${command.verb} ${found[1]!.toUpperCase()}:`;
      report({
        line: n,
        at,
        end,
        severity: found[2] === '' ? behindColon(answer) : severityFor('error', answer),
        message: {
          en: `No space is allowed around this colon: some servers refuse '${head} <…>'. Write '${head}<…>'.`,
          id: `Tidak boleh ada spasi di sekitar titik dua ini: sebagian server menolak '${head} <…>'. Tulis '${head}<…>'.`,
        },
        related: refusal(answer),
        fix: {
          title: { en: 'Remove the space', id: 'Hapus spasinya' },
          safe: true,
          edits: [{ line: n, at, end, text: found[2] === '' ? '' : ':' }],
        },
      });
    }
  },
};

/** All common servers take a space there unless they were told to be strict (docs/oracle.md). */
const behindColon = (answer: Answer | undefined): Severity =>
  answer && !/^[23]/.test(answer.code) ? 'error' : 'warning';
