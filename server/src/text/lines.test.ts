import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { differ, editorLinesOf, splitLines } from './lines';

const anyText = fc
  .array(fc.constantFrom('a', '.', '\r', '\n', '\r\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('lines as editors count them', () => {
  test('LF, CRLF and CR each end a line', () => {
    assert.deepEqual(splitLines('a\r\nb\nc\rd'), { lines: ['a', 'b', 'c', 'd'], ends: ['\r\n', '\n', '\r', ''] });
    assert.deepEqual(splitLines('a\r\r\n\n\r'), { lines: ['a', '', '', '', ''], ends: ['\r', '\r\n', '\n', '\r', ''] });
  });

  test('lines and their ends are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines, ends } = splitLines(text);
        assert.equal(lines.map((line, n) => line + ends[n]).join(''), text);
        assert.ok(lines.every((line) => !/[\r\n]/.test(line)));
      }),
    );
  });

  test('a final line end opens no line', () => {
    assert.equal(editorLinesOf('a\nb\n').count, 2);
    assert.equal(editorLinesOf('a\nb').count, 2);
    assert.equal(editorLinesOf('').count, 0);
  });

  test('ends are told only where they differ', () => {
    for (const text of ['a\nb\n', 'a\r\nb', 'a\rb\r', 'a', '']) {
      assert.equal(editorLinesOf(text).endOf, undefined, JSON.stringify(text));
      assert.equal(editorLinesOf(text).bareLf, undefined);
    }
    const { endOf } = editorLinesOf('a\r\nb\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((n) => endOf?.(n)),
      ['\r\n', '\n', '\r', '', ''],
    );
    assert.equal(differ(['\n', '']), false);
  });

  test('a bare LF among CRLF', () => {
    const { bareLf } = editorLinesOf('a\r\nb\r\nc\r\nd\r\n.\ne\n');
    assert.deepEqual(
      [3, 4, 5].map((n) => bareLf?.(n)),
      [false, true, true],
    );
  });
});
