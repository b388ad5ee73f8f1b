import { type LogFormat, logOf } from './format';
import { Field, Frame, Kind, type LogLine, Verdict } from './line';
import { type Pattern, pattern, readPatterns } from './patterns';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { COLON, digits, find, SPACE, seek, startsAt } from './scan';

/** Programs that share the log of qmail-send and name themselves in the message. */
const NAMED = [
  'tcpserver',
  'rblsmtpd',
  'qmail-smtpd',
  'qmail-daemon',
  'qmail-send',
  'sslserver',
  'qmail-todo',
  'tcprules',
];

function read(line: LogLine): boolean {
  const at = ownName(line, decimalTime(line, line.messageAt));
  if (line.frame === Frame.none && !line.has(Field.service)) return false;
  return readPhrase(PHRASES, line, at) || readPatterns(patterns, line, at);
}

/** splogger puts seconds and microseconds in front. */
function decimalTime({ codes, end }: LogLine, at: number): number {
  const seconds = digits(codes, at, end);
  if (seconds - at < 9 || codes[seconds]! !== 46) return at;
  const behind = digits(codes, seconds + 1, end);
  return codes[behind]! === SPACE ? behind + 1 : at;
}

function ownName(line: LogLine, at: number): number {
  const { codes, end } = line;
  const colon = seek(codes, COLON, at, Math.min(end, at + 16));
  if (codes[colon + 1]! !== SPACE) return at;
  const name = NAMED.find((known) => known.length === colon - at && startsAt(codes, known, at, end));
  if (!name) return at;
  line.set(Field.service, at, colon);
  return colon + 2;
}

/** The number of a message: the inode of its file, used again as soon as the message is gone. */
function readMessage(line: LogLine, at: number): number {
  const behind = digits(line.codes, at, line.end);
  if (behind > at) line.set(Field.queueId, at, behind);
  return behind;
}

/** `M: bytes B from <S> qp Q uid U`. */
function readInfo(line: LogLine, at: number): void {
  const { codes, end } = line;
  const message = readMessage(line, at);
  if (!startsAt(codes, ': bytes ', message, end)) return;
  const size = digits(codes, message + 8, end);
  line.set(Field.size, message + 8, size);
  if (!startsAt(codes, ' from <', size, end)) return;
  const close = find(codes, '> qp ', size, end);
  line.set(Field.from, size + 7, close < 0 ? end : close);
}

/** `D: msg M to local|remote R`. */
function readAttempt(line: LogLine, at: number): void {
  const { codes, end } = line;
  const delivery = digits(codes, at, end);
  line.set(Field.deliveryId, at, delivery);
  if (!startsAt(codes, ': msg ', delivery, end)) return;
  const message = readMessage(line, delivery + 6);
  const to = startsAt(codes, ' to local ', message, end) ? message + 10 : message + 11;
  if (startsAt(codes, ' to ', message, end)) line.set(Field.to, to, seek(codes, SPACE, to, end));
}

/** `D: success|failure|deferral: text`, with `_` for blanks and `/` for line ends. */
function readOutcome(line: LogLine, at: number): void {
  const { codes, end } = line;
  const delivery = digits(codes, at, end);
  line.set(Field.deliveryId, at, delivery);
  const word = delivery + 2;
  const colon = seek(codes, COLON, word, end);
  line.set(Field.status, word, colon);
  line.verdict = startsAt(codes, 'success', word, end)
    ? Verdict.sent
    : startsAt(codes, 'deferral', word, end)
      ? Verdict.deferred
      : Verdict.bounced;
  if (colon + 2 >= end) return;
  line.set(Field.reason, colon + 2, end);
  const said = find(codes, 'Remote_host_said:_', colon, end);
  if (said > 0) line.replyAt = said + 18;
}

const readLink = (line: LogLine, at: number) => void readMessage(line, at);
const readRest = (line: LogLine, at: number) => line.set(Field.reason, at, line.end);

const phrases: readonly Phrase[] = [
  phrase(Kind.received, 'new msg ', readLink),
  phrase(Kind.queued, 'info msg ', readInfo),
  phrase(Kind.attempt, 'starting delivery ', readAttempt),
  phrase(Kind.delivery, 'delivery ', readOutcome),
  phrase(Kind.notice, 'bounce msg ', (line, at) => {
    const message = readMessage(line, at);
    if (startsAt(line.codes, ' qp ', message, line.end)) line.set(Field.reason, message + 1, line.end);
  }),
  phrase(Kind.removed, 'end msg ', readLink),
  phrase(Kind.warning, 'warning: ', readRest),
  phrase(Kind.warning, 'alert: ', readRest),
  phrase(Kind.warning, 'triple bounce: ', readRest),
  ...notes('status: ', 'local: ', 'remote: ', 'running', 'exiting', 'pid '),
];
const PHRASES = phraseBook(phrases);

const patterns: readonly Pattern[] = [
  pattern(Kind.connect, /^ok \d+ \S+ (?<client>\S+)/),
  pattern(Kind.reject, /^deny \d+ \S+ (?<client>\S+)/),
  pattern(Kind.disconnect, /^end \d+ status \d+/),
  pattern(Kind.reject, /^(?<client>[\d.a-f:]+) pid \d+(?: \S{1,255})?: (?<reason>(?<reply>)[245]\d\d .*)$/),
  pattern(Kind.reject, /^(?<reason>\S+ blocked (?<client>\S+) .*)$/),
  pattern(Kind.reject, /^(?<reason>(?<reply>)[45]\d\d .*)$/),
];

export const qmail: LogFormat = {
  id: 'qmail',
  title: logOf('qmail'),
  programs: ['qmail', ...NAMED],
  bare: true,
  unnamed: 'qmail-send',
  read,
  phrases: [...phrases, ...patterns],
  samples: `
@400000004bdf95342c638c5c new msg 2638346
→ received | queueId=2638346
@400000004bdf95342c638c5c info msg 2638346: bytes 814 from <alice@example.org> qp 555 uid 0
→ queued | queueId=2638346 | size=814 | from=alice@example.org
@400000004bdf95342c638c5c starting delivery 1: msg 2638346 to remote bob@example.com
→ attempt | deliveryId=1 | queueId=2638346 | to=bob@example.com
@400000004bdf95342c638c5c starting delivery 2: msg 2638346 to local example.org-bob@example.org
→ attempt | deliveryId=2 | queueId=2638346 | to=example.org-bob@example.org
@400000004bdf95342c638c5c status: local 0/10 remote 1/20
→ note
@400000004bdf95342c638c5c delivery 1: success: 192.0.2.25_accepted_message./Remote_host_said:_250_2.0.0_OK_1/
→ delivery:sent | deliveryId=1 | status=success | reason=192.0.2.25_accepted_message./Remote_host_said:_250_2.0.0_OK_1/ | replyCode=250 | enhancedCode=2.0.0
@400000004bdf95342c638c5c delivery 2: success: did_1+0+0/
→ delivery:sent | deliveryId=2 | status=success | reason=did_1+0+0/
@400000004bdf95342c638c5c delivery 3: deferral: Connected_to_192.0.2.25_but_connection_died._(#4.4.2)/
→ delivery:deferred | deliveryId=3 | status=deferral | reason=Connected_to_192.0.2.25_but_connection_died._(#4.4.2)/
@400000004bdf95342c638c5c delivery 4: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_550-5.1.1_No_such_user/
→ delivery:bounced | deliveryId=4 | status=failure | reason=192.0.2.25_does_not_like_recipient./Remote_host_said:_550-5.1.1_No_such_user/ | replyCode=550 | enhancedCode=5.1.1
@400000004bdf95342c638c5c bounce msg 2638346 qp 556
→ notice | queueId=2638346 | reason=qp 556
@400000004bdf95342c638c5c triple bounce: discarding bounce/2638346
→ warning | reason=discarding bounce/2638346
@400000004bdf95342c638c5c end msg 2638346
→ removed | queueId=2638346
@400000004bdf95342c638c5c warning: trouble injecting bounce message, will try later
→ warning | reason=trouble injecting bounce message, will try later
@400000004bdf95342c638c5c alert: out of memory, sleeping...
→ warning | reason=out of memory, sleeping...
@400000004bdf95342c638c5c running
→ note
@400000004bdf95342c638c5c exiting
→ note
2026-10-03 10:00:00.682393500 local: alice@example.org bob@example.org 814 queue5
→ note
2026-10-03 10:00:00.682393500 remote: alice@example.org bob@example.com 814 queue5
→ note
2026-10-03 10:00:00.682393500 qmail-daemon: pid 188, queue /var/qmail/queue started
→ note
@400000004bdf95342c638c5c tcpserver: status: 5/30
→ note
@400000004bdf95342c638c5c tcpserver: pid 26162 from 192.0.2.66
→ note
@400000004bdf95342c638c5c tcpserver: ok 26162 mx1.example.org:192.0.2.9:25 pc.example.net:192.0.2.66::1521
→ connect | client=pc.example.net:192.0.2.66::1521
@400000004bdf95342c638c5c tcpserver: deny 26162 mx1.example.org:192.0.2.9:25 pc.example.net:192.0.2.66::1521
→ reject | client=pc.example.net:192.0.2.66::1521
@400000004bdf95342c638c5c tcpserver: end 26162 status 0
→ disconnect
@400000004bdf95342c638c5c rblsmtpd: 192.0.2.66 pid 26162: 451 We do not accept mail from addresses without a name.
→ reject | client=192.0.2.66 | replyCode=451 | reason=451 We do not accept mail from addresses without a name.
Oct  3 10:00:00 mx1 rblsmtpd: dnsbl.example.org blocked 192.0.2.66 pc.example.net -
→ reject | reason=dnsbl.example.org blocked 192.0.2.66 pc.example.net - | client=192.0.2.66
Oct  3 10:00:00 mx1 qmail: 1791021600.485077 rblsmtpd: 192.0.2.66 pid 19597 dnsbl.example.org: 451 see https://dnsbl.example.org/
→ reject | client=192.0.2.66 | replyCode=451 | reason=451 see https://dnsbl.example.org/
Oct  3 10:00:00 mx1 qmail: 1791021600.485077 qmail-smtpd: 421 badiprbl: ip 192.0.2.66 rbl: dnsbl.example.org
→ reject | replyCode=421 | reason=421 badiprbl: ip 192.0.2.66 rbl: dnsbl.example.org
Oct  3 10:00:00 mx1 qmail: 1791021600.485077 new msg 2638346
→ received | queueId=2638346
`,
};
