import { isLonePeriod } from '../../smtp/data';
import { answerTo, related } from '../answer';
import type { Rule, View } from '../rule';
import { onlyCommand, waitsFor } from '../words';

export const noRecipientAccepted: Rule = {
  id: 'no-recipient-accepted',
  severity: 'warning',
  what: {
    en: 'DATA follows although every recipient was refused.',
    id: 'DATA menyusul padahal semua penerima ditolak.',
  },
  why: {
    en: 'There is nobody to deliver to: the server answers 503 or 554.',
    id: 'Tidak ada penerima: server menjawab 503 atau 554.',
  },
  how: {
    en: 'Give the transaction up with RSET, and report the refusals.',
    id: 'Batalkan transaksi dengan RSET, dan laporkan penolakannya.',
  },
  refs: ['RFC 5321 §3.3', 'RFC 2920 §3.1'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<nobody@example.com>
S: 550 5.1.1 no such user
C: «DATA»
S: 503 5.5.1 need RCPT
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<nobody@example.com>
S: 550 5.1.1 no such user
C: DATA
S: 354 go ahead
C: .
S: 554 5.5.1 no valid recipients
`,
  ],
  on: ['client-command'],
  verbs: ['DATA', 'BDAT'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const { envelope } = before;
    if (!command || before.phase !== 'mail' || !envelope) return;
    if (envelope.asked === 0 || envelope.refused < envelope.asked || waitsFor(view, 'RCPT') || givesUp(view)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: 'warning',
      message: {
        en: `All ${envelope.asked} recipients were refused, yet ${command.verb} follows: nothing can be delivered.`,
        id: `Semua ${envelope.asked} penerima ditolak, tetapi ${command.verb} tetap menyusul: tidak ada yang dapat dikirim.`,
      },
      related:
        envelope.refusal === undefined
          ? []
          : [
              related(envelope.refusal, {
                en: 'The last recipient was refused here.',
                id: 'Penerima terakhir ditolak di sini.',
              }),
            ],
    });
  },
};

/** A client that typed DATA ahead ends the message at once. */
function givesUp(view: View): boolean {
  const answer = answerTo(view);
  if (answer?.code !== '354') return false;
  const { conversation } = view;
  const next = answer.line + 1;
  const { at, end, by } = conversation.utterance(next);
  return by !== 'server' && isLonePeriod(conversation.text(next), at, end);
}
