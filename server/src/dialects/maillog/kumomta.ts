import { Kind, Verdict } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';
import { startsAt } from './scan';

const KUMO =
  '","id":"(?<queueId>[\\w-]+)"(?:,"sender":"(?<from>[^"]*)")?(?:,"recipient":"(?<to>[^"]*)")?(?:,"queue":"[^"]*")?(?:,"site":"[^"]*")?(?:,"size":(?<size>\\d+))?(?:,"response":\\{"code":(?<replyCode>\\d{3}),"enhanced_code":[^}]{0,400}?,?"content":"(?<reason>(?:[^"\\\\]|\\\\.)*)")?';

const kumo = (kind: Kind, types: string, verdict?: Verdict) =>
  pattern(kind, new RegExp(`^\\{"type":"(?<op>${types})${KUMO}`), verdict);

export const kumomta = patternFormat({
  id: 'kumomta',
  name: 'KumoMTA',
  bare: (line) => startsAt(line.codes, '{"type":"', line.messageAt, line.end),
  patterns: [
    kumo(Kind.accepted, 'Reception'),
    kumo(Kind.delivery, 'Delivery', Verdict.sent),
    kumo(Kind.delivery, 'TransientFailure', Verdict.deferred),
    kumo(Kind.delivery, 'Bounce|AdminBounce|OOB', Verdict.bounced),
    kumo(Kind.delivery, 'Expiration', Verdict.expired),
    kumo(Kind.reject, 'Rejection'),
    pattern(Kind.note, /^\{"type":"(?<op>\w+)"/),
  ],
  samples: `
{"type":"Reception","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com","queue":"example.com","site":"","size":518,"response":{"code":250,"enhanced_code":null,"content":"","command":null}}
→ accepted | op=Reception | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com | size=518 | replyCode=250 | reason=
{"type":"Delivery","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com","queue":"example.com","site":"mx.example.com@smtp_client","size":518,"response":{"code":250,"enhanced_code":{"class":2,"subject":0,"detail":0},"content":"Ok","command":"."}}
→ delivery:sent | op=Delivery | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com | size=518
{"type":"TransientFailure","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com"}
→ delivery:deferred | op=TransientFailure | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com
{"type":"Bounce","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com"}
→ delivery:bounced | op=Bounce | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com
{"type":"Expiration","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com"}
→ delivery:expired | op=Expiration | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com
{"type":"Rejection","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com"}
→ reject | op=Rejection | queueId=f68462cf36ca11ee99f450ebf67f93bd | from=alice@example.org | to=bob@example.com
{"type":"Feedback","id":"f68462cf36ca11ee99f450ebf67f93bd"}
→ note | op=Feedback
`,
});
