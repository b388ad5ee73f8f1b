/**
 * What the system log, a journal or a container puts in front of a program's own words: time, host, program, process. Functions
 * read at one place, and return the place behind what they read, or a negative number.
 */
import type { Codes } from '../../text/codes';
import { Field, Frame, type LogLine } from './line';
import {
  BRACKET,
  BRACKET_END,
  blanks,
  COLON,
  digits,
  find,
  GREATER,
  isDigit,
  LESS,
  OPEN,
  SPACE,
  seek,
  startsAt,
} from './scan';

/** Nothing of the kind stands here. */
const NONE = -1;
/** All is read that stands before the message. */
const READ = -2;

/** Frames may stand in one another: a container's around a system log's. */
const DEPTH = 4;

/** Reads the frame of the line: its fields, and where the message begins. */
export function readFrame(line: LogLine): void {
  let at = line.at;
  for (let depth = 0; depth < DEPTH; depth++) {
    const code = line.codes[at]!;
    if (code >= 65 && code <= 90 && readSyslog(line, at)) return;
    const inner = isDigit(code) ? readDated(line, at) : wrapped(line, at, code);
    if (inner === READ) return;
    if (inner === NONE) break;
    at = inner;
  }
  line.messageAt = at;
  if (at < line.end) readUndated(line, at);
}

/** `Nov  3 00:00:00 host program[1]: `, RFC 3164 §4.1. */
function readSyslog(line: LogLine, at: number): boolean {
  const time = syslogTime(line.codes, at, line.end);
  if (time < 0) return false;
  line.frame = Frame.rfc3164;
  line.set(Field.timestamp, at, time);
  readHeader(line, time + 1);
  return true;
}

/** Behind `Nov  3 00:00:00`, with a blank, a zero or nothing before the day, and with parts of a second if it has them. */
export function syslogTime(codes: Codes, at: number, end: number): number {
  if (monthAt(codes, at) < 0 || codes[at + 3]! !== SPACE) return -1;
  const day = blanks(codes, at + 4, end);
  const behind = digits(codes, day, end);
  if (behind === day || behind > day + 2 || codes[behind]! !== SPACE) return -1;
  const clock = clockEnd(codes, behind + 1, end);
  return clock > 0 && codes[clock]! === SPACE ? clock : -1;
}

/** Behind `00:00:00` or `00:00:00.123`. */
function clockEnd(codes: Codes, at: number, end: number): number {
  if (at + 8 > end || codes[at + 2]! !== COLON || codes[at + 5]! !== COLON) return -1;
  if (!isDigit(codes[at]!) || !isDigit(codes[at + 1]!) || !isDigit(codes[at + 3]!)) return -1;
  if (!isDigit(codes[at + 4]!) || !isDigit(codes[at + 6]!) || !isDigit(codes[at + 7]!)) return -1;
  const point = codes[at + 8]!;
  return at + 8 < end && (point === 46 || point === 44) ? digits(codes, at + 9, end) : at + 8;
}

const key = (name: string) => (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(key);
/** Months by five bits of each of their letters, from 1. */
const MONTH_OF = new Uint8Array(1 << 15);
for (const [month, name] of MONTHS.entries()) MONTH_OF[slotOf(name)] = month + 1;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map(key);

const keyAt = (codes: Codes, at: number) => (codes[at]! << 16) | (codes[at + 1]! << 8) | codes[at + 2]!;

/** 0 for `Jan`; -1 where no month's name stands. */
export function monthAt(codes: Codes, at: number): number {
  const name = keyAt(codes, at);
  const month = MONTH_OF[slotOf(name)]! - 1;
  return month >= 0 && MONTHS[month] === name ? month : -1;
}

function slotOf(name: number): number {
  return ((name >> 6) & 0x7c00) | ((name >> 3) & 0x3e0) | (name & 0x1f);
}

/** `host program[1]: message`; with the priority between, as busybox writes it; without a host, as Dovecot does. */
function readHeader(line: LogLine, at: number): void {
  const { codes, end } = line;
  const host = seek(codes, SPACE, at, end);
  line.messageAt = at;
  if (codes[host - 1]! === COLON && readTag(line, at, true)) return;
  line.set(Field.host, at, host);
  line.messageAt = Math.min(host + 1, end);
  if (readTag(line, host + 1, false)) return;
  const priority = priorityEnd(codes, host + 1, end);
  if (priority > 0) readTag(line, priority, false);
}

/** `program[1]: ` or `program: `; `program(1): ` only where `open`. */
function readTag(line: LogLine, at: number, open: boolean): boolean {
  const { codes, end } = line;
  let i = at;
  let code = 0;
  for (; i < end; i++) {
    code = codes[i]!;
    if (code === BRACKET || code === COLON || code === SPACE || code === OPEN) break;
  }
  if (i === at || i >= end || (code === OPEN && !open)) return false;
  const name = i;
  if (code === BRACKET || code === OPEN) {
    const pid = digits(codes, i + 1, end);
    i = code === BRACKET ? pid + 1 : seek(codes, COLON, i, end);
    if (pid === name + 1 ? code === BRACKET : codes[pid]! !== (code === BRACKET ? BRACKET_END : 41)) return false;
    if (pid > name + 1) line.set(Field.pid, name + 1, pid);
  }
  if (i >= end || codes[i]! !== COLON || (i + 1 < end && codes[i + 1]! !== SPACE)) return false;
  line.set(Field.service, at, name);
  line.messageAt = Math.min(i + 2, end);
  return true;
}

/** Behind `mail.info ` or `<mail.info> `. */
function priorityEnd(codes: Codes, at: number, end: number): number {
  const from = codes[at]! === LESS ? at + 1 : at;
  if (!startsAt(codes, 'mail.', from, end)) return -1;
  const space = seek(codes, SPACE, from, end);
  return space < end ? space + 1 : -1;
}

/** Frames that begin with a year; the place of the frame that may stand inside, or READ. */
function readDated(line: LogLine, at: number): number {
  const { codes, end } = line;
  const year = digits(codes, at, end);
  if (year !== at + 4) return readOther(line, at);
  const dash = codes[year]!;
  if (dash === SPACE) return readYearFirst(line, at, year);
  if (dash !== 45 && dash !== 47) return readOther(line, at);
  const between = codes[at + 10]!;
  const clock = between === SPACE || between === 84 ? clockEnd(codes, at + 11, end) : -1;
  if (clock < 0) return readOther(line, at);
  const zone = zoneEnd(codes, clock, end);
  line.set(Field.timestamp, at, zone);
  if (dash === 47) return own(line, Frame.own, blanks(codes, zone, end));
  return between === SPACE ? readLocal(line, at, clock) : readIso(line, zone);
}

function own(line: LogLine, frame: Frame, at: number): typeof READ {
  line.frame = frame;
  line.messageAt = Math.min(at, line.end);
  return READ;
}

function readOther(line: LogLine, at: number): number {
  return own(line, Frame.none, at);
}

/** Behind `Z`, `+01:00`, `+0100`. */
function zoneEnd(codes: Codes, at: number, end: number): number {
  const code = codes[at]!;
  if (at < end && code === 90) return at + 1;
  if (at >= end || (code !== 43 && code !== 45)) return at;
  const hours = digits(codes, at + 1, end);
  return codes[hours]! === COLON ? digits(codes, hours + 1, end) : hours;
}

/** `2026-10-05T12:00:00.1+00:00 host program[1]: `; a container's time stands so before a frame or a bare message. */
function readIso(line: LogLine, time: number): number {
  const { codes, end } = line;
  line.frame = Frame.iso8601;
  if (codes[time]! !== SPACE) return own(line, Frame.iso8601, time);
  const cri = criEnd(codes, time + 1, end);
  const inner = cri > 0 ? cri : time + 1;
  if (cri > 0 || syslogTime(codes, inner, end) > 0 || codes[inner]! === BRACKET) {
    line.messageAt = inner;
    return inner;
  }
  readHeader(line, inner);
  if (!line.has(Field.service)) bareMessage(line, inner);
  return READ;
}

/** Behind `stdout F ` of a container runtime. */
function criEnd(codes: Codes, at: number, end: number): number {
  if (!startsAt(codes, 'stdout ', at, end) && !startsAt(codes, 'stderr ', at, end)) return -1;
  const flag = codes[at + 7]!;
  return (flag === 70 || flag === 80) && codes[at + 8]! === SPACE ? at + 9 : -1;
}

/** A first word that may be a host, or the message's own. */
function bareMessage(line: LogLine, at: number): void {
  if (startsAt(line.codes, 'last message repeated', line.messageAt, line.end)) return;
  line.drop(Field.host);
  line.messageAt = at;
}

/** `2026-10-05 12:00:00`: Exim's own, with zone and process if it has them; tai64nlocal with nine digits; or a system log. */
function readLocal(line: LogLine, at: number, clock: number): number {
  const { codes, end } = line;
  const point = clock - at - 20;
  line.frame = point === 9 ? Frame.tai64nlocal : Frame.own;
  line.set(Field.timestamp, at, clock);
  let next = clock + 1;
  const zone = codes[next]!;
  if (zone === 43 || zone === 45) {
    const behind = zoneEnd(codes, next, end);
    if (behind === next + 5 && codes[behind]! === SPACE) {
      line.set(Field.timestamp, at, behind);
      next = behind + 1;
    }
  }
  const pid = bracketed(codes, next, end);
  if (pid > 0) {
    line.set(Field.pid, next + 1, pid - 2);
    next = pid;
  }
  line.messageAt = Math.min(next, end);
  const host = seek(codes, SPACE, next, end);
  if (pid < 0 && hasProcess(codes, host + 1, end)) {
    line.frame = Frame.iso8601;
    readHeader(line, next);
  }
  return READ;
}

/** Behind `[123] `. */
function bracketed(codes: Codes, at: number, end: number): number {
  if (codes[at]! !== BRACKET) return -1;
  const behind = digits(codes, at + 1, end);
  return behind > at + 1 && codes[behind]! === BRACKET_END && codes[behind + 1]! === SPACE ? behind + 2 : -1;
}

/** Whether `program[123]: ` stands here. */
function hasProcess(codes: Codes, at: number, end: number): boolean {
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code === SPACE || code === COLON || code === BRACKET || code === LESS) break;
  }
  if (i === at || codes[i]! !== BRACKET) return false;
  const pid = digits(codes, i + 1, end);
  return pid > i + 1 && codes[pid]! === BRACKET_END && codes[pid + 1]! === COLON;
}

/** `2013 Jun 12 06:35:24.123 host program[1]: `. */
function readYearFirst(line: LogLine, at: number, year: number): number {
  const time = syslogTime(line.codes, year + 1, line.end);
  if (time < 0) return readOther(line, at);
  line.frame = Frame.yearFirst;
  line.set(Field.timestamp, at, time);
  readHeader(line, time + 1);
  return READ;
}

/** What stands around a frame: its place, READ where that is the frame, or NONE. */
function wrapped(line: LogLine, at: number, code: number): number {
  const { codes, end } = line;
  if (code === 27) return colour(line, at);
  if (code === LESS) return priority(line, at);
  if (code === 45) return loghub(line, at);
  if (code === 32) return blanks(codes, at, end);
  if (MONTHS.includes(keyAt(codes, at)) || WEEKDAYS.includes(keyAt(codes, at))) return -1;
  const bar = containerEnd(codes, at, end);
  return bar > 0 ? bar : ossec(codes, at, end);
}

/** `ESC[32m` before the line, and what ends it behind. */
function colour(line: LogLine, at: number): number {
  const { codes } = line;
  if (codes[at + 1]! !== BRACKET) return -1;
  const m = seek(codes, 109, at, Math.min(line.end, at + 12));
  if (codes[m]! !== 109) return -1;
  if (codes[line.end - 1]! === 109) {
    const reset = find(codes, '\x1b[', Math.max(at, line.end - 12), line.end);
    if (reset > m) line.end = reset;
  }
  return m + 1;
}

/** `<22>`, and RFC 5424 behind it. */
function priority(line: LogLine, at: number): number {
  const { codes, end } = line;
  const behind = digits(codes, at + 1, end);
  if (behind === at + 1 || behind > at + 4 || codes[behind]! !== GREATER) return -1;
  if (codes[behind + 1]! !== 49 || codes[behind + 2]! !== SPACE) return behind + 1;
  return read5424(line, behind + 3);
}

/** `time host program pid msgid [structured data] message`, RFC 5424 §6. */
function read5424(line: LogLine, at: number): number {
  const { codes } = line;
  line.frame = Frame.rfc5424;
  let next = at;
  for (const field of [Field.timestamp, Field.host, Field.service, Field.pid, undefined]) {
    const space = seek(codes, SPACE, next, line.end);
    const nil = codes[next]! === 45 && space === next + 1;
    if (field !== undefined && !nil && next < line.end) line.set(field, next, space);
    next = Math.min(space + 1, line.end);
  }
  line.messageAt = Math.min(line.end, skipMark(codes, structuredEnd(codes, next, line.end)));
  return READ;
}

function structuredEnd(codes: Codes, at: number, end: number): number {
  if (codes[at]! !== BRACKET) return at + 2;
  let quoted = false;
  for (let i = at; i < end; i++) {
    const code = codes[i]!;
    if (code === 92) i++;
    else if (code === 34) quoted = !quoted;
    else if (code === BRACKET_END && !quoted && codes[i + 1]! !== BRACKET) return i + 2;
  }
  return end;
}

/** A byte order mark may begin the message (RFC 5424 §6.4); bytes read as Latin-1 show it as three letters. */
function skipMark(codes: Codes, at: number): number {
  if (codes[at]! === 0xfeff) return at + 1;
  return codes[at]! === 0xef && codes[at + 1]! === 0xbb && codes[at + 2]! === 0xbf ? at + 3 : at;
}

/** `- 1131566490 2005.11.09 node Nov 9 12:01:30 `: four columns of the collections of loghub. */
function loghub(line: LogLine, at: number): number {
  const { codes, end } = line;
  if (codes[at + 1]! !== SPACE) return -1;
  const epoch = digits(codes, at + 2, end);
  if (epoch === at + 2 || codes[epoch]! !== SPACE) return -1;
  const date = seek(codes, SPACE, epoch + 1, end);
  const time = seek(codes, SPACE, date + 1, end) + 1;
  const behind = syslogTime(codes, time, end);
  if (behind < 0) return -1;
  line.frame = Frame.loghub;
  line.set(Field.timestamp, time, behind);
  readHeader(line, behind + 1);
  return READ;
}

/** Behind `name  | ` of docker compose. */
function containerEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end && i < at + 64; i++) {
    const code = codes[i]!;
    if (code === SPACE) break;
    if (code < 45 || code > 122 || code === COLON || code === LESS || code === GREATER || code === 61) return -1;
  }
  const bar = blanks(codes, i, end);
  return bar > i && codes[bar]! === 124 && codes[bar + 1]! === SPACE ? bar + 2 : -1;
}

/** Behind `log 1 pass = ` of the rule tests of OSSEC. */
function ossec(codes: Codes, at: number, end: number): number {
  if (!startsAt(codes, 'log ', at, end)) return -1;
  const number = digits(codes, at + 4, end);
  return startsAt(codes, ' pass = ', number, end) || startsAt(codes, ' fail = ', number, end) ? number + 8 : -1;
}

/** Frames without a date in front, or with one of their own kind. */
function readUndated(line: LogLine, at: number): void {
  const { codes, end } = line;
  const code = codes[at]!;
  if (code === 64) readTai(line, at);
  else if (code === 123) readJson(line, at);
  else if (monthAt(codes, at) >= 0 && codes[at + 3]! === 45) readDashed(line, at);
  else if (WEEKDAYS.includes(keyAt(codes, at)) && codes[at + 3]! === SPACE) readFull(line, at + 4);
  else if (hasProcess(codes, at, end)) readTag(line, at, false);
  else if (startsWithHost(codes, at, end)) readHeader(line, at);
}

/** `mx1 program[1]: `: a first word that is no program or level itself. */
function startsWithHost(codes: Codes, at: number, end: number): boolean {
  const host = seek(codes, SPACE, at, end);
  return codes[host - 1]! !== COLON && hasProcess(codes, host + 1, end);
}

/** `@` and 24 hexadecimal digits, as multilog writes. */
function readTai(line: LogLine, at: number): void {
  const space = seek(line.codes, SPACE, at, Math.min(line.end, at + 26));
  if (space !== at + 25) return;
  line.frame = Frame.tai64n;
  line.set(Field.timestamp, at, space);
  line.messageAt = Math.min(space + 1, line.end);
}

/** `Apr-07-13 07:08:36 `. */
function readDashed(line: LogLine, at: number): void {
  const clock = clockEnd(line.codes, at + 10, line.end);
  if (clock < 0) return;
  line.set(Field.timestamp, at, clock);
  own(line, Frame.own, Math.min(clock + 1, line.end));
}

/** `Mon 2026-10-05 12:00:00 UTC host program[1]: `, journalctl -o short-full. */
function readFull(line: LogLine, at: number): void {
  const clock = text10(line.codes, at) ? clockEnd(line.codes, at + 11, line.end) : -1;
  if (clock < 0) return;
  const zone = seek(line.codes, SPACE, clock + 1, line.end);
  line.frame = Frame.iso8601;
  line.set(Field.timestamp, at, zone);
  readHeader(line, zone + 1);
}

const text10 = (codes: Codes, at: number) => codes[at + 4]! === 45 && codes[at + 10]! === SPACE;

/** A record of journald (`MESSAGE`) or of Docker (`log`); other JSON is a message as it stands. */
function readJson(line: LogLine, at: number): void {
  const { codes } = line;
  const message = member(codes, '"MESSAGE"', at, line.end);
  const log = message ?? member(codes, '"log"', at, line.end);
  if (!log) return;
  line.frame = Frame.json;
  if (message) {
    for (const [name, field] of JOURNAL) {
      const value = member(codes, name, at, line.end);
      if (value) line.set(field, value.at, value.end);
    }
  } else {
    const time = member(codes, '"time"', at, line.end);
    if (time) line.set(Field.timestamp, time.at, time.end);
  }
  line.unescape(log.at, log.end);
  if (!message) readInside(line);
}

const JOURNAL = [
  ['"__REALTIME_TIMESTAMP"', Field.timestamp],
  ['"_HOSTNAME"', Field.host],
  ['"SYSLOG_IDENTIFIER"', Field.service],
  ['"_PID"', Field.pid],
] as const;

/** A container's line may have a frame of its own. */
function readInside(line: LogLine): void {
  const { codes, messageAt, end } = line;
  if (syslogTime(codes, messageAt, end) > 0) readSyslog(line, messageAt);
  else if (isDigit(codes[messageAt]!)) readDated(line, messageAt);
  else if (hasProcess(codes, messageAt, end)) readTag(line, messageAt, false);
}

/** The string that a member of a JSON object has, without its quotation marks. */
function member(codes: Codes, name: string, from: number, end: number): { at: number; end: number } | undefined {
  const at = find(codes, name, from, end);
  if (at < 0) return undefined;
  const colon = blanks(codes, at + name.length, end);
  const quote = blanks(codes, colon + 1, end);
  if (codes[colon]! !== COLON || codes[quote]! !== 34) return undefined;
  let i = quote + 1;
  while (i < end && codes[i]! !== 34) i += codes[i]! === 92 ? 2 : 1;
  return i < end ? { at: quote + 1, end: i } : undefined;
}
