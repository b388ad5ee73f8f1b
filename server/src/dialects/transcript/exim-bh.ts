import { note } from '../../smtp/utterance';
import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { isCommandText } from '../marked';
import { plain } from './plain';

/** What Exim checks, what it would log, and that none of it is for real. */
const NOTE = /^(?:>>> |LOG: |\*\*\*\* )/;

/** `exim -bh`: both sides without a mark, and notes; `>>> ` never stands before what somebody says. */
export const eximBh: Dialect = {
  id: 'exim-bh',
  title: 'exim -bh',
  most: 6,
  indented: true,
  weigh(line) {
    if (line.startsWith('>>> ') && isCommandText(line, 4)) return -3;
    // A callout that is traced in a note (`exim -bhc`) looks like the session of another dialect.
    if (/^>>> +SMTP[<>|+(]/.test(line)) return 6;
    return /^(?:>>> |\*\*\*\* SMTP testing)/.test(line) ? 1 : plain.weigh(line);
  },
  speak,
  samples: [
    ['**** SMTP testing session as if from host 192.0.2.7', 'note'],
    ['220 mail.example.org ESMTP Exim 4.96', 'either:220 mail.example.org ESMTP Exim 4.96'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['>>> host in auth_advertise_hosts? yes (matched "*")', 'note'],
    ['>>>   SMTP<< 220 mail.example.com ESMTP', 'note'],
    ['LOG: rejected RCPT <bob@example.org>: 5.1.1 User unknown', 'note'],
    ['550 5.1.1 User unknown', 'either:550 5.1.1 User unknown'],
  ],
};

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  // Also in the message: Exim checks while it reads.
  if (NOTE.test(line) || (line === '' && isBesideWarning(n, lines))) return note(line);
  return plain.speak(line, n, lines, frame);
}

/** `**** SMTP testing: …` stands between two empty lines. */
function isBesideWarning(n: number, lines: Lines): boolean {
  return [n - 1, n + 1].some((i) => i >= 0 && lines.at(i).startsWith('**** SMTP testing'));
}
