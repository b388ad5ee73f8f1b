import { parseReply } from '../../smtp/reply';
import type { Rule, View } from '../rule';

export const lmtpReplyCount: Rule = {
  id: 'lmtp-reply-count',
  severity: 'error',
  what: {
    en: 'The end of an LMTP message gets another number of replies than it has recipients.',
    id: 'Akhir pesan LMTP mendapat jumlah balasan yang berbeda dari jumlah penerimanya.',
  },
  why: {
    en: 'LMTP answers once for each accepted recipient. With one reply too few the client waits; with one too many it takes it for the next answer.',
    id: 'LMTP menjawab sekali untuk setiap penerima yang diterima. Jika kurang, klien menunggu; jika lebih, klien menganggapnya jawaban berikutnya.',
  },
  how: {
    en: 'Let the server send one reply for each RCPT that it accepted, in their order.',
    id: 'Buat server mengirim satu balasan untuk setiap RCPT yang diterimanya, menurut urutannya.',
  },
  refs: ['RFC 2033 §4.2'],
  bad: [
    {
      text: `C: LHLO client.example.org
S: 250 store.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: RCPT TO:<carol@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: «.»
S: 250 2.0.0 saved
C: QUIT
S: 221 2.0.0 bye
`,
    },
  ],
  good: [
    `C: LHLO client.example.org
S: 250 store.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: RCPT TO:<nobody@example.com>
S: 550 5.1.1 no such user
C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 saved
C: QUIT
S: 221 2.0.0 bye
`,
  ],
  on: ['terminator'],
  check(view, report) {
    const { n, reading, before } = view;
    const { envelope } = before;
    if (!before.lmtp || !envelope || envelope.asked === 0 || before.pending.length > 0) return;
    const count = repliesBehind(view);
    if (count === undefined || count === before.recipients) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'error',
      message: {
        en: `${before.recipients} recipients were accepted, but the end of the message gets ${count} replies: LMTP answers once for each.`,
        id: `${before.recipients} penerima diterima, tetapi akhir pesan mendapat ${count} balasan: LMTP menjawab sekali untuk masing-masing.`,
      },
    });
  },
};

const LINES = 1_100;

/** Complete replies up to the client's next word; nothing where it does not come, or where a 221 shows that it was not waited for. */
function repliesBehind({ n, conversation }: View): number | undefined {
  let count = 0;
  for (let line = n + 1; line < Math.min(n + LINES, conversation.lines.count); line++) {
    const { at, end, tells } = conversation.utterance(line);
    if (tells) return undefined;
    const speaker = conversation.speaker(line);
    if (speaker === 'client') return count === 0 ? undefined : count;
    const reply = speaker === 'server' ? parseReply(conversation.text(line), at, end) : undefined;
    if (reply?.code === '421' || reply?.code === '221') return undefined;
    if (reply && !reply.more) count++;
  }
  return undefined;
}
