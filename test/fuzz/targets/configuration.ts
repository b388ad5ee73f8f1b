import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { isProblem, ownDialect } from '../../../server/src/dialects/own';
import { configurationFrom, isConfigurationProblem } from '../../../server/src/lint/configuration-file';
import { settingsFrom } from '../../../server/src/lsp/settings';
import { splitLines } from '../../../server/src/text/lines';
import { mutated } from '../mutate';
import { target } from '../target';

/** A configuration is right, or wrong at a place in it; its patterns take no time to speak of on any line. */
export const configuration = target<{ text: string; pattern: string; line: string }>({
  name: 'configuration',
  few: 600,
  make(random) {
    const part = () => random.pick(PARTS);
    const pattern = Array.from({ length: random.int(1, 60) }, part)
      .join('')
      .slice(0, 199);
    const said = { ...EXAMPLE, dialects: [{ name: 'x', client: pattern, server: '< ' }] };
    const ignore = [Array.from({ length: random.int(1, 30) }, () => random.pick(GLOB)).join('')];
    const text = JSON.stringify(random.pick([said, { ...EXAMPLE, ignore }, EXAMPLE]), undefined, random.pick([0, 2]));
    return {
      text: random.chance(0.2) ? text : mutated(text, random, random.int(1, 4)),
      pattern,
      line: random.pick(['a', ' ', '1', 'aA ', '>']).repeat(random.pick([10, 200])),
    };
  },
  run({ text, pattern, line }) {
    const said = configurationFrom(text);
    if (isConfigurationProblem(said)) {
      const { lines } = splitLines(text);
      assert.ok(said.line >= 1 && said.line <= lines.length, `line ${said.line} of ${lines.length}`);
      assert.ok(said.column >= 1 && said.column <= lines[said.line - 1]!.length + 1, `column ${said.column}`);
      assert.ok(said.message.en && said.message.id);
    } else {
      for (const dialect of said.dialects) dialect.weigh(line);
      picomatch.isMatch(`${line}/`.repeat(5) + line, [...said.ignore]);
    }
    const own = ownDialect({ name: 'x', client: pattern, server: '< ' });
    if (!isProblem(own)) for (let n = 0; n < 100; n++) own.weigh(line);
    try {
      settingsFrom(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  },
});

const GLOB = [...'aa*?!/', '**/', '**', '{a,aa}', '{', '[a-z]', '(a|aa)', 'a*'];
const PARTS = [
  ...'aaa1 >[]().*+?|^$-\\{}',
  'a?',
  'a*',
  '.*',
  '(a|a)',
  '[^a]+',
  '\\d+',
  '\\w+',
  '\\s',
  '{1,9}',
  '{2,}',
  '(?:',
  '(?=',
  '(?<n>',
  '\\1',
];
const EXAMPLE = {
  $schema: 'x',
  rules: { 'bare-period-in-body': 'off', 'credentials-visible': 'hint' },
  purpose: 'evidence',
  dialects: [{ name: 'Gateway', client: '> ', server: '< ' }],
  ignore: ['**/generated/**'],
};
