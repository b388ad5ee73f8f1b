import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UTF8 } from '../disk/spellings';
import { editorLinesOf, linesOf } from './lines';
import { type Bytes, PagedText } from './paged-text';

const PIECE = fc.constantFrom(
  'a',
  'ä😀',
  '.',
  '\n',
  '\r',
  '\r\n',
  'x'.repeat(300_000),
  'line\n'.repeat(60_000),
  'line\r'.repeat(60_000),
);
const TEXT = fc.array(PIECE, { maxLength: 12 }).map((pieces) => pieces.join(''));

function bytesOf(text: string): Bytes {
  const all = new TextEncoder().encode(text);
  return { length: all.length, read: (from, to) => all.slice(from, to) };
}

test('pages have the lines of the whole text, and their ends', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(), (text, place) => {
      const paged = new PagedText(bytesOf(text), UTF8);
      const whole = editorLinesOf(text);
      assert.equal(paged.count, whole.count);
      assert.equal(paged.endOf === undefined, whole.endOf === undefined);
      for (let n = -1; n <= whole.count; n++) {
        if (paged.at(n) !== whole.at(n)) assert.equal(paged.at(n), whole.at(n), `line ${n}`);
        assert.equal(paged.endOf?.(n), whole.endOf?.(n));
        assert.equal(paged.bareLf?.(n), whole.bareLf?.(n));
      }
      const back = place % (whole.count + 1);
      assert.equal(paged.at(back), whole.at(back));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('split at LF alone they have the lines that LF makes', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const paged = new PagedText(bytesOf(text), UTF8, true);
      const whole = linesOf(text);
      assert.equal(paged.count, whole.count);
      for (let n = -1; n <= whole.count; n++)
        if (paged.at(n) !== whole.at(n)) assert.equal(paged.at(n), whole.at(n), `line ${n}`);
      const ended = Array.from({ length: paged.count }, (_, n) => paged.at(n) + paged.lineEnd(n));
      assert.ok(ended.join('') === text);
    }),
    { numRuns: 20, seed: 2 },
  );
});
