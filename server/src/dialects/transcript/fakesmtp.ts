import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/** `Client: ` and `Server: ` of SubEthaSMTP, behind the columns of the log that it is written to. */
const MARK =
  /^(?:\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)? - |[\d:., A-Za-z[\]-]{1,60} [\w.]{1,60}\.Session - )?(Client|Server): /;

/** SubEthaSMTP, as FakeSMTP shows it: further lines of a reply without a mark; not the message. */
export const fakesmtp: Dialect = {
  id: 'fakesmtp',
  title: 'FakeSMTP / SubEthaSMTP',
  signs: ['Client: ', 'Server: '],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak,
  samples: [
    ['12:00:00 PM - SMTP connection from localhost/192.0.2.1, new connection count: 1', 'note'],
    ['12:00:00 PM - Server: 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['Client: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['12:00:00 PM - Server: 250-mail.example.org', 'server:250-mail.example.org'],
    ['250 Ok', 'server:250 Ok'],
    ['01 Jun 2026 12:00:00 DEBUG org.subethamail.smtp.server.Session - Client: QUIT', 'client:QUIT'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 160));
  return match ? { by: match[1] === 'Client' ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string): Utterance {
  const mark = markOf(line);
  if (mark) return said(line, mark);
  if (looksLikeReply(line, 0)) return { by: 'server', at: 0, end: line.length };
  const aside = note(line);
  return /^\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)? - SMTP connection from /.test(line)
    ? { ...aside, tells: 'opened' }
    : aside;
}
