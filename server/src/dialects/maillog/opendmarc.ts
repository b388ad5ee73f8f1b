import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const opendmarc = patternFormat({
  id: 'opendmarc',
  name: 'OpenDMARC',
  programs: ['opendmarc'],
  patterns: [
    pattern(Kind.filtered, /^(?<queueId>\w{6,}): (?<from>\S+) (?<action>pass|fail|none)$/),
    pattern(Kind.note, /^(?<queueId>\w{6,}): (?<reason>.*)$/),
    pattern(Kind.note, /^(?:implicit authentication service|OpenDMARC Filter|ignoring |trusted )/),
  ],
  samples: `
Oct  3 10:00:00 mx1 opendmarc[74]: 4F2A1B3C9D: example.org pass
→ filtered | queueId=4F2A1B3C9D | from=example.org | action=pass
Oct  3 10:00:00 mx1 opendmarc[74]: 4F2A1B3C9D: ignoring Authentication-Results at 1 from mx2
→ note | queueId=4F2A1B3C9D | reason=ignoring Authentication-Results at 1 from mx2
Oct  3 10:00:00 mx1 opendmarc[74]: OpenDMARC Filter v1.4.2 starting (args: -f)
→ note
`,
});
