import type { Conversation } from '../../smtp/conversation';
import { isLonePeriod, leadingDots } from '../../smtp/data';
import type { PeriodVerdict } from '../../smtp/period';
import type { SessionState } from '../../smtp/state';
import type { Text } from '../../text/locale';
import { doubleLeadingPeriods, doublePeriod } from '../leading-periods';
import type { Edit, Finding, Rule, Severity, View } from '../rule';

/** The headline rule; whether a period was meant as the end is decided in `smtp/period.ts`. */
export const barePeriodInBody: Rule = {
  id: 'bare-period-in-body',
  severity: 'error',
  what: {
    en: 'A line of the message text is a single period.',
    id: 'Satu baris isi pesan hanya berisi satu titik.',
  },
  why: {
    en: 'A period alone on a line is the end-of-data mark: the server ends the message there, and takes the rest of the text for commands.',
    id: 'Titik yang berdiri sendiri di satu baris adalah tanda akhir data: server mengakhiri pesan di situ dan menganggap sisa teks sebagai perintah.',
  },
  how: {
    en: 'Double every period at the start of a line before sending (dot-stuffing); the receiver removes one again.',
    id: 'Gandakan setiap titik di awal baris sebelum dikirim (dot-stuffing); penerima akan membuang satu lagi.',
  },
  refs: ['RFC 5321 §4.5.2', 'RFC 5321 §4.1.1.4'],
  bad: [
    {
      text: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: list
C: 
C: first point
C: «.»
C: second point
C: third point
C: .
C: QUIT
S: 250 2.0.0 queued as 4F2A
S: 500 5.5.2 command not recognized
S: 500 5.5.2 command not recognized
S: 500 5.5.2 command not recognized
S: 221 2.0.0 bye
`,
      fixed: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: list
C: 
C: first point
C: ..
C: second point
C: third point
C: .
C: QUIT
S: 250 2.0.0 queued as 4F2A
S: 500 5.5.2 command not recognized
S: 500 5.5.2 command not recognized
S: 500 5.5.2 command not recognized
S: 221 2.0.0 bye
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000
Subject: list

first point
«.»
second point
.
QUIT
`,
      fixed: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000
Subject: list

first point
..
second point
.
QUIT
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: Subject: hi
C: 
C: text
C: .
S: 250 2.0.0 queued as 4F2A
C: QUIT
S: 221 bye
`,
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: the list:
C: .
C: apples
C: .
S: 250 2.0.0 queued as 4F2A
C: QUIT
S: 221 bye
`,
  ],
  on: ['message-data'],
  check(view, report) {
    const period = view.reading.period;
    if (period?.meant !== 'bare') return;
    const { n, reading } = view;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: severityOf(period.margin),
      message: messageOf(period, view.conversation.sides === 'client'),
      related: relatedTo(view, period),
      fix: {
        title: doublePeriod,
        // What is not sure may be another thing: only a reading beyond doubt is mended without a look.
        safe: severityOf(period.margin) === 'error',
        edits: [{ line: n, at: reading.at, end: reading.at, text: '.' }],
        family: doubleLeadingPeriods(view.before, lostPeriods(view.conversation, n, period, view.before)),
      },
    });
  },
};

/** How sure the reading is decides how loud it is said (`state-machine.md` §8.4). */
function severityOf(margin: number): Severity {
  if (margin >= 5) return 'error';
  return margin >= 3 ? 'warning' : 'information';
}

function messageOf({ lost, refusals }: PeriodVerdict, script: boolean): Text {
  if (script) {
    return {
      en: "This line ends the message: a server takes a period alone for the end of the data, and the text behind it for commands. Write it as '..'.",
      id: "Baris ini mengakhiri pesan: server menganggap titik yang berdiri sendiri sebagai akhir data, dan teks sesudahnya sebagai perintah. Tulis sebagai '..'.",
    };
  }
  const refused = refusals.length > 0;
  return {
    en: `This line ended the message: the server took the ${lost === 1 ? 'line' : `${lost} lines`} behind it for commands${refused ? ' and refused them' : ''}. Write it as '..'.`,
    id: `Baris ini mengakhiri pesan: server menganggap ${lost} baris sesudahnya sebagai perintah${refused ? ' dan menolaknya' : ''}. Tulis sebagai '..'.`,
  };
}

/** The reply that opened the data, and the replies that refused the text behind the period. */
function relatedTo({ before, conversation }: View, { refusals }: PeriodVerdict): Finding['related'] {
  const wholeLine = (line: number) => ({ line, at: 0, end: conversation.lines.at(line).length });
  const opener = before.message?.opener;
  return [
    ...(opener !== undefined && opener >= 0 ? [{ ...wholeLine(opener), message: OPENED }] : []),
    ...refusals.slice(0, 5).map((line) => ({ ...wholeLine(line), message: REFUSED })),
  ];
}

const OPENED: Text = { en: 'The message text begins here.', id: 'Isi pesan dimulai di sini.' };
const REFUSED: Text = {
  en: 'The server took a line of the text for a command.',
  id: 'Server menganggap satu baris isi pesan sebagai perintah.',
};

/** Periods in the lost text that need doubling as well; the last lone one was meant as the end. */
function lostPeriods(conversation: Conversation, n: number, { lost }: PeriodVerdict, before: SessionState): Edit[] {
  if (conversation.sides === 'client') return [];
  const found: (Edit & { lone: boolean })[] = [];
  for (let line = n + 1, seen = 0; seen < lost && line < conversation.lines.count; line++) {
    if (conversation.speaker(line) !== 'client') continue;
    seen++;
    const said = conversation.utterance(line);
    const text = conversation.lines.at(line);
    const dots = leadingDots(text, said.at, said.end);
    if (dots === 1 || (dots > 1 && !before.message?.doubled)) {
      found.push({ line, at: said.at, end: said.at, text: '.', lone: isLonePeriod(text, said.at, said.end) });
    }
  }
  const meantAsEnd = found.map((edit) => edit.lone).lastIndexOf(true);
  return found.filter((_, index) => index !== meantAsEnd).map(({ lone: _lone, ...edit }) => edit);
}
