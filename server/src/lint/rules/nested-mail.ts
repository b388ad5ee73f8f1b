import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { insertBefore, onlyCommand, waitsFor } from '../words';

export const nestedMail: Rule = {
  id: 'nested-mail',
  severity: 'error',
  what: { en: 'MAIL comes while a transaction is open.', id: 'MAIL datang selagi sebuah transaksi masih terbuka.' },
  why: {
    en: 'A server answers 503, or forgets the recipients it has: the first message is lost or the second is refused.',
    id: 'Server menjawab 503, atau melupakan penerima yang sudah ada: pesan pertama hilang atau yang kedua ditolak.',
  },
  how: {
    en: 'Finish the first message, or give it up with RSET.',
    id: 'Selesaikan pesan pertama, atau batalkan dengan RSET.',
  },
  refs: ['RFC 5321 §4.1.4'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: «MAIL» FROM:<carol@example.org>
S: 503 5.5.1 nested MAIL command
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RSET
C: MAIL FROM:<carol@example.org>
S: 503 5.5.1 nested MAIL command
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 550 5.7.1 no
C: MAIL FROM:<carol@example.org>
S: 250 2.1.0 ok
`,
    `EHLO client.example.org
MAIL FROM:<alice@example.org>
RSET
MAIL FROM:<carol@example.org>
QUIT
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const open = before.phase === 'mail' || before.phase === 'rcpt';
    if (!command || !open || waitsFor(view, 'RSET', 'EHLO', 'HELO', 'LHLO', '.', 'DATA')) return;
    const answer = answerTo(view);
    const { envelope } = before;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: severityFor('error', answer),
      message: {
        en: 'MAIL inside an open transaction: finish the first message, or send RSET before this.',
        id: 'MAIL di dalam transaksi yang masih terbuka: selesaikan pesan pertama, atau kirim RSET dahulu.',
      },
      related: [...(envelope ? [related(envelope.line, OPENED)] : []), ...refusal(answer)],
      fix: insertBefore(view, 'RSET', { en: 'Insert RSET', id: 'Sisipkan RSET' }),
    });
  },
};

const OPENED = { en: 'This MAIL opened the transaction.', id: 'MAIL ini membuka transaksi.' };
