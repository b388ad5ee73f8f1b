import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const opendkim = patternFormat({
  id: 'opendkim',
  name: 'OpenDKIM',
  programs: ['opendkim', 'dkim-filter', 'dkim-milter'],
  patterns: [
    pattern(Kind.filtered, /^(?<queueId>\w{6,}): (?<action>DKIM-Signature field added) \(s=\S+ d=\S+\)/),
    pattern(Kind.filtered, /^(?<queueId>\w{6,}) "(?<action>DKIM-Signature" header added)/),
    pattern(
      Kind.filtered,
      /^(?<queueId>\w{6,}): (?<action>DKIM verification successful|bad signature data|no signature data|.* not internal|.* not authenticated|external host .*|no signing table match.*|failed to parse .*)/,
    ),
    pattern(Kind.filtered, /^(?<queueId>\w{6,}): (?<reason>(?:s=\S+ d=\S|\S+ s=\S|key retrieval failed).*)$/),
    pattern(Kind.note, /^(?:OpenDKIM Filter|Sendmail DKIM Filter|configuration reloaded)/),
  ],
  samples: `
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: DKIM-Signature field added (s=mail, d=example.org)
→ filtered | queueId=4F2A1B3C9D | action=DKIM-Signature field added
Oct  3 10:00:00 mx1 dkim-filter[73]: 4F2A1B3C9D "DKIM-Signature" header added
→ filtered | queueId=4F2A1B3C9D | action=DKIM-Signature" header added
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: DKIM verification successful
→ filtered | queueId=4F2A1B3C9D | action=DKIM verification successful
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: s=mail d=example.org SSL error:04091068:rsa routines
→ filtered | queueId=4F2A1B3C9D | reason=s=mail d=example.org SSL error:04091068:rsa routines
Oct  3 10:00:00 mx1 opendkim[73]: OpenDKIM Filter v2.11.0 starting (args: -f)
→ note
`,
});
