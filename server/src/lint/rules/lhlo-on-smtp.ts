import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const lhloOnSmtp: Rule = {
  id: 'lhlo-on-smtp',
  severity: 'warning',
  what: {
    en: 'The client speaks LMTP to a server of SMTP, or the other way round.',
    id: 'Klien memakai LMTP pada server SMTP, atau sebaliknya.',
  },
  why: {
    en: 'LMTP has no EHLO, SMTP no LHLO: the server answers 500 or 502.',
    id: 'LMTP tidak mengenal EHLO, SMTP tidak mengenal LHLO: server menjawab 500 atau 502.',
  },
  how: {
    en: 'Send the word of the protocol that the greeting names, or correct the port.',
    id: 'Kirim kata menurut protokol dalam salam, atau perbaiki portanya.',
  },
  refs: ['RFC 2033 §4.1'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: «LHLO» client.example.org
S: 502 5.5.1 not implemented
`,
      fixed: `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 502 5.5.1 not implemented
`,
    },
  ],
  good: [
    `S: 220 store.example.com LMTP
C: LHLO client.example.org
S: 250 store.example.com
`,
  ],
  on: ['client-command'],
  verbs: ['EHLO', 'HELO', 'LHLO'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const { greeting } = before;
    if (!command || !greeting?.speaks) return;
    const lmtp = greeting.speaks === 'LMTP';
    if (lmtp ? !/^(?:EHLO|HELO)$/.test(command.verb) : command.verb !== 'LHLO') return;
    const right = lmtp ? 'LHLO' : 'EHLO';
    const answer = answerTo(view);
    const at = command.verbAt;
    report({
      line: n,
      at,
      end: at + 4,
      severity: severityFor('warning', answer),
      message: {
        en: `The server speaks ${greeting.speaks}, where the word is ${right}, not ${command.verb}.`,
        id: `Server ini memakai ${greeting.speaks}; katanya ${right}, bukan ${command.verb}.`,
      },
      related: [
        related(greeting.line, { en: 'The greeting says so.', id: 'Salamnya menyebutkan hal itu.' }),
        ...refusal(answer),
      ],
      fix: {
        title: { en: `Write ${right}`, id: `Tulis ${right}` },
        safe: false,
        edits: [{ line: n, at, end: at + 4, text: right }],
      },
    });
  },
};
