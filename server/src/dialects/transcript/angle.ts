import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { indentOf, type Mark, said, weighMarked } from '../marked';

const MARK = /^[ \t]{0,40}(>>>|<<<)(?: |$)/;

/** `>>>` the client and `<<<` the server, as in RFC 3461, in bounce messages and in Exim's test client. */
export const angle: Dialect = {
  id: 'angle',
  title: '>>> / <<<',
  signs: ['>>>', '<<<', '\n???', '\n+++ '],
  weigh: (line) => (/^\?\?\?|^\+\+\+ \d/.test(line) ? 1 : weighMarked(line, markOf(line))),
  speak: (line, n, lines) => speak(line, n, lines),
  samples: [
    ['<<< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['   >>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['550 5.1.1 <bob@example.org>... User unknown', 'server:550 5.1.1 <bob@example.org>... User unknown'],
    ['??? 250', 'note'],
    ['>>>', 'client:'],
    ['Connecting to 127.0.0.1 port 1225 ... connected', 'note'],
    ['Succeeded in starting TLS', 'note'],
    ['End of script', 'note'],
    ['+++ 2', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 60));
  return match ? { by: match[1] === '>>>' ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const mark = markOf(line);
  // A literal `\r\n` splits what Exim's test client sends.
  if (mark)
    return mark.by === 'client' && line.includes('\\r\\n') ? { ...said(line, mark), escaped: true } : said(line, mark);
  if (n > 0 && indentOf(line) > 0 && indentOf(line) < line.length && lines.at(n - 1).endsWith('\\')) {
    return { by: 'wrapped', at: indentOf(line), end: line.length };
  }
  // What a server wrote itself, between the lines of a client that the same file shows.
  if (looksLikeReply(line, 0)) return { by: 'server', at: 0, end: line.length };
  const aside = note(line);
  if (/^[ \t]{0,40}Connecting to .* connected$/.test(line.slice(0, 400))) return { ...aside, tells: 'opened' };
  if (/^Succeeded in starting TLS/.test(line)) return { ...aside, tells: 'tls' };
  return /^(?:End of script|Expected EOF read)/.test(line) ? { ...aside, tells: 'closed' } : aside;
}
