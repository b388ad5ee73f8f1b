import type { Text } from '../../text/locale';
import type { Rule, View } from '../rule';
import { onlyCommand } from '../words';

export const obsoleteCommand: Rule = {
  id: 'obsolete-command',
  severity: 'warning',
  what: { en: 'The command is of the past.', id: 'Perintah ini sudah usang.' },
  why: {
    en: 'TURN lets anyone collect the mail of others; SEND, SOML and SAML wrote to terminals. Servers refuse them. HELO is still allowed, but gives no extensions: no TLS, no login.',
    id: 'TURN memungkinkan siapa pun mengambil surat orang lain; SEND, SOML, dan SAML menulis ke terminal. Server menolaknya. HELO masih boleh, tetapi tidak memberi ekstensi: tanpa TLS, tanpa login.',
  },
  how: {
    en: 'Use ETRN or ATRN for TURN, MAIL for the others, and EHLO for HELO.',
    id: 'Gunakan ETRN atau ATRN sebagai ganti TURN, MAIL sebagai ganti yang lain, dan EHLO sebagai ganti HELO.',
  },
  refs: ['RFC 5321 §F.1', 'RFC 5321 §F.6', 'RFC 5321 §3.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «TURN»
S: 502 5.5.1 not implemented
`,
    },
    {
      text: `S: 220 mail.example.com ESMTP
C: «HELO» client.example.org
S: 250 mail.example.com
`,
      fixed: `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
`,
    },
  ],
  good: [
    `S: 220 mail.example.com SMTP
C: HELO client.example.org
S: 250 mail.example.com
`,
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 502 5.5.1 not implemented
C: HELO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const command = onlyCommand(view);
    const message = command && messageFor(view, command.verb);
    if (!message) return;
    const at = command.verbAt;
    const end = at + command.verb.length;
    const isHelo = command.verb === 'HELO';
    report({
      line: view.n,
      at,
      end,
      severity: isHelo ? 'hint' : 'warning',
      message,
      ...(isHelo && {
        fix: {
          title: { en: 'Send EHLO instead', id: 'Kirim EHLO sebagai gantinya' },
          safe: false,
          edits: [{ line: view.n, at, end, text: 'EHLO' }],
        },
      }),
    });
  },
};

function messageFor({ before }: View, verb: string): Text | undefined {
  switch (verb) {
    case 'TURN':
      return {
        en: 'TURN is obsolete: it gives the mail of others away, so servers refuse it. Use ETRN or ATRN.',
        id: 'TURN sudah usang: perintah ini menyerahkan surat orang lain, sehingga server menolaknya. Gunakan ETRN atau ATRN.',
      };
    case 'SEND':
    case 'SOML':
    case 'SAML':
      return {
        en: `${verb} is obsolete: it wrote to terminals. Use MAIL.`,
        id: `${verb} sudah usang: perintah ini menulis ke terminal. Gunakan MAIL.`,
      };
    case 'HELO':
      // A client that tried EHLO first is right to fall back.
      if (before.greeting?.speaks !== 'ESMTP' || before.hello) return undefined;
      return {
        en: 'The server speaks ESMTP; HELO gives none of its extensions (TLS, login, sizes). EHLO does.',
        id: 'Server ini mengenal ESMTP; HELO tidak memberi ekstensinya (TLS, login, ukuran). EHLO memberikannya.',
      };
    default:
      return undefined;
  }
}
