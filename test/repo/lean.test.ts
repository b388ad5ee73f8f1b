import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { withLateWords, withoutSamples } from '../../scripts/lean.mjs';

const folder = join(REPOSITORY, 'server/src/lint/rules');
const names = readdirSync(folder).filter((name) => /^[^.]+\.ts$/.test(name) && name !== 'index.ts');

describe('the source of a rule as it is installed', () => {
  for (const name of names)
    test(name, () => {
      const source = readFileSync(join(folder, name), 'utf8');
      const installed = withLateWords(withoutSamples(source, name));
      for (const word of ['what', 'why', 'how']) assert.match(installed, new RegExp(`^ {2}get ${word}\\(\\) \\{`, 'm'));
      assert.doesNotMatch(installed, /^ *(?:bad|good): (?:\[|`)$/m);
    });
});

test('words that are made late are the same words', () => {
  const rule = `({
  what: { en: 'One line.', id: 'Satu baris.' },
  why: {
    en: 'Two lines, with a brace }.',
    id: 'Dua baris.',
  },
  how: { en: \`A\${1}\`, id: 'B' },
  check() {
    return { what: 1 };
  },
})`;
  const late = new Function(`return ${withLateWords(rule)}`)();
  const plain = new Function(`return ${rule}`)();
  assert.equal(typeof Object.getOwnPropertyDescriptor(late, 'why')?.get, 'function');
  assert.deepEqual([late.what, late.why, late.how, late.check()], [plain.what, plain.why, plain.how, plain.check()]);
});

test('a sample without an end is named', () => {
  assert.throws(
    () => withoutSamples('  samples: [\n    1,\n', 'dialect.ts'),
    /dialect\.ts: a sample or example has no end/,
  );
});
