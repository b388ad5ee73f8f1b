import { Field, Frame, Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const assp = patternFormat({
  id: 'assp',
  name: 'ASSP',
  programs: ['assp'],
  bare: (line) =>
    line.frame === Frame.own && line.has(Field.timestamp) && line.codes[line.starts[Field.timestamp]! + 3]! === 45,
  patterns: [
    pattern(Kind.lost, /^(?:\[[\w-]+\] )?(?<client>[\d.a-f:]+) (?<reason>SSL negotiation with client failed.*)$/),
    pattern(
      Kind.loginFailed,
      /^(?:\[[\w-]+\] )?(?<client>[\d.a-f:]+) (?<reason>max sender authentication errors .{0,1000}? after reply: (?<reply>).*)$/,
    ),
    pattern(Kind.note, /^Blocking (?<client>[\d.a-f:]+) - (?<reason>.*)$/),
    pattern(
      Kind.filtered,
      /^(?:(?<sessionId>[\w-]+) )?(?:\[[^\]]*\] )*(?<client>[\d.a-f:]+) <(?<from>[^>]*)> to: (?<to>\S+) (?<reason>.*)$/,
    ),
    pattern(Kind.note, /^(?:\[[\w-]+\] )?(?:(?<client>[\d.]{7,15}) )?(?<reason>.*)$/),
  ],
  samples: `
Oct-03-26 10:00:00 [SSL-out] 192.0.2.66 SSL negotiation with client failed: SSL accept attempt failed
→ lost | client=192.0.2.66 | reason=SSL negotiation with client failed: SSL accept attempt failed
Oct-03-26 10:00:00 Blocking 192.0.2.66 - too much AUTH errors (8);
→ note | client=192.0.2.66 | reason=too much AUTH errors (8);
Oct-03-26 10:00:00 [SSL-out] 192.0.2.66 max sender authentication errors (5) exceeded -- dropping connection - after reply: 535 5.7.8 Error: authentication failed;
→ loginFailed | client=192.0.2.66 | reason=max sender authentication errors (5) exceeded -- dropping connection - after reply: 535 5.7.8 Error: authentication failed; | replyCode=535 | enhancedCode=5.7.8
Oct-03-26 10:00:00 m1-12345-00001 [Worker_1] 192.0.2.66 <eve@example.net> to: bob@example.org [spam found] (Bayesian)
→ filtered | sessionId=m1-12345-00001 | client=192.0.2.66 | from=eve@example.net | to=bob@example.org | reason=[spam found] (Bayesian)
Oct-03-26 10:00:00 [Main_Thread] Info: starting
→ note | reason=Info: starting
`,
});
