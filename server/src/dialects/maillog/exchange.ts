import { isHeader, named, setCells } from './columns';
import { type LogContext, type LogFormat, logOf } from './format';
import { Field, Kind, type LogLine, Verdict } from './line';
import { replyCodeAt } from './reply';
import { COMMA, startsAt } from './scan';

const TRACKING =
  'date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path'.split(
    ',',
  );

const TRACKED: ReadonlyMap<string, Field> = new Map([
  ['client-ip', Field.client],
  ['server-hostname', Field.host],
  ['source-context', Field.reason],
  ['source', Field.subsystem],
  ['event-id', Field.op],
  ['internal-message-id', Field.queueId],
  ['message-id', Field.messageId],
  ['recipient-address', Field.to],
  ['recipient-status', Field.status],
  ['total-bytes', Field.size],
  ['recipient-count', Field.nrcpt],
  ['message-subject', Field.subject],
  ['sender-address', Field.from],
]);

const EVENTS: Readonly<Record<string, readonly [Kind, Verdict]>> = {
  RECEIVE: [Kind.accepted, Verdict.none],
  SUBMIT: [Kind.note, Verdict.none],
  SEND: [Kind.delivery, Verdict.sent],
  DELIVER: [Kind.delivery, Verdict.sent],
  FAIL: [Kind.delivery, Verdict.bounced],
  DEFER: [Kind.delivery, Verdict.deferred],
  DSN: [Kind.notice, Verdict.none],
};

const HEADERS = ['#Software:', '#Version:', '#Log-type:', '#Date:', '#Fields:'];

function readTracking(line: LogLine, { columns }: LogContext): boolean {
  if (isHeader(line, HEADERS)) return true;
  const order = columns.includes('event-id') ? columns : TRACKING;
  if (line.has(Field.service) || line.codes[line.messageAt]! !== COMMA || !line.has(Field.timestamp)) return false;
  setCells(line, order, COMMA, TRACKED);
  const event = line.value(Field.op);
  if (!/^[A-Z]{3,20}$/.test(event)) return false;
  [line.kind, line.verdict] = EVENTS[event] ?? [Kind.note, Verdict.none];
  line.replyAt = replyIn(line, Field.reason);
  if (line.replyAt < 0) line.replyAt = replyIn(line, Field.status);
  return true;
}

/** A reply stands at the start of a column, or behind a semicolon. */
function replyIn({ codes, starts, ends }: LogLine, field: Field): number {
  const at = starts[field]!;
  if (at < 0) return -1;
  const from = codes[at]! === 59 ? at + 1 : at;
  return replyCodeAt(codes, from, ends[field]!) > 0 ? from : -1;
}

export const exchange: LogFormat = {
  id: 'exchange',
  title: logOf('Exchange'),
  bare: true,
  read: readTracking,
  after: (line, context) =>
    startsAt(line.codes, '#Fields:', line.at, line.end)
      ? { ...context, columns: named(line, '#Fields:', ',') }
      : context,
  samples: `
#Software: Microsoft Exchange Server
→ note
#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path
→ note
2026-10-03T10:00:00.463Z,192.0.2.1,mail,192.0.2.9,mx1,08DC;2026-10-03T10:00:00.463Z;0,mx1\\Default,SMTP,RECEIVE,7091,<1@example.org>,0b70,bob@example.com,,900,1,,,"Hello, ""you""",alice@example.org,alice@example.org
→ accepted | client=192.0.2.1 | reason=08DC;2026-10-03T10:00:00.463Z;0 | subsystem=SMTP | op=RECEIVE | queueId=7091 | messageId=<1@example.org> | to=bob@example.com | size=900 | nrcpt=1 | subject=Hello, ""you"" | from=alice@example.org
2026-10-03T10:00:01.463Z,192.0.2.9,mx1,192.0.2.25,mx.example.com,;250 2.0.0OK[Hostname=mx.example.com],Out,SMTP,SEND,7091,<1@example.org>,0b70,bob@example.com,250 2.1.5Recipient OK,900,1,,,Hello,alice@example.org,alice@example.org
→ delivery:sent | client=192.0.2.9 | reason=;250 2.0.0OK[Hostname=mx.example.com] | replyCode=250 | enhancedCode=2.0.0 | subsystem=SMTP | op=SEND | queueId=7091 | messageId=<1@example.org> | to=bob@example.com | status=250 2.1.5Recipient OK | size=900 | nrcpt=1 | subject=Hello | from=alice@example.org
2026-10-03T10:00:02.463Z,,,,mx1,,,ROUTING,FAIL,7091,<1@example.org>,0b70,bob@example.com,550 5.1.1 No such user,900,1,,,Hello,alice@example.org,alice@example.org
→ delivery:bounced | subsystem=ROUTING | op=FAIL | queueId=7091 | messageId=<1@example.org> | to=bob@example.com | replyCode=550 | status=550 5.1.1 No such user | enhancedCode=5.1.1 | size=900 | nrcpt=1 | subject=Hello | from=alice@example.org
2026-10-03T10:00:03.463Z,,,,mx1,,,SMTP,HAREDIRECT,7091,<1@example.org>,0b70,bob@example.com,,900,1,,,Hello,alice@example.org,alice@example.org
→ note | subsystem=SMTP | op=HAREDIRECT | queueId=7091 | messageId=<1@example.org> | to=bob@example.com | size=900 | nrcpt=1 | subject=Hello | from=alice@example.org
`,
};
