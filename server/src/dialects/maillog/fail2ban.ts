import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const fail2ban = patternFormat({
  id: 'fail2ban',
  name: 'fail2ban',
  programs: ['fail2ban', 'fail2ban.actions', 'fail2ban.filter', 'fail2ban-server'],
  patterns: [
    pattern(
      Kind.note,
      /^(?:(?<level>[A-Z]+) +)?\[[^\]]*\] (?<action>Ban|Unban|Restore Ban|Found|Ignore) (?<client>\S+)/,
    ),
    pattern(Kind.note, /^(?<level>NOTICE|INFO|WARNING|ERROR|DEBUG) /),
  ],
  samples: `
Oct  3 10:00:00 mx1 fail2ban.actions[77]: NOTICE  [postfix-sasl] Ban 192.0.2.66
→ note | level=NOTICE | action=Ban | client=192.0.2.66
Oct  3 10:00:00 mx1 fail2ban.filter[77]: INFO maxRetry: 5
→ note | level=INFO
`,
});
