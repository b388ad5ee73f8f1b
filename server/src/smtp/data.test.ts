import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLonePeriod, stuff, unstuff } from './data';

test('what is stuffed arrives as it was, and is never the end of the data', () => {
  const line = fc.oneof(
    fc.string(),
    fc.string().map((text) => `.${text}`),
    fc.constantFrom('.', '..', '...', ''),
  );
  fc.assert(
    fc.property(line, (text) => {
      assert.equal(unstuff(stuff(text)), text);
      assert.ok(!isLonePeriod(stuff(text), 0));
    }),
    { seed: 1 },
  );
  assert.equal(unstuff('.'), undefined);
});
