import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { EditableText } from './editable-text';

const PIECE = fc.constantFrom('a', 'bc', 'ä', '😀', ' ', '.', '\n', '\r', '\r\n', 'x'.repeat(300));
const TEXT = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''));
/** Long enough for several chunks. */
const LONG = fc
  .tuple(TEXT, fc.constantFrom('\n', '\r', '\r\n'), fc.nat({ max: 900 }), TEXT)
  .map(([head, end, lines, tail]) => {
    return head + `line${end}`.repeat(lines) + tail;
  });
const SHARE = fc.nat({ max: 1_000 }).map((part) => part / 1_000);
const EDIT = fc.record({
  at: SHARE,
  length: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.nat({ max: 4_000 })),
  text: TEXT,
});

const linesOf = (text: string) => text.split(/\r\n|\n|\r/);
const read = (text: EditableText) => Array.from({ length: text.count }, (_, n) => text.at(n));

/** The position of an offset; none exists between the CR and the LF of a line end. */
function positionOf(text: string, offset: number) {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length - 1, column: before.at(-1)!.length };
}
const inLineEnd = (text: string, offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';

describe('a text that is edited', () => {
  test('has the lines of the text that it was made of', () => {
    fc.assert(
      fc.property(LONG, (text) => {
        assert.deepEqual(read(new EditableText(text)), linesOf(text));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('has the lines of the edited text, and tells which of them changed', () => {
    fc.assert(
      fc.property(LONG, fc.array(EDIT, { maxLength: 6 }), (original, edits) => {
        let text = original;
        const edited = new EditableText(text);
        for (const { at, length, text: inserted } of edits) {
          let from = Math.floor(at * text.length);
          let to = Math.min(text.length, from + length);
          if (inLineEnd(text, from)) from--;
          if (inLineEnd(text, to)) to++;
          const before = linesOf(text);
          const change = edited.edit(positionOf(text, from), positionOf(text, to), inserted);
          text = text.slice(0, from) + inserted + text.slice(to);
          const now = linesOf(text);
          assert.deepEqual(read(edited), now);
          const { from: first, to: last, count } = change;
          assert.deepEqual([...before.slice(0, first), ...now.slice(first, first + count), ...before.slice(last)], now);
        }
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('takes a position behind a line, or behind the text, for its end', () => {
    const text = new EditableText('one\r\ntwo');
    text.edit({ line: 0, column: 99 }, { line: 0, column: 99 }, '!');
    text.edit({ line: 7, column: 0 }, { line: 9, column: 3 }, '?');
    assert.deepEqual(read(text), ['one!', 'two?']);
  });
});
