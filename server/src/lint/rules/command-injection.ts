import type { Rule } from '../rule';
import { argumentAs, quoted } from '../words';

export const commandInjection: Rule = {
  id: 'command-injection',
  severity: 'error',
  what: { en: 'An address holds a line break.', id: 'Sebuah alamat memuat pergantian baris.' },
  why: {
    en: 'A client that puts unchecked input into commands lets a stranger add commands, recipients or whole messages.',
    id: 'Klien yang memasukkan masukan tanpa diperiksa ke dalam perintah memungkinkan orang asing menambah perintah, penerima, atau pesan.',
  },
  how: {
    en: 'Refuse CR and LF in every address before it reaches a command.',
    id: 'Tolak CR dan LF dalam setiap alamat sebelum masuk ke perintah.',
  },
  refs: ['RFC 5321 §4.1.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice«%0d%0a»RCPT TO:bob@example.com>
S: 501 5.1.7 bad sender address syntax
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice%example.net@example.org>
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT', 'VRFY', 'EHLO', 'HELO'],
  check({ n, line, reading }, report) {
    for (const command of reading.commands ?? []) {
      if (!/^(?:MAIL|RCPT|VRFY|EHLO|HELO)$/.test(command.verb)) continue;
      const argument = argumentAs(line, command).slice(0, 2000);
      const found = /(?:%0[ad]|\\(?:r\\)?n|\r|\n){1,10}(?=.{0,2000}[A-Za-z])/i.exec(argument);
      if (!found || !/[<@]/.test(argument.slice(0, found.index))) continue;
      const at = command.argumentAt + found.index;
      report({
        line: n,
        at,
        end: at + found[0].length,
        severity: 'error',
        message: {
          en: `A line break ('${quoted(found[0])}') inside an address: a way to add commands of one's own. The client must refuse it.`,
          id: `Pergantian baris ('${quoted(found[0])}') di dalam alamat: celah untuk menambah perintah. Klien harus menolaknya.`,
        },
      });
    }
  },
};
