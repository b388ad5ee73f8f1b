import assert from 'node:assert/strict';
import { explain as explained } from '../../../server/src/cli/explain';
import { lookUp } from '../../../server/src/features/look-up';
import { page } from '../../../server/src/features/pages';
import { ruleCard } from '../../../server/src/features/rule-card';
import { isDeadPlainText } from '../../hostile/dead';
import { HOSTILE } from '../../hostile/strings';
import { bytes, transcript } from '../inputs';
import { target } from '../target';

/** Whatever is asked for, the answer is text; a page is there, or not. */
export const explain = target<string[]>({
  name: 'explain',
  few: 120,
  make: (random) => {
    const word = () => {
      const line = random.pick(transcript(random).split('\n'));
      return random.pick([...line.split(/\s+/), line, bytes(random), random.pick(HOSTILE), random.pick(WORDS)]);
    };
    return Array.from({ length: random.int(0, 4) }, word);
  },
  run(words) {
    for (const locale of ['en', 'id'] as const) {
      const { text } = explained(words, { color: false, width: 72, locale, rule: ruleCard });
      isDeadPlainText(text);
      assert.notEqual(text, '');
      for (const query of [words.join(' '), ...words]) lookUp({ words: query }, locale);
      lookUp({ words: words[0] ?? '', codesBeside: words[1] ?? '' }, locale);
      for (const kind of KINDS) page(`${kind}/${words.join('-')}`, locale);
    }
  },
});

const WORDS = [
  '354',
  '5.7.1',
  '550',
  'AUTH',
  'SIZE=1',
  'gmail',
  'bare-period-in-body',
  '211',
  '__proto__',
  'X.1.1',
  '999',
];
const KINDS = ['codes', 'commands', 'keywords', 'mechanisms', 'rules', 'texts', 'constructor'];
