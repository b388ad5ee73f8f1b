import { Frame, Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const zimbra = patternFormat({
  id: 'zimbra',
  name: 'Zimbra',
  programs: ['zimbra'],
  bare: (line) => line.frame === Frame.own,
  patterns: [
    pattern(
      Kind.loginFailed,
      /^(?<level>[A-Z]+) +\[[^\]]*\] \[[^\]]{0,400}?oip=(?<client>[^;\]]{0,100})[^\]]{0,400}\] \S+ - .{0,400}?authentication failed for \[(?<user>[^\]]*)\](?<reason>.*)$/,
    ),
    pattern(Kind.note, /^(?<level>TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +\[[^\]]*\] \[[^\]]*\] \S+ - (?<reason>.*)$/),
  ],
  samples: `
2026-10-03 10:00:00,762 INFO  [qtp1-3:https://mx1.example.org/service/soap/] [oip=192.0.2.66;port=4321;soapId=1;] SoapEngine - handler exception: authentication failed for [bob], invalid password
→ loginFailed | level=INFO | client=192.0.2.66 | user=bob | reason=, invalid password
2026-10-03 10:00:00,762 INFO  [LmtpServer-3] [ip=192.0.2.1;] lmtp - Delivering message: size=900
→ note | level=INFO | reason=Delivering message: size=900
`,
});
