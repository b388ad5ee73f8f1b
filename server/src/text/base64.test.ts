import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeBase64, isPrintable, textOf } from './base64';

const octets = fc.uint8Array({ maxLength: 100 });

test('what was encoded comes back, with padding and without', () => {
  fc.assert(
    fc.property(octets, (bytes) => {
      const encoded = Buffer.from(bytes).toString('base64');
      assert.deepEqual(decodeBase64(encoded), bytes);
      assert.deepEqual(decodeBase64(encoded.replaceAll('=', '')), bytes);
    }),
  );
});

test('what is no base64 is not decoded', () => {
  for (const text of ['=', 'a', 'ab=', 'abc==', 'ab c', 'ab-_', '=abc', 'abcde', '<secret>', 'YQ===', 'ä']) {
    assert.equal(decodeBase64(text), undefined, text);
  }
});

test('octets that are none of the charset, and charsets that nobody knows, give no text', () => {
  assert.equal(textOf(Uint8Array.of(0xc3, 0xa4)), 'ä');
  assert.equal(textOf(Uint8Array.of(0xe4), 'iso-8859-1'), 'ä');
  assert.equal(textOf(Uint8Array.of(0xe4)), undefined);
  assert.equal(textOf(Uint8Array.of(0x41), 'no-such-charset'), undefined);
});

test('NUL, controls and lone surrogates are not for people', () => {
  assert.ok(isPrintable('Pässword: 日本'));
  for (const text of ['\0bob', 'a\u0001', '\ud800']) assert.ok(!isPrintable(text));
});
