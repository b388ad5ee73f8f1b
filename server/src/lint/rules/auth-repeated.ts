import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const authRepeated: Rule = {
  id: 'auth-repeated',
  severity: 'error',
  what: { en: 'A second AUTH comes after a login that succeeded.', id: 'AUTH kedua datang sesudah login berhasil.' },
  why: {
    en: 'A session has one login; the server must answer 503.',
    id: 'Satu sesi hanya punya satu login; server harus menjawab 503.',
  },
  how: { en: 'Open another connection for another user.', id: 'Buka sambungan lain untuk pengguna lain.' },
  refs: ['RFC 4954 §4'],
  bad: [
    {
      text: `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
C: «AUTH» PLAIN [redacted]
S: 503 5.5.1 already authenticated
`,
    },
  ],
  good: [
    `C: AUTH PLAIN [redacted]
S: 535 5.7.8 no
C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['AUTH'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    if (!command || before.login === undefined) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: severityFor('error', answer),
      message: {
        en: 'The client is logged in already; a second AUTH must be refused with 503.',
        id: 'Klien sudah masuk; AUTH kedua harus ditolak dengan 503.',
      },
      related: [
        related(before.login, { en: 'The login succeeded here.', id: 'Login berhasil di sini.' }),
        ...refusal(answer),
      ],
    });
  },
};
