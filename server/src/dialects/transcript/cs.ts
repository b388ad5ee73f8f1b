import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { indentOf, type Mark, said, weighMarked } from '../marked';

const MARK = /^[ \t]{0,40}([CS]): ?/;

/** `C:` and `S:` as RFC 5321 and later RFCs print their examples. */
export const cs: Dialect = {
  id: 'rfc-cs',
  title: 'C: / S:',
  signs: ['C:', 'S:'],
  weigh: (line) => weighMarked(line, markOf(line, MARK, 'C')),
  speak: (line, n, lines) => speakLettered(line, n, lines, MARK, 'C'),
  textAt: (line) => (line.startsWith('C: ') ? 3 : -1),
  samples: [
    ['C: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['   S: 250 mail.example.org', 'server:250 mail.example.org'],
    ['C:', 'client:'],
    ['C: <open connection to server>', 'note'],
    ['C & S: <negotiate a TLS session>', 'note'],
    ['        (RCPT comes next)', 'note'],
  ],
};

/** Marks of one letter; `client` tells whose letter is the client's. */
export function markOf(line: string, mark: RegExp, client: string): Mark | undefined {
  const match = mark.exec(line.slice(0, 60));
  return match ? { by: match[1] === client ? 'client' : 'server', width: match[0].length } : undefined;
}

export function speakLettered(line: string, n: number, lines: Lines, mark: RegExp, client: string): Utterance {
  const found = markOf(line, mark, client);
  if (found) return aside(line, found) ?? said(line, found);
  return continuesAbove(line, n, lines, mark) ? { by: 'wrapped', at: indentOf(line), end: line.length } : note(line);
}

/** `<open connection to server>`: what happens, not what is said. */
function aside(line: string, { width }: Mark): Utterance | undefined {
  const text = line.slice(width, width + 120);
  if (!/^<[^<>@ ]* [^<>]*>$/.test(text)) return undefined;
  if (/\bopen|\bwait/i.test(text)) return { ...note(line), tells: 'opened' };
  return /\bTLS\b/.test(text) ? { ...note(line), tells: 'tls' } : note(line);
}

/** A line is broken into so many at the most. */
const BROKEN = 20;

/** An unmarked line that is indented to the text of the marked line above it, as RFCs break long lines. */
function continuesAbove(line: string, n: number, lines: Lines, mark: RegExp): boolean {
  const indent = indentOf(line);
  if (indent === 0 || indent === line.length || line[indent] === '(') return false;
  for (let i = n - 1; i >= Math.max(0, n - BROKEN); i--) {
    const above = lines.at(i);
    const width = mark.exec(above.slice(0, 60))?.[0].length;
    if (width !== undefined) return width < above.length && indent >= width;
    if (indentOf(above) !== indent || above.length === indent || above[indent] === '(') return false;
  }
  return false;
}
