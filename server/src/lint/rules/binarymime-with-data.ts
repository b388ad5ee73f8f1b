import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const binarymimeWithData: Rule = {
  id: 'binarymime-with-data',
  severity: 'error',
  what: { en: 'A binary message is sent with DATA.', id: 'Pesan biner dikirim dengan DATA.' },
  why: {
    en: 'DATA knows lines only; binary content would be cut at a line end or a period. The server answers 503.',
    id: 'DATA hanya mengenal baris; isi biner akan terpotong di akhir baris atau titik. Server menjawab 503.',
  },
  how: {
    en: 'Send it with BDAT, or encode it and leave BODY=BINARYMIME out.',
    id: 'Kirim dengan BDAT, atau kodekan dan hapus BODY=BINARYMIME.',
  },
  refs: ['RFC 3030 §3'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org> BODY=BINARYMIME
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: «DATA»
S: 503 5.5.1 BINARYMIME needs BDAT
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org> BODY=BINARYMIME
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT 7 LAST
C: hello
S: 250 2.0.0 queued
`,
  ],
  on: ['client-command'],
  verbs: ['DATA'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const { envelope } = before;
    if (!command || envelope?.body !== 'BINARYMIME' || envelope.rejected !== undefined) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: severityFor('error', answer),
      message: {
        en: 'BODY=BINARYMIME needs BDAT: DATA cannot carry binary content.',
        id: 'BODY=BINARYMIME memerlukan BDAT: DATA tidak dapat membawa isi biner.',
      },
      related: [
        related(envelope.line, { en: 'BINARYMIME is declared here.', id: 'BINARYMIME dinyatakan di sini.' }),
        ...refusal(answer),
      ],
    });
  },
};
