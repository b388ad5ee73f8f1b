import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

const MARK = /^[ \t]{0,40}(?:(-{3,5}>)|<-{3,5})(?: |$)/;
/** Blank lines in a row, at the most, between two lines of message text. */
const BLANKS = 20;

/** `--->` the client and `<---` the server, as documentation draws them; the message may stand between them bare. */
export const longArrows: Dialect = {
  id: 'long-arrows',
  title: '---> / <---',
  signs: ['--->', '<---'],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak,
  samples: [
    ['<--- 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['---> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['  ----> QUIT', 'client:QUIT'],
    ['<----', 'server:'],
    ['', 'note'],
    ['The server is asked once more:', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 60));
  return match ? { by: match[1] ? 'client' : 'server', width: match[0].length } : undefined;
}

/** Unmarked lines are message text where the session has come to it, and notes elsewhere. */
function speak(line: string, n: number, lines: Lines): Utterance {
  const mark = markOf(line);
  if (mark) return said(line, mark);
  if (line.trim() === '' && !standsInText(n, lines)) return note(line);
  return { by: 'either', at: 0, end: line.length, shape: 'prompt' };
}

/** A blank line belongs to message text if the next one with text has no mark either. */
function standsInText(n: number, lines: Lines): boolean {
  for (let i = n + 1; i < Math.min(lines.count, n + BLANKS); i++) {
    if (lines.at(i).trim() !== '') return !markOf(lines.at(i));
  }
  return false;
}
