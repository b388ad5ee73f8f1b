import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codesOf } from '../../text/codes';
import { find, seek, seekBack, standsAt, startsAt } from './scan';

const A = 97;
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '中'), maxLength: 24 });
/** A text, and two places in it, the first of them not behind the second. */
const part = fc
  .tuple(text, fc.nat(24), fc.nat(24))
  .map(([all, a, b]) => [all, Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)] as const);

test('a letter is found where it stands first and last, and only there', () => {
  fc.assert(
    fc.property(part, ([all, at, end]) => {
      const codes = codesOf(all);
      const inside = all.slice(at, end);
      const first = inside.indexOf('a');
      assert.equal(seek(codes, A, at, end), first < 0 ? end : at + first);
      assert.equal(seekBack(codes, A, at, end), at + inside.lastIndexOf('a'));
    }),
  );
});

test('a word stands where its letters do, and not beyond the end', () => {
  fc.assert(
    fc.property(part, text, ([all, at, end], word) => {
      const codes = codesOf(all);
      const stands = all.slice(at, end).startsWith(word);
      assert.equal(startsAt(codes, word, at, end), stands);
      assert.equal(standsAt(codes, codesOf(word), at, end), stands);
    }),
  );
});

test('a word is found at its first place', () => {
  fc.assert(
    fc.property(part, text, ([all, at, end], rest) => {
      const word = `a${rest}`;
      const found = all.slice(at, end).indexOf(word);
      assert.equal(find(codesOf(all), word, at, end), found < 0 ? -1 : at + found);
    }),
  );
});
