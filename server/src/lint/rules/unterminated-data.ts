import type { Conversation } from '../../smtp/conversation';
import type { Text } from '../../text/locale';
import type { EndView, Fix, Rule } from '../rule';

export const unterminatedData: Rule = {
  id: 'unterminated-data',
  severity: 'error',
  what: {
    en: 'A message is never ended by a line with a single period.',
    id: 'Sebuah pesan tidak pernah diakhiri baris yang hanya berisi satu titik.',
  },
  why: {
    en: 'The server goes on waiting for text until it gives up; nothing was accepted, nothing is delivered.',
    id: 'Server terus menunggu isi pesan sampai menyerah; tidak ada yang diterima dan tidak ada yang dikirim.',
  },
  how: {
    en: 'End the message with a line that holds a period and nothing else.',
    id: 'Akhiri pesan dengan baris yang hanya berisi satu titik.',
  },
  refs: ['RFC 5321 §4.1.1.4', 'RFC 5321 §4.5.2'],
  bad: [
    {
      text: `C: DATA
S: «354» go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: text
`,
      fixed: `C: DATA
S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: text
C: .
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
«DATA»
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000
Subject: x

text
`,
      fixed: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000
Subject: x

text
.
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: text
C: .
S: 250 ok
`,
    `C: DATA
S: 354 go
`,
  ],
  checkEnd(view, report) {
    const { before, conversation } = view;
    const opener = before.message?.opener;
    if (before.phase !== 'data' || !before.message?.begun || opener === undefined || opener < 0) return;
    const last = lastText(view, opener);
    if (last === undefined) return;
    // A record of several sessions that ends in the middle of the last was probably cut.
    const said = conversation.utterance(opener);
    const word = /^\S*/.exec(conversation.lines.at(opener).slice(said.at, said.at + 80))![0];
    report({
      line: opener,
      at: said.at,
      end: said.at + word.length,
      severity: before.number > 1 ? 'warning' : 'error',
      message: MESSAGE,
      fix: endOfData(conversation, last),
    });
  },
};

const MESSAGE: Text = {
  en: 'The message that starts here is never ended: a line with a single period is missing, so the server accepts nothing.',
  id: 'Pesan yang dimulai di sini tidak pernah diakhiri: baris dengan satu titik tidak ada, sehingga server tidak menerima apa pun.',
};

/** The last line of message text. A note behind it, such as a time-out, tells why the text breaks off: then nothing is missing. */
function lastText({ n, conversation }: EndView, opener: number): number | undefined {
  for (let i = n - 1; i > opener; i--) {
    const said = conversation.utterance(i);
    const text = conversation.lines.at(i).slice(said.at, said.end);
    if (said.by === 'client' || said.by === 'either') return i;
    if (text.trim() !== '') return undefined;
  }
  return undefined;
}

/** The missing line carries the mark of the line above it, and what closes it. */
function endOfData(conversation: Conversation, last: number): Fix {
  const line = conversation.lines.at(last);
  const said = conversation.utterance(last);
  return {
    title: {
      en: 'Add the end of the message: a line with a single period',
      id: 'Tambahkan akhir pesan: baris dengan satu titik',
    },
    safe: false,
    edits: [
      { line: last, at: line.length, end: line.length, text: `\n${line.slice(0, said.at)}.${line.slice(said.end)}` },
    ],
  };
}
