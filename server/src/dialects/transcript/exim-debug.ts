import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { continuesReply } from './replies';
import { type Passed, partOf, sideOf, weighPassed } from './sides';

/**
 * Time and process, where they are asked for, and what was sent or received. `|` and `+` in the mark tell that more is to
 * follow before it goes out.
 */
const MARK = /^(?:\d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: {0,8}(\d{1,8}) )?([ ╎]{0,60})SMTP(<<|[>|+]>|>\|)(?: |$)/;
const VERSION = /^(?:\d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: {0,8}\d{1,8} )?Exim version [\dx]/;
/** Stands for the message, which is not shown. */
const WRITING = /^\(?writing message\b/;
const CONNECTED =
  /^(?:\d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: {0,8}(\d{1,8}) )? {0,8}(?:Connecting to .{1,300} \.\.\. {1,4})?connected$/;
const CLOSED = /^(?:\d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: {0,8}(\d{1,8}) )? {0,8}SMTP\(close\)>>/;

/** `exim -d` and `exim -v`: what the process, server or client, sent and received, among all else that it does. */
export const eximDebug: Dialect = {
  id: 'exim-debug',
  title: 'exim -d / exim -v',
  signs: ['SMTP<<', 'SMTP>>', 'SMTP+>', 'SMTP|>', 'SMTP>|', 'Exim version '],
  most: 40,
  // It may be long until something is said, and longer between that and the next word.
  weigh: (line) => (VERSION.test(line.slice(0, 60)) ? 40 : weighPassed(passedOn(line), line) > 0 ? 4 : 0),
  speak,
  samples: [
    ['12:00:00 12345 Exim version 4.96 uid=0 gid=0 pid=12345 D=fbb95cfd', 'note'],
    ['Connecting to mail.example.org [192.0.2.25]:25 ... connected', 'note'],
    ['connected', 'note'],
    ['  SMTP<< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['  SMTP>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['  SMTP|> MAIL FROM:<alice@example.org>', 'client:MAIL FROM:<alice@example.org>'],
    ['  SMTP+> QUIT', 'client:QUIT'],
    ['12:00:00 12345   SMTP<< 250 OK', 'server:250 OK'],
    ['12345 SMTP>| 250 Accepted', 'server:250 Accepted'],
    ['SMTP<< helo client.example.org', 'client:helo client.example.org'],
    ['  SMTP>> (writing message)', 'client:(writing message)'],
    ['  SMTP>> writing message and terminating "."', 'client:writing message and terminating "."'],
    ['  SMTP(close)>>', 'note'],
    ['SMTP>>', 'note'],
  ],
};

function passedOn(line: string): (Passed & { readonly key: string }) | undefined {
  const match = MARK.exec(line.slice(0, 120));
  if (!match) return undefined;
  return { sent: match[3] !== '<<', at: match[0].length, end: line.length, key: keyOf(match[1], match[2] !== '') };
}

/** One process may serve a client and ask another server of it; its marks as a client are indented. */
const keyOf = (process: string | undefined, indented: boolean) => `${process ?? ''} ${indented ? 'out' : 'in'}`;

function speak(line: string, n: number, lines: Lines): Utterance {
  const passed = passedOn(line);
  if (!passed) return unmarked(line, n, lines);
  const { at, end, key } = passed;
  const by = WRITING.test(line.slice(at, at + 40)) ? 'client' : sideOf(passed, n, lines, passedOn);
  return by ? { by, at, end, key, ...partOf(passed, by, line) } : note(line);
}

/** Time, process and blanks before a further line of a reply. */
const INNER = /^(?:\d\d:\d\d:\d\d(?:\.\d{1,6})? )?(?: {0,8}\d{1,8} (?= {6}))?[ ╎\t]{0,60}/;

const innerAt = (line: string) => INNER.exec(line.slice(0, 120))![0].length;

/** Further lines of a reply are indented under its mark, and have none of their own. */
function unmarked(line: string, n: number, lines: Lines): Utterance {
  const at = innerAt(line);
  if (at > 0 && continuesReply(n, at, lines, (above) => passedOn(above)?.at, innerAt)) {
    return { by: 'server', at, end: line.length, key: keyAbove(n, lines) };
  }
  const connected = CONNECTED.exec(line.slice(0, 400));
  if (connected) return { ...note(line), tells: 'opened', key: keyOf(connected[1], true) };
  const closed = CLOSED.exec(line.slice(0, 60));
  return closed ? { ...note(line), tells: 'closed', key: keyOf(closed[1], true) } : note(line);
}

function keyAbove(n: number, lines: Lines): string {
  let i = n - 1;
  while (i > 0 && !passedOn(lines.at(i))) i--;
  return passedOn(lines.at(i))?.key ?? keyOf(undefined, true);
}
