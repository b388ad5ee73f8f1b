import { Kind, Verdict } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';
import { startsAt } from './scan';

export const sendgrid = patternFormat({
  id: 'sendgrid',
  name: 'SendGrid',
  bare: (line) => startsAt(line.codes, '[{"', line.messageAt, line.end),
  patterns: [
    pattern(
      Kind.delivery,
      /^\[\{(?=.{0,4000}"event": ?"(?<op>delivered)")(?=.{0,4000}?"email": ?"(?<to>[^"]*)").{0,4000}?"response": ?"(?<reason>(?<reply>)[^"]*)"/,
      Verdict.sent,
    ),
    pattern(
      Kind.delivery,
      /^\[\{(?=.{0,4000}"event": ?"(?<op>deferred)")(?=.{0,4000}?"email": ?"(?<to>[^"]*)").{0,4000}?"response": ?"(?<reason>(?<reply>)[^"]*)"/,
      Verdict.deferred,
    ),
    pattern(
      Kind.delivery,
      /^\[\{(?=.{0,4000}?"email": ?"(?<to>[^"]*)").{0,4000}?"reason": ?"(?<reason>(?<reply>)[^"]*)"/,
      Verdict.bounced,
    ),
  ],
  samples: `
[{"ip":"192.0.2.22","response":"250 2.0.0 OK 1 - gsmtp","event":"delivered","email":"bob@example.com"}]
→ delivery:sent | replyCode=250 | reason=250 2.0.0 OK 1 - gsmtp | enhancedCode=2.0.0 | op=delivered | to=bob@example.com
[{"ip":"192.0.2.22","response":"450 4.2.0 Try again","event":"deferred","email":"bob@example.com"}]
→ delivery:deferred | replyCode=450 | reason=450 4.2.0 Try again | enhancedCode=4.2.0 | op=deferred | to=bob@example.com
[{"status": "550", "created": "2026-10-03 10:00:00", "reason": "550 5.1.1 Unknown user", "email": "bob@example.com"}]
→ delivery:bounced | replyCode=550 | reason=550 5.1.1 Unknown user | enhancedCode=5.1.1 | to=bob@example.com
`,
});
