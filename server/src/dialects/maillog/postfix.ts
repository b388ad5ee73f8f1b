import { type Codes, codesOf } from '../../text/codes';
import { aroundAt, readAddress, readAround, readClient, readNextId, wordEnd } from './addresses';
import { type LogFormat, logOf } from './format';
import { postfixId } from './ids';
import { Field, Kind, type LogLine, Verdict } from './line';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { enhancedCodeAt, replyCodeAt } from './reply';
import { BRACKET_END, CLOSE, COLON, COMMA, digits, find, OPEN, SPACE, seek, standsAt, startsAt, word } from './scan';

/** `warning: ` and its like stand before or behind the queue id. */
const LEVELS = ['warning: ', 'error: ', 'fatal: ', 'panic: '];

function read(line: LogLine): boolean {
  let at = readLevel(line, line.messageAt);
  const id = postfixId(line.codes, at, line.end);
  if (id > 0 && line.codes[id]! === COLON && (id + 1 >= line.end || line.codes[id + 1]! === SPACE)) {
    line.set(Field.queueId, at, id);
    at = readLevel(line, Math.min(id + 2, line.end));
  }
  if (readPhrase(PHRASES, line, at)) return true;
  if (!line.has(Field.level)) return false;
  if (readLogin(line, at)) return true;
  line.kind = Kind.warning;
  line.set(Field.reason, at, line.end);
  return true;
}

function readLevel(line: LogLine, at: number): number {
  const code = line.codes[at]!;
  if (code !== 119 && code !== 101 && code !== 102 && code !== 112) return at;
  for (const level of LEVELS) {
    if (!startsAt(line.codes, level, at, line.end)) continue;
    line.set(Field.level, at, at + level.length - 2);
    return at + level.length;
  }
  return at;
}

/** `to=<R>, orig_to=<O>, relay=…, conn_use=N, delay=S, delays=a/b/c/d, tls=…, dsn=x.y.z, status=word (reason)`. */
function readDelivery(line: LogLine, at: number): void {
  const { codes, end } = line;
  let i = readAddress(line, Field.to, at);
  while (i + 2 < end && codes[i]! === COMMA) {
    const name = i + 2;
    const equals = seek(codes, 61, name, end);
    const field = deliveryField(codes, name, equals);
    if (field === undefined) return;
    if (field === Field.status) {
      readStatus(line, equals + 1);
      return;
    }
    i = field === Field.origTo ? readAddress(line, field, equals + 1) : seek(codes, COMMA, equals + 1, end);
    if (field !== Field.origTo) line.set(field, equals + 1, i);
  }
}

/** Names are told by their length and first letter. */
function deliveryField(codes: Codes, at: number, end: number): Field | undefined {
  const first = codes[at]!;
  switch (end - at) {
    case 3:
      return first === 100 ? Field.dsn : first === 116 ? Field.tls : undefined;
    case 5:
      return first === 114 ? Field.relay : first === 100 ? Field.delay : undefined;
    case 6:
      return first === 115 ? Field.status : first === 100 ? Field.delays : undefined;
    case 7:
      return first === 111 ? Field.origTo : undefined;
    case 8:
      return first === 99 ? Field.connUse : undefined;
    default:
      return undefined;
  }
}

function readStatus(line: LogLine, at: number): void {
  const { codes, end } = line;
  const status = word(codes, at, end);
  line.set(Field.status, at, status);
  line.verdict = verdictAt(codes, at, status);
  if (codes[status + 1]! !== OPEN || status + 2 >= end) return;
  const reason = status + 2;
  const close = codes[end - 1]! === CLOSE ? end - 1 : end;
  line.set(Field.reason, reason, close);
  if (replyCodeAt(codes, reason, close) > 0) line.replyAt = reason;
  else if (line.verdict !== Verdict.sent) line.replyAt = saidAt(codes, reason, close);
  if (line.verdict === Verdict.sent) readNextId(line, reason, close);
}

function verdictAt(codes: Codes, at: number, end: number): Verdict {
  const code = codes[at]!;
  if (code === 115 && end - at === 4) return Verdict.sent;
  if (code === 100 && startsAt(codes, 'deferred', at, end)) return Verdict.deferred;
  if (code === 98 && startsAt(codes, 'bounced', at, end)) return Verdict.bounced;
  return startsAt(codes, 'expired', at, end) || startsAt(codes, 'force-expired', at, end)
    ? Verdict.expired
    : Verdict.other;
}

/** Behind `] said: ` or `] refused to talk to me: `; -1 where the reason quotes nobody. */
function saidAt(codes: Codes, at: number, end: number): number {
  for (let i = seek(codes, BRACKET_END, at, end); i < end; i = seek(codes, BRACKET_END, i + 1, end)) {
    if (startsAt(codes, '] said: ', i, end)) return i + 8;
    if (startsAt(codes, '] refused to talk to me: ', i, end)) return i + 25;
  }
  return -1;
}

/** `NAME[ADDR], sasl_method=M, sasl_username=U, orig_queue_id=Q, orig_client=…`. */
function readArrival(line: LogLine, at: number): void {
  const { codes, end } = line;
  let i = readClient(line, Field.client, at);
  while (i + 2 < end && codes[i]! === COMMA) {
    const value = seek(codes, 61, i + 2, end) + 1;
    const behind = seek(codes, COMMA, value, end);
    if (startsAt(codes, 'sasl_method', i + 2, end)) line.set(Field.method, value, behind);
    else if (startsAt(codes, 'sasl_username', i + 2, end)) line.set(Field.user, value, behind);
    else if (startsAt(codes, 'orig_queue_id', i + 2, end)) line.set(Field.otherId, value, behind);
    i = behind;
  }
}

const SIZE = codesOf(', size=');
const NRCPT = codesOf(', nrcpt=');

/** `from=<S>, size=N, nrcpt=N (queue active)`, or `from=<S>, status=expired, returned to sender`. */
function readQueued(line: LogLine, at: number): void {
  const { codes, end } = line;
  const i = readAddress(line, Field.from, at);
  if (standsAt(codes, SIZE, i, end)) {
    const size = digits(codes, i + 7, end);
    line.set(Field.size, i + 7, size);
    if (!standsAt(codes, NRCPT, size, end)) return;
    line.set(Field.nrcpt, size + 8, digits(codes, size + 8, end));
  } else if (startsAt(codes, ', status=', i, end)) {
    const status = word(codes, i + 9, end);
    line.kind = Kind.delivery;
    line.set(Field.status, i + 9, status);
    line.verdict = verdictAt(codes, i + 9, status);
    line.set(Field.reason, Math.min(status + 2, end), end);
  }
}

/** `uid=N from=<S>`. */
function readPickup(line: LogLine, at: number): void {
  const uid = digits(line.codes, at, line.end);
  if (startsAt(line.codes, ' from=', uid, line.end)) readAddress(line, Field.from, uid + 6);
  if (startsAt(line.codes, ': ', uid, line.end)) line.kind = Kind.warning;
}

function readMessageId(line: LogLine, at: number): void {
  if (line.codes[at]! === 60) readAddress(line, Field.messageId, at);
  else line.set(Field.messageId, at, line.end);
}

/** `RCPT from NAME[ADDR]: text; from=<S> to=<R> proto=P helo=<H>`, or `header Subject: … from NAME[ADDR]; from=<S> …: text`. */
function readAction(line: LogLine, action: number, at: number): void {
  const { codes, end } = line;
  line.set(Field.action, action, at - 2);
  const stage = word(codes, at, end);
  line.set(Field.stage, at, stage);
  const around = aroundAt(codes, stage, end);
  if (around < end) readAround(line, around + 2);
  let i = stage;
  if (startsAt(codes, ' from ', stage, end)) i = readClient(line, Field.client, stage + 6);
  i = Math.min(codes[i]! === COLON ? i + 2 : stage + 1, around);
  line.set(Field.reason, i, around);
  if (replyCodeAt(codes, i, around) > 0 || enhancedCodeAt(codes, i, around) > 0) line.replyAt = i;
}

const action = (kind: Kind, name: string): Phrase =>
  phrase(kind, `${name}: `, (line, at) => readAction(line, at - name.length - 2, at));

/** `connection established from NAME[ADDR]: PROTO with cipher C …`. */
function readTls(line: LogLine, at: number): void {
  const { codes, end } = line;
  const from = startsAt(codes, 'from ', at, end);
  const i = readClient(line, from ? Field.client : Field.relay, at + (from ? 5 : 3));
  const tls = codes[i]! === COLON ? i + 2 : find(codes, ': ', i, end) + 2;
  if (tls > 1) line.set(Field.tls, Math.min(tls, end), end);
}

const tls = (trust: string) =>
  ['established ', 'reused '].map((how) => phrase(Kind.tls, `${trust} TLS connection ${how}`, readTls));

/** `STAGE (N bytes) from NAME[ADDR]`. */
function readLost(line: LogLine, at: number): void {
  line.set(Field.stage, at, word(line.codes, at, line.end));
  const from = find(line.codes, ' from ', at, line.end);
  if (from > 0) readClient(line, Field.client, from + 6);
}

const readFrom = (line: LogLine, at: number) => void readClient(line, Field.client, at);
const readRelay = (line: LogLine, at: number) => void readClient(line, Field.relay, at);
const readLink = (line: LogLine, at: number) => line.set(Field.otherId, at, wordEnd(line.codes, at, line.end));

/** `host NAME[ADDR] said: reply`. */
function readSaid(line: LogLine, at: number): void {
  const relay = readClient(line, Field.relay, at);
  line.set(Field.reason, Math.min(relay + 1, line.end), line.end);
  line.replyAt = saidAt(line.codes, at, line.end);
}

/** `NAME[ADDR]: SASL LOGIN authentication failed: reason, sasl_username=U`, behind `warning: `. */
function readLogin(line: LogLine, at: number): boolean {
  const sasl = find(line.codes, ']: SASL ', at, line.end);
  if (sasl < 0) return false;
  line.set(Field.client, at, sasl + 1);
  const method = word(line.codes, sasl + 8, line.end);
  line.set(Field.method, sasl + 8, method);
  line.kind = Kind.loginFailed;
  const user = find(line.codes, ', sasl_username=', method, line.end);
  if (user > 0) line.set(Field.user, user + 16, line.end);
  line.set(Field.reason, Math.min(method + 1, line.end), user > 0 ? user : line.end);
  return true;
}

/** `n after t from [A]:P`, of postscreen. */
function readTest(line: LogLine, at: number): void {
  const from = find(line.codes, 'from ', at, line.end);
  if (from > 0) readClient(line, Field.client, from + 5);
}

/** `retained=…` and other figures that a daemon gives of itself. */
const figures = notes(
  'statistics: ',
  'cache ',
  'Deleted: ',
  'Requeued: ',
  'Released from hold: ',
  'Placed on hold: ',
  'daemon started',
  'reload -- ',
  'refreshing the Postfix mail system',
  'stopping the Postfix mail system',
  'starting the Postfix mail system',
  'postfix-script: ',
  'terminating on signal ',
  'table ',
  'addr ',
  'using backwards-compatible default setting ',
  'Postfix is running with backwards-compatible default settings',
  'See http',
  'To disable backwards compatibility ',
  'initializing the ',
  'setting up TLS connection ',
  'name_mask: ',
  'ehlo=',
  'helo=',
);

const phrases: Phrase[] = [
  phrase(Kind.delivery, 'to=', readDelivery),
  phrase(Kind.queued, 'from=', readQueued),
  phrase(Kind.received, 'client=', readArrival),
  phrase(Kind.received, 'uid=', readPickup),
  phrase(Kind.messageId, 'message-id=', readMessageId),
  phrase(Kind.note, 'resent-message-id=', readMessageId),
  phrase(Kind.removed, 'removed'),
  phrase(Kind.connect, 'connect from ', readFrom),
  phrase(Kind.disconnect, 'disconnect from ', readFrom),
  phrase(Kind.lost, 'lost connection after ', readLost),
  phrase(Kind.lost, 'timeout after ', readLost),
  phrase(Kind.lost, 'too many errors after ', readLost),
  phrase(Kind.lost, 'improper command pipelining after ', readLost),
  phrase(Kind.lost, 'SSL_accept error from ', readFrom),
  phrase(Kind.lost, 'SSL_connect error to ', readRelay),
  phrase(Kind.lost, 'connect to ', readRelay),
  phrase(Kind.lost, 'lost connection with ', readRelay),
  phrase(Kind.lost, 'conversation with ', readRelay),
  phrase(Kind.note, 'certificate verification failed for ', readRelay),
  phrase(Kind.note, 'enabling PIX workarounds: '),
  phrase(Kind.note, 'breaking line > '),
  phrase(Kind.note, 'host ', readSaid),
  phrase(Kind.loginFailed, 'SASL authentication failed; server ', readSaid),
  ...['Anonymous', 'Untrusted', 'Trusted', 'Verified'].flatMap(tls),
  action(Kind.reject, 'reject'),
  action(Kind.reject, 'milter-reject'),
  action(Kind.reject, 'proxy-reject'),
  action(Kind.warned, 'reject_warning'),
  action(Kind.warned, 'warn'),
  action(Kind.held, 'hold'),
  action(Kind.held, 'milter-hold'),
  action(Kind.discarded, 'discard'),
  action(Kind.discarded, 'milter-discard'),
  ...[
    'permit',
    'filter',
    'redirect',
    'bcc',
    'prepend',
    'replace',
    'strip',
    'info',
    'delay',
    'milter-header-redirect',
    'milter-header-replace',
    'proxy-accept',
  ].map((name) => action(Kind.note, name)),
  phrase(Kind.warned, 'header ', readContent),
  phrase(Kind.warned, 'body ', readContent),
  phrase(Kind.notice, 'sender non-delivery notification: ', readLink),
  phrase(Kind.notice, 'postmaster non-delivery notification: ', readLink),
  phrase(Kind.notice, 'sender delay notification: ', readLink),
  phrase(Kind.notice, 'sender delivery status notification: ', readLink),
  phrase(Kind.note, 'skipped, still being delivered'),
  phrase(Kind.note, 'requeued'),
  phrase(Kind.held, 'placed on hold'),
  phrase(Kind.note, 'released from hold'),
  phrase(Kind.connect, 'CONNECT from ', readFrom),
  phrase(Kind.disconnect, 'DISCONNECT ', readFrom),
  ...['PASS OLD ', 'PASS NEW ', 'ALLOWLISTED ', 'WHITELISTED ', 'DENYLISTED ', 'BLACKLISTED '].map((test) =>
    phrase(Kind.note, test, readFrom),
  ),
  ...['ALLOWLIST VETO ', 'WHITELIST VETO '].map((test) => phrase(Kind.note, test, readFrom)),
  phrase(Kind.lost, 'HANGUP after ', readTest),
  ...[
    'PREGREET ',
    'DNSBL rank ',
    'COMMAND PIPELINING ',
    'NON-SMTP COMMAND ',
    'BARE NEWLINE ',
    'COMMAND TIME LIMIT ',
    'COMMAND COUNT LIMIT ',
    'COMMAND LENGTH LIMIT ',
  ].map((test) => phrase(Kind.note, test, readTest)),
  ...figures,
];
const PHRASES = phraseBook(phrases);

/** `Subject: … from NAME[ADDR]; from=<S> …`, behind `warning: header `. */
function readContent(line: LogLine, at: number): void {
  const around = aroundAt(line.codes, at, line.end);
  line.set(Field.reason, at, around);
  if (around < line.end) readAround(line, around + 2);
}

const DAEMONS =
  'smtpd smtp lmtp qmgr cleanup pickup local virtual pipe error retry discard bounce defer trace anvil scache verify tlsproxy tlsmgr master postscreen dnsblog proxymap proxywrite trivial-rewrite postsuper postdrop postqueue postfix-script sendmail flush showq spawn oqmgr nqmgr qmqpd postlogd postmulti'.split(
    ' ',
  );

/** `postfix/qmgr`, `postfix-out/smtp`, `postfix/submission/smtpd`, or a name of the owner's before a daemon's. */
function claims(codes: Codes, at: number, end: number): boolean {
  if (startsAt(codes, 'postfix', at, end)) return true;
  let slash = end - 1;
  while (slash > at && codes[slash]! !== 47) slash--;
  return slash > at && DAEMONS.some((name) => end - slash - 1 === name.length && startsAt(codes, name, slash + 1, end));
}

export const postfix: LogFormat = {
  id: 'postfix',
  title: logOf('Postfix'),
  claims,
  bare: true,
  read,
  phrases,
  samples: `
Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
→ connect | client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
→ received | queueId=4F2A1B3C9D | client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/submission/smtpd[21]: 4bXyZw1Qk3z2H2X: client=unknown[2001:db8::1], sasl_method=PLAIN, sasl_username=alice@example.org
→ received | queueId=4bXyZw1Qk3z2H2X | client=unknown[2001:db8::1] | method=PLAIN | user=alice@example.org
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=localhost[127.0.0.1], orig_queue_id=5A6B7C8D9E, orig_client=mail.example.org[192.0.2.1]
→ received | queueId=4F2A1B3C9D | client=localhost[127.0.0.1] | otherId=5A6B7C8D9E
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<20261003.1@example.org>
→ messageId | queueId=4F2A1B3C9D | messageId=20261003.1@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=no brackets
→ messageId | queueId=4F2A1B3C9D | messageId=no brackets
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: resent-message-id=<20261003.2@example.org>
→ note | queueId=4F2A1B3C9D | messageId=20261003.2@example.org
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=2 (queue active)
→ queued | queueId=4F2A1B3C9D | from=alice@example.org | size=1234 | nrcpt=2
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<>, size=1234, nrcpt=1 (queue active)
→ queued | queueId=4F2A1B3C9D | from= | size=1234 | nrcpt=1
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, status=expired, returned to sender
→ delivery:expired | queueId=4F2A1B3C9D | from=alice@example.org | status=expired | reason=returned to sender
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, status=force-expired, returned to sender
→ delivery:expired | queueId=4F2A1B3C9D | from=alice@example.org | status=force-expired | reason=returned to sender
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: skipped, still being delivered
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
→ removed | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix-out/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0.02/0.4/0.7, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
→ delivery:sent | queueId=4F2A1B3C9D | to=bob@example.com | relay=mx.example.com[192.0.2.25]:25 | delay=1.2 | delays=0.1/0.02/0.4/0.7 | dsn=2.0.0 | status=sent | replyCode=250 | reason=250 2.0.0 Ok: queued as 9A8B7C6D5E | enhancedCode=2.0.0 | otherId=9A8B7C6D5E
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, orig_to=<info@example.org>, relay=mx.example.com[192.0.2.25]:25, conn_use=2, delay=1.2, delays=0.1/0.02/0.4/0.7, tls=verified, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 <bob@example.com>: Recipient address rejected: Greylisted (in reply to RCPT TO command))
→ delivery:deferred | queueId=4F2A1B3C9D | to=bob@example.com | origTo=info@example.org | relay=mx.example.com[192.0.2.25]:25 | connUse=2 | delay=1.2 | delays=0.1/0.02/0.4/0.7 | tls=verified | dsn=4.2.0 | status=deferred | reason=host mx.example.com[192.0.2.25] said: 450 4.2.0 <bob@example.com>: Recipient address rejected: Greylisted (in reply to RCPT TO command) | replyCode=450 | enhancedCode=4.2.0
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=30, delays=0.1/0/30/0, dsn=4.4.1, status=deferred (delivery temporarily suspended: host mx.example.com[192.0.2.25] refused to talk to me: 421 4.7.0 try again later)
→ delivery:deferred | queueId=4F2A1B3C9D | to=bob@example.com | relay=none | delay=30 | delays=0.1/0/30/0 | dsn=4.4.1 | status=deferred | reason=delivery temporarily suspended: host mx.example.com[192.0.2.25] refused to talk to me: 421 4.7.0 try again later | replyCode=421 | enhancedCode=4.7.0
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550-5.1.1 No such user 550 5.1.1 here (in reply to RCPT TO command))
→ delivery:bounced | queueId=4F2A1B3C9D | to=bob@example.com | relay=mx.example.com[192.0.2.25]:25 | delay=1 | delays=0/0/0/1 | dsn=5.1.1 | status=bounced | reason=host mx.example.com[192.0.2.25] said: 550-5.1.1 No such user 550 5.1.1 here (in reply to RCPT TO command) | replyCode=550 | enhancedCode=5.1.1
Oct  3 10:00:00 mx1 postfix/local[32]: 4F2A1B3C9D: to=<bob@example.com>, relay=local, delay=0.1, delays=0.1/0/0/0, dsn=2.0.0, status=sent (forwarded as 6B7C8D9E0F)
→ delivery:sent | queueId=4F2A1B3C9D | to=bob@example.com | relay=local | delay=0.1 | delays=0.1/0/0/0 | dsn=2.0.0 | status=sent | reason=forwarded as 6B7C8D9E0F | otherId=6B7C8D9E0F
Oct  3 10:00:00 mx1 postfix/local[32]: 4F2A1B3C9D: to=bob@localhost, relay=local, delay=0.05, dsn=5.1.1, status=bounced (unknown user: "bob")
→ delivery:bounced | queueId=4F2A1B3C9D | to=bob@localhost | relay=local | delay=0.05 | dsn=5.1.1 | status=bounced | reason=unknown user: "bob"
Oct  3 10:00:00 mx1 postfix/verify[33]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=0.2, delays=0/0/0.1/0.1, dsn=2.1.5, status=deliverable (250 2.1.5 Ok)
→ delivery:other | queueId=4F2A1B3C9D | to=bob@example.com | relay=mx.example.com[192.0.2.25]:25 | delay=0.2 | delays=0/0/0.1/0.1 | dsn=2.1.5 | status=deliverable | replyCode=250 | reason=250 2.1.5 Ok | enhancedCode=2.1.5
Oct  3 10:00:00 mx1 postfix/error[34]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=432001, delays=432001/0/0/0, dsn=4.4.1, status=expired (connect to mx.example.com[192.0.2.25]:25: Connection timed out)
→ delivery:expired | queueId=4F2A1B3C9D | to=bob@example.com | relay=none | delay=432001 | delays=432001/0/0/0 | dsn=4.4.1 | status=expired | reason=connect to mx.example.com[192.0.2.25]:25: Connection timed out
Oct  3 10:00:00 mx1 postfix/pickup[35]: 4F2A1B3C9D: uid=1000 from=<alice>
→ received | queueId=4F2A1B3C9D | from=alice
Oct  3 10:00:00 mx1 postfix/pickup[35]: warning: uid=0: File too large
→ warning | level=warning
Oct  3 10:00:00 mx1 postfix/bounce[36]: 4F2A1B3C9D: sender non-delivery notification: 7C8D9E0F1A
→ notice | queueId=4F2A1B3C9D | otherId=7C8D9E0F1A
Oct  3 10:00:00 mx1 postfix/bounce[36]: 4F2A1B3C9D: postmaster non-delivery notification: 7C8D9E0F1A
→ notice | queueId=4F2A1B3C9D | otherId=7C8D9E0F1A
Oct  3 10:00:00 mx1 postfix/bounce[36]: 4F2A1B3C9D: sender delay notification: 7C8D9E0F1A
→ notice | queueId=4F2A1B3C9D | otherId=7C8D9E0F1A
Oct  3 10:00:00 mx1 postfix/bounce[36]: 4F2A1B3C9D: sender delivery status notification: 7C8D9E0F1A
→ notice | queueId=4F2A1B3C9D | otherId=7C8D9E0F1A
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from unknown[192.0.2.66]: 554 5.7.1 <bob@example.com>: Relay access denied; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
→ reject | queueId=NOQUEUE | action=reject | stage=RCPT | client=unknown[192.0.2.66] | replyCode=554 | reason=554 5.7.1 <bob@example.com>: Relay access denied | enhancedCode=5.7.1 | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/postscreen[20]: NOQUEUE: reject: RCPT from [192.0.2.66]:4984: 550 5.7.1 Service unavailable; client [192.0.2.66] blocked using dnsbl.example.org; from=<eve@example.net>, to=<bob@example.com>, proto=ESMTP, helo=<pc>
→ reject | queueId=NOQUEUE | action=reject | stage=RCPT | client=[192.0.2.66]:4984 | replyCode=550 | reason=550 5.7.1 Service unavailable; client [192.0.2.66] blocked using dnsbl.example.org | enhancedCode=5.7.1 | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/postscreen[20]: NOQUEUE: reject: CONNECT from [192.0.2.66]:4984: all server ports busy
→ reject | queueId=NOQUEUE | action=reject | stage=CONNECT | client=[192.0.2.66]:4984 | reason=all server ports busy
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject_warning: HELO from unknown[192.0.2.66]: 504 5.5.2 <pc>: Helo command rejected: need fully-qualified hostname; proto=SMTP helo=<pc>
→ warned | queueId=NOQUEUE | action=reject_warning | stage=HELO | client=unknown[192.0.2.66] | replyCode=504 | reason=504 5.5.2 <pc>: Helo command rejected: need fully-qualified hostname | enhancedCode=5.5.2 | proto=SMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: milter-reject: END-OF-MESSAGE from mail.example.org[192.0.2.1]: 5.7.1 Spam; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<mail.example.org>
→ reject | queueId=4F2A1B3C9D | action=milter-reject | stage=END-OF-MESSAGE | client=mail.example.org[192.0.2.1] | enhancedCode=5.7.1 | reason=5.7.1 Spam | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=mail.example.org
Oct  3 10:00:00 mx1 postfix/smtpd[21]: proxy-reject: END-OF-MESSAGE: ; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
→ reject | action=proxy-reject | stage=END-OF-MESSAGE | reason= | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: hold: header Received: from mail.example.org[192.0.2.1]; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<mail.example.org>
→ held | queueId=4F2A1B3C9D | action=hold | stage=header | reason=Received: from mail.example.org[192.0.2.1] | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=mail.example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: warning: header Subject: Invoice from mail.example.org[192.0.2.1]; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<mail.example.org>
→ warned | queueId=4F2A1B3C9D | level=warning | reason=Subject: Invoice from mail.example.org[192.0.2.1] | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=mail.example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: warning: body Buy now from local; from=<eve@example.net>
→ warned | queueId=4F2A1B3C9D | level=warning | reason=Buy now from local | from=eve@example.net
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: warn: RCPT from unknown[192.0.2.66]: test; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
→ warned | queueId=NOQUEUE | action=warn | stage=RCPT | client=unknown[192.0.2.66] | reason=test | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: milter-hold: END-OF-MESSAGE from mail.example.org[192.0.2.1]: milter triggers HOLD action; from=<eve@example.net>
→ held | queueId=4F2A1B3C9D | action=milter-hold | stage=END-OF-MESSAGE | client=mail.example.org[192.0.2.1] | reason=milter triggers HOLD action | from=eve@example.net
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: discard: RCPT from unknown[192.0.2.66]: <bob@example.com>: Recipient address triggers DISCARD action; from=<eve@example.net>
→ discarded | queueId=NOQUEUE | action=discard | stage=RCPT | client=unknown[192.0.2.66] | reason=<bob@example.com>: Recipient address triggers DISCARD action | from=eve@example.net
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: milter-discard: END-OF-MESSAGE from mail.example.org[192.0.2.1]: milter triggers DISCARD action; from=<eve@example.net>
→ discarded | queueId=4F2A1B3C9D | action=milter-discard | stage=END-OF-MESSAGE | client=mail.example.org[192.0.2.1] | reason=milter triggers DISCARD action | from=eve@example.net
Oct  3 10:00:00 mx1 postfix/postsuper[40]: 4F2A1B3C9D: placed on hold
→ held | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/postsuper[40]: 4F2A1B3C9D: released from hold
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/postsuper[40]: 4F2A1B3C9D: requeued
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/smtpd[21]: lost connection after DATA (0 bytes) from unknown[192.0.2.66]
→ lost | stage=DATA | client=unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: timeout after RCPT from unknown[192.0.2.66]
→ lost | stage=RCPT | client=unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: too many errors after AUTH from unknown[192.0.2.66]
→ lost | stage=AUTH | client=unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: improper command pipelining after CONNECT from unknown[192.0.2.66]: GET / HTTP/1.1
→ lost | stage=CONNECT | client=unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: SSL_accept error from unknown[192.0.2.66]: lost connection
→ lost | client=unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtp[31]: SSL_connect error to mx.example.com[192.0.2.25]:25: lost connection
→ lost | relay=mx.example.com[192.0.2.25]:25
Oct  3 10:00:00 mx1 postfix/smtp[31]: connect to mx.example.com[192.0.2.25]:25: Connection timed out
→ lost | relay=mx.example.com[192.0.2.25]:25
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: lost connection with mx.example.com[192.0.2.25] while sending RCPT TO
→ lost | queueId=4F2A1B3C9D | relay=mx.example.com[192.0.2.25]
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: conversation with mx.example.com[192.0.2.25] timed out while sending message body
→ lost | queueId=4F2A1B3C9D | relay=mx.example.com[192.0.2.25]
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: host mx.example.com[192.0.2.25] said: 450 4.1.8 Domain not found (in reply to RCPT TO command)
→ note | queueId=4F2A1B3C9D | relay=mx.example.com[192.0.2.25] | reason=said: 450 4.1.8 Domain not found (in reply to RCPT TO command) | replyCode=450 | enhancedCode=4.1.8
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: SASL authentication failed; server mx.example.com[192.0.2.25] said: 535 5.7.8 Error: authentication failed
→ loginFailed | queueId=4F2A1B3C9D | relay=mx.example.com[192.0.2.25] | reason=said: 535 5.7.8 Error: authentication failed | replyCode=535 | enhancedCode=5.7.8
Oct  3 10:00:00 mx1 postfix/smtp[31]: certificate verification failed for mx.example.com[192.0.2.25]:25: self-signed certificate
→ note | relay=mx.example.com[192.0.2.25]:25
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: enabling PIX workarounds: disable_esmtp delay_dotcrlf for mx.example.com[192.0.2.25]:25
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: breaking line > 998 bytes with <CR><LF>SPACE
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 postfix/smtpd[21]: Anonymous TLS connection established from mail.example.org[192.0.2.1]: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
→ tls | client=mail.example.org[192.0.2.1] | tls=TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtpd[21]: Anonymous TLS connection reused from mail.example.org[192.0.2.1]: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
→ tls | client=mail.example.org[192.0.2.1] | tls=TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Untrusted TLS connection established to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Untrusted TLS connection reused to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Trusted TLS connection established to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Trusted TLS connection reused to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Verified TLS connection established to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtp[31]: Verified TLS connection reused to mx.example.com[192.0.2.25]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
→ tls | relay=mx.example.com[192.0.2.25]:25 | tls=TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=2 starttls=1 mail=1 rcpt=0/1 quit=1 commands=5/6
→ disconnect | client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: warning: unknown[192.0.2.66]: SASL LOGIN authentication failed: authentication failure, sasl_username=alice
→ loginFailed | level=warning | client=unknown[192.0.2.66] | method=LOGIN | reason=authentication failed: authentication failure | user=alice
Oct  3 10:00:00 mx1 postfix/smtpd[21]: warning: hostname pc.example.net does not resolve to address 192.0.2.66
→ warning | level=warning | reason=hostname pc.example.net does not resolve to address 192.0.2.66
Oct  3 10:00:00 mx1 postfix/trivial-rewrite[41]: fatal: open lookup table: No such file
→ warning | level=fatal | reason=open lookup table: No such file
Oct  3 10:00:00 mx1 postfix/postscreen[20]: CONNECT from [192.0.2.66]:4984 to [192.0.2.9]:25
→ connect | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: PASS OLD [192.0.2.1]:4984
→ note | client=[192.0.2.1]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: PASS NEW [192.0.2.1]:4984
→ note | client=[192.0.2.1]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: ALLOWLISTED [192.0.2.1]:4984
→ note | client=[192.0.2.1]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: WHITELISTED [192.0.2.1]:4984
→ note | client=[192.0.2.1]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: DENYLISTED [192.0.2.66]:4984
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: BLACKLISTED [192.0.2.66]:4984
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: ALLOWLIST VETO [192.0.2.66]:4984
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: WHITELIST VETO [192.0.2.66]:4984
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: HANGUP after 3.1 from [192.0.2.66]:4984 in tests after SMTP handshake
→ lost | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: PREGREET 11 after 0.2 from [192.0.2.66]:4984: EHLO pc
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: DNSBL rank 4 for [192.0.2.66]:4984
→ note
Oct  3 10:00:00 mx1 postfix/postscreen[20]: COMMAND PIPELINING from [192.0.2.66]:4984 after EHLO: MAIL
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: NON-SMTP COMMAND from [192.0.2.66]:4984 after CONNECT: GET / HTTP/1.1
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: BARE NEWLINE from [192.0.2.66]:4984 after EHLO
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: COMMAND TIME LIMIT from [192.0.2.66]:4984 after AUTH
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: COMMAND COUNT LIMIT from [192.0.2.66]:4984 after RCPT
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: COMMAND LENGTH LIMIT from [192.0.2.66]:4984 after RCPT
→ note | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/postscreen[20]: DISCONNECT [192.0.2.66]:4984
→ disconnect | client=[192.0.2.66]:4984
Oct  3 10:00:00 mx1 postfix/dnsblog[42]: addr 192.0.2.66 listed by domain dnsbl.example.org as 127.0.0.2
→ note
Oct  3 10:00:00 mx1 postfix/anvil[43]: statistics: max connection rate 3/60s for (smtp:192.0.2.66) at Oct  3 10:00:00
→ note
Oct  3 10:00:00 mx1 postfix/verify[33]: cache btree:/var/lib/postfix/verify_cache full cleanup: retained=3 dropped=0 entries
→ note
Oct  3 10:00:00 mx1 postfix/postsuper[40]: Deleted: 3 messages
→ note
Oct  3 10:00:00 mx1 postfix/postsuper[40]: Requeued: 1 message
→ note
Oct  3 10:00:00 mx1 postfix/postsuper[40]: Placed on hold: 1 message
→ note
Oct  3 10:00:00 mx1 postfix/postsuper[40]: Released from hold: 13 messages
→ note
Oct  3 10:00:00 mx1 postfix/master[8]: daemon started -- version 3.7.11, configuration /etc/postfix
→ note
Oct  3 10:00:00 mx1 postfix/master[8]: reload -- version 3.7.11, configuration /etc/postfix
→ note
Oct  3 10:00:00 mx1 postfix/master[8]: terminating on signal 15
→ note
Oct  3 10:00:00 mx1 postfix/postfix-script[7]: refreshing the Postfix mail system
→ note
Oct  3 10:00:00 mx1 postfix/postfix-script[7]: stopping the Postfix mail system
→ note
Oct  3 10:00:00 mx1 postfix/postfix-script[7]: starting the Postfix mail system
→ note
Oct  3 10:00:00 mx1 postfix[7]: postfix-script: the Postfix mail system is running: PID: 8
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: table hash:/etc/postfix/virtual(0,lock|fold_fix) has changed -- restarting
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: using backwards-compatible default setting chroot=y
→ note
Oct  3 10:00:00 mx1 postfix[7]: Postfix is running with backwards-compatible default settings
→ note
Oct  3 10:00:00 mx1 postfix[7]: See https://www.postfix.org/COMPATIBILITY_README.html for details
→ note
Oct  3 10:00:00 mx1 postfix[7]: To disable backwards compatibility use "postconf compatibility_level=3.6"
→ note
Oct  3 10:00:00 mx1 postfix/smtp[31]: initializing the client-side TLS engine
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: setting up TLS connection from mail.example.org[192.0.2.1]
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: name_mask: host
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: helo=1 quit=1 commands=2
→ note
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: permit: RCPT from mail.example.org[192.0.2.1]: action=permit for Client host; from=<alice@example.org>
→ note | queueId=NOQUEUE | action=permit | stage=RCPT | client=mail.example.org[192.0.2.1] | reason=action=permit for Client host | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: filter: RCPT from mail.example.org[192.0.2.1]: <bob@example.com>: Recipient address triggers FILTER smtp:[127.0.0.1]:10026; from=<alice@example.org>
→ note | queueId=NOQUEUE | action=filter | stage=RCPT | client=mail.example.org[192.0.2.1] | reason=<bob@example.com>: Recipient address triggers FILTER smtp:[127.0.0.1]:10026 | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: redirect: RCPT from mail.example.org[192.0.2.1]: <bob@example.com>: Recipient address triggers REDIRECT carol@example.org; from=<alice@example.org>
→ note | queueId=NOQUEUE | action=redirect | stage=RCPT | client=mail.example.org[192.0.2.1] | reason=<bob@example.com>: Recipient address triggers REDIRECT carol@example.org | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: bcc: RCPT from mail.example.org[192.0.2.1]: <bob@example.com>: Recipient address triggers BCC carol@example.org; from=<alice@example.org>
→ note | queueId=NOQUEUE | action=bcc | stage=RCPT | client=mail.example.org[192.0.2.1] | reason=<bob@example.com>: Recipient address triggers BCC carol@example.org | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: prepend: header Subject: hello from local; from=<alice@example.org>: X-Seen: yes
→ note | queueId=4F2A1B3C9D | action=prepend | stage=header | reason=Subject: hello from local | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: replace: header Subject: hello from local; from=<alice@example.org>: Subject: other
→ note | queueId=4F2A1B3C9D | action=replace | stage=header | reason=Subject: hello from local | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: strip: header X-Mailer: x from local; from=<alice@example.org>
→ note | queueId=4F2A1B3C9D | action=strip | stage=header | reason=X-Mailer: x from local | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: info: header Subject: hello from local; from=<alice@example.org> to=<bob@example.com>
→ note | queueId=4F2A1B3C9D | action=info | stage=header | reason=Subject: hello from local | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: delay: RCPT from mail.example.org[192.0.2.1]: 5 seconds; from=<alice@example.org>
→ note | queueId=NOQUEUE | action=delay | stage=RCPT | client=mail.example.org[192.0.2.1] | reason=5 seconds | from=alice@example.org
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4104E3D: milter-header-redirect: header X-Spam-Status: Yes from mail.example.org[192.0.2.1]; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>: carol@example.org
→ note | queueId=4104E3D | action=milter-header-redirect | stage=header | reason=X-Spam-Status: Yes from mail.example.org[192.0.2.1] | from=eve@example.net | to=bob@example.com | proto=ESMTP | helo=pc
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4104E3D: milter-header-replace: header X-Spam: Yes from mail.example.org[192.0.2.1]; from=<eve@example.net>: X-Spam: No
→ note | queueId=4104E3D | action=milter-header-replace | stage=header | reason=X-Spam: Yes from mail.example.org[192.0.2.1] | from=eve@example.net
Oct  3 10:00:00 mx1 postfix/smtpd[21]: proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok; from=<alice@example.org> to=<bob@example.com> proto=ESMTP helo=<pc>
→ note | action=proxy-accept | stage=END-OF-MESSAGE | replyCode=250 | reason=250 2.0.0 Ok | enhancedCode=2.0.0 | from=alice@example.org | to=bob@example.com | proto=ESMTP | helo=pc
4F2A1B3C9D: removed
→ removed | queueId=4F2A1B3C9D
`,
};
