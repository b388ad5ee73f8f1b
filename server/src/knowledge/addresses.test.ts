import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIp } from '../text/ip';
import { addressKind, addressKinds, innerAddress } from './addresses';

const kindOf = (text: string) => addressKind(parseIp(text)!)?.name.en;

for (const [address, kind] of [
  ['10.1.2.3', 'private'],
  ['172.31.0.1', 'private'],
  ['172.32.0.1', undefined],
  ['192.168.255.255', 'private'],
  ['127.0.0.53', 'loopback'],
  ['::1', 'loopback'],
  ['100.127.255.255', 'carrier-grade NAT'],
  ['100.128.0.0', undefined],
  ['169.254.1.1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['fd12::1', 'unique local (ULA)'],
  ['192.0.2.7', 'documentation'],
  ['2001:db8::1', 'documentation'],
  ['3fff:fff::1', 'documentation'],
  ['::ffff:10.0.0.1', 'IPv4-mapped'],
  ['64:ff9b::c000:201', 'NAT64'],
  ['2001::1', 'Teredo'],
  ['2002:c000:201::', '6to4'],
  ['198.19.0.1', 'benchmarking'],
  ['0.0.0.0', 'unspecified'],
  ['255.255.255.255', 'broadcast'],
  ['239.1.1.1', 'multicast'],
  ['250.0.0.1', 'reserved'],
  ['8.8.8.8', undefined],
  ['2a00:1450::1', undefined],
] as const) {
  test(`${address} is ${kind ?? 'public'}`, () => assert.equal(kindOf(address), kind));
}

test('the address inside of another', () => {
  assert.deepEqual(innerAddress(parseIp('::ffff:10.0.0.1')!), [10, 0, 0, 1]);
  assert.deepEqual(innerAddress(parseIp('2002:c000:201::')!), [192, 0, 2, 1]);
  assert.equal(innerAddress(parseIp('2001:db8::1')!), undefined);
});

test('every block can be read', () => {
  for (const { blocks } of addressKinds) {
    for (const block of blocks) {
      const [address = '', bits = ''] = block.split('/');
      assert.ok(parseIp(address), block);
      assert.match(bits, /^\d{1,3}$/);
    }
  }
});
