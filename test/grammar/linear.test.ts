import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { eachRule, FILES, readGrammar } from './grammars';
import { superlinear } from './linear';

test('a repetition without bound, and one that may end anywhere in a repeated group, are found', () => {
  for (const expression of ['a+b', '^(?:a{1,9}){2,9}', '^(?:a{1,9}b?){2,9}', '^(?:.{0,9},){3}', 'x.*', '^.*x']) {
    assert.notDeepEqual(superlinear(expression), [], expression);
  }
  for (const expression of ['^a.*', 'a{1,9}b', '^(?:[^,]{0,9},){3}', '^(?:a{1,9}[ ]){2,9}', '(?<=a)b{1,9}?']) {
    assert.deepEqual(superlinear(expression), [], expression);
  }
});

for (const scope of Object.keys(FILES)) {
  test(`${scope}: every expression takes linear time`, () => {
    eachRule(readGrammar(scope), (rule) => {
      for (const expression of [rule.match, rule.begin, rule.end]) {
        // An end may refer to what its begin captured: a mark, which is short.
        if (expression) assert.deepEqual(superlinear(expression.replaceAll('(?:\\1|', '(?:x|')), [], expression);
      }
    });
  });
}

test('a reply code, an enhanced code, an address, a queue id are words', () => {
  for (const file of Object.values(FILES)) {
    const path = join(REPOSITORY, 'syntaxes', `${file}.language-configuration.json`);
    const { pattern, flags } = JSON.parse(readFileSync(path, 'utf8')).wordPattern;
    const words = (line: string) => line.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words('550-5.7.1 <alice+tag@example.org>: no.'), ['550', '5.7.1', 'alice+tag@example.org', 'no']);
    assert.deepEqual(words('250-8BITMIME'), ['250', '8BITMIME']);
    assert.deepEqual(words('1rXyZa-000000005vi-0000 => to=<bob@example.org>, dsn=2.0.0'), [
      '1rXyZa-000000005vi-0000',
      'to',
      'bob@example.org',
      'dsn',
      '2.0.0',
    ]);
    assert.deepEqual(words('220-192-0-2.example.org'), ['220-192-0-2.example.org']);
  }
});
