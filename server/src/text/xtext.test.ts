import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeXtext } from './xtext';

const encode = (text: string) =>
  Array.from(new TextEncoder().encode(text), (octet) =>
    octet > 32 && octet < 127 && octet !== 43 && octet !== 61
      ? String.fromCharCode(octet)
      : `+${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

test('what was encoded comes back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('\\x{')),
      (text) => assert.equal(decodeXtext(encode(text)), text),
    ),
  );
});

test('the form for characters beyond ASCII', () => {
  assert.equal(decodeXtext('utf-8;b\\x{F6}b@example.org'), 'utf-8;böb@example.org');
  assert.equal(decodeXtext('\\x{FFFFFF}'), '\\x{FFFFFF}');
});

test('what is no xtext is not decoded', () => {
  for (const text of ['a b', 'a=b', 'a+2', 'a+3d', '+', 'ä', '+FF', 'a\u0001'])
    assert.equal(decodeXtext(text), undefined, text);
});
