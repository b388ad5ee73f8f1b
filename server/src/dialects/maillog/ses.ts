import { Kind, Verdict } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';
import { startsAt } from './scan';

export const ses = patternFormat({
  id: 'ses',
  name: 'Amazon SES',
  bare: (line) =>
    startsAt(line.codes, '{"notificationType":"', line.messageAt, line.end) ||
    startsAt(line.codes, '{"eventType":"', line.messageAt, line.end),
  patterns: [
    pattern(
      Kind.delivery,
      /^\{"\w+":"(?<op>Bounce)"(?:.{0,8000}?"emailAddress":"(?<to>[^"]*)")?(?:.{0,8000}?"status":"(?<dsn>[\d.]+)")?(?:.{0,8000}?"diagnosticCode":"(?:smtp; ?)?(?<reason>(?<reply>)[^"]*)")?(?:.{0,8000}?"source":"(?<from>[^"]*)")?(?:.{0,8000}?"messageId":"(?<queueId>[^"]*)")?/,
      Verdict.bounced,
    ),
    pattern(
      Kind.delivery,
      /^\{"\w+":"(?<op>Delivery)"(?:.{0,8000}?"source":"(?<from>[^"]*)")?(?:.{0,8000}?"messageId":"(?<queueId>[^"]*)")?(?:.{0,8000}?"recipients":\["(?<to>[^"]*)")?(?:.{0,8000}?"smtpResponse":"(?<reason>(?<reply>)[^"]*)")?/,
      Verdict.sent,
    ),
    pattern(Kind.note, /^\{"\w+":"(?<op>\w+)"/),
  ],
  samples: `
{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"bob@example.com","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]},"mail":{"source":"alice@example.org","messageId":"0101-aaaa-000000"}}
→ delivery:bounced | op=Bounce | to=bob@example.com | dsn=5.1.1 | replyCode=550 | reason=550 5.1.1 user unknown | enhancedCode=5.1.1 | from=alice@example.org | queueId=0101-aaaa-000000
{"notificationType":"Delivery","mail":{"source":"alice@example.org","messageId":"0101-aaaa-000000"},"delivery":{"recipients":["bob@example.com"],"smtpResponse":"250 2.6.0 Message received"}}
→ delivery:sent | op=Delivery | from=alice@example.org | queueId=0101-aaaa-000000 | to=bob@example.com | replyCode=250 | reason=250 2.6.0 Message received | enhancedCode=2.6.0
{"eventType":"Complaint","mail":{"source":"alice@example.org"}}
→ note | op=Complaint
`,
});
