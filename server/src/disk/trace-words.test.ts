import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteSearch } from './byte-search';
import { lookFor } from './trace-words';

/** Few letters, so that words stand within and beside each other. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength, maxLength });

/** One or some, or many; some of them without a short one. */
const words = fc.oneof(
  fc.array(text(1, 9), { minLength: 1, maxLength: 9 }),
  fc.array(text(3, 80), { minLength: 5, maxLength: 32 }),
  fc.array(text(1, 9), { minLength: 33, maxLength: 40 }),
  fc.array(text(4, 9), { minLength: 33, maxLength: 40 }),
);

test('words are found wherever they stand', () => {
  fc.assert(
    fc.property(text(0, 200), words, (bytes, words) => {
      assert.deepEqual(found(words, bytes), due(words, bytes));
    }),
  );
});

test('words are found where the room ends', () => {
  const { length } = byteSearch().room;
  const long = 'long'.padEnd(90, '.');
  for (const others of [[], ['other', 'third', 'fourth', 'fifth']])
    for (let before = 100; before > 0; before--) {
      const bytes = `${' '.repeat(length - before)}short ${long}${' '.repeat(before * 2)}short`;
      const words = ['short', long, ...others];
      assert.deepEqual(found(words, bytes), due(words, bytes));
    }
});

test('bytes that may hold a word are told from those that do not', () => {
  const { room } = byteSearch();
  fc.assert(
    fc.property(text(0, 200), text(0, 9), words, (bytes, before, words) => {
      const length = room.write(before + bytes);
      const may = lookFor(words.map((word) => Buffer.from(word))).standInRoom(before.length, length);
      const places = words.flatMap((word) => placesOf(word, bytes));
      const whole = places.map((at) => ({ word: 0, at: before.length + at }));
      if (told(whole, before + bytes).length > 0) assert.ok(may);
      // A long word is known by a part of it, whose beginning may stand at the end.
      else if (places.length === 0 && words.every((word) => word.length < 3)) assert.ok(!may);
    }),
  );
});

function found(words: readonly string[], text: string): string[] {
  const found: { word: number; at: number }[] = [];
  lookFor(words.map((word) => Buffer.from(word))).find(Buffer.from(text), (word, at) => found.push({ word, at }));
  return told(found, text);
}

const due = (words: readonly string[], text: string) =>
  told(
    words.flatMap((word, n) => placesOf(word, text).map((at) => ({ word: n, at }))),
    text,
  );

/** Places behind a letter may be found or not. */
const told = (places: readonly { word: number; at: number }[], text: string) =>
  places
    .filter(({ at }) => !/\w/.test(text[at - 1] ?? ''))
    .map(({ word, at }) => `${at} ${word}`)
    .sort();

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
