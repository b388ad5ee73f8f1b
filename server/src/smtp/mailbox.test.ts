import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isIpv6, isLiteral, mailboxFault } from './mailbox';

const RIGHT = [
  'alice@example.org',
  '"a b"@example.org',
  '"a\\"b@c"@example.org',
  '""@example.org',
  "o'hara+tag=x/y@example.org",
  'alice%example.com@example.org',
  'alice@[192.0.2.1]',
  'alice@[IPv6:2001:db8::1]',
  'alice@localhost',
  'jürgen@müller.example',
  `${'a'.repeat(64)}@example.org`,
];

const WRONG: Readonly<Record<string, string>> = {
  alice: 'no-at',
  '@example.org': 'empty-local',
  'alice@': 'empty-domain',
  'a..b@example.org': 'double-dot',
  '.a@example.org': 'dot-at-edge',
  'a.@example.org': 'dot-at-edge',
  'a b@example.org': 'space',
  'a<b@example.org': 'character',
  'a(b)@example.org': 'character',
  '"a@example.org': 'quotes',
  '"a"b@example.org': 'no-at',
  'a@exam_ple.org': 'underscore',
  'a@-example.org': 'label',
  'a@example-.org': 'label',
  'a@example..org': 'double-dot',
  'a@example.org.': 'dot-at-edge',
  'a@[192.0.2.1': 'literal',
  'a@[192.0.2.256]': 'literal',
  [`${'a'.repeat(65)}@example.org`]: 'local-too-long',
  [`a@${`${'b'.repeat(60)}.`.repeat(5)}org`]: 'path-too-long',
  [`a@${'b'.repeat(64)}.org`]: 'label',
};

describe('mailboxes', () => {
  for (const text of RIGHT) test(`${text} is right`, () => assert.equal(mailboxFault(text), undefined));
  for (const [text, kind] of Object.entries(WRONG)) {
    test(`${text.slice(0, 40)}: ${kind}`, () => assert.equal(mailboxFault(text)?.kind, kind));
  }
});

test('the place of a fault is in columns of the whole text', () => {
  assert.deepEqual(mailboxFault('a@exam_ple.org'), { kind: 'underscore', at: 6, end: 7 });
});

test('address literals', () => {
  for (const text of ['[192.0.2.1]', '[IPv6:2001:db8::1]', '[IPv6:::]', '[X400:abc]']) assert.ok(isLiteral(text), text);
  for (const text of ['[192.0.2]', '[IPv6:2001]', '192.0.2.1', '[]', '[a b]', '[IPv6:1::2::3]'])
    assert.ok(!isLiteral(text), text);
});

test('addresses of IPv6', () => {
  for (const text of ['::', '::1', '2001:db8::192.0.2.1', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:192.0.2.1'])
    assert.ok(isIpv6(text), text);
  for (const text of ['1:2:3', '1:2:3:4:5:6:7:8:9', '12345::', 'fe80::1%eth0', '::192.0.2.256'])
    assert.ok(!isIpv6(text), text);
});
