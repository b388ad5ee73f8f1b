import { readNextId } from './addresses';
import { type LogFormat, logOf } from './format';
import { lowerHex } from './ids';
import { Field, Kind, type LogLine, Verdict } from './line';
import { type PairFields, readPairs } from './pairs';
import { type Pattern, pattern, readPatterns } from './patterns';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { replyCodeAt } from './reply';
import { GREATER, SPACE, seek, startsAt } from './scan';

const SESSION = 16;

/** `SESSION smtp|mta|mda event key=value …`; before 6.0 `smtp-in: …`. */
function read(line: LogLine): boolean {
  const { codes, messageAt, end } = line;
  const session = lowerHex(codes, messageAt, end, SESSION);
  if (session < 0 || codes[session]! !== SPACE)
    return readPhrase(PHRASES, line, messageAt) || readPatterns(legacy, line, messageAt);
  line.set(Field.sessionId, messageAt, session);
  const subsystem = seek(codes, SPACE, session + 1, end);
  line.set(Field.subsystem, session + 1, subsystem);
  const event = startsAt(codes, 'event=', subsystem + 1, end) ? subsystem + 7 : subsystem + 1;
  if (!readPhrase(EVENTS, line, event)) return false;
  if (startsAt(codes, 'mta', session + 1, end)) isOutgoing(line);
  return true;
}

/** The address that a session of the mta speaks to is that of the next host. */
function isOutgoing(line: LogLine): void {
  if (!line.has(Field.client)) return;
  line.set(Field.relay, line.starts[Field.client]!, line.ends[Field.client]!);
  line.drop(Field.client);
}

const FIELDS: PairFields = new Map([
  ['address', Field.client],
  ['msgid', Field.queueId],
  ['evpid', Field.queueId],
  ['size', Field.size],
  ['nrcpt', Field.nrcpt],
  ['proto', Field.proto],
  ['from', Field.from],
  ['to', Field.to],
  ['rcpt', Field.origTo],
  ['relay', Field.relay],
  ['delay', Field.delay],
  ['result', Field.status],
  ['stat', Field.reason],
  ['user', Field.user],
  ['ciphers', Field.tls],
  ['reason', Field.reason],
  ['command', Field.command],
]);

const readAll = (line: LogLine, at: number) => readPairs(line, at, FIELDS, false);

function readDelivery(line: LogLine, at: number): void {
  readAll(line, at);
  if (line.value(Field.origTo) === '-') line.drop(Field.origTo);
  const status = line.starts[Field.status]!;
  line.verdict =
    status < 0
      ? Verdict.other
      : startsAt(line.codes, 'Ok', status, line.end)
        ? Verdict.sent
        : startsAt(line.codes, 'TempFail', status, line.end)
          ? Verdict.deferred
          : Verdict.bounced;
  const reason = line.starts[Field.reason]!;
  if (reason >= 0 && replyCodeAt(line.codes, reason, line.ends[Field.reason]!) > 0) line.replyAt = reason;
  if (line.verdict === Verdict.sent && line.replyAt >= 0) readNextId(line, reason, line.ends[Field.reason]!);
}

/** `command="…" result="550 …"`. */
function readRefusal(line: LogLine, at: number): void {
  readAll(line, at);
  const result = line.starts[Field.status]!;
  if (result < 0) return;
  line.set(Field.reason, result, line.ends[Field.status]!);
  line.replyAt = result;
  line.drop(Field.status);
  const command = line.starts[Field.command]!;
  if (command < 0) return;
  const stop = line.ends[Field.command]!;
  if (startsAt(line.codes, 'RCPT TO:<', command, stop))
    line.set(Field.to, command + 9, seek(line.codes, GREATER, command, stop));
  if (startsAt(line.codes, 'MAIL FROM:<', command, stop))
    line.set(Field.from, command + 11, seek(line.codes, GREATER, command, stop));
}

function readLogin(line: LogLine, at: number): void {
  readAll(line, at);
  if (line.value(Field.status) !== 'ok') line.kind = Kind.loginFailed;
}

const events: readonly Phrase[] = [
  phrase(Kind.connect, 'connected', readAll),
  phrase(Kind.connect, 'connecting ', readAll),
  phrase(Kind.disconnect, 'disconnected ', readAll),
  phrase(Kind.disconnect, 'closed', readAll),
  phrase(Kind.tls, 'tls ', readAll),
  phrase(Kind.tls, 'starttls', readAll),
  phrase(Kind.login, 'authentication ', readLogin),
  phrase(Kind.accepted, 'message ', readAll),
  phrase(Kind.recipient, 'envelope ', readAll),
  phrase(Kind.reject, 'failed-command ', readRefusal),
  phrase(Kind.reject, 'bad-input ', readRefusal),
  phrase(Kind.delivery, 'delivery ', readDelivery),
  phrase(Kind.lost, 'error ', readAll),
  phrase(Kind.lost, 'host-rejects-all-mails', readAll),
  ...notes('cert-check ', 'server-cert-check ', 'client-cert-check ', 'ready'),
];
const EVENTS = phraseBook(events);

const phrases: readonly Phrase[] = [
  ...notes(
    'smtp-out: Enabling route ',
    'smtp-out: Disabling route ',
    'info: ',
    'smtp-in: Received ',
    'smtp-out: No valid route for ',
  ),
  phrase(Kind.lost, 'smtp-out: Error on ', (line, at) => line.set(Field.reason, at, line.end)),
  phrase(Kind.warning, 'warn: ', (line, at) => line.set(Field.reason, at, line.end)),
];
const PHRASES = phraseBook(phrases);

const legacy: readonly Pattern[] = [
  pattern(
    Kind.delivery,
    /^(?:delivery|relay): Expire for (?<queueId>[0-9a-f]{16}): from=<(?<from>[^>]*)>, to=<(?<to>[^>]*)>, .{0,400}?stat=(?<reason>.*)$/,
    Verdict.expired,
  ),
  pattern(Kind.connect, /^smtp-in: New session (?<sessionId>[0-9a-f]{16}) from host (?<client>\S+ \[[^\]]*\])/),
  pattern(
    Kind.accepted,
    /^smtp-in: Accepted message (?<queueId>[0-9a-f]{8}) on session (?<sessionId>[0-9a-f]{16}): from=<(?<from>[^>]*)>, to=<(?<to>[^>]*)>, size=(?<size>\d+), ndest=(?<nrcpt>\d+), proto=(?<proto>\w+)/,
  ),
  pattern(Kind.disconnect, /^smtp-in: (?:Closing|Disconnecting) session (?<sessionId>[0-9a-f]{16})/),
  pattern(
    Kind.reject,
    /^smtp-in: Failed command on session (?<sessionId>[0-9a-f]{16}): "(?<command>[^"]*)" => (?<reason>(?<reply>).*)$/,
  ),
  pattern(Kind.tls, /^smtp-in: Started TLS on session (?<sessionId>[0-9a-f]{16}): (?<tls>.*)$/),
  pattern(
    Kind.login,
    /^smtp-in: Accepted authentication for user "?(?<user>[^ "]*)"? on session (?<sessionId>[0-9a-f]{16})/,
  ),
  pattern(
    Kind.delivery,
    /^(?:delivery|relay): Ok for (?<queueId>[0-9a-f]{16}): .{0,400}?from=<(?<from>[^>]*)>, to=<(?<to>[^>]*)>/,
    Verdict.sent,
  ),
  pattern(
    Kind.delivery,
    /^(?:delivery|relay): TempFail for (?<queueId>[0-9a-f]{16}): .{0,400}?from=<(?<from>[^>]*)>, to=<(?<to>[^>]*)>/,
    Verdict.deferred,
  ),
  pattern(
    Kind.delivery,
    /^(?:delivery|relay): PermFail for (?<queueId>[0-9a-f]{16}): .{0,400}?from=<(?<from>[^>]*)>, to=<(?<to>[^>]*)>/,
    Verdict.bounced,
  ),
];

export const opensmtpd: LogFormat = {
  id: 'opensmtpd',
  title: logOf('OpenSMTPD'),
  programs: ['smtpd', 'opensmtpd'],
  bare: false,
  idLength: 8,
  read,
  phrases: [...events, ...phrases, ...legacy],
  samples: `
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp connected address=192.0.2.1 host=mail.example.org
→ connect | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp event=connected address=192.0.2.1 host=mail.example.org
→ connect | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp tls ciphers=TLSv1.3:TLS_AES_256_GCM_SHA384:256
→ tls | sessionId=5df87c903d709659 | subsystem=smtp | tls=TLSv1.3:TLS_AES_256_GCM_SHA384:256
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp starttls ciphers=TLSv1.3:TLS_AES_256_GCM_SHA384:256
→ tls | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp authentication user=alice result=ok
→ login | sessionId=5df87c903d709659 | subsystem=smtp | user=alice | status=ok
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp authentication user=alice result=permfail
→ loginFailed | sessionId=5df87c903d709659 | subsystem=smtp | user=alice | status=permfail
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp message msgid=c405e39a size=303 nrcpt=1 proto=ESMTP
→ accepted | sessionId=5df87c903d709659 | subsystem=smtp | queueId=c405e39a | size=303 | nrcpt=1 | proto=ESMTP
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp envelope evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com>
→ recipient | sessionId=5df87c903d709659 | subsystem=smtp | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp failed-command command="RCPT TO:<no@example.com>" result="550 5.1.1 Invalid recipient"
→ reject | sessionId=5df87c903d709659 | subsystem=smtp | command=RCPT TO:<no@example.com> | to=no@example.com | replyCode=550 | reason=550 5.1.1 Invalid recipient | enhancedCode=5.1.1
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp bad-input result="500 5.0.0 Line too long"
→ reject | sessionId=5df87c903d709659 | subsystem=smtp | replyCode=500 | reason=500 5.0.0 Line too long | enhancedCode=5.0.0
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp cert-check result="no certificate presented"
→ note | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp client-cert-check result="success"
→ note | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp disconnected reason=quit
→ disconnect | sessionId=5df87c903d709659 | subsystem=smtp | reason=quit
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c903d709659 smtp closed reason=quit
→ disconnect | sessionId=5df87c903d709659 | subsystem=smtp
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta connecting address=smtp://192.0.2.25:25 host=mx.example.com
→ connect | sessionId=5df87c9b982c840c | subsystem=mta | relay=smtp://192.0.2.25:25
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta server-cert-check result="success"
→ note | sessionId=5df87c9b982c840c | subsystem=mta
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta ready
→ note | sessionId=5df87c9b982c840c | subsystem=mta
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<-> source="192.0.2.9" relay="192.0.2.25 (mx.example.com)" delay=2s result="Ok" stat="250 2.0.0: f6e94209 Message accepted for delivery"
→ delivery:sent | sessionId=5df87c9b982c840c | subsystem=mta | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com | relay=192.0.2.25 (mx.example.com) | delay=2s | status=Ok | replyCode=250 | reason=250 2.0.0: f6e94209 Message accepted for delivery | enhancedCode=2.0.0 | otherId=f6e94209
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<info@example.com> source="-" relay="192.0.2.25 (mx.example.com)" delay=2s result="TempFail" stat="451 4.7.1 Try again"
→ delivery:deferred | sessionId=5df87c9b982c840c | subsystem=mta | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com | origTo=info@example.com | relay=192.0.2.25 (mx.example.com) | delay=2s | status=TempFail | replyCode=451 | reason=451 4.7.1 Try again | enhancedCode=4.7.1
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<-> source="-" relay="192.0.2.25 (mx.example.com)" delay=2s result="PermFail" stat="550 5.1.1 No such user"
→ delivery:bounced | sessionId=5df87c9b982c840c | subsystem=mta | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com | relay=192.0.2.25 (mx.example.com) | delay=2s | status=PermFail | replyCode=550 | reason=550 5.1.1 No such user | enhancedCode=5.1.1
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta error reason=Connection timeout
→ lost | sessionId=5df87c9b982c840c | subsystem=mta | reason=Connection
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta host-rejects-all-mails
→ lost | sessionId=5df87c9b982c840c | subsystem=mta
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta disconnected reason=quit messages=1
→ disconnect | sessionId=5df87c9b982c840c | subsystem=mta | reason=quit
Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9250bba470 mda delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<bob@example.com> user=bob delay=0s result=Ok stat=Delivered
→ delivery:sent | sessionId=5df87c9250bba470 | subsystem=mda | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com | origTo=bob@example.com | user=bob | delay=0s | status=Ok | reason=Delivered
Oct  3 10:00:00 mx1 smtpd[7]: smtp-out: Enabling route [] <-> 192.0.2.25 (mx.example.com)
→ note
Oct  3 10:00:00 mx1 smtpd[7]: smtp-out: Disabling route [] <-> 192.0.2.25 (mx.example.com) for 800s
→ note
Oct  3 10:00:00 mx1 smtpd[7]: smtp-out: No valid route for [connector:[]->[relay:example.com,smtp],0x0]
→ note
Oct  3 10:00:00 mx1 smtpd[7]: relay: Expire for c405e39ad6bbc64f: from=<alice@example.org>, to=<bob@example.com>, rcpt=<->, delay=11s, stat=Envelope expired
→ delivery:expired | queueId=c405e39ad6bbc64f | from=alice@example.org | to=bob@example.com | reason=Envelope expired
Oct  3 10:00:00 mx1 smtpd[7]: smtp-out: Error on session 5df87c9b982c840c: Connection refused
→ lost | reason=session 5df87c9b982c840c: Connection refused
Oct  3 10:00:00 mx1 smtpd[7]: info: OpenSMTPD 7.4.0 starting
→ note
Oct  3 10:00:00 mx1 smtpd[7]: warn: no space left on device
→ warning | reason=no space left on device
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: New session 08d856b172f69c5c from host mail.example.org [192.0.2.1]
→ connect | sessionId=08d856b172f69c5c | client=mail.example.org [192.0.2.1]
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Started TLS on session 08d856b172f69c5c: version=TLSv1.2, cipher=AES256-SHA
→ tls | sessionId=08d856b172f69c5c | tls=version=TLSv1.2, cipher=AES256-SHA
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Accepted authentication for user alice on session 08d856b172f69c5c
→ login | user=alice | sessionId=08d856b172f69c5c
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Accepted message 4296f490 on session 08d856b172f69c5c: from=<alice@example.org>, to=<bob@example.com>, size=1746, ndest=1, proto=ESMTP
→ accepted | queueId=4296f490 | sessionId=08d856b172f69c5c | from=alice@example.org | to=bob@example.com | size=1746 | nrcpt=1 | proto=ESMTP
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Failed command on session 08d856b172f69c5c: "MAIL FROM:<alice@example.org>" => 421 4.3.0: Temporary Error
→ reject | sessionId=08d856b172f69c5c | command=MAIL FROM:<alice@example.org> | replyCode=421 | reason=421 4.3.0: Temporary Error | enhancedCode=4.3.0
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Received disconnect from session 08d856b172f69c5c
→ note
Oct  3 10:00:00 mx1 smtpd[7]: smtp-in: Closing session 08d856b172f69c5c
→ disconnect | sessionId=08d856b172f69c5c
Oct  3 10:00:00 mx1 smtpd[7]: delivery: Ok for 4296f490d6bbc64f: from=<alice@example.org>, to=<bob@example.com>, user=bob, delay=1s, stat=Delivered
→ delivery:sent | queueId=4296f490d6bbc64f | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 smtpd[7]: relay: TempFail for 4296f490d6bbc64f: session=08d856b172f69c5c, from=<alice@example.org>, to=<bob@example.com>, rcpt=<->, source=192.0.2.9, relay=192.0.2.25 (mx.example.com), delay=1s, stat=451 4.7.1 Try again
→ delivery:deferred | queueId=4296f490d6bbc64f | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 smtpd[7]: relay: PermFail for 4296f490d6bbc64f: session=08d856b172f69c5c, from=<alice@example.org>, to=<bob@example.com>, rcpt=<->, source=192.0.2.9, relay=192.0.2.25 (mx.example.com), delay=1s, stat=550 5.1.1 No such user
→ delivery:bounced | queueId=4296f490d6bbc64f | from=alice@example.org | to=bob@example.com
`,
};
