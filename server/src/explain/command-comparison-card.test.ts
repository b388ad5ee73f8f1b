import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandComparisons } from '../knowledge/command-comparisons';
import { commands } from '../knowledge/commands';
import { commandComparisonCard } from './command-comparison-card';
import { renderTerminal } from './render-terminal';

const shown = (a: string, b: string, locale: 'en' | 'id' = 'en') =>
  renderTerminal(commandComparisonCard(a, b, locale)!, { color: false, width: Number.POSITIVE_INFINITY });

test('EHLO against HELO has every part, in both languages', () => {
  const headings = (locale: 'en' | 'id') =>
    commandComparisonCard('ehlo', 'HELO', locale)?.sections.map(({ heading }) => heading);
  assert.deepEqual(headings('en'), [
    'Side by side',
    'EHLO · Extended Hello',
    'HELO · Hello',
    'Key differences',
    'Which one when',
    'Learn more',
  ]);
  assert.deepEqual(headings('id')?.slice(3), [
    'Perbedaan Utama',
    'Kapan Menggunakan Yang Mana',
    'Pelajari Lebih Lanjut',
  ]);
});

test('what was written about a pair stands either way round', () => {
  assert.match(shown('DATA', 'BDAT'), /Which one when\n {2}DATA: Works everywhere\.\n {2}BDAT: For large or binary/);
  assert.match(shown('BDAT', 'DATA'), /Which one when\n {2}BDAT: For large or binary.*\n {2}DATA: Works everywhere\./);
});

test('any two commands stand side by side; one that is not known, or the same twice, does not', () => {
  for (const { verb } of commands()) {
    assert.equal(commandComparisonCard(verb, 'NOOP', 'en') === undefined, verb === 'NOOP', verb);
  }
  assert.match(shown('NOOP', 'ETRN', 'id'), /Ditawarkan dalam EHLO sebagai +– +ETRN/);
  assert.equal(commandComparisonCard('NOPE', 'NOOP', 'en'), undefined);
});

test('pairs are of commands that there are, each once', () => {
  const verbs = new Set(commands().map(({ verb }) => verb));
  const pairs = commandComparisons.map((pair) => [...pair.verbs].sort().join(' '));
  assert.equal(new Set(pairs).size, commandComparisons.length);
  for (const pair of commandComparisons) assert.ok(pair.verbs.every((verb) => verbs.has(verb)));
});
