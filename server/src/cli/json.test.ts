import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonListOf, jsonOf } from './json';

test('a list in parts is the list in one', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (all) =>
      assert.equal([...jsonListOf(all, (one) => one)].join(''), `${jsonOf(all, 2)}\n`),
    ),
  );
});
