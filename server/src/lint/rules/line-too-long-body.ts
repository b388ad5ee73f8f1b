import { octets } from '../../smtp/data';
import type { Fix, Rule, View } from '../rule';

/** RFC 5321 §4.5.3.1.6, without CRLF. */
const MOST = 998;
/** Where a long line is broken (RFC 5322 §2.1.1). */
const BREAK = 78;

export const lineTooLongBody: Rule = {
  id: 'line-too-long-body',
  severity: 'warning',
  what: { en: 'A line of the message is longer than 998 octets.', id: 'Satu baris pesan lebih dari 998 oktet.' },
  why: {
    en: 'Servers break or refuse it; a line that was broken on the way invalidates the DKIM signature.',
    id: 'Server memecah atau menolaknya; baris yang dipecah di jalan membuat tanda tangan DKIM tidak sah.',
  },
  how: {
    en: 'Encode the text as quoted-printable or base64, or break it; fold header fields at a space.',
    id: 'Kodekan teksnya sebagai quoted-printable atau base64, atau pecah barisnya; lipat kolom header di spasi.',
  },
  refs: ['RFC 5321 §4.5.3.1.6', 'RFC 5322 §2.1.1'],
  bad: [
    {
      text: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: «${'x'.repeat(999)}»
C: .
S: 250 2.0.0 queued
`,
    },
    {
      text: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: «References: ${'<0123456789@example.org> '.repeat(40)}<end@example.org>»
C: 
C: text
C: .
S: 250 2.0.0 queued
`,
      fixed: `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: References: <0123456789@example.org> <0123456789@example.org>${`
C:  ${'<0123456789@example.org> '.repeat(3).trimEnd()}`.repeat(12)}
C:  <0123456789@example.org> <0123456789@example.org> <end@example.org>
C: 
C: text
C: .
S: 250 2.0.0 queued
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
C: From: alice@example.org
C: Date: Mon, 1 Jun 2026 12:00:00 +0000
C: 
C: ${'x'.repeat(998)}
C: .
S: 250 2.0.0 queued
`,
  ],
  on: ['message-data'],
  check(view, report) {
    const { n, line, reading, before } = view;
    const { at, end, data } = reading;
    if ((end - at) * 3 <= MOST || data?.whole || data?.lost || before.envelope?.body === 'BINARYMIME') return;
    const stuffed = (data?.leadingDots ?? 0) > 0 && !data?.chunk ? 1 : 0;
    const length = octets(line, at, end) - stuffed;
    if (length <= MOST) return;
    const fix = before.message?.inHeader ? fold(view) : undefined;
    report({
      line: n,
      at,
      end,
      severity: 'warning',
      message: {
        en: `This line has ${length} octets; the limit is ${MOST}. Servers break or refuse it.`,
        id: `Baris ini ${length} oktet; batasnya ${MOST}. Server memecah atau menolaknya.`,
      },
      ...(fix && { fix }),
    });
  },
};

/** Breaks a header field in front of blanks (RFC 5322 §2.2.3); each new line has the mark of this one. */
function fold({ n, line, reading }: View): Fix | undefined {
  const mark = line.slice(0, reading.at);
  const tail = line.slice(reading.end);
  const edits = [];
  for (let start = reading.at; reading.end - start > BREAK; ) {
    const blank = line.lastIndexOf(' ', start + BREAK);
    if (blank <= start + 1) return undefined;
    edits.push({ line: n, at: blank, end: blank, text: `${tail}\n${mark}` });
    start = blank;
  }
  return { title: { en: 'Fold the header field', id: 'Lipat kolom header' }, safe: false, edits };
}
