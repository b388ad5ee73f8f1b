import { parseReply } from '../../smtp/reply';
import { related } from '../answer';
import type { Rule, View } from '../rule';
import { onlyCommand } from '../words';

export const starttlsPipelined: Rule = {
  id: 'starttls-pipelined',
  severity: 'error',
  what: {
    en: 'A command follows STARTTLS before the reply to it.',
    id: 'Sebuah perintah menyusul STARTTLS sebelum balasannya.',
  },
  why: {
    en: 'It is sent in clear, but a faulty server reads it as if it came under TLS: whoever sits on the way can inject commands (CVE-2011-0411).',
    id: 'Perintah itu dikirim tanpa enkripsi, tetapi server yang cacat membacanya seolah di bawah TLS: penyusup dapat menyisipkan perintah (CVE-2011-0411).',
  },
  how: {
    en: 'Wait for the 220, shake hands, then send EHLO.',
    id: 'Tunggu 220, lakukan jabat tangan, lalu kirim EHLO.',
  },
  refs: ['RFC 3207 §4'],
  bad: [
    {
      text: `C: STARTTLS
C: «RSET»
S: 220 2.0.0 ready
`,
    },
  ],
  good: [
    `C: STARTTLS
S: 220 2.0.0 ready
C: EHLO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const asked = before.pending.at(-1);
    if (!command || asked?.verb !== 'STARTTLS' || before.pending.length > 1 || !isAnsweredNext(view)) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + command.verb.length,
      severity: 'error',
      message: {
        en: `${command.verb} is sent before the reply to STARTTLS, in clear: a way to inject commands. Wait for the 220.`,
        id: `${command.verb} dikirim sebelum balasan STARTTLS, tanpa enkripsi: celah untuk menyisipkan perintah. Tunggu 220.`,
      },
      related: [
        related(asked.line, { en: 'STARTTLS waits for its reply here.', id: 'STARTTLS menunggu balasannya di sini.' }),
      ],
    });
  },
};

/** The 220 comes as the next word of the server, so the record keeps the order and leaves nothing out. */
function isAnsweredNext({ n, conversation }: View): boolean {
  for (let line = n + 1; line < Math.min(n + 20, conversation.lines.count); line++) {
    if (conversation.speaker(line) !== 'server') continue;
    const { at, end } = conversation.utterance(line);
    return parseReply(conversation.text(line), at, end)?.code === '220';
  }
  return false;
}
