import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { type Passed, partOf, sideOf, weighPassed } from './sides';

/** The last field; those before it are the part of hMailServer, its thread, the session, the time and the address. */
const SAID = /(?:^|[\t ])"(SENT|RECEIVED): /;
const PART = /^"(?:SMTPD|SMTPC)"[\t ]{1,8}\d{1,12}[\t ]{1,8}(\d{1,12})[\t ]/;
/** Parts that speak other protocols, with the same words for them. */
const OTHER = /^"(?!SMTP[DC]")[A-Z\d]{2,20}"/;

/** The log of hMailServer. `[nl]` stands for the line ends within a reply; the message is not logged. */
export const hmailserver: Dialect = {
  id: 'hmailserver',
  title: 'hMailServer',
  signs: ['"SENT: ', '"RECEIVED: '],
  weigh: (line) => weighPassed(passedOn(line), line),
  speak,
  samples: [
    ['"DEBUG"\t4680\t"2026-06-01 12:00:00.000"\t"TCP connection started for session 45"', 'note'],
    [
      '"SMTPD"\t4680\t45\t"2026-06-01 12:00:00.000"\t"192.0.2.1"\t"SENT: 220 mail.example.org ESMTP"',
      'server:220 mail.example.org ESMTP',
    ],
    [
      '"SMTPD"\t4680\t45\t"2026-06-01 12:00:00.000"\t"192.0.2.1"\t"RECEIVED: EHLO client.example.org"',
      'client:EHLO client.example.org',
    ],
    [
      '"SMTPD"\t4680\t45\t"2026-06-01 12:00:00.000"\t"192.0.2.1"\t"SENT: 250-mail.example.org[nl]250 HELP"',
      'server:250-mail.example.org[nl]250 HELP',
    ],
    [
      '"SMTPC"\t4680\t46\t"2026-06-01 12:00:00.000"\t"192.0.2.25"\t"RECEIVED: 220 mx.example.com ESMTP"',
      'server:220 mx.example.com ESMTP',
    ],
    ['"192.0.2.1"    "RECEIVED: QUIT"', 'client:QUIT'],
    ['"POP3D"\t4680\t47\t"2026-06-01 12:00:00.000"\t"192.0.2.1"\t"SENT: +OK POP3"', 'note'],
    ['"SENT: 221 goodbye"', 'server:221 goodbye'],
  ],
};

function passedOn(line: string): Passed | undefined {
  const head = line.slice(0, 240);
  const match = SAID.exec(head);
  if (!match || head[0] !== '"' || OTHER.test(head)) return undefined;
  const at = match.index + match[0].length;
  const end = line.length > at && line.endsWith('"') ? line.length - 1 : line.length;
  return { sent: match[1] === 'SENT', at, end, key: PART.exec(head)?.[1] };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const passed = passedOn(line);
  const by = passed && (sideByPart(line, passed) ?? sideOf(passed, n, lines, passedOn));
  if (!by) return note(line);
  const { at, end, key } = passed;
  const folded = by === 'server' && line.slice(at, end).includes('[nl]');
  return { by, at, end, ...(key !== undefined && { key }), ...partOf(passed, by, line), ...(folded && { folded }) };
}

/** SMTPD serves and SMTPC delivers. */
function sideByPart(line: string, { sent }: Passed) {
  if (line.startsWith('"SMTPD"')) return sent ? 'server' : 'client';
  return line.startsWith('"SMTPC"') ? (sent ? 'client' : 'server') : undefined;
}
