import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const amavis = patternFormat({
  id: 'amavis',
  name: 'amavis',
  programs: ['amavis', 'amavisd', 'amavisd-new'],
  patterns: [
    pattern(
      Kind.filtered,
      /^\((?<sessionId>[\d-]+)\) (?<action>(?:Passed|Blocked) [\w-]+)(?: \([^)]*\))?(?: \{[^}]*\})?,.{0,600}? <(?<from>[^>]*)> -> <(?<to>[^>]*)>(?:.{0,600}?, Queue-ID: (?<queueId>\w+))?(?:.{0,600}?, Message-ID: <(?<messageId>[^>]*)>)?(?:.{0,600}?, Hits: (?<score>-?[\d.]+|-))?(?:.{0,600}?, size: (?<size>\d+))?(?:.{0,600}?, queued_as: (?<otherId>\w+))?/,
    ),
    pattern(Kind.note, /^\((?<sessionId>[\d-]+)\) /),
    pattern(
      Kind.note,
      /^(?:starting\. |Net::Server: |logging initialized|perl=|INFO: |Module |Found |No |Using |Internal |SpamControl|Creating |user=|Valid )/,
    ),
  ],
  samples: `
Oct  3 10:00:00 mx1 amavis[70]: (00070-01) Passed CLEAN {RelayedOutbound}, [192.0.2.1] <alice@example.org> -> <bob@example.com>, Queue-ID: 4F2A1B3C9D, Message-ID: <1@example.org>, mail_id: aBcDeF, Hits: -1.9, size: 900, queued_as: 5A6B7C8D9E, 210 ms
→ filtered | sessionId=00070-01 | action=Passed CLEAN | from=alice@example.org | to=bob@example.com | queueId=4F2A1B3C9D | messageId=1@example.org | score=-1.9 | size=900 | otherId=5A6B7C8D9E
Oct  3 10:00:00 mx1 amavis[70]: (00070-02) Blocked SPAM {DiscardedInbound}, [192.0.2.66]:4321 [192.0.2.66] <eve@example.net> -> <bob@example.com>, Queue-ID: 4F2A1B3C9D, mail_id: aBcDeF, Hits: 14.2, size: 900, 210 ms
→ filtered | sessionId=00070-02 | action=Blocked SPAM | from=eve@example.net | to=bob@example.com | queueId=4F2A1B3C9D | score=14.2 | size=900
Oct  3 10:00:00 mx1 amavis[70]: (00070-03) Checking: aBcDeF [192.0.2.1] <alice@example.org> -> <bob@example.com>
→ note | sessionId=00070-03
Oct  3 10:00:00 mx1 amavis[70]: starting. /usr/sbin/amavisd-new at mx1
→ note
`,
});
