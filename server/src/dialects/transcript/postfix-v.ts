import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { otherThan, type Passed, partOf, type Side, sideOf, weighPassed } from './sides';

/** The program of Postfix that writes, and its process, behind the time stamp and the host. */
const PROGRAM = /^.{0,120}?\bpostfix[\w.-]{0,40}\/([\w/-]{1,40})\[(\d{1,9})\]: /;
/** What was sent to or received from a host, by name and address, or a service. */
const PEER = /^([<>]) ([^\s[\]]{0,255}\[[^\s[\]]{1,100}\](?::\d{1,5})?): ?/;
const SERVICE = /^([<>]) ([\w.-]{1,255}:\d{1,5}|[\w./-]{1,100}): /;
const CONNECTED = /^(dis)?connect from (\S{1,300})/;

/** Programs that are asked; the others ask. */
const SERVER = /(?:smtpd|postscreen)$/;
const CLIENT = /(?:^|\/)(?:smtp|lmtp)$/;

/** Postfix with `-v` in master.cf, or `debug_peer_list`: the words of smtpd, smtp and lmtp among all else that they log. */
export const postfixVerbose: Dialect = {
  id: 'postfix-v',
  title: 'Postfix -v',
  signs: ['postfix', '\n> ', '\n< '],
  weigh: (line) => weighPassed(passedOn(line), line),
  speak,
  samples: [
    ['Jun  1 12:00:00 mail postfix/smtpd[8834]: connect from client.example.org[192.0.2.1]', 'note'],
    [
      'Jun  1 12:00:00 mail postfix/smtpd[8834]: > client.example.org[192.0.2.1]: 220 mail.example.org ESMTP',
      'server:220 mail.example.org ESMTP',
    ],
    [
      'Jun  1 12:00:00 mail postfix/smtpd[8834]: < client.example.org[192.0.2.1]: EHLO client.example.org',
      'client:EHLO client.example.org',
    ],
    [
      '2026-06-01T12:00:00.000000+00:00 mail postfix/submission/smtpd[8834]: < unknown[2001:db8::1]: c2VjcmV0',
      'client:c2VjcmV0',
    ],
    ['Jun  1 12:00:00 mail postfix/smtp[8835]: < mx.example.com[192.0.2.25]:25: 250 Ok', 'server:250 Ok'],
    ['Jun  1 12:00:00 mail postfix/smtp[8835]: > mx.example.com[192.0.2.25]:25: .', 'client:.'],
    [
      'Jun  1 12:00:00 mail postfix/smtpd[8834]: > 127.0.0.1:10025: EHLO mail.example.org',
      'client:EHLO mail.example.org',
    ],
    ['Jun  1 12:00:00 mail postfix/lmtp[8836]: < dovecot[private/lmtp]: 220 ready', 'server:220 ready'],
    ['> unknown[192.0.2.1]: 250 2.1.0 Ok', 'server:250 2.1.0 Ok'],
    ['Jun  1 12:00:00 mail postfix/smtpd[8834]: match_list_match: 192.0.2.1: no match', 'note'],
    ['Jun  1 12:00:00 mail postfix/smtpd[8834]: disconnect from client.example.org[192.0.2.1]', 'note'],
    ['Jun  1 12:00:00 mail postfix/postscreen[8837]: < [192.0.2.1]:49152: c2VjcmV0', 'client:c2VjcmV0'],
    ['Jun  1 12:00:00 mail postfix/smtp[8840]: > mx.example.com[192.0.2.25]:25: c2VjcmV0', 'client:c2VjcmV0'],
    ['Jun  1 12:00:00 mail postfix/relay/smtp[8841]: > mx.example.com[192.0.2.25]:25: c2VjcmV0', 'client:c2VjcmV0'],
    ['Jun  1 12:00:00 mail postfix/lmtp[8836]: > private/dovecot-lmtp: c2VjcmV0', 'client:c2VjcmV0'],
  ],
};

/** The program, the process, and where its message begins. */
function programOf(line: string): { name: string; process: string; at: number } {
  const match = PROGRAM.exec(line.slice(0, 260));
  return match ? { name: match[1]!, process: match[2]!, at: match[0].length } : { name: '', process: '', at: 0 };
}

function passedOn(line: string): Passed | undefined {
  const { name, process, at } = programOf(line);
  const message = line.slice(at, at + 400);
  const match = PEER.exec(message) ?? (name === '' ? null : SERVICE.exec(message));
  if (!match) return undefined;
  return { sent: match[1] === '>', at: at + match[0].length, end: line.length, key: `${process} ${match[2]}` };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const passed = passedOn(line);
  if (!passed) return noted(line);
  const by = sideOf(passed, n, lines, passedOn) ?? sideByProgram(line, passed);
  if (!by) return note(line);
  return { by, at: passed.at, end: passed.end, key: passed.key!, ...partOf(passed, by, line) };
}

function sideByProgram(line: string, { sent }: Passed): Side | undefined {
  const { name } = programOf(line);
  const own = SERVER.test(name) ? 'server' : CLIENT.test(name) ? 'client' : undefined;
  return own && !sent ? otherThan(own) : own;
}

function noted(line: string): Utterance {
  const { process, at } = programOf(line);
  const match = CONNECTED.exec(line.slice(at, at + 340));
  if (!match) return note(line);
  return { ...note(line), tells: match[1] ? 'closed' : 'opened', key: `${process} ${match[2]}` };
}
