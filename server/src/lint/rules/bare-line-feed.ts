import type { Rule, View } from '../rule';

export const bareLineFeed: Rule = {
  id: 'bare-line-feed',
  severity: 'warning',
  what: {
    en: 'A line of the message does not end with CRLF, as the others do.',
    id: 'Satu baris pesan tidak diakhiri CRLF seperti baris lainnya.',
  },
  why: {
    en: 'Only CRLF ends a line in SMTP. Mixed line ends are what SMTP smuggling is made of; many servers refuse them.',
    id: 'Hanya CRLF yang mengakhiri baris dalam SMTP. Akhir baris campuran adalah bahan penyelundupan SMTP; banyak server menolaknya.',
  },
  how: { en: 'Let the client end every line with CRLF.', id: 'Buat klien mengakhiri setiap baris dengan CRLF.' },
  refs: ['RFC 5321 §2.3.8', 'RFC 5321 §4.1.1.4'],
  bad: [
    {
      text: 'EHLO client.example.org\r\nMAIL FROM:<alice@example.org>\r\nRCPT TO:<bob@example.com>\r\nDATA\r\nFrom: alice@example.org\r\nDate: Mon, 1 Jun 2026 12:00:00 +0000\r\n\r\n«one»\ntwo\r\n.\r\nQUIT\r\n',
    },
  ],
  good: [
    `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000

one
two
.
QUIT
`,
  ],
  on: ['message-data'],
  check(view, report) {
    const { n, reading, conversation } = view;
    // What a tool prints has the line ends of the tool; one line of several tells enough.
    if (!conversation.lines.endOf || conversation.utterance(n).by !== 'either') return;
    if (!isBare(view, n) || isBare(view, n - 1)) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'warning',
      message: {
        en: 'This line does not end with CRLF, although others do: servers refuse that, or read the message in different ways.',
        id: 'Baris ini tidak diakhiri CRLF, padahal yang lain iya: server menolaknya, atau membaca pesan secara berbeda.',
      },
    });
  },
};

function isBare({ conversation }: View, n: number): boolean {
  const { lines } = conversation;
  return (lines.bareLf?.(n) ?? false) || (lines.endOf?.(n) === '\r' && lines.endOf(n + 1) !== undefined);
}
