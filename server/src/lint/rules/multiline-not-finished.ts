import { isUnfinished } from '../../smtp/commands';
import { parseReply } from '../../smtp/reply';
import { related } from '../answer';
import type { Rule, View } from '../rule';

export const multilineNotFinished: Rule = {
  id: 'multiline-not-finished',
  severity: 'error',
  what: { en: 'The last line of a reply is missing.', id: 'Baris terakhir sebuah balasan tidak ada.' },
  why: {
    en: 'A hyphen behind the code announces another line. A client that believes it waits until it gives up.',
    id: 'Tanda hubung di belakang kode menjanjikan baris berikutnya. Klien yang mempercayainya menunggu sampai menyerah.',
  },
  how: { en: 'Put a space behind the code of the last line.', id: 'Tulis spasi di belakang kode pada baris terakhir.' },
  refs: ['RFC 5321 §4.2.1'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250«-»SIZE 1000
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 1000
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 1000
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
    `C: MAIL FROM:<alice@example.org>
S: 250-2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.0 go on
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, before, conversation } = view;
    const open = before.openReply;
    if (!open || !isUnfinished(before, n, conversation)) return;
    const last = lastLine(view);
    if (!last) return;
    report({
      ...last,
      severity: open.line < last.line ? 'error' : 'warning',
      message: {
        en: `The reply goes on ('${open.code}-'), but its last line ('${open.code} ') is missing: a client waits for it.`,
        id: `Balasan ini berlanjut ('${open.code}-'), tetapi baris terakhirnya ('${open.code} ') tidak ada: klien menunggunya.`,
      },
      related:
        open.line < last.line
          ? [related(open.line, { en: 'The reply begins here.', id: 'Balasan dimulai di sini.' })]
          : [],
      fix: {
        title: { en: 'Turn the hyphen into a space', id: 'Ubah tanda hubung menjadi spasi' },
        // The last line may as well be missing, and with it what the server offered.
        safe: false,
        edits: [{ ...last, text: ' ' }],
      },
    });
  },
};

/** The hyphen of the line before; a finding may hang only on lines close by. */
function lastLine({ n, before, conversation }: View) {
  for (let line = n - 1; line >= Math.max(0, n - 3); line--) {
    const said = conversation.utterance(line);
    if (conversation.speaker(line) !== 'server') continue;
    const reply = parseReply(conversation.text(line), said.at, said.end);
    if (!reply?.more || reply.code !== before.openReply?.code) return undefined;
    // A sketch says so: `250-mail.example.org (and so on)`.
    if (/\)$|\.\.\.$|…$/.test(conversation.text(line).slice(reply.textAt, said.end))) return undefined;
    return { line, at: reply.codeAt + 3, end: reply.codeAt + 4 };
  }
  return undefined;
}
