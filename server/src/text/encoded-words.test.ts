import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodedTexts } from './encoded-words';

const texts = (line: string) => encodedTexts(line).map(({ text }) => text);

const b = (octets: Uint8Array) => `=?utf-8?B?${Buffer.from(octets).toString('base64')}?=`;
const q = (octets: Uint8Array) =>
  `=?UTF-8?q?${Array.from(octets, (octet) => `=${octet.toString(16).padStart(2, '0')}`).join('')}?=`;

test('what was encoded comes back, in either encoding, also where a character is cut in two', () => {
  const sample = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sample, fc.nat(), fc.constantFrom(b, q), (text, cut, encode) => {
      const octets = new TextEncoder().encode(text);
      const at = cut % octets.length;
      const [run] = encodedTexts(`Subject: ${encode(octets.slice(0, at))} ${encode(octets.slice(at))} end`);
      assert.equal(run?.text, text);
      assert.equal(run.words.length, 2);
    }),
  );
});

test('words in several charsets, with a language, with text between', () => {
  assert.deepEqual(texts('=?ISO-8859-1?Q?a=E4_?= =?utf-8*de?B?w7Y=?= and =?us-ascii?q?b?='), ['aä ö', 'b']);
});

test('what cannot be read has no text', () => {
  assert.deepEqual(texts('=?x-unknown?Q?a?= then =?utf-8?B?abcde?= then =?utf-8?Q?=E4?='), [
    undefined,
    undefined,
    undefined,
  ]);
});

test('what looks only like it is left alone', () => {
  assert.deepEqual(texts('=? =??= =?a?X?b?= =?utf-8?Q?a b?= a?b=c'), []);
});
