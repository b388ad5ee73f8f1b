import type { Codes } from '../../text/codes';
import { type LogFormat, logOf } from './format';
import { alnum } from './ids';
import { Field, Kind, type LogLine, Verdict } from './line';
import { type PairFields, readPairs } from './pairs';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { replyCodeAt } from './reply';
import { COLON, find, isDigit, OPEN, SPACE, startsAt } from './scan';

function read(line: LogLine): boolean {
  let at = line.messageAt;
  const id = queueId(line.codes, at, line.end);
  if (id > 0) {
    line.set(Field.queueId, at, id);
    at = Math.min(id + 2, line.end);
  }
  return readPhrase(PHRASES, line, at) || readDsn(line, at) || readClient(line, at);
}

/** Behind `l8E3xVpO007423`, old `AAA01234` or `NOQUEUE`, before `: `; -1 for none. */
function queueId(codes: Codes, at: number, end: number): number {
  const id = alnum(codes, at, end);
  if (codes[id]! !== COLON || (id + 1 < end && codes[id + 1]! !== SPACE)) return -1;
  const length = id - at;
  if (length === 7 && startsAt(codes, 'NOQUEUE', at, end)) return id;
  if (length !== 8 && (length < 12 || length > 20)) return -1;
  for (let i = id - 5; i < id; i++) if (!isDigit(codes[i]!)) return -1;
  return id;
}

const ARRIVAL: PairFields = new Map([
  ['size', Field.size],
  ['nrcpts', Field.nrcpt],
  ['msgid', Field.messageId],
  ['proto', Field.proto],
  ['relay', Field.client],
  ['from', Field.from],
]);

const DELIVERY: PairFields = new Map([
  ['to', Field.to],
  ['delay', Field.delay],
  ['mailer', Field.transport],
  ['relay', Field.relay],
  ['dsn', Field.dsn],
  ['stat', Field.reason],
]);

const RULESET: PairFields = new Map([
  ['ruleset', Field.stage],
  ['arg1', Field.to],
  ['relay', Field.client],
  ['reject', Field.reason],
]);

const TLS: PairFields = new Map([
  ['relay', Field.relay],
  ['version', Field.tls],
]);

const LOGIN: PairFields = new Map([
  ['relay', Field.client],
  ['authid', Field.user],
  ['mech', Field.method],
]);

function readDelivery(line: LogLine, at: number): void {
  const { codes } = line;
  readPairs(line, at - 3, DELIVERY, true);
  const reason = line.starts[Field.reason]!;
  if (reason < 0) return;
  const end = line.ends[Field.reason]!;
  let word = reason;
  while (word < end && codes[word]! !== COLON && codes[word + 1]! !== OPEN) word++;
  line.set(Field.status, reason, word);
  line.verdict = verdictOf(line, reason, end);
  const said = word < end ? word + 2 : end;
  if (replyCodeAt(codes, said, end) > 0) line.replyAt = said;
}

/** By the enhanced code; by the words where there is none, as before Sendmail 8.10. */
function verdictOf({ codes, starts }: LogLine, at: number, end: number): Verdict {
  if (startsAt(codes, 'Sent', at, end)) return Verdict.sent;
  if (startsAt(codes, 'Deferred', at, end)) return Verdict.deferred;
  if (startsAt(codes, 'queued', at, end)) return Verdict.other;
  const dsn = starts[Field.dsn]!;
  const first = dsn < 0 ? 0 : codes[dsn]!;
  return first === 52 ? Verdict.deferred : first === 50 ? Verdict.sent : Verdict.bounced;
}

function readRuleset(line: LogLine, at: number): void {
  readPairs(line, at - 8, RULESET, true);
  const reject = line.starts[Field.reason]!;
  if (reject < 0) {
    line.kind = Kind.note;
    return;
  }
  line.set(Field.action, reject - 7, reject - 1);
  line.replyAt = reject;
}

/** `ID2: DSN: reason`: the notice on this message. */
function readDsn(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  const other = queueId(codes, at, end);
  if (other < 0 || !line.has(Field.queueId)) return false;
  line.kind = Kind.notice;
  line.set(Field.otherId, at, other);
  line.set(Field.reason, other + 2, end);
  return true;
}

/** `host [192.0.2.1] did not issue MAIL/EXPN/VRFY/ETRN`, `host [192.0.2.1]: EXPN root [rejected]`. */
function readClient(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  const bracket = find(codes, ']', at, Math.min(end, at + 300));
  if (bracket < 0 || find(codes, '[', at, bracket) < 0) return false;
  const idle = find(codes, ' did not issue ', bracket, end);
  const refused = codes[bracket + 1]! === COLON && find(codes, '[rejected]', bracket, end) > 0;
  if (idle < 0 && !refused) return false;
  line.kind = refused ? Kind.reject : Kind.lost;
  line.set(Field.client, at, bracket + 1);
  line.set(Field.reason, bracket + (refused ? 3 : 2), end);
  return true;
}

const readRest = (line: LogLine, at: number) => line.set(Field.reason, at, line.end);

/** `from host [192.0.2.1] due to pre-greeting traffic`. */
function readPeer(line: LogLine, at: number): void {
  const bracket = find(line.codes, ']', at, line.end);
  if (bracket > 0) line.set(Field.client, at, bracket + 1);
}

const phrases: readonly Phrase[] = [
  phrase(Kind.accepted, 'from=', (line, at) => readPairs(line, at - 5, ARRIVAL, true)),
  phrase(Kind.delivery, 'to=', readDelivery),
  phrase(Kind.reject, 'ruleset=', readRuleset),
  phrase(Kind.tls, 'STARTTLS=', (line, at) => readPairs(line, at - 9, TLS, true)),
  phrase(Kind.login, 'AUTH=', (line, at) => readPairs(line, at - 5, LOGIN, true)),
  phrase(Kind.connect, 'connect from ', readPeer),
  phrase(Kind.lost, 'lost input channel from ', readPeer),
  phrase(Kind.lost, 'timeout waiting for input from ', readPeer),
  phrase(Kind.lost, 'rejecting commands from ', readPeer),
  phrase(Kind.lost, 'collect: premature EOM', readRest),
  phrase(Kind.loginFailed, 'AUTH failure ', readRest),
  phrase(Kind.reject, 'Milter: ', (line, at) => {
    const reject = find(line.codes, 'reject=', at, line.end);
    line.set(Field.reason, reject < 0 ? at : reject + 7, line.end);
    if (reject < 0) line.kind = Kind.note;
    else line.replyAt = reject + 7;
  }),
  phrase(Kind.warning, 'SYSERR', readRest),
  phrase(Kind.warning, 'My unqualified host name ', readRest),
  phrase(Kind.warning, 'unable to qualify my own domain name ', readRest),
  phrase(Kind.warning, 'gethostbyaddr(', readRest),
  phrase(Kind.warning, 'rejecting connections ', readRest),
  ...notes(
    'starting daemon',
    'started as: ',
    'restarting ',
    'alias database ',
    'stopping daemon',
    'Milter add: ',
    'clone: ',
    'done; delay=',
  ),
];
const PHRASES = phraseBook(phrases);

export const sendmail: LogFormat = {
  id: 'sendmail',
  title: logOf('Sendmail'),
  programs: [
    'sendmail',
    'sm-mta',
    'sm-msp-queue',
    'sm-acceptingconnections',
    'sendmail-in',
    'sm-queue',
    'sendmail-client',
  ],
  bare: false,
  read,
  phrases,
  samples: `
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: from=<alice@example.org>, size=344, class=0, nrcpts=1, msgid=<1@example.org>, proto=ESMTP, daemon=MTA, relay=mail.example.org [192.0.2.1]
→ accepted | queueId=69A3x0Qw000011 | from=alice@example.org | size=344 | nrcpt=1 | messageId=1@example.org | proto=ESMTP | client=mail.example.org [192.0.2.1]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: to=<bob@example.com>, ctladdr=<alice@example.org> (1000/1000), delay=00:00:03, xdelay=00:00:03, mailer=esmtp, pri=120344, relay=mx.example.com. [192.0.2.25], dsn=2.0.0, stat=Sent (69A3x1Qw000012 Message accepted for delivery)
→ delivery:sent | queueId=69A3x0Qw000011 | to=bob@example.com | delay=00:00:03 | transport=esmtp | relay=mx.example.com. [192.0.2.25] | dsn=2.0.0 | status=Sent | reason=Sent (69A3x1Qw000012 Message accepted for delivery)
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: to=<bob@example.com>, delay=00:00:03, mailer=esmtp, relay=mx.example.com. [192.0.2.25], dsn=4.0.0, stat=Deferred: 451 4.7.1 Try again later
→ delivery:deferred | queueId=69A3x0Qw000011 | to=bob@example.com | delay=00:00:03 | transport=esmtp | relay=mx.example.com. [192.0.2.25] | dsn=4.0.0 | status=Deferred | reason=Deferred: 451 4.7.1 Try again later | replyCode=451 | enhancedCode=4.7.1
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: to=<bob@example.com>, delay=00:00:03, mailer=esmtp, dsn=5.1.1, stat=User unknown
→ delivery:bounced | queueId=69A3x0Qw000011 | to=bob@example.com | delay=00:00:03 | transport=esmtp | dsn=5.1.1 | reason=User unknown | status=User unknown
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: to=<bob@example.com>, delay=00:00:03, mailer=esmtp, stat=queued
→ delivery:other | queueId=69A3x0Qw000011 | to=bob@example.com | delay=00:00:03 | transport=esmtp | reason=queued | status=queued
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: 69A3x0Qx000011: DSN: User unknown
→ notice | queueId=69A3x0Qw000011 | otherId=69A3x0Qx000011 | reason=DSN: User unknown
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: ruleset=check_rcpt, arg1=<bob@example.com>, relay=pc.example.net [192.0.2.66] (may be forged), reject=550 5.7.1 <bob@example.com>... Relaying denied
→ reject | queueId=69A3x0Qw000011 | stage=check_rcpt | to=bob@example.com | client=pc.example.net [192.0.2.66] (may be forged) | action=reject | replyCode=550 | reason=550 5.7.1 <bob@example.com>... Relaying denied | enhancedCode=5.7.1
Oct  3 10:00:00 mx1 sm-mta[11]: ruleset=check_relay, arg1=[192.0.2.66], arg2=192.0.2.66, relay=[192.0.2.66], reject=421 4.3.2 Connection rate limit exceeded.
→ reject | stage=check_relay | to=[192.0.2.66] | client=[192.0.2.66] | action=reject | replyCode=421 | reason=421 4.3.2 Connection rate limit exceeded. | enhancedCode=4.3.2
Oct  3 10:00:00 mx1 sm-mta[11]: STARTTLS=server, relay=mail.example.org [192.0.2.1], version=TLSv1.3, verify=NO, cipher=TLS_AES_256_GCM_SHA384, bits=256/256
→ tls | relay=mail.example.org [192.0.2.1] | tls=TLSv1.3
Oct  3 10:00:00 mx1 sm-mta[11]: AUTH=server, relay=mail.example.org [192.0.2.1], authid=alice, mech=PLAIN, bits=0
→ login | client=mail.example.org [192.0.2.1] | user=alice | method=PLAIN
Oct  3 10:00:00 mx1 sm-mta[11]: AUTH failure (LOGIN): user not found (-20)
→ loginFailed | reason=(LOGIN): user not found (-20)
Oct  3 10:00:00 mx1 sm-mta[11]: NOQUEUE: connect from mail.example.org [192.0.2.1]
→ connect | queueId=NOQUEUE | client=mail.example.org [192.0.2.1]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: lost input channel from pc.example.net [192.0.2.66] to MTA after rcpt
→ lost | queueId=69A3x0Qw000011 | client=pc.example.net [192.0.2.66]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: timeout waiting for input from pc.example.net [192.0.2.66] during server cmd read
→ lost | queueId=69A3x0Qw000011 | client=pc.example.net [192.0.2.66]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: rejecting commands from pc.example.net [192.0.2.66] due to pre-greeting traffic after 0 seconds
→ lost | queueId=69A3x0Qw000011 | client=pc.example.net [192.0.2.66]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: collect: premature EOM: Connection reset by pc.example.net
→ lost | queueId=69A3x0Qw000011 | reason=: Connection reset by pc.example.net
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: pc.example.net [192.0.2.66] did not issue MAIL/EXPN/VRFY/ETRN during connection to MTA
→ lost | queueId=69A3x0Qw000011 | client=pc.example.net [192.0.2.66] | reason=did not issue MAIL/EXPN/VRFY/ETRN during connection to MTA
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: [192.0.2.66]: EXPN root [rejected]
→ reject | queueId=69A3x0Qw000011 | client=[192.0.2.66] | reason=EXPN root [rejected]
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: Milter: data, reject=554 5.7.1 Spam
→ reject | queueId=69A3x0Qw000011 | replyCode=554 | reason=554 5.7.1 Spam | enhancedCode=5.7.1
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: Milter add: header: X-Seen: yes
→ note | queueId=69A3x0Qw000011
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: SYSERR(root): hash map "access": unsafe map file
→ warning | queueId=69A3x0Qw000011 | reason=(root): hash map "access": unsafe map file
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: clone: owner=alice
→ note | queueId=69A3x0Qw000011
Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: done; delay=00:00:03, ntries=1
→ note | queueId=69A3x0Qw000011
Oct  3 10:00:00 mx1 sendmail[11]: My unqualified host name (mx1) unknown; sleeping for retry
→ warning | reason=(mx1) unknown; sleeping for retry
Oct  3 10:00:00 mx1 sendmail[11]: unable to qualify my own domain name (mx1) -- using short name
→ warning | reason=(mx1) -- using short name
Oct  3 10:00:00 mx1 sendmail[11]: gethostbyaddr(192.0.2.1) failed: 1
→ warning | reason=192.0.2.1) failed: 1
Oct  3 10:00:00 mx1 sm-mta[11]: rejecting connections on daemon MTA: load average: 13
→ warning | reason=on daemon MTA: load average: 13
Oct  3 10:00:00 mx1 sm-mta[11]: starting daemon (8.17.1): SMTP+queueing@00:10:00
→ note
Oct  3 10:00:00 mx1 sm-mta[11]: started as: /usr/sbin/sendmail-mta -Am -L sm-mta -bd
→ note
Oct  3 10:00:00 mx1 sm-mta[11]: restarting /usr/sbin/sendmail-mta due to signal
→ note
Oct  3 10:00:00 mx1 sm-mta[11]: stopping daemon, reason=signal
→ note
Oct  3 10:00:00 mx1 sendmail[11]: alias database /etc/mail/aliases rebuilt by root
→ note
`,
};
