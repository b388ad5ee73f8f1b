import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteSearch } from './byte-search';

const { room } = byteSearch();

test('line ends are counted between any two places', () => {
  const some = fc.uint8Array({ minLength: 0, maxLength: 10_000, max: 12, min: 8 });
  fc.assert(
    fc.property(some, fc.nat(200), fc.nat(200), (bytes, from, cut) => {
      room.fill(10, 0, 20_000);
      room.set(bytes, 100);
      const to = Math.max(from, 100 + bytes.length - cut);
      const due = room.subarray(from, to).filter((byte) => byte === 10).length;
      assert.equal(byteSearch().lineEnds(from, to), due);
    }),
  );
});

test('all of the room is line ends', () => {
  room.fill(10);
  assert.equal(byteSearch().lineEnds(0, room.length), room.length);
});

test('a pattern is found at its first place only, and not where it begins behind', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 64 }), (at, to, length) => {
      room.fill(120, 0, 1_000);
      const bytes = Buffer.alloc(length, 'y');
      bytes.copy(room, at);
      const found = byteSearch().find({ bytes, one: length - 1, other: length >> 1 }, 0, to);
      assert.equal(found, at < to ? at : -1);
    }),
  );
});
