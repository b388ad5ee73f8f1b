import { parsePath } from '../../smtp/path';
import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule, View } from '../rule';
import { onlyCommand } from '../words';

export const sizeExceeded: Rule = {
  id: 'size-exceeded',
  severity: 'error',
  what: { en: 'A message is larger than the server takes.', id: 'Pesan lebih besar dari yang diterima server.' },
  why: {
    en: 'The server told its limit; a larger message ends in 552.',
    id: 'Server sudah menyebut batasnya; pesan yang lebih besar berakhir dengan 552.',
  },
  how: {
    en: 'Send a smaller message (attachments grow by a third in base64), or raise the limit of the server.',
    id: 'Kirim pesan yang lebih kecil (lampiran membesar sepertiga dalam base64), atau naikkan batas server.',
  },
  refs: ['RFC 1870 §6', 'RFC 1870 §4'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 1000
C: MAIL FROM:<alice@example.org> «SIZE=5000»
S: 552 5.3.4 message too big
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 0
C: MAIL FROM:<alice@example.org> SIZE=5000
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command', 'terminator'],
  verbs: ['MAIL'],
  check(view, report) {
    const { n, line, reading, before } = view;
    const { offers, message } = before;
    if (!offers) return;
    const limit = limitOf(view);
    const command = onlyCommand(view);
    if (command && limit !== undefined) {
      const size = parsePath(line, command.argumentAt, command.end)?.parameters.find((p) => p.keyword === 'SIZE');
      const declared = Number(size?.value);
      if (!size || !(declared > limit)) return;
      const answer = answerTo(view);
      report({
        line: n,
        at: size.at,
        end: size.end,
        severity: severityFor('error', answer),
        message: {
          en: `The server takes up to ${limit} octets (SIZE); this message declares ${declared}. It will be refused with 552.`,
          id: `Server menerima paling banyak ${limit} oktet (SIZE); pesan ini menyatakan ${declared}. Pesan akan ditolak dengan 552.`,
        },
        related: [limitAt(offers.line), ...refusal(answer)],
      });
    }
    const octets = message?.octets;
    if (reading.class !== 'terminator' || limit === undefined || octets === undefined || octets <= limit) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: severityFor('error', answer),
      message: {
        en: `The message that ends here has ${octets} octets; the server takes up to ${limit} (SIZE).`,
        id: `Pesan yang berakhir di sini berisi ${octets} oktet; server menerima paling banyak ${limit} (SIZE).`,
      },
      related: [limitAt(offers.line), ...refusal(answer)],
    });
  },
};

/** RFC 1870 §4: 0, or no value, means that no limit is fixed. */
function limitOf({ before }: View): number | undefined {
  const value = before.offers?.keywords.SIZE;
  const limit = value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : 0;
  return limit > 0 ? limit : undefined;
}

const limitAt = (line: number) =>
  related(line, { en: 'The limit is told in this reply.', id: 'Batasnya disebut dalam balasan ini.' });
