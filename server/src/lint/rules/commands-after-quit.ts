import { related } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const commandsAfterQuit: Rule = {
  id: 'commands-after-quit',
  severity: 'warning',
  what: { en: 'A command follows QUIT.', id: 'Ada perintah sesudah QUIT.' },
  why: {
    en: 'After QUIT the server closes the connection; what comes behind is never read.',
    id: 'Sesudah QUIT server menutup sambungan; yang datang sesudahnya tidak pernah dibaca.',
  },
  how: {
    en: 'Send the command before QUIT, or over a new connection.',
    id: 'Kirim perintah itu sebelum QUIT, atau lewat sambungan baru.',
  },
  refs: ['RFC 5321 §4.1.1.10', 'RFC 5321 §4.1.4'],
  bad: [
    {
      text: `C: QUIT
S: 221 2.0.0 bye
C: «NOOP»
`,
    },
  ],
  good: [
    `C: QUIT
S: 221 2.0.0 bye
S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
`,
    `EHLO client.example.org
QUIT
EHLO client.example.org
QUIT
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, before, reading } = view;
    const command = onlyCommand(view);
    if (before.quit === undefined || !command || reading.session === 0) return;
    // Another EHLO begins another session, whether or not the record shows how.
    if (/^(?:EHLO|HELO|LHLO|QUIT)$/.test(command.verb)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + command.verb.length,
      severity: 'warning',
      message: {
        en: `Nothing may be sent after QUIT: the server no longer reads this ${command.verb}.`,
        id: `Tidak boleh ada yang dikirim sesudah QUIT: server tidak lagi membaca ${command.verb} ini.`,
      },
      related: [related(before.quit, { en: 'The session ended here.', id: 'Sesi berakhir di sini.' })],
    });
  },
};
