import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeQuotedPrintable } from './quoted-printable';

const encode = (octets: Uint8Array) =>
  Array.from(octets, (octet) =>
    octet > 32 && octet < 127 && octet !== 61
      ? String.fromCharCode(octet)
      : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

test('what was encoded comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 76 }), (octets) => {
      assert.deepEqual(decodeQuotedPrintable(encode(octets)), octets);
      assert.deepEqual(decodeQuotedPrintable(`${encode(octets)}=`), octets);
    }),
  );
});

test('a sign of equality that begins nothing is kept', () => {
  assert.equal(new TextDecoder().decode(decodeQuotedPrintable('a=b=zz =3d')), 'a=b=zz =');
});
