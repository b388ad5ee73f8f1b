import { note } from '../../smtp/utterance';
import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { plain } from './plain';

/** `DEBUG SMTP: …`, `DEBUG: …`, `DEBUG SMTPS: …`; Jakarta Mail writes them alike. */
const NOTE = /^DEBUG(?: SMTPS?)?: /;

/** JavaMail and Jakarta Mail with `mail.debug`: both sides without a mark, between what the library says of itself. */
export const javamail: Dialect = {
  id: 'javamail',
  title: 'JavaMail / Jakarta Mail',
  weigh: (line) => (/^DEBUG SMTPS?: /.test(line) ? 3 : NOTE.test(line) ? 1 : plain.weigh(line)),
  speak,
  samples: [
    ['DEBUG: setDebug: JavaMail version 1.6.5', 'note'],
    ['DEBUG SMTP: trying to connect to host "mail.example.org", port 587, isSSL false', 'note'],
    ['220 mail.example.org ESMTP', 'either:220 mail.example.org ESMTP'],
    ['DEBUG SMTP: connected to host "mail.example.org", port: 587', 'note'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['250 mail.example.org', 'either:250 mail.example.org'],
    ['DEBUG SMTP: Found extension "SIZE", arg "1000"', 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  if (!NOTE.test(line.slice(0, 20))) return plain.speak(line, n, lines, frame);
  const aside = note(line);
  return /^DEBUG SMTPS?: trying to connect to host /.test(line) ? { ...aside, tells: 'opened' } : aside;
}
