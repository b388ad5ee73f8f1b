import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/** Go's log package puts date, time and level before it. */
const MARK = /^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: ?[A-Z]{4,5}: )?C (-->|<--) S: /;
/** A reply has so many lines at the most. */
const REPLY_LINES = 50;

/** go-mail's debug log: `C --> S: ` and `C <-- S: `; further lines of a reply without code and mark; not the message. */
export const goMail: Dialect = {
  id: 'go-mail',
  title: 'go-mail',
  signs: ['C --> S: ', 'C <-- S: '],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak,
  samples: [
    ['2026/06/01 12:00:00 DEBUG: C <-- S: 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['2026/06/01 12:00:00 DEBUG: C --> S: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['C <-- S: 250 OK', 'server:250 OK'],
    ['message sent', 'note'],
    ['2026/06/01 12:00:00 message sent', 'note'],
    ['and that is all', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 60));
  return match ? { by: match[1] === '-->' ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const mark = markOf(line);
  if (mark) return said(line, mark);
  const aside = note(line);
  return line !== '' && isBelowReply(n, lines) ? { ...aside, by: 'wrapped' } : aside;
}

/** Only an EHLO keyword or other text in one run below a reply goes on with it. */
function isBelowReply(n: number, lines: Lines): boolean {
  for (let i = n - 1; i >= 0 && n - i <= REPLY_LINES; i--) {
    const above = lines.at(i);
    const mark = markOf(above);
    if (mark) return mark.by === 'server';
    if (above === '' || /^\d{4}\/\d\d\/\d\d /.test(above)) return false;
  }
  return false;
}
