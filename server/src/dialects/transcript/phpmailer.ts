import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { indentOf, weighMarked } from '../marked';
import { continuesReply, isFolded } from './replies';

/** Behind a time stamp or what a logger adds; in HTML the arrow is escaped. Before 5.2.7 the marks were others. */
const MARK =
  /^(?:[^<>]{0,160}?[\s\]])?(?:(SERVER -(?:>|&gt;) CLIENT|SMTP -(?:>|&gt;) FROM SERVER)|CLIENT -(?:>|&gt;) (?:SERVER|SMTP)):(?: |(?=\S)|$)/;
const LINE_END = /(?:<br ?\/?>){1,8}$/;

/** PHPMailer with `SMTPDebug` from 1 to 4. From 4 on each reply is also shown as it comes in, which is left to the notes. */
export const phpmailer: Dialect = {
  id: 'phpmailer',
  title: 'PHPMailer',
  signs: ['SERVER -', 'SMTP -', 'CLIENT -', 'SMTP INBOUND: '],
  weigh: (line) => {
    const said = marked(line);
    if (/(?:^|\s)SMTP INBOUND: "\d{3}[ -]/.test(line.slice(0, 120))) return 3;
    return said ? weighMarked(line.slice(0, said.end), { by: said.by, width: said.at }) : 0;
  },
  speak,
  samples: [
    ['2026-06-01 12:00:00\tConnection: opening to mail.example.org:587, timeout=300, options=array()', 'note'],
    ['2026-06-01 12:00:00\tConnection: opened', 'note'],
    ['2026-06-01 12:00:00\tSMTP INBOUND: "220 mail.example.org ESMTP"', 'note'],
    ['2026-06-01 12:00:00\tSERVER -> CLIENT: 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['2026-06-01 12:00:00\tCLIENT -> SERVER: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['2026-06-01 12:00:00    CLIENT -> SERVER:', 'client:'],
    ['SERVER -> CLIENT: 250 2.1.0 Ok', 'server:250 2.1.0 Ok'],
    ['CLIENT -&gt; SERVER: QUIT<br>', 'client:QUIT'],
    ['2026-06-01 12:00:00 SERVER -&gt; CLIENT: 221 2.0.0 Bye<br />', 'server:221 2.0.0 Bye'],
    ['CLIENT -> SMTP: RSET', 'client:RSET'],
    ['SMTP -> FROM SERVER:250 2.0.0 Ok', 'server:250 2.0.0 Ok'],
    ['[01-Jun-2026 12:00:00 UTC] CLIENT -> SERVER: DATA', 'client:DATA'],
    [
      '[Mon Jun 01 12:00:00.000000 2026] [php:notice] [pid 4711] [client 192.0.2.1:49152] CLIENT -> SERVER: RSET',
      'client:RSET',
    ],
    ['SMTP Error: Could not authenticate.', 'note'],
    ['2026-06-01 12:00:00\tConnection: closed', 'note'],
    ['SMTP -&gt; FROM SERVER:250 2.0.0 Ok<br>', 'server:250 2.0.0 Ok'],
    ['CLIENT -&gt; SMTP: RSET<br>', 'client:RSET'],
    ['SMTP INBOUND: "220 mail.example.org ESMTP"', 'note'],
    ['Connection: opened<br>', 'note'],
  ],
};

type Marked = Utterance & { readonly by: 'client' | 'server' };

function marked(line: string): Marked | undefined {
  const match = MARK.exec(line.slice(0, 240));
  if (!match) return undefined;
  const at = match[0].length;
  const end = textEnd(line, at);
  const by = match[1] === undefined ? 'client' : 'server';
  return { by, at, end, ...(by === 'server' && isFolded(line, at, end) && { folded: true }) };
}

function textEnd(line: string, at: number): number {
  const tail = line.slice(Math.max(at, line.length - 20));
  return line.length - (LINE_END.exec(tail)?.[0].length ?? 0);
}

function repliedAt(line: string): number | undefined {
  const said = marked(line);
  return said?.by === 'server' ? said.at : undefined;
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const said = marked(line);
  if (said) return said;
  const at = indentOf(line);
  if (continuesReply(n, at, lines, repliedAt, indentOf)) return { by: 'server', at, end: textEnd(line, at) };
  const head = line.slice(0, 120);
  if (/(?:^|\s)Connection: opened(?:<br>)?$/.test(head)) return { ...note(line), tells: 'opened' };
  return /(?:^|\s)Connection: closed(?:<br>)?$/i.test(head) ? { ...note(line), tells: 'closed' } : note(line);
}
