import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const rspamd = patternFormat({
  id: 'rspamd',
  name: 'rspamd',
  programs: ['rspamd'],
  patterns: [
    pattern(
      Kind.filtered,
      /^(?:<(?<sessionId>\w+)>; )?task; rspamd_task_write_log: id: <(?<messageId>[^>]*)>,(?: qid: <(?<queueId>\w+)>,)?(?: ip: (?<client>[^,]+),)?(?: user: (?<user>[^,]+),)?(?: from: <(?<from>[^>]*)>,)? \(default: \w (?:\((?<action>[^)]*)\)): \[(?<score>-?[\d.]+)\/[\d.]+\]/,
    ),
    pattern(Kind.note, /^(?:<(?<sessionId>\w+)>; )?\w+; \w+: /),
  ],
  samples: `
Oct  3 10:00:00 mx1 rspamd[71]: <a1b2c3>; task; rspamd_task_write_log: id: <1@example.org>, qid: <4F2A1B3C9D>, ip: 192.0.2.1, from: <alice@example.org>, (default: F (no action): [1.20/15.00] [R_SPF_ALLOW(-0.20){+ip4:192.0.2.1;}]), len: 900, time: 120.1ms
→ filtered | sessionId=a1b2c3 | messageId=1@example.org | queueId=4F2A1B3C9D | client=192.0.2.1 | from=alice@example.org | action=no action | score=1.20
Oct  3 10:00:00 mx1 rspamd[71]: <a1b2c3>; proxy; proxy_accept_socket: accepted milter connection from 127.0.0.1 port 4321
→ note | sessionId=a1b2c3
`,
});
