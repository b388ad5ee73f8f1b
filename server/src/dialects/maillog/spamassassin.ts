import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const spamassassin = patternFormat({
  id: 'spamassassin',
  name: 'SpamAssassin',
  programs: ['spamd', 'spampd', 'spamc', 'spamass-milter'],
  patterns: [
    pattern(
      Kind.filtered,
      /^spamd: result: (?<action>[.Y]) (?<score>-?\d+) - [^ ]* .{0,400}?,size=(?<size>\d+),user=(?<user>[^,]*),.{0,400}?,mid=<(?<messageId>[^>]*)>/,
    ),
    pattern(
      Kind.filtered,
      /^spamd: (?<action>clean message|identified spam) \((?<score>-?[\d.]+)\/[\d.]+\) for (?<user>[^:]+):\d+ in [\d.]+ seconds, (?<size>\d+) bytes/,
    ),
    pattern(Kind.note, /^spamd: (?:processing|checking) message <(?<messageId>[^>]*)>/),
    pattern(Kind.connect, /^spamd: connection from (?<client>\S+ \[[^\]]*\]|\S+)/),
    pattern(Kind.note, /^(?:spamd: |prefork: )/),
  ],
  samples: `
Oct  3 10:00:00 mx1 spamd[72]: spamd: connection from localhost [127.0.0.1]:4321 to port 783, fd 5
→ connect | client=localhost [127.0.0.1]
Oct  3 10:00:00 mx1 spamd[72]: spamd: processing message <1@example.org> for bob:1000
→ note | messageId=1@example.org
Oct  3 10:00:00 mx1 spamd[72]: spamd: clean message (-1.9/5.0) for bob:1000 in 0.2 seconds, 900 bytes.
→ filtered | action=clean message | score=-1.9 | user=bob | size=900
Oct  3 10:00:00 mx1 spamd[72]: spamd: result: . -1 - BAYES_00 scantime=0.2,size=900,user=bob,uid=1000,required_score=5.0,rhost=localhost,raddr=127.0.0.1,rport=4321,mid=<1@example.org>,autolearn=ham
→ filtered | action=. | score=-1 | size=900 | user=bob | messageId=1@example.org
Oct  3 10:00:00 mx1 spamd[72]: prefork: child states: II
→ note
`,
});
