import type { Codes } from '../../text/codes';
import { readAddress, readNextId } from './addresses';
import { type LogContext, type LogFormat, logOf } from './format';
import { eximId } from './ids';
import { Field, Frame, Kind, type LogLine, Verdict } from './line';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { replyCodeAt } from './reply';
import {
  BRACKET,
  BRACKET_END,
  blanks,
  COLON,
  digits,
  EQUALS,
  find,
  isDigit,
  LESS,
  OPEN,
  QUOTE,
  SPACE,
  seek,
  startsAt,
} from './scan';

/** Id, then a flag or words; fields `K=value` in front of or behind them (Exim specification, chapter "Log files"). */
function read(line: LogLine, context: LogContext): boolean {
  const { codes, end } = line;
  let at = partEnd(line, ownTime(line, line.messageAt));
  const id = eximId(codes, at, end);
  if (id > 0 && (id === end || codes[id]! === SPACE)) {
    line.set(Field.queueId, at, id);
    at = Math.min(id + 1, end);
  }
  return (
    readFlag(line, at) ||
    readPhrase(PHRASES, line, at) ||
    readFielded(line, at) ||
    readLogin(line, at) ||
    readDeferral(line, at) ||
    readRemark(line, at, id > 0) ||
    isReject(line, context)
  );
}

/** The system log may have Exim's own time in its message. */
function ownTime(line: LogLine, at: number): number {
  const { codes, end } = line;
  if (!isDigit(codes[at]!) || codes[at + 4]! !== 45 || codes[at + 13]! !== COLON) return at;
  const time = digits(codes, at + 17, end);
  if (codes[time]! !== SPACE) return at;
  line.set(Field.timestamp, at, time);
  return time + 1;
}

/** Long entries of the system log are cut: `[1/2] `, and `[2\2] ` further on. */
function partEnd(line: LogLine, at: number): number {
  const { codes, end } = line;
  if (codes[at]! !== BRACKET) return at;
  const part = digits(codes, at + 1, end);
  const of = digits(codes, part + 1, end);
  const slash = codes[part]!;
  return (slash === 47 || slash === 92) && startsAt(codes, '] ', of, end) ? of + 2 : at;
}

/** `<=` and its like. */
function readFlag(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  if (at + 3 > end || codes[at + 2]! !== SPACE) return false;
  const flag = (codes[at]! << 8) | codes[at + 1]!;
  if (flag === ARRIVED || flag === ARRIVED_IN_PART) {
    line.kind = Kind.accepted;
    line.set(Field.op, at, at + 2);
    readFields(line, readAddress(line, Field.from, at + 3), true);
    return true;
  }
  const verdict = VERDICTS.get(flag);
  if (verdict === undefined) return false;
  line.kind = Kind.delivery;
  line.verdict = verdict;
  line.set(Field.op, at, at + 2);
  readFields(line, readRecipient(line, at + 3), false);
  return true;
}

const flag = (text: string) => (text.charCodeAt(0) << 8) | text.charCodeAt(1);
const ARRIVED = flag('<=');
const ARRIVED_IN_PART = flag('(=');
const VERDICTS = new Map([
  [flag('=>'), Verdict.sent],
  [flag('->'), Verdict.sent],
  [flag('>>'), Verdict.sent],
  [flag('*>'), Verdict.other],
  [flag('**'), Verdict.bounced],
  [flag('=='), Verdict.deferred],
]);

/** `bob <bob@example.com>`, or the final address and the original one in brackets; a pipe or a file may stand for a name. */
function readRecipient(line: LogLine, at: number): number {
  const { codes, end } = line;
  let i = at;
  let quoted = false;
  let mailbox = false;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code === QUOTE) quoted = !quoted;
    else if (code === SPACE && !quoted) break;
    else if (code === 64) mailbox = true;
  }
  const name = codes[i - 1]! === COLON && i > at + 1 && codes[at]! !== COLON ? i - 1 : i;
  line.set(Field.to, at, name);
  if (name < i || codes[i + 1]! !== LESS) return name;
  return readAddress(line, mailbox || isAlias(codes, at, name, i + 2) ? Field.origTo : Field.to, i + 1);
}

/** Whether the user `[at, end)` is another one than that of the address in brackets. */
function isAlias(codes: Codes, at: number, end: number, address: number): boolean {
  const code = codes[at]!;
  if (code === 124 || code === 47 || code === COLON || code === QUOTE) return false;
  for (let i = 0; i < end - at; i++) if ((codes[at + i]! | 32) !== (codes[address + i]! | 32)) return true;
  return codes[address + end - at]! !== 64;
}

/**
 * Names the fields that begin behind `at`; returns where the first word stands that is none. What stands behind `: ` is the
 * reason.
 */
function readFields(line: LogLine, at: number, arrival: boolean): number {
  const { codes, end } = line;
  let i = at;
  while (i < end) {
    const code = codes[i]!;
    if (code === SPACE) {
      i++;
      continue;
    }
    if (code === COLON && (i + 1 >= end || codes[i + 1]! === SPACE)) {
      readReason(line, Math.min(i + 2, end));
      return end;
    }
    const equals = nameEnd(codes, i, end);
    if (equals < 0) {
      const next = readWord(line, i);
      if (next < 0) return i;
      i = next;
      continue;
    }
    i = readField(line, i, equals, arrival);
  }
  return end;
}

/** The `=` behind a name of letters and digits, which may have a star; -1 where none stands. */
function nameEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end && i < at + 8; i++) {
    const code = codes[i]!;
    if (code === EQUALS) return i > at ? i : -1;
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && !isDigit(code) && code !== 42) return -1;
  }
  return -1;
}

/** Words among the fields: flags such as `L`, `K`, `DS`; `for` and the recipients; `defer (110)`. -1 for any other. */
function readWord(line: LogLine, at: number): number {
  const { codes, end } = line;
  if (startsAt(codes, 'for ', at, end)) {
    line.set(Field.to, at + 4, end);
    return end;
  }
  if (startsAt(codes, 'defer (', at, end)) return seek(codes, 41, at, end) + 1;
  if (startsAt(codes, 'routing defer (', at, end)) return seek(codes, 41, at, end) + 1;
  let i = at;
  while (i < end && isFlag(codes[i]!)) i++;
  return i > at && (i === end || codes[i]! === SPACE) && line.kind !== Kind.none ? i : -1;
}

const isFlag = (code: number) => (code >= 65 && code <= 90) || code === 42 || code === 45 || code === 46;

function readField(line: LogLine, at: number, equals: number, arrival: boolean): number {
  const { codes, end } = line;
  const value = equals + 1;
  const first = codes[at]!;
  const one = equals === at + 1;
  if (one && first === 72) return readHost(line, value, arrival ? Field.client : Field.relay);
  const quoted = codes[value]! === QUOTE;
  const stop = quoted ? quoteEnd(codes, value + 1, end) : valueEnd(codes, value, end);
  const from = quoted ? value + 1 : value;
  if (one) {
    if (first === 67) {
      line.replyAt = from;
      readNextId(line, from, stop);
    }
    if (first === 70) {
      readAddress(line, Field.from, value);
      return stop;
    }
    const field = arrival ? ON_ARRIVAL[first] : ON_DELIVERY[first];
    if (field !== undefined && stop > from) line.set(field, from, stop);
  } else if (startsAt(codes, 'id', at, equals) && arrival) line.set(Field.messageId, from, stop);
  else if (startsAt(codes, 'QT', at, equals)) line.set(Field.delay, from, stop);
  else if (startsAt(codes, 'Ci', at, equals)) line.set(Field.sessionId, from, stop);
  return quoted ? Math.min(stop + 1, end) : stop;
}

const byLetter = (fields: Readonly<Record<string, Field>>): readonly (Field | undefined)[] => {
  const table: (Field | undefined)[] = new Array(128).fill(undefined);
  for (const [letter, field] of Object.entries(fields)) table[letter.charCodeAt(0)] = field;
  return table;
};

const ON_ARRIVAL = byLetter({
  A: Field.user,
  P: Field.proto,
  R: Field.otherId,
  S: Field.size,
  T: Field.subject,
  U: Field.user,
  X: Field.tls,
});
const ON_DELIVERY = byLetter({ R: Field.router, T: Field.transport, S: Field.size, X: Field.tls });

/** Behind a value without blanks; a colon that a blank follows ends it too. */
function valueEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code === SPACE || (code === COLON && (i + 1 >= end || codes[i + 1]! === SPACE))) break;
  }
  return i;
}

function quoteEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  while (i < end && codes[i]! !== QUOTE) i += codes[i]! === 92 ? 2 : 1;
  return Math.min(i, end);
}

/** `name (helo) [address]:port`; any of them may be missing. */
function readHost(line: LogLine, at: number, field: Field): number {
  const { codes, end } = line;
  let i = at;
  while (i < end) {
    i = codes[i]! === OPEN ? Math.min(seek(codes, 41, i, end) + 1, end) : valueEnd(codes, i, end);
    const next = codes[i + 1]!;
    if (i + 1 >= end || codes[i]! !== SPACE || (next !== OPEN && next !== BRACKET)) break;
    if (codes[i - 1]! === BRACKET_END) break;
    i++;
  }
  line.set(field, at, i);
  return i;
}

/** A reason, and the reply that it may quote: a code behind a colon. */
function readReason(line: LogLine, at: number): void {
  const { codes, end } = line;
  const from = blanks(codes, at, end);
  if (from < end) line.set(Field.reason, from, end);
  line.replyAt = quotedReply(codes, from, end);
}

function quotedReply(codes: Codes, at: number, end: number): number {
  if (replyCodeAt(codes, at, end) > 0) return at;
  for (let i = seek(codes, COLON, at, end); i < end; i = seek(codes, COLON, i + 1, end))
    if (codes[i + 1]! === SPACE && replyCodeAt(codes, i + 2, end) > 0) return i + 2;
  return -1;
}

/** Fields first, then what happened: a refusal, a failed check, a broken connection to the next host. */
function readFielded(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  if (nameEnd(codes, at, end) < 0 && (codes[at]! !== BRACKET || !line.has(Field.queueId))) return false;
  const bracket = codes[at]! === BRACKET;
  const words = bracket ? Math.min(seek(codes, SPACE, at, end) + 1, end) : readFields(line, at, true);
  if (readPhrase(BEHIND_FIELDS, line, words)) return true;
  if (!line.has(Field.client) && !bracket) return false;
  if (words < end) readReason(line, words);
  line.kind = Kind.note;
  if (line.has(Field.queueId)) isNextHost(line);
  return true;
}

/** With the id of a message, and nothing refused, the host is the one it could not be given to. */
function isNextHost(line: LogLine): void {
  line.kind = Kind.lost;
  if (!line.has(Field.client)) return;
  line.set(Field.relay, line.starts[Field.client]!, line.ends[Field.client]!);
  line.drop(Field.client);
}

/** `rejected RCPT <R>: reason`, `rejected after DATA: reason`. */
function readReject(line: LogLine, words: number, at: number): void {
  const { codes, end } = line;
  line.set(Field.status, words, at - 1);
  const from = startsAt(codes, 'after ', at, end) ? at + 6 : at;
  const stage = seek(codes, SPACE, from, end);
  line.set(Field.stage, from, codes[stage - 1]! === COLON ? stage - 1 : stage);
  let behind = at;
  if (codes[stage + 1]! === LESS) {
    // `rejected MAIL <S>`, and `rejected from <S> H=…: message too big`.
    const ofMessage = startsAt(codes, 'from ', from, end);
    const sender = ofMessage || startsAt(codes, 'MAIL ', from, end);
    behind = readAddress(line, sender ? Field.from : Field.to, stage + 1);
    if (ofMessage) {
      line.drop(Field.stage);
      readFields(line, behind, true);
    }
  }
  const reason = find(codes, ': ', behind, end);
  if (reason > 0) readReason(line, reason + 2);
}

const refusal = (words: string): Phrase =>
  phrase(Kind.reject, `${words} `, (line, at) => readReject(line, at - words.length - 1, at));

/** `sender verify fail for <S>: reason`. */
function readVerification(line: LogLine, at: number): void {
  const behind = readAddress(line, Field.from, at);
  if (startsAt(line.codes, ': ', behind, line.end)) readReason(line, behind + 2);
}

/** `RCPT <R>: discarded by RCPT ACL`. */
function readDiscard(line: LogLine, at: number): void {
  const behind = readAddress(line, Field.to, at);
  line.set(Field.reason, Math.min(behind + 2, line.end), line.end);
}

const behindFields = [
  refusal('rejected'),
  refusal('temporarily rejected'),
  phrase(Kind.note, 'sender verify fail for ', readVerification),
  phrase(Kind.note, 'sender verify defer for ', readVerification),
  phrase(Kind.discarded, 'RCPT ', readDiscard),
  phrase(Kind.warning, 'Warning: ', readReason),
];
const BEHIND_FIELDS = phraseBook(behindFields);

/** `login authenticator failed for host (helo) [address]: 535 …`. */
function readLogin(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  const name = seek(codes, SPACE, at, Math.min(end, at + 64));
  if (!startsAt(codes, ' authenticator ', name, end)) return false;
  line.set(Field.method, at, name);
  const from = startsAt(codes, 'failed for ', name + 15, end) ? name + 26 : -1;
  if (from > 0) readHost(line, from, Field.client);
  line.kind = from > 0 || startsAt(codes, 'failed', name + 15, end) ? Kind.loginFailed : Kind.note;
  line.replyAt = quotedReply(codes, name, end);
  const user = find(codes, '(set_id=', name, end);
  if (user > 0) line.set(Field.user, user + 8, seek(codes, 41, user, end));
  return true;
}

/** `bob@example.com R=router defer (-1): reason`, of the log that each message has. */
function readDeferral(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  if (line.frame !== Frame.own || find(codes, '@', at, seek(codes, SPACE, at, end)) < 0) return false;
  if (find(codes, ' defer (', at, end) < 0) return false;
  line.kind = Kind.delivery;
  line.verdict = Verdict.deferred;
  readFields(line, readRecipient(line, at), false);
  return true;
}

/** Of a message whose id is known, whatever is said of it. */
function readRemark(line: LogLine, at: number, known: boolean): boolean {
  if (!known || at >= line.end) return false;
  line.kind = Kind.note;
  readReason(line, at);
  return true;
}

/** The reject log shows the header of the message below the refusal; the log goes on with the next time. */
function isReject(line: LogLine, { bare }: LogContext): boolean {
  if (bare !== exim || line.frame !== Frame.none || line.messageAt >= line.end) return false;
  const { codes, at, end } = line;
  const code = codes[at]!;
  const header = (code === SPACE || code === 9 || isFlag(code)) && codes[at + 1]! !== code;
  if (!header && !startsAt(codes, 'Envelope-', at, end) && !startsAt(codes, '  ', at, end)) return false;
  line.kind = Kind.note;
  return true;
}

/** `host (helo) [address]:port` behind words. */
const readPeer = (line: LogLine, at: number) => void readHost(line, at, Field.client);

const phrases: readonly Phrase[] = [
  phrase(Kind.removed, 'Completed', (line, at) => {
    line.set(Field.op, at - 9, at);
    readFields(line, at, false);
  }),
  phrase(Kind.accepted, 'Received from ', (line, at) => void readFields(line, readAddress(line, Field.from, at), true)),
  phrase(Kind.held, 'Frozen', readReason),
  phrase(Kind.held, 'frozen by ', readReason),
  phrase(Kind.held, 'Message is frozen', readReason),
  phrase(Kind.note, 'Unfrozen by ', readReason),
  phrase(Kind.note, 'removed by ', readReason),
  phrase(Kind.note, 'cancelled by ', readReason),
  phrase(Kind.note, 'Spool file is locked', readReason),
  phrase(Kind.lost, 'SMTP connection from ', readPeer),
  phrase(Kind.note, 'SMTP connection ', readReason),
  phrase(Kind.lost, 'SMTP call from ', readPeer),
  phrase(Kind.lost, 'SMTP command timeout on ', readReason),
  phrase(Kind.lost, 'SMTP data timeout ', readReason),
  phrase(Kind.lost, 'unexpected disconnection while reading SMTP command ', readReason),
  phrase(Kind.lost, 'unexpected disconnection while reading SMTP command', readReason),
  phrase(Kind.lost, 'no MAIL in ', readReason),
  phrase(Kind.lost, 'TLS error on connection from ', readPeer),
  phrase(Kind.lost, 'TLS client disconnected', readReason),
  phrase(Kind.reject, 'SMTP protocol synchronization error ', (line, at) => readInside(line, at)),
  phrase(Kind.reject, 'SMTP protocol error in ', (line, at) => readInside(line, at)),
  phrase(Kind.reject, 'refused connection from ', readPeer),
  phrase(Kind.reject, 'Connection from ', readPeer),
  refusal('rejected'),
  refusal('temporarily rejected'),
  ...notes(
    'Connections=',
    'Start queue run: ',
    'End queue run: ',
    'exim ',
    'no host name found for IP address ',
    'no IP address found for host ',
    'host name alias list truncated',
    'cwd=',
    'DKIM: ',
    'pid ',
    'SIGHUP received: ',
    'SIGTERM received',
    'daemon ',
    'sender verify ',
    'recipient verify ',
    'spf_result',
  ),
  phrase(Kind.warning, 'Warning: ', readReason),
  phrase(Kind.warning, 'Exim configuration error', readReason),
  phrase(Kind.warning, 'Failed to ', readReason),
  phrase(Kind.warning, 'failed to ', readReason),
  phrase(Kind.warning, 'socket bind() ', readReason),
];
const PHRASES = phraseBook(phrases);

/** `(why): rejected connection from H=host [address]`, `(why): rejected "RSET" H=…`, `"AUTH LOGIN" H=… why`. */
function readInside(line: LogLine, at: number): void {
  const { codes, end } = line;
  const rejected = find(codes, ': rejected ', at, end);
  if (rejected > 0) line.set(Field.status, rejected + 2, rejected + 10);
  const host = find(codes, ' H=', at, end);
  if (host > 0) readHost(line, host + 3, Field.client);
  line.set(Field.reason, at, rejected > 0 ? rejected : end);
}

export const exim: LogFormat = {
  id: 'exim',
  title: logOf('Exim'),
  programs: ['exim', 'exim4'],
  bare: true,
  read,
  phrases: [...phrases, ...behindFields],
  samples: String.raw`
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc <= alice@example.org H=mail.example.org (helo.example.org) [192.0.2.1]:4321 P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no A=plain:alice S=1234 id=1@example.org T="hello \"you\"" for bob@example.com carol@example.com
→ accepted | queueId=1vFz2a-000000003Kp-1Abc | op=<= | from=alice@example.org | client=mail.example.org (helo.example.org) [192.0.2.1]:4321 | proto=esmtps | tls=TLS1.3:TLS_AES_256_GCM_SHA384:256 | user=plain:alice | size=1234 | messageId=1@example.org | subject=hello \"you\" | to=bob@example.com carol@example.com
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc <= <> R=1vFz2a-000000003Kp-0000 U=Debian-exim P=local S=2345
→ accepted | queueId=1vFz2a-000000003Kp-1Abc | op=<= | from= | otherId=1vFz2a-000000003Kp-0000 | user=Debian-exim | proto=local | size=2345
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc (= eve@example.net H=(pc) [192.0.2.66] P=smtp S=10
→ accepted | queueId=1vFz2a-000000003Kp-1Abc | op=(= | from=eve@example.net | client=(pc) [192.0.2.66] | proto=smtp | size=10
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc => bob <bob@example.com> R=virtual_user T=dovecot_lmtp C="250 2.0.0 <bob@example.com> Saved" QT=3s DT=0s
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op==> | to=bob@example.com | router=virtual_user | transport=dovecot_lmtp | replyCode=250 | enhancedCode=2.0.0 | delay=3s
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc => bob <info@example.com> R=virtual_user T=maildir
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op==> | to=bob | origTo=info@example.com | router=virtual_user | transport=maildir
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc => bob@example.com F=<alice@example.org> R=dnslookup T=remote_smtp S=1300 H=mx.example.com [192.0.2.25]* X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes K L- C="250- 300 bytes\\n250 2.0.0 OK id=1vFz2b-000000003Kq-1Abc" QT=1m3s
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op==> | to=bob@example.com | from=alice@example.org | router=dnslookup | transport=remote_smtp | size=1300 | relay=mx.example.com [192.0.2.25]* | tls=TLS1.3:TLS_AES_256_GCM_SHA384:256 | replyCode=250 | otherId=1vFz2b-000000003Kq-1Abc | delay=1m3s
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc -> carol@example.net <carol@example.com> R=dnslookup T=remote_smtp H=mx.example.net [2001:db8::25] C="250 OK"
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op=-> | to=carol@example.net | origTo=carol@example.com | router=dnslookup | transport=remote_smtp | relay=mx.example.net [2001:db8::25] | replyCode=250
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc >> dave@example.com R=all T=smtp H=127.0.0.1 [127.0.0.1] C="250 OK"
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op=>> | to=dave@example.com | router=all | transport=smtp | relay=127.0.0.1 [127.0.0.1] | replyCode=250
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc *> bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]
→ delivery:other | queueId=1vFz2a-000000003Kp-1Abc | op=*> | to=bob@example.com | router=dnslookup | transport=remote_smtp | relay=mx.example.com [192.0.2.25]
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc ** bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<bob@example.com>: 550 5.1.1 No such user
→ delivery:bounced | queueId=1vFz2a-000000003Kp-1Abc | op=** | to=bob@example.com | router=dnslookup | transport=remote_smtp | relay=mx.example.com [192.0.2.25] | reason=SMTP error from remote mail server after RCPT TO:<bob@example.com>: 550 5.1.1 No such user | replyCode=550 | enhancedCode=5.1.1
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc ** bob@example.com: retry timeout exceeded
→ delivery:bounced | queueId=1vFz2a-000000003Kp-1Abc | op=** | to=bob@example.com | reason=retry timeout exceeded
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc == bob@example.com R=dnslookup T=remote_smtp defer (-44) H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<bob@example.com>: 450 4.2.0 Greylisted
→ delivery:deferred | queueId=1vFz2a-000000003Kp-1Abc | op=== | to=bob@example.com | router=dnslookup | transport=remote_smtp | relay=mx.example.com [192.0.2.25] | reason=SMTP error from remote mail server after RCPT TO:<bob@example.com>: 450 4.2.0 Greylisted | replyCode=450 | enhancedCode=4.2.0
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc == bob@example.com routing defer (-52): retry time not reached
→ delivery:deferred | queueId=1vFz2a-000000003Kp-1Abc | op=== | to=bob@example.com | reason=retry time not reached
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc => |/usr/bin/procmail <bob@example.com> R=procmail T=address_pipe
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op==> | to=bob@example.com | router=procmail | transport=address_pipe
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc Completed QT=4s
→ removed | queueId=1vFz2a-000000003Kp-1Abc | op=Completed | delay=4s
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc Frozen (delivery error message)
→ held | queueId=1vFz2a-000000003Kp-1Abc | reason=(delivery error message)
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc frozen by ACL
→ held | queueId=1vFz2a-000000003Kp-1Abc | reason=ACL
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc Message is frozen
→ held | queueId=1vFz2a-000000003Kp-1Abc
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc Unfrozen by forced delivery
→ note | queueId=1vFz2a-000000003Kp-1Abc | reason=forced delivery
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc removed by alice
→ note | queueId=1vFz2a-000000003Kp-1Abc | reason=alice
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc cancelled by alice
→ note | queueId=1vFz2a-000000003Kp-1Abc | reason=alice
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc Spool file is locked (another process is handling this message)
→ note | queueId=1vFz2a-000000003Kp-1Abc | reason=(another process is handling this message)
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc H=mx.example.com [192.0.2.25] Connection refused
→ lost | queueId=1vFz2a-000000003Kp-1Abc | relay=mx.example.com [192.0.2.25] | reason=Connection refused
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after end of data: 451 4.3.0 Try again
→ lost | queueId=1vFz2a-000000003Kp-1Abc | relay=mx.example.com [192.0.2.25] | reason=SMTP error from remote mail server after end of data: 451 4.3.0 Try again | replyCode=451 | enhancedCode=4.3.0
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc [192.0.2.25] SSL verify error: certificate name mismatch
→ lost | queueId=1vFz2a-000000003Kp-1Abc | reason=SSL verify error: certificate name mismatch
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc bob@example.com: error ignored
→ note | queueId=1vFz2a-000000003Kp-1Abc | reason=bob@example.com: error ignored
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc H=(pc) [192.0.2.66] F=<eve@example.net> rejected after DATA: This message scored 14.2 spam points.
→ reject | queueId=1vFz2a-000000003Kp-1Abc | client=(pc) [192.0.2.66] | from=eve@example.net | status=rejected | stage=DATA | reason=This message scored 14.2 spam points.
2026-10-03 10:00:00 H=pc.example.net (pc) [192.0.2.66]:4321 X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no F=<eve@example.net> rejected RCPT <bob@example.com>: relay not permitted
→ reject | client=pc.example.net (pc) [192.0.2.66]:4321 | tls=TLS1.3:TLS_AES_256_GCM_SHA384:256 | from=eve@example.net | status=rejected | stage=RCPT | to=bob@example.com | reason=relay not permitted
2026-10-03 10:00:00 H=pc.example.net [192.0.2.66] rejected MAIL <eve@example.net>: not wanted
→ reject | client=pc.example.net [192.0.2.66] | status=rejected | stage=MAIL | from=eve@example.net | reason=not wanted
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc rejected from <eve@example.net> H=pc.example.net [192.0.2.66]: message too big: read=72121 max=65536
→ reject | queueId=1vFz2a-000000003Kp-1Abc | status=rejected | from=eve@example.net | client=pc.example.net [192.0.2.66] | reason=message too big: read=72121 max=65536
2026-10-03 10:00:00 H=pc.example.net [192.0.2.66]:4321 temporarily rejected connection in "connect" ACL: "Host is ratelimited"
→ reject | client=pc.example.net [192.0.2.66]:4321 | status=temporarily rejected | stage=connection | reason="Host is ratelimited"
2026-10-03 10:00:00 U=alice F=<alice@example.org> rejected RCPT <no@example.com>: 192.0.2.25 [192.0.2.25] : SMTP error from remote mail server after RCPT TO:<no@example.com>: 550 No such user
→ reject | user=alice | from=alice@example.org | status=rejected | stage=RCPT | to=no@example.com | reason=192.0.2.25 [192.0.2.25] : SMTP error from remote mail server after RCPT TO:<no@example.com>: 550 No such user | replyCode=550
2026-10-03 10:00:00 H=pc.example.net [192.0.2.66] sender verify fail for <eve@example.net>: Unrouteable address
→ note | client=pc.example.net [192.0.2.66] | from=eve@example.net | reason=Unrouteable address
2026-10-03 10:00:00 H=pc.example.net [192.0.2.66] sender verify defer for <eve@example.net>: host lookup did not complete
→ note | client=pc.example.net [192.0.2.66] | from=eve@example.net | reason=host lookup did not complete
2026-10-03 10:00:00 H=localhost (mail.example.org) [127.0.0.1] F=<alice@example.org> RCPT <bob@example.com>: discarded by RCPT ACL
→ discarded | client=localhost (mail.example.org) [127.0.0.1] | from=alice@example.org | to=bob@example.com | reason=discarded by RCPT ACL
2026-10-03 10:00:00 H=pc.example.net [192.0.2.66] Warning: HELO is an address
→ warning | client=pc.example.net [192.0.2.66] | reason=HELO is an address
2026-10-03 10:00:00 rejected EHLO from [192.0.2.66]: syntactically invalid argument(s): x_y
→ reject | status=rejected | stage=EHLO | reason=syntactically invalid argument(s): x_y
2026-10-03 10:00:00 temporarily rejected connection from [192.0.2.66]: too many connections
→ reject | status=temporarily rejected | stage=connection | reason=too many connections
2026-10-03 10:00:00 login authenticator failed for pc.example.net (pc) [192.0.2.66]:4321: 535 Incorrect authentication data (set_id=alice)
→ loginFailed | method=login | client=pc.example.net (pc) [192.0.2.66]:4321 | replyCode=535 | user=alice
2026-10-03 10:00:00 plain authenticator cancelled authentication H=mx.example.com [192.0.2.25] Invalid base64 string
→ note | method=plain
2026-10-03 10:00:00 SMTP connection from (pc) [192.0.2.66]:4321 lost D=3s
→ lost | client=(pc) [192.0.2.66]:4321
2026-10-03 10:00:00 SMTP connection Ci=12 from root
→ note | reason=Ci=12 from root
2026-10-03 10:00:00 SMTP call from pc.example.net [192.0.2.66] dropped: too many syntax or protocol errors (last command was "x")
→ lost | client=pc.example.net [192.0.2.66]
2026-10-03 10:00:00 SMTP command timeout on connection from pc.example.net [192.0.2.66]
→ lost | reason=connection from pc.example.net [192.0.2.66]
2026-10-03 10:00:00 SMTP data timeout (message abandoned) on connection from pc.example.net [192.0.2.66]
→ lost | reason=(message abandoned) on connection from pc.example.net [192.0.2.66]
2026-10-03 10:00:00 SMTP protocol synchronization error (input sent without waiting for greeting): rejected connection from H=[192.0.2.66]:4321 input="GET / HTTP/1.1\\r\\n"
→ reject | reason=(input sent without waiting for greeting) | status=rejected | client=[192.0.2.66]:4321
2026-10-03 10:00:00 SMTP protocol error in "AUTH LOGIN" H=(pc) [192.0.2.66]:4321 AUTH command used when not advertised
→ reject | reason="AUTH LOGIN" H=(pc) [192.0.2.66]:4321 AUTH command used when not advertised | client=(pc) [192.0.2.66]:4321
2026-10-03 10:00:00 unexpected disconnection while reading SMTP command from pc.example.net [192.0.2.66] D=1s
→ lost | reason=from pc.example.net [192.0.2.66] D=1s
2026-10-03 10:00:00 unexpected disconnection while reading SMTP command
→ lost
2026-10-03 10:00:00 no MAIL in SMTP connection from pc.example.net [192.0.2.66] D=1s C=EHLO,QUIT
→ lost | reason=SMTP connection from pc.example.net [192.0.2.66] D=1s C=EHLO,QUIT
2026-10-03 10:00:00 TLS error on connection from pc.example.net (pc) [192.0.2.66] (SSL_accept): error
→ lost | client=pc.example.net (pc) [192.0.2.66]
2026-10-03 10:00:00 TLS client disconnected cleanly (rejected our certificate?)
→ lost | reason=cleanly (rejected our certificate?)
2026-10-03 10:00:00 refused connection from pc.example.net [192.0.2.66] (host_reject_connection)
→ reject | client=pc.example.net [192.0.2.66]
2026-10-03 10:00:00 Connection from [192.0.2.66] refused: too many connections
→ reject | client=[192.0.2.66]
2026-10-03 10:00:00 Start queue run: pid=123 -qf
→ note
2026-10-03 10:00:00 Connections=3
→ note
2026-10-03 10:00:00 End queue run: pid=123 -qf
→ note
2026-10-03 10:00:00 exim 4.98 daemon started: pid=123, -q30m, listening for SMTP on port 25 (IPv4)
→ note
2026-10-03 10:00:00 no host name found for IP address 192.0.2.66
→ note
2026-10-03 10:00:00 no IP address found for host pc.example.net (during SMTP connection from [192.0.2.66])
→ note
2026-10-03 10:00:00 host name alias list truncated for 192.0.2.66
→ note
2026-10-03 10:00:00 cwd=/ 3 args: exim -bd -q30m
→ note
2026-10-03 10:00:00 DKIM: d=example.org s=key c=relaxed/relaxed a=rsa-sha256 [verification succeeded]
→ note
2026-10-03 10:00:00 pid 123: SIGHUP received: re-exec daemon
→ note
2026-10-03 10:00:00 SIGHUP received: daemon restarted
→ note
2026-10-03 10:00:00 SIGTERM received - message abandoned
→ note
2026-10-03 10:00:00 daemon forked: pid=123
→ note
2026-10-03 10:00:00 sender verify defer (making callout connection): T=smtp Network Error
→ note
2026-10-03 10:00:00 recipient verify defer (making callout connection): T=smtp Network Error
→ note
2026-10-03 10:00:00 spf_result         pass
→ note
2026-10-03 10:00:00 Warning: No server certificate defined; will use a selfsigned one.
→ warning | reason=No server certificate defined; will use a selfsigned one.
2026-10-03 10:00:00 Exim configuration error in line 20 of /etc/exim4/exim4.conf:
→ warning | reason=in line 20 of /etc/exim4/exim4.conf:
2026-10-03 10:00:00 Failed to get write lock for /var/spool/exim4/db/retry.lockfile
→ warning | reason=get write lock for /var/spool/exim4/db/retry.lockfile
2026-10-03 10:00:00 failed to open database lock file /var/spool/exim4/db/retry.lockfile
→ warning | reason=open database lock file /var/spool/exim4/db/retry.lockfile
2026-10-03 10:00:00 socket bind() to port 25 for any IPv6 address failed: Address already in use
→ warning | reason=to port 25 for any IPv6 address failed: Address already in use
2026-10-03 10:00:00 Received from alice@example.org U=alice P=local S=1234
→ accepted | from=alice@example.org | user=alice | proto=local | size=1234
2026-10-03 10:00:00 bob@example.com R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host
→ delivery:deferred | to=bob@example.com | router=dnslookup | transport=remote_smtp | reason=retry time not reached for any host
2026-10-03 10:00:00 +0200 [123] 1vFz2a-000000003Kp-1Abc Completed
→ removed | queueId=1vFz2a-000000003Kp-1Abc | op=Completed
Oct  3 10:00:00 mx1 exim[123]: 1vFz2a-000000003Kp-1Abc Completed
→ removed | queueId=1vFz2a-000000003Kp-1Abc | op=Completed
Oct  3 10:00:00 mx1 exim[123]: [1/2] 1vFz2a-000000003Kp-1Abc => bob <bob@example.com> R=local_user T=local_delivery
→ delivery:sent | queueId=1vFz2a-000000003Kp-1Abc | op==> | to=bob@example.com | router=local_user | transport=local_delivery
mx1 exim[123]: 2026-10-03 10:00:00 login authenticator failed for (pc) [192.0.2.66]: 535 Incorrect authentication data
→ loginFailed | method=login | client=(pc) [192.0.2.66] | replyCode=535
2026-10-03 10:00:00 1vFz2a-000000003Kp-1Abc H=(pc) [192.0.2.66] F=<eve@example.net> rejected after DATA
→ reject | queueId=1vFz2a-000000003Kp-1Abc | client=(pc) [192.0.2.66] | from=eve@example.net | status=rejected | stage=DATA
Envelope-from: <eve@example.net>
→ note
P Received: from pc.example.net (pc)
→ note
	by mail.example.org with esmtp
→ note
  Subject: hello
→ note
`,
};
