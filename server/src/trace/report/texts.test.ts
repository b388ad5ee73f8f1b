import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codesOf, textOf } from '../../text/codes';
import { Texts } from './texts';

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 9_000 })), { maxLength: 200 });

function kept(all: readonly string[]): Texts {
  const own = new Texts();
  for (const text of all) own.push(codesOf(`<${text}>`), 1, text.length + 1);
  return own;
}

const allOf = (own: Texts) => Array.from({ length: own.count }, (_, n) => own.at(n));
const codesIn = (own: Texts) =>
  Array.from({ length: own.count }, (_, n) => own.codesAt(n)).map((codes) => textOf(codes, 0, codes.length));

test('texts come back as they went in, of bytes and of any other letters', () => {
  fc.assert(fc.property(texts, (all) => assert.deepEqual([allOf(kept(all)), codesIn(kept(all))], [all, all])));
});

test('texts of others are taken over', () => {
  fc.assert(
    fc.property(texts, texts, (own, others) => {
      const all = kept(own);
      assert.equal(all.takeAll(kept(others).data()), own.length);
      assert.deepEqual(allOf(all), [...own, ...others]);
    }),
  );
});
