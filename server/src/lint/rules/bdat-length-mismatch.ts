import { measureChunk } from '../../smtp/chunk';
import { argumentOf } from '../../smtp/command';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const bdatLengthMismatch: Rule = {
  id: 'bdat-length-mismatch',
  severity: 'error',
  what: {
    en: 'BDAT announces another number of octets than follow.',
    id: 'BDAT mengumumkan jumlah oktet yang berbeda dari yang menyusul.',
  },
  why: {
    en: 'The server counts and does not look: text becomes commands, or commands become text.',
    id: 'Server hanya menghitung, tidak melihat isinya: isi menjadi perintah, atau perintah menjadi isi.',
  },
  how: {
    en: 'Announce the octets of the chunk; CRLF counts two.',
    id: 'Umumkan jumlah oktet potongan itu; CRLF dihitung dua.',
  },
  refs: ['RFC 3030 §2'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT «5» LAST
C: hello world
S: 250 2.0.0 ok
`,
      fixed: `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT 13 LAST
C: hello world
S: 250 2.0.0 ok
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: BDAT 7 LAST
C: hello
S: 250 2.0.0 ok
`,
    `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
BDAT 36 LAST
Subject: x

> quoted
250 apples
QUIT
`,
  ],
  on: ['client-command'],
  verbs: ['BDAT'],
  check(view, report) {
    const { n, line, conversation } = view;
    const command = onlyCommand(view);
    if (!command) return;
    const size = /^(\d{1,15})(?: +LAST)?$/i.exec(argumentOf(line, command))?.[1];
    if (size === undefined) return;
    const { fits, octets } = measureChunk(conversation, n, Number(size));
    if (fits || octets === undefined || octets === 0) return;
    const at = command.argumentAt;
    const end = at + size.length;
    report({
      line: n,
      at,
      end,
      severity: conversation.sides === 'both' ? 'error' : 'warning',
      message: {
        en: `BDAT announces ${size} octets, but ${octets} follow before the next command or reply (each line end counts two).`,
        id: `BDAT mengumumkan ${size} oktet, tetapi ${octets} menyusul sebelum perintah atau balasan berikutnya (tiap akhir baris dihitung dua).`,
      },
      fix: {
        title: { en: `Announce ${octets} octets`, id: `Umumkan ${octets} oktet` },
        safe: false,
        edits: [{ line: n, at, end, text: String(octets) }],
      },
    });
  },
};
