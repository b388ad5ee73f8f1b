import type { Rule } from '../rule';

export const missingMessageHeaders: Rule = {
  id: 'missing-message-headers',
  severity: 'information',
  // What happened cannot be changed, and the server that took the message may have added them.
  levels: { evidence: 'hint' },
  what: {
    en: 'A message has no From or no Date field in its header.',
    id: 'Header sebuah pesan tidak memiliki kolom From atau Date.',
  },
  why: {
    en: 'Every message needs both. Some servers add what is missing; others refuse the message, or filters take it for spam.',
    id: 'Setiap pesan memerlukan keduanya. Sebagian server menambahkan yang kurang; yang lain menolak pesannya, atau filter menganggapnya spam.',
  },
  how: {
    en: 'Begin the text with From, Date and the other fields, and put a blank line behind them: what stands in front of it is the header.',
    id: 'Awali teks dengan From, Date, dan kolom lain, lalu beri baris kosong sesudahnya: yang ada di atasnya adalah header.',
  },
  refs: ['RFC 5322 §3.6', 'RFC 6409 §8'],
  bad: [
    {
      text: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Subject: hello
C: 
C: text
C: «.»
S: 250 2.0.0 queued
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
hello
«.»
QUIT
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 queued
`,
    `C: DATA
S: 354 go ahead
C: (the message)
C: .
S: 250 2.0.0 queued
`,
  ],
  on: ['terminator'],
  check({ n, reading, before: { message } }, report) {
    // A record may leave the text out, or put a sketch in its place.
    if (!message?.begun || message.sketch || (message.from && message.date)) return;
    const missing = [...(message.from ? [] : ['From']), ...(message.date ? [] : ['Date'])];
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'information',
      message: {
        en: `The message that ends here has no ${missing.join(' and no ')} field in its header.`,
        id: `Pesan yang berakhir di sini tidak memiliki kolom ${missing.join(' dan ')} di header-nya.`,
      },
    });
  },
};
