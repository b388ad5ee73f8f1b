import { related } from '../answer';
import type { Rule } from '../rule';
import { onlyCommand } from '../words';

export const nullSenderMultipleRcpt: Rule = {
  id: 'null-sender-multiple-rcpt',
  severity: 'information',
  what: { en: 'A notification goes to several recipients.', id: 'Sebuah notifikasi dikirim ke beberapa penerima.' },
  why: {
    en: 'With the sender <> it goes to the one return path of a message; filters take more recipients for spam.',
    id: 'Dengan pengirim <> notifikasi hanya untuk satu alamat balik; penyaring menganggap lebih dari satu penerima sebagai spam.',
  },
  how: {
    en: 'Send each notification by itself, or use a real sender.',
    id: 'Kirim setiap notifikasi sendiri-sendiri, atau pakai pengirim yang nyata.',
  },
  refs: ['RFC 5321 §4.5.5'],
  bad: [
    {
      text: `C: MAIL FROM:<>
S: 250 2.1.0 ok
C: RCPT TO:<alice@example.com>
S: 250 2.1.5 ok
C: «RCPT» TO:<bob@example.com>
S: 250 2.1.5 ok
`,
    },
  ],
  good: [
    `C: MAIL FROM:<>
S: 250 2.1.0 ok
C: RCPT TO:<alice@example.com>
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  verbs: ['RCPT'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    const { envelope } = before;
    if (!command || !envelope?.null || envelope.asked - envelope.refused !== 1 || envelope.asked !== 1) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: 'information',
      message: {
        en: 'A second recipient of a message from <>: a notification goes to one return path only.',
        id: 'Penerima kedua untuk pesan dari <>: notifikasi hanya dikirim ke satu alamat balik.',
      },
      related: [related(envelope.line, { en: 'The sender is <> here.', id: 'Pengirimnya <> di sini.' })],
    });
  },
};
