import { Kind, Verdict } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';
import { startsAt } from './scan';

export const haraka = patternFormat({
  id: 'haraka',
  name: 'Haraka',
  programs: ['haraka'],
  bare: (line) => startsAt(line.codes, '[', line.messageAt, line.end),
  patterns: [
    pattern(
      Kind.delivery,
      /^\[(?<level>NOTICE|INFO)\] \[(?<sessionId>[0-9A-F-]{36}[.\d]*)\] \[outbound\] delivered file=\S+ domain="?(?<relay>[^" ]*)"? host="?[^" ]*"? ip=\S+ port=\d+ mode=\w+ tls=\w+ auth=\w+ response="?(?<reason>(?<reply>)[^"]{0,2000})"? delay=(?<delay>[\d.]+)/,
      Verdict.sent,
    ),
    pattern(
      Kind.delivery,
      /^\[\w+\] \[(?<sessionId>[0-9A-F-]{36}[.\d]*)\] \[outbound\] (?:Temp failing|deferred) (?<reason>.*)$/,
      Verdict.deferred,
    ),
    pattern(
      Kind.delivery,
      /^\[\w+\] \[(?<sessionId>[0-9A-F-]{36}[.\d]*)\] \[outbound\] (?:bouncing|bounced) (?<reason>.*)$/,
      Verdict.bounced,
    ),
    pattern(
      Kind.disconnect,
      /^\[(?<level>NOTICE)\] \[(?<sessionId>[0-9A-F-]{36}[.\d]*)\] \[core\] disconnect ip=(?<client>\S+)/,
    ),
    pattern(
      Kind.connect,
      /^\[(?<level>NOTICE|INFO)\] \[(?<sessionId>[0-9A-F-]{36}[.\d]*)\] \[(?:core|connection)\] connect ip=(?<client>\S+)/,
    ),
    pattern(Kind.note, /^\[(?<level>[A-Z]+)\] \[(?<sessionId>[0-9A-F-]{36}(?:\.\d+)*|-)\] \[[^\]]+\] (?<reason>.*)$/),
  ],
  samples: `
[NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] connect ip=192.0.2.1 port=4321
→ connect | level=NOTICE | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6 | client=192.0.2.1
[INFO] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1] [queue/smtp_forward] queued
→ note | level=INFO | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1 | reason=queued
2026-10-03T10:00:00.000Z [NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1] [outbound] delivered file=1_2 domain="example.com" host="mx.example.com" ip=192.0.2.25 port=25 mode=SMTP tls=Y auth=N response="250 2.0.0 Ok" delay=1.2 fails=0
→ delivery:sent | level=NOTICE | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1 | relay=example.com | replyCode=250 | reason=250 2.0.0 Ok | enhancedCode=2.0.0 | delay=1.2
2026-10-03T10:00:00.000Z [NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1] [outbound] deferred 450 4.2.0 Greylisted
→ delivery:deferred | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1 | reason=450 4.2.0 Greylisted
2026-10-03T10:00:00.000Z [NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1] [outbound] bounced 550 5.1.1 No such user
→ delivery:bounced | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1 | reason=550 5.1.1 No such user
[NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] disconnect ip=192.0.2.1 rdns=mail.example.org helo=mail.example.org
→ disconnect | level=NOTICE | sessionId=14C4A150-54AB-48EB-8F31-02C1CB3E78A6 | client=192.0.2.1
`,
});
