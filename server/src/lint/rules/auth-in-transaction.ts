import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand, waitsFor } from '../words';

export const authInTransaction: Rule = {
  id: 'auth-in-transaction',
  severity: 'error',
  what: { en: 'AUTH comes while a transaction is open.', id: 'AUTH datang selagi sebuah transaksi terbuka.' },
  why: {
    en: 'The server must answer 503; the login does not take place.',
    id: 'Server harus menjawab 503; login tidak terjadi.',
  },
  how: { en: 'Log in before MAIL.', id: 'Masuk sebelum MAIL.' },
  refs: ['RFC 4954 §4'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: «AUTH» LOGIN
S: 503 5.5.1 not in a transaction
`,
    },
  ],
  good: [
    `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['AUTH'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const open = before.phase === 'mail' || before.phase === 'rcpt';
    if (!command || !open || waitsFor(view, 'RSET', 'EHLO', 'HELO', 'DATA')) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: severityFor('error', answer),
      message: {
        en: 'AUTH is not allowed inside a transaction: log in before MAIL. The server must answer 503.',
        id: 'AUTH tidak boleh di dalam transaksi: masuk sebelum MAIL. Server harus menjawab 503.',
      },
      related: [
        ...(before.envelope
          ? [
              related(before.envelope.line, {
                en: 'This MAIL opened the transaction.',
                id: 'MAIL ini membuka transaksi.',
              }),
            ]
          : []),
        ...refusal(answer),
      ],
    });
  },
};
