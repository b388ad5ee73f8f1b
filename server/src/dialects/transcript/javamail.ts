import { note } from '../../smtp/utterance';
import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';
import { plain } from './plain';

/** `DEBUG SMTP: …`, `DEBUG: …`, `DEBUG SMTPS: …`; Jakarta Mail and Angus Mail write them alike. */
const NOTE = /^DEBUG(?: SMTPS?(?: TRANSPORT)?)?: /;
/** Up to 1.3 what is said has a mark, but for the further lines of a reply. GNU's JavaMail writes `RECV`. */
const MARK = /^DEBUG SMTPS? (?:(SENT)|RCVD|RECV): ?/;

/** JavaMail and Jakarta Mail with `mail.debug`: both sides without a mark, between what the library says of itself. */
export const javamail: Dialect = {
  id: 'javamail',
  title: 'JavaMail / Jakarta Mail',
  indented: true,
  weigh: (line) => {
    const mark = markOf(line);
    if (mark) return weighMarked(line, mark);
    return /^DEBUG SMTPS?: /.test(line) ? 3 : NOTE.test(line) ? 1 : plain.weigh(line);
  },
  speak,
  samples: [
    ['DEBUG: setDebug: JavaMail version 1.6.5', 'note'],
    ['DEBUG SMTP: trying to connect to host "mail.example.org", port 587, isSSL false', 'note'],
    ['220 mail.example.org ESMTP', 'either:220 mail.example.org ESMTP'],
    ['DEBUG SMTP: connected to host "mail.example.org", port: 587', 'note'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['250 mail.example.org', 'either:250 mail.example.org'],
    ['DEBUG SMTP: Found extension "SIZE", arg "1000"', 'note'],
    ['DEBUG SMTPS TRANSPORT: trying to connect to host "mail.example.org", port 465', 'note'],
    ['DEBUG SMTP SENT: MAIL FROM:<alice@example.org>', 'client:MAIL FROM:<alice@example.org>'],
    ['DEBUG SMTP RCVD: 250 2.1.0 Ok', 'server:250 2.1.0 Ok'],
    ['DEBUG SMTPS RECV: 354 go ahead', 'server:354 go ahead'],
    ['DEBUG SMTP SENT: ', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 40));
  return match ? { by: match[1] ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  const mark = markOf(line);
  // The end of the message is sent with the line end before it, which stands behind the mark.
  if (mark) return line.length > mark.width ? said(line, mark) : note(line);
  // A reply is printed with its last line end, and another one behind it.
  if (line === '' && n > 0 && markOf(lines.at(n - 1))?.by === 'server') return note(line);
  if (!NOTE.test(line.slice(0, 40))) return plain.speak(line, n, lines, frame);
  const aside = note(line);
  return /^DEBUG SMTPS?(?: TRANSPORT)?: trying to connect to host /.test(line) ? { ...aside, tells: 'opened' } : aside;
}
