import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codesOf } from '../../text/codes';
import { KeyHash } from './key-hash';

function hashesOf(...parts: string[]): [number, number] {
  const hash = new KeyHash();
  hash.begin();
  for (const part of parts) hash.take(codesOf(part), 0, part.length, 0);
  hash.end();
  return [hash.first, hash.second];
}

/** Addresses that differ by a few letters, as those of a log do. */
const ADDRESSES = Array.from({ length: 1 << 16 }, (_, n) => `user${n}@mail${n % 7}.example.org`);

test('keys that are much alike have hashes of their own', () => {
  const hashes = new Set(ADDRESSES.map((address) => hashesOf(address).join(' ')));
  assert.equal(hashes.size, ADDRESSES.length);
});

test('the lower bits, by which a table finds a place, are spread as chance would', () => {
  const slots = new Set(ADDRESSES.map((address) => hashesOf(address)[0] & 0xffff));
  // Of n places n balls that fall anywhere hit n (1 - 1/e).
  assert.ok(Math.abs(slots.size / ADDRESSES.length - (1 - 1 / Math.E)) < 0.02, `${slots.size} of ${ADDRESSES.length}`);
});

test('other texts, and other parts of the same text, have other hashes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u0141', '\u8041', '\u8042'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      assert.notDeepEqual(hashesOf(...one), hashesOf(...other));
    }),
    { numRuns: 5_000 },
  );
});
