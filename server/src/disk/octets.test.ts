import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { octetsOf, textOfOctets } from './octets';

test('any bytes come back as they were', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.constantFrom([0xed, 0xa0, 0x80], [0xef, 0xbf, 0xbd], [0xf0, 0x9f, 0x98], [0xed, 0xb2, 0x80]).map(Buffer.from),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const bytes = Buffer.concat(pieces);
      assert.deepEqual(Buffer.from(octetsOf(textOfOctets(bytes))), bytes);
    }),
  );
});

test('what is UTF-8 is read as such', () => {
  assert.equal(textOfOctets(Buffer.from('ä 😀 \ufffd')), 'ä 😀 \ufffd');
  assert.equal(textOfOctets(Buffer.from([0x61, 0xe4, 0x62])), 'a\udce4b');
});
