import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const mailscanner = patternFormat({
  id: 'mailscanner',
  name: 'MailScanner',
  programs: ['MailScanner'],
  patterns: [
    pattern(
      Kind.filtered,
      /^Message (?<queueId>\w+(?:\.\w+)?) from (?<client>\S+) \((?<from>[^)]*)\) to (?<to>\S+) is (?<action>not spam|spam)(?:.{0,1000}?score=(?<score>-?[\d.]+))?/,
    ),
    pattern(Kind.link, /^Requeue: (?<queueId>\w+)(?:\.\w+)? to (?<otherId>\w+)/),
    pattern(Kind.note, /^(?:Filename|Filetype) Checks: \w+ (?<queueId>\w+)(?:\.\w+)? /),
    pattern(Kind.note, /^Logging message (?<queueId>\w+)(?:\.\w+)? to SQL/),
    pattern(Kind.note, /^(?<queueId>\w+)(?:\.\w+)?: Logged to MailWatch SQL/),
    pattern(
      Kind.note,
      /^(?:New Batch: |Virus and Content Scanning|Spam Checks: |Uninfected: |Deleted \d+ messages|Unscanned: |MailScanner |Using |Reading |Read \d+ |Config: |SpamAssassin |Enabling |Connected to |Started |Batch |Cleaned: |Virus Scanning: |Content Checks: |Spam Actions: )/,
    ),
  ],
  samples: `
Oct  3 10:00:00 mx1 MailScanner[78]: Message 4F2A1B3C9D.A1B2C from 192.0.2.1 (alice@example.org) to example.com is not spam, SpamAssassin (not cached, score=-0.91, required 6)
→ filtered | queueId=4F2A1B3C9D.A1B2C | client=192.0.2.1 | from=alice@example.org | to=example.com | action=not spam | score=-0.91
Oct  3 10:00:00 mx1 MailScanner[78]: Message 4F2A1B3C9D from 192.0.2.66 (eve@example.net) to example.com is spam (blacklisted)
→ filtered | queueId=4F2A1B3C9D | client=192.0.2.66 | from=eve@example.net | to=example.com | action=spam
Oct  3 10:00:00 mx1 MailScanner[78]: Requeue: 4F2A1B3C9D.A1B2C to 5A6B7C8D9E
→ link | queueId=4F2A1B3C9D | otherId=5A6B7C8D9E
Oct  3 10:00:00 mx1 MailScanner[78]: Filename Checks: Allowing 4F2A1B3C9D.A1B2C msg-1.txt
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 MailScanner[78]: Logging message 4F2A1B3C9D.A1B2C to SQL
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 MailScanner[78]: 4F2A1B3C9D.A1B2C: Logged to MailWatch SQL
→ note | queueId=4F2A1B3C9D
Oct  3 10:00:00 mx1 MailScanner[78]: New Batch: Scanning 1 messages, 1234 bytes
→ note
`,
});
