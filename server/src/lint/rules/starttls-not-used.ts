import { related } from '../answer';
import { isLocal } from '../local';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const starttlsNotUsed: Rule = {
  id: 'starttls-not-used',
  severity: 'information',
  what: {
    en: 'A message goes in clear although the server offers STARTTLS.',
    id: 'Pesan dikirim tanpa enkripsi padahal server menawarkan STARTTLS.',
  },
  why: { en: 'Everyone on the way can read and change it.', id: 'Siapa pun di jalan dapat membaca dan mengubahnya.' },
  how: { en: 'Let the client use STARTTLS where it is offered.', id: 'Buat klien memakai STARTTLS bila ditawarkan.' },
  refs: ['RFC 3207 §4', 'RFC 8314 §3'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: «MAIL» FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 454 4.7.0 not now
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const { offers } = before;
    if (!command || offers?.keywords.STARTTLS === undefined) return;
    if (before.tls || before.triedTls || before.mailed || isLocal(before)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: 'information',
      message: {
        en: 'The server offers STARTTLS, but the client sends this message in clear.',
        id: 'Server menawarkan STARTTLS, tetapi klien mengirim pesan ini tanpa enkripsi.',
      },
      related: [related(offers.line, { en: 'STARTTLS is offered here.', id: 'STARTTLS ditawarkan di sini.' })],
    });
  },
};
