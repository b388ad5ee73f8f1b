import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithin, parseIp } from './ip';

test('addresses of both families come back as octets', () => {
  fc.assert(fc.property(fc.ipV4(), (text) => assert.deepEqual(parseIp(text), text.split('.').map(Number))));
  fc.assert(fc.property(fc.ipV6(), (text) => assert.equal(parseIp(text)?.length, 16)));
});

test('what is an address is what Node takes for one', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789abcdefg:.:.'), maxLength: 24 });
  fc.assert(
    fc.property(near, (text) => assert.equal(parseIp(text) !== undefined, isIP(text) !== 0, text)),
    { numRuns: 2000 },
  );
});

test('forms of one address', () => {
  const one = [0x20, 0x01, 0x0d, 0xb8, ...Array<number>(11).fill(0), 1];
  for (const text of ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1', '2001:db8:0::0:0.0.0.1', '2001:db8::1%eth0']) {
    assert.deepEqual(parseIp(text), one, text);
  }
  assert.deepEqual(parseIp('::'), Array(16).fill(0));
  for (const text of ['', '1', '1.2.3', '01.2.3.4', '256.1.1.1', ':::', '1::2::3', '12345::', '::1.2.3']) {
    assert.equal(parseIp(text), undefined, text);
  }
});

test('blocks', () => {
  const inBlock = (address: string, block: string, bits: number) => isWithin(parseIp(address)!, parseIp(block)!, bits);
  assert.ok(inBlock('172.31.255.255', '172.16.0.0', 12));
  assert.ok(!inBlock('172.32.0.0', '172.16.0.0', 12));
  assert.ok(inBlock('fdff::1', 'fc00::', 7));
  assert.ok(!inBlock('10.0.0.1', '::', 0));
  assert.ok(inBlock('8.8.8.8', '0.0.0.0', 0));
});
