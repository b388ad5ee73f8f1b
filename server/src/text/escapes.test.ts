import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapedLines } from './escapes';

const linesIn = (text: string) =>
  escapedLines(text, 1, text.length - 1).map((one) => [text.slice(one.at, one.end), one.ending]);

test('line ends of an escaped string, as they went over the wire', () => {
  assert.deepEqual(linesIn(String.raw`"a\r\n.\n.\r\r\nb"`), [
    ['a', '\r\n'],
    ['.', '\n'],
    ['.', '\r'],
    ['', '\r\n'],
    ['b', ''],
  ]);
  assert.deepEqual(linesIn('"plain"'), [['plain', '']]);
  assert.deepEqual(linesIn('""'), []);
});

test('an escaped backslash begins no line end', () => {
  assert.deepEqual(linesIn(String.raw`"C:\\new\\run\n"`), [[String.raw`C:\\new\\run`, '\n']]);
});
