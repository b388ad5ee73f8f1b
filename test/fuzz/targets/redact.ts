import assert from 'node:assert/strict';
import { redacted } from '../../../server/src/cli/redact-command';
import { PRINTERS } from '../../../server/src/dialects/printers';
import { linesOf } from '../../../server/src/text/lines';
import { rightSession } from '../../oracle/right';
import { anyText, printed, turnsOf } from '../inputs';
import { target } from '../target';

/** A copy has the lines of its original; of a whole session neither people nor secrets are left. */
export const redact = target<{ text: string; gone: string[] }>({
  name: 'redact',
  few: 80,
  make(random) {
    if (random.chance(0.6)) return { text: anyText(random), gone: [] };
    const { acts } = rightSession(1, random.int(0, 1e6), random);
    const login = { kind: 'command', line: 'AUTH PLAIN AHNlY3JldABzZWNyZXQ=' } as const;
    const turns = turnsOf(random.chance(0.5) ? acts : [acts[0]!, login, ...acts.slice(1)], random);
    const to = acts.flatMap((act) => (act.kind === 'command' ? [] : act.to));
    return {
      text: printed(turns, random.pick(Object.values(PRINTERS))),
      gone: [...to, 'AHNlY3JldABzZWNyZXQ='],
    };
  },
  run({ text, gone }) {
    const copy = redacted(text);
    assert.equal(copy.split('\n').length, linesOf(text).count + 1);
    for (const word of gone) assert.ok(!copy.includes(word), `${word} is still there`);
  },
});
