import { isLonePeriod, leadingDots } from '../../smtp/data';
import type { Text } from '../../text/locale';
import { doubleLeadingPeriods, doublePeriod } from '../leading-periods';
import type { Rule, View } from '../rule';

export const unstuffedLeadingDot: Rule = {
  id: 'unstuffed-leading-dot',
  severity: 'warning',
  what: {
    en: 'A line of the message text begins with a period that was not doubled.',
    id: 'Satu baris isi pesan diawali titik yang tidak digandakan.',
  },
  why: {
    en: 'The receiver removes the first period of every such line, so the text arrives changed, and nobody is told.',
    id: 'Penerima membuang titik pertama pada setiap baris seperti itu, sehingga teks berubah tanpa pemberitahuan.',
  },
  how: {
    en: 'Double the period: a line that should arrive as `.profile` is sent as `..profile`.',
    id: 'Gandakan titiknya: baris yang harus tiba sebagai `.profile` dikirim sebagai `..profile`.',
  },
  refs: ['RFC 5321 §4.5.2'],
  bad: [
    {
      text: `S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: ..profile is stuffed
C: «.»htaccess is missing
C: .
S: 250 ok
`,
      fixed: `S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: ..profile is stuffed
C: ..htaccess is missing
C: .
S: 250 ok
`,
    },
    {
      text: `S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: «.»htaccess is missing
C: .
S: 250 ok
`,
      fixed: `S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: ..htaccess is missing
C: .
S: 250 ok
`,
    },
  ],
  good: [
    `S: 354 go
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: x
C: 
C: ..htaccess is missing
C: ...and so on
C: .
S: 250 ok
`,
    `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
BDAT 10 LAST
.profile
QUIT
`,
  ],
  on: ['message-data'],
  check(view, report) {
    const data = view.reading.data;
    if (data?.leadingDots !== 1 || data.bare || data.chunk || data.lost || data.whole) return;
    const { n, reading } = view;
    const wire = showsWireText(view);
    report({
      line: n,
      at: reading.at,
      end: reading.at + 1,
      severity: wire ? 'warning' : 'information',
      message: wire ? CERTAIN : POSSIBLE,
      fix: {
        title: doublePeriod,
        safe: wire,
        edits: [{ line: n, at: reading.at, end: reading.at, text: '.' }],
        family: doubleLeadingPeriods(view.before),
      },
    });
  },
};

const CERTAIN: Text = {
  en: "This line begins with a single period; the receiver will drop it. Send it as '..'.",
  id: "Baris ini diawali satu titik; penerima akan membuangnya. Kirim sebagai '..'.",
};
const POSSIBLE: Text = {
  en: 'This line begins with a single period. Either it was not doubled, and the receiver drops it, or this record shows the text without stuffing.',
  id: 'Baris ini diawali satu titik. Titik itu mungkin tidak digandakan sehingga dibuang penerima, atau catatan ini menampilkan teks tanpa stuffing.',
};

/** A script is what goes over the wire; so is a record in which other lines of the same message are stuffed. */
function showsWireText({ n, before, conversation }: View): boolean {
  if (conversation.sides === 'client' || before.message?.doubled) return true;
  const next = conversation.next('stuffed line or end of message', n + 1, (i) => {
    const said = conversation.utterance(i);
    const text = conversation.text(i);
    return said.by === 'server' || isLonePeriod(text, said.at, said.end) || leadingDots(text, said.at, said.end) > 1;
  });
  const said = conversation.utterance(next);
  return (
    next < conversation.lines.count &&
    said.by !== 'server' &&
    leadingDots(conversation.text(next), said.at, said.end) > 1
  );
}
