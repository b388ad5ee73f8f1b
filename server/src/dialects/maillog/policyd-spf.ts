import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const spfPolicy = patternFormat({
  id: 'policyd-spf',
  name: 'policyd-spf',
  programs: ['policyd-spf', 'postfix-policyd-spf', 'policyd', 'python-policyd-spf'],
  patterns: [
    pattern(Kind.filtered, /^(?:(?<queueId>\w{6,}): )?prepend Received-SPF: (?<action>\w+) /),
    pattern(Kind.filtered, /^(?:(?<queueId>\w{6,}): )?(?<reason>(?<reply>)[45]\d\d .*)$/),
    pattern(
      Kind.filtered,
      /^(?<action>\w+); identity=\w+; client-ip=(?<client>[^;]*); helo=(?<helo>[^;]*); envelope-from=(?<from>[^;]*); receiver=(?<to>[^;]*)/,
    ),
    pattern(Kind.note, /^(?:Starting|None|spfcheck: |Read line: )/),
  ],
  samples: `
Oct  3 10:00:00 mx1 policyd-spf[76]: prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.1
→ filtered | action=Pass
Oct  3 10:00:00 mx1 policyd-spf[76]: 550 5.7.23 Message rejected due to: SPF fail - not authorized.
→ filtered | replyCode=550 | reason=550 5.7.23 Message rejected due to: SPF fail - not authorized. | enhancedCode=5.7.23
Oct  3 10:00:00 mx1 policyd-spf[76]: Pass; identity=mailfrom; client-ip=192.0.2.1; helo=mail.example.org; envelope-from=alice@example.org; receiver=bob@example.com
→ filtered | action=Pass | client=192.0.2.1 | helo=mail.example.org | from=alice@example.org | to=bob@example.com
Oct  3 10:00:00 mx1 policyd-spf[76]: Starting
→ note
`,
});
