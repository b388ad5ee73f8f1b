import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const postgrey = patternFormat({
  id: 'postgrey',
  name: 'postgrey',
  programs: ['postgrey'],
  patterns: [
    pattern(
      Kind.filtered,
      /^(?:(?<queueId>\w{6,}): )?action=(?<action>\w+), reason=(?<reason>[^,]*)(?:, delay=(?<delay>\d+))?, client_name=[^,]*, client_address=(?<client>[^,]*)(?:, sender=(?<from>[^,]*))?, recipient=(?<to>\S*)/,
    ),
    pattern(
      Kind.note,
      /^(?:cleaning |whitelisted: |Process Backgrounded|Binding to |Setting |rm |Couldn't unlink|Pid_file )/,
    ),
  ],
  samples: `
Oct  3 10:00:00 mx1 postgrey[75]: action=greylist, reason=new, client_name=mail.example.org, client_address=192.0.2.1, sender=alice@example.org, recipient=bob@example.com
→ filtered | action=greylist | reason=new | client=192.0.2.1 | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 postgrey[75]: action=pass, reason=triplet found, delay=301, client_name=mail.example.org, client_address=192.0.2.1, sender=alice@example.org, recipient=bob@example.com
→ filtered | action=pass | reason=triplet found | delay=301 | client=192.0.2.1 | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 postgrey[75]: cleaning up old logs...
→ note
`,
});
