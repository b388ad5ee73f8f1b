import { isHeader, named, setCells, TAB } from './columns';
import { type LogContext, type LogFormat, logOf } from './format';
import { Field, Kind, type LogLine } from './line';
import { seek, startsAt } from './scan';

const CAPTURED: ReadonlyMap<string, Field> = new Map([
  ['ts', Field.timestamp],
  ['uid', Field.sessionId],
  ['id.orig_h', Field.client],
  ['id.resp_h', Field.relay],
  ['helo', Field.helo],
  ['mailfrom', Field.from],
  ['rcptto', Field.to],
  ['msg_id', Field.messageId],
  ['subject', Field.subject],
  ['last_reply', Field.reason],
]);

const ZEEK_HEADERS = [
  '#separator ',
  '#set_separator',
  '#empty_field',
  '#unset_field',
  '#path',
  '#open',
  '#close',
  '#fields',
  '#types',
];

function readCapture(line: LogLine, { columns }: LogContext): boolean {
  if (isHeader(line, ZEEK_HEADERS)) return true;
  if (!columns.includes('last_reply') || seek(line.codes, TAB, line.at, line.end) === line.end) return false;
  setCells(line, columns, TAB, CAPTURED);
  line.kind = line.has(Field.from) ? Kind.accepted : Kind.note;
  line.replyAt = line.starts[Field.reason]!;
  return true;
}

export const zeek: LogFormat = {
  id: 'zeek',
  title: logOf('Zeek'),
  bare: true,
  read: readCapture,
  after: (line, context) =>
    startsAt(line.codes, '#fields', line.at, line.end)
      ? { ...context, columns: named(line, '#fields', '\t') }
      : context,
  samples: `
#separator \\x09
→ note
#fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	helo	mailfrom	rcptto	msg_id	subject	last_reply
→ note
1791021600.123456	CHhAvVGS1DHFjwGM9	192.0.2.1	1470	192.0.2.25	25	mail.example.org	alice@example.org	bob@example.com	<1@example.org>	Hello	250 2.0.0 OK
→ accepted | sessionId=CHhAvVGS1DHFjwGM9 | client=192.0.2.1 | relay=192.0.2.25 | helo=mail.example.org | from=alice@example.org | to=bob@example.com | messageId=<1@example.org> | subject=Hello | replyCode=250 | reason=250 2.0.0 OK | enhancedCode=2.0.0
1791021600.123456	CHhAvVGS1DHFjwGM9	192.0.2.1	1470	192.0.2.25	25	mail.example.org	-	-	-	-	220 2.0.0 Ready to start TLS
→ note | sessionId=CHhAvVGS1DHFjwGM9 | client=192.0.2.1 | relay=192.0.2.25 | helo=mail.example.org | replyCode=220 | reason=220 2.0.0 Ready to start TLS | enhancedCode=2.0.0
`,
};
