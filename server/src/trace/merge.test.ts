import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergedByTime } from './merge';

interface Line {
  readonly text: string;
  readonly time: number;
}

const merged = (...lists: Line[][]) => mergedByTime(lists, ({ time }) => time).map(({ text }) => text);
const line = (text: string, time: number): Line => ({ text, time });

test('lines come in the order of their times, whatever the order of the files', () => {
  const one = [line('a', 1), line('c', 3)];
  const other = [line('b', 2), line('d', 4)];
  assert.deepEqual(merged(one, other), ['a', 'b', 'c', 'd']);
  assert.deepEqual(merged(other, one), ['a', 'b', 'c', 'd']);
});

test('at the same time the file comes first that begins earlier, or was named first', () => {
  assert.deepEqual(merged([line('a', 1)], [line('b', 1)]), ['a', 'b']);
  assert.deepEqual(merged([line('c', 2), line('d', 3)], [line('a', 1), line('b', 2)]), ['a', 'b', 'c', 'd']);
});

test('a line without a time stays behind the one before it', () => {
  assert.deepEqual(merged([line('a', 1), line('of a', Number.NaN), line('d', 9)], [line('b', 2), line('c', 3)]), [
    'a',
    'of a',
    'b',
    'c',
    'd',
  ]);
});

test('no line is lost, and each file keeps its order', () => {
  const times = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: Number.NaN }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(times, { maxLength: 4 }), (files) => {
      const lists = files.map((file, n) => file.map((time, i) => ({ file: n, i, time })));
      const all = mergedByTime(lists, ({ time }) => time);
      for (const [n, list] of lists.entries())
        assert.deepEqual(
          all.filter(({ file }) => file === n),
          list,
        );
    }),
  );
});
