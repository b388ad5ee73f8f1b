import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PLACED } from './byte-search';
import { LineEnds } from './line-ends';

function endsOf(piece: Uint8Array): number[] {
  const lines = new LineEnds(piece);
  const ends = [];
  for (let end = lines.take(); end < piece.length; end = lines.take()) ends.push(end);
  return ends;
}

const dueOf = (piece: Uint8Array) => [...piece.entries()].filter(([, byte]) => byte === 10).map(([place]) => place);

test('line ends are found in their order, in a piece of any length', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ min: 8, max: 12, maxLength: 100 }),
      fc.constantFrom(0, 1, PLACED - 40, 3 * PLACED),
      (bytes, before) => {
        const piece = new Uint8Array(before + bytes.length).fill(120);
        piece.set(bytes, before);
        assert.deepEqual(endsOf(piece), dueOf(piece));
      },
    ),
  );
});

test('a piece may be nothing but line ends', () => {
  const piece = new Uint8Array(2 * PLACED + 5).fill(10);
  assert.deepEqual(endsOf(piece), dueOf(piece));
});

test('behind the last line end the piece ends, as often as it is asked', () => {
  const lines = new LineEnds(Buffer.from('a\nb'));
  assert.deepEqual([lines.take(), lines.take(), lines.take()], [1, 3, 3]);
});
