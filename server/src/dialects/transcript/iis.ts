import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';

/** The name of the service, the computer, its address and port, and what comes next: the verb, or `-` in front of a reply. */
const ROW = /^[^#].{0,200}? SMTPSVC\d{1,5} \S{1,255} \S{1,64} \d{1,5} ([\w-]{1,20}:?) (?:- )?/;
const REPLY = /^[2-5]\d\d(?=[+ -]|$)/;
const HEADER = /^#Software: (?:Microsoft )?Internet Information Services /;
const FIELDS = /^#Fields: .{0,200}\bcs-method\b/;

/**
 * The SMTP service of IIS in the W3C format: one line for a command that was served, with the code of the reply among other
 * numbers; two for one that was sent to another server. Blanks in what was said are `+`.
 */
export const iis: Dialect = {
  id: 'iis-smtp',
  title: 'IIS SMTP (W3C)',
  signs: [' SMTPSVC', '\n#'],
  most: 4,
  weigh: (line) => {
    if (HEADER.test(line) || FIELDS.test(line)) return 1;
    return speak(line).by === 'note' ? 0 : 4;
  },
  speak,
  samples: [
    ['#Software: Microsoft Internet Information Services 6.0', 'note'],
    ['#Fields: date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem', 'note'],
    [
      '2026-06-01 12:00:00 192.0.2.1 client.example.org SMTPSVC1 MAIL 192.0.2.25 0 EHLO - +client.example.org 250 0 300 28 0 SMTP - - - -',
      'client:EHLO',
    ],
    [
      '2026-06-01 12:00:00 192.0.2.9 OutboundConnectionResponse SMTPSVC1 MAIL - 25 - - 220+mx.example.com+ESMTP 0 0 60 0 16 SMTP - - - -',
      'server:220',
    ],
    [
      '2026-06-01 12:00:00 192.0.2.9 OutboundConnectionResponse SMTPSVC1 MAIL - 25 - - 250-mx.example.com+Hello 0 0 60 0 16 SMTP - - - -',
      'server:250-mx.example.com+Hello',
    ],
    [
      '2026-06-01 12:00:00 192.0.2.9 OutboundConnectionCommand SMTPSVC1 MAIL - 25 QUIT - - 0 0 4 0 31 SMTP - - - -',
      'client:QUIT',
    ],
    [
      '2026-06-01 12:00:00 192.0.2.9 OutboundConnectionResponse SMTPSVC1 MAIL - 25 - - 354 0 0 60 0 16 SMTP - - - -',
      'server:354',
    ],
  ],
};

function speak(line: string): Utterance {
  const match = ROW.exec(line.slice(0, 600));
  if (!match) return note(line);
  const behind = match[0].length;
  const [key] = /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )?\S{1,64}/.exec(line) ?? [''];
  const peer = key.slice(key.lastIndexOf(' ') + 1);
  if (match[1] === '-') return replyAt(line, behind, peer);
  const at = line.lastIndexOf(match[1]!, behind - 1);
  return { by: 'client', at, end: at + match[1]!.length, part: 'command', key: peer, abridged: true };
}

function replyAt(line: string, at: number, key: string): Utterance {
  const word = /^\S{0,2000}/.exec(line.slice(at))![0];
  const code = REPLY.exec(word)?.[0];
  if (!code) return note(line);
  return { by: 'server', at, end: word[3] === '-' ? at + word.length : at + 3, key, abridged: true };
}
