import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

const MARK = /^(?:>>|<<)(?: |$)/;
const NOTE = /^(?:\+\+ \S|!! \S)/;

/** A reply has so many lines at the most. */
const REPLY_LINES = 50;

/** Swift Mailer's logger: `>> ` sent, `<< ` received, the further lines of a reply without a mark; not the message. */
export const swiftmailer: Dialect = {
  id: 'swiftmailer',
  title: 'Swift Mailer',
  weigh: (line) => (NOTE.test(line) ? 1 : looksLikeReply(line, 0) ? 2 : weighMarked(line, markOf(line))),
  speak,
  samples: [
    ['++ Starting Swift_SmtpTransport', 'note'],
    ['<< 250-mail.example.org', 'server:250-mail.example.org'],
    ['250 8BITMIME', 'server:250 8BITMIME'],
    ['>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['>> ', 'client:'],
    ['.', 'client:.'],
    ['!! Expected response code 250 but got code "550"', 'note'],
    ['<<', 'server:'],
  ],
};

function markOf(line: string): Mark | undefined {
  if (!MARK.test(line)) return undefined;
  return { by: line[0] === '>' ? 'client' : 'server', width: Math.min(3, line.length) };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const mark = markOf(line);
  const aside = note(line);
  // The end of the message is sent with the line end before it, which stands behind the mark.
  if (mark) return line.trim() === '>>' && standsBeforeEnd(n, lines) ? aside : said(line, mark);
  if (line === '.') return { by: 'client', at: 0, end: 1 };
  if (looksLikeReply(line, 0)) return isQuoted(n, lines) ? aside : { by: 'server', at: 0, end: line.length };
  const summaryCode = /^!! .{0,200}\bgot code "([2-5]\d\d)"/.exec(line.slice(0, 300))?.[1];
  if (summaryCode) return { ...aside, summaryCode };
  if (/^\+\+ Starting /.test(line)) return { ...aside, tells: 'opened' };
  return /^\+\+ \S{1,200} stopped$/.test(line) ? { ...aside, tells: 'closed' } : aside;
}

const standsBeforeEnd = (n: number, lines: Lines) => n + 1 < lines.count && lines.at(n + 1) === '.';

/** An error quotes the reply that it complains of, with all its lines. */
function isQuoted(n: number, lines: Lines): boolean {
  let above = n - 1;
  while (above > 0 && n - above < REPLY_LINES && looksLikeReply(lines.at(above), 0)) above--;
  return lines.at(above).startsWith('!! ');
}
