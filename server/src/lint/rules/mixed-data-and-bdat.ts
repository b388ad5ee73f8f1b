import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const mixedDataAndBdat: Rule = {
  id: 'mixed-data-and-bdat',
  severity: 'error',
  what: { en: 'DATA and BDAT are mixed in one transaction.', id: 'DATA dan BDAT dicampur dalam satu transaksi.' },
  why: {
    en: 'The server answers 503, and the transaction is void until RSET.',
    id: 'Server menjawab 503, dan transaksi tidak berlaku sampai RSET.',
  },
  how: { en: 'Send the whole message by one of them.', id: 'Kirim seluruh pesan dengan salah satunya.' },
  refs: ['RFC 3030 §2'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT 7
C: hello
S: 250 2.0.0 7 octets
C: «DATA»
S: 503 5.5.1 no DATA behind BDAT
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT 7 LAST
C: hello
S: 250 2.0.0 queued
C: QUIT
S: 221 2.0.0 bye
`,
  ],
  on: ['client-command'],
  verbs: ['DATA'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const chunk = before.envelope?.chunk;
    if (!command || chunk === undefined) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: severityFor('error', answer),
      message: {
        en: 'DATA and BDAT must not be mixed in one transaction; only RSET helps now.',
        id: 'DATA dan BDAT tidak boleh dicampur dalam satu transaksi; sekarang hanya RSET yang menolong.',
      },
      related: [
        related(chunk, { en: 'The message began with BDAT here.', id: 'Pesan dimulai dengan BDAT di sini.' }),
        ...refusal(answer),
      ],
    });
  },
};
