import { isLonePeriod } from '../../smtp/data';
import type { Rule, View } from '../rule';

/** How soon a command follows. */
const LINES = 5;

export const smugglingSequence: Rule = {
  id: 'smuggling-sequence',
  severity: 'error',
  what: {
    en: 'Something looks like the end of the message to some servers only, and commands follow.',
    id: 'Ada yang tampak sebagai akhir pesan hanya bagi sebagian server, dan perintah menyusul.',
  },
  why: {
    en: 'Two servers that disagree about the end let a stranger slip in a message in the name of others (CVE-2023-51764, -51765, -51766).',
    id: 'Dua server yang berbeda pendapat tentang akhir pesan memungkinkan orang asing menyelundupkan pesan atas nama orang lain (CVE-2023-51764, -51765, -51766).',
  },
  how: {
    en: 'Let servers take only CRLF . CRLF for the end, and refuse bare line ends.',
    id: 'Buat server hanya menerima CRLF . CRLF sebagai akhir, dan menolak akhir baris selain CRLF.',
  },
  refs: ['RFC 5321 §4.1.1.4', 'RFC 5321 §2.3.8'],
  bad: [
    {
      text: 'EHLO client.example.org\r\nMAIL FROM:<alice@example.org>\r\nRCPT TO:<bob@example.com>\r\nDATA\r\nFrom: alice@example.org\r\nDate: Mon, 1 Jun 2026 12:00:00 +0000\r\n\r\ntext\r\n«.»\nMAIL FROM:<forged@example.com>\r\nRCPT TO:<bob@example.com>\r\nDATA\r\nFrom: forged@example.com\r\nforged\r\n.\r\nQUIT\r\n',
      also: ['bare-line-feed'],
    },
  ],
  good: [
    `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000

text
.
MAIL FROM:<alice@example.org>
QUIT
`,
  ],
  on: ['message-data', 'terminator'],
  check(view, report) {
    const { n, line, reading, conversation } = view;
    const { endOf } = conversation.lines;
    if (!endOf || !isLonePeriod(line, reading.at, reading.end) || conversation.utterance(n).by !== 'either') return;
    const shown = `${NAMES[endOf(n - 1)]} . ${NAMES[endOf(n)]}`;
    const crlf = (m: number) => endOf(m) === '\r\n';
    // In a file that keeps LF throughout, nothing is known of the wire.
    const isMixed = [n - 2, n - 1, n, n + 1].some(crlf) && !(crlf(n - 1) && crlf(n));
    if (!isMixed || !commandsFollow(view)) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'error',
      message: {
        en: `'${shown}' is the end of the message for some servers only, and commands follow: a message may be smuggled in.`,
        id: `'${shown}' adalah akhir pesan hanya bagi sebagian server, dan perintah menyusul: pesan bisa diselundupkan.`,
      },
    });
  },
};

const NAMES: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR', '': '' };

function commandsFollow({ n, conversation }: View): boolean {
  for (let line = n + 1; line <= n + LINES && line < conversation.lines.count; line++) {
    const { at } = conversation.utterance(line);
    const text = conversation.text(line).slice(at, at + 40);
    if (conversation.speaker(line) === 'server') return false;
    if (/^(?:MAIL FROM *:|RCPT TO *:|DATA$)/i.test(text)) return true;
  }
  return false;
}
