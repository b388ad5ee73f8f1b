import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookFor } from './trace-words';

/** Few letters, so that words stand within and beside each other. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength });

test('words are found wherever they stand', () => {
  fc.assert(
    fc.property(text(0, 200), fc.array(text(1, 9), { minLength: 1, maxLength: 9 }), (bytes, words) => {
      const found: string[] = [];
      lookFor(words.map((word) => Buffer.from(word))).find(Buffer.from(bytes), (word, at) =>
        found.push(`${at} ${word}`),
      );
      const due = words.flatMap((word, n) => placesOf(word, bytes).map((at) => `${at} ${n}`));
      assert.deepEqual(found.sort(), due.sort());
    }),
  );
});

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
