import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesOf } from '../text/lines';
import type { Dialect } from './dialect';
import { isProblem, ownDialect } from './own';
import { readAll, Transcript } from './reader';
import { recognise } from './recognise';
import { dialects } from './transcript';

describe('a dialect of the user’s own', () => {
  test('is recognised before those that come along, and reads its marks', () => {
    const own = ownDialect({ name: 'Bank gateway', client: '\\d+ >> ', server: '\\d+ << ' }) as Dialect;
    const lines = linesOf('17 << 220 mail.example.org\n18 >> EHLO client.example.org\nnote\n19 << 250 ok\n');
    const recognition = recognise(lines, [own, ...dialects]);
    assert.equal(recognition?.dialect.title, 'Bank gateway');
    assert.deepEqual(
      [...readAll(new Transcript(lines, recognition!))].map(({ reading }) => reading.class),
      ['server-reply', 'client-command', 'annotation', 'server-reply'],
    );
  });

  test('may have any number of repetitions that end clearly', () => {
    for (const client of ['\\d{4}-\\d+-\\d+ [\\d:]+ \\[\\w+\\] \\S+ (?:out|sent): ', '\\S+ +>{1,3}', '.*> '])
      assert.ok(!isProblem(ownDialect({ name: 'x', client, server: '< ' })), client);
  });

  for (const [what, description, field, message] of [
    ['nothing', undefined, 'name', /missing/],
    ['no name', { client: 'a', server: 'b' }, 'name', /missing/],
    ['no pattern', { name: 'x', client: 'a' }, 'server', /missing/],
    ['a number', { name: 'x', client: 7, server: 'b' }, 'client', /missing/],
    ['no regular expression', { name: 'x', client: '(', server: 'b' }, 'client', /not a regular expression/],
    ['a pattern for everything', { name: 'x', client: 'a*', server: 'b' }, 'client', /every line/],
    ['a slow pattern', { name: 'x', client: '(a+)+b', server: 'b' }, 'client', /too long/],
    ['a back reference', { name: 'x', client: '(a)\\1', server: 'b' }, 'client', /too long/],
    ['many repetitions', { name: 'x', client: 'a', server: '.*.*.*.*.*b' }, 'server', /too long/],
    ['repetitions one behind the other', { name: 'x', client: 'a', server: '.*.*.*b' }, 'server', /too long/],
    ['the same with words between', { name: 'x', client: '\\w*a\\b\\w+a\\w+b', server: 'b' }, 'client', /too long/],
    [
      'much that may be missing',
      { name: 'x', client: `${'a?'.repeat(40)}${'a'.repeat(40)}`, server: 'b' },
      'client',
      /too long/,
    ],
    ['many alternatives', { name: 'x', client: `${'(a|a)'.repeat(30)}b`, server: 'b' }, 'client', /too long/],
    ['bounds that are wide', { name: 'x', client: 'a{1,99}a{1,99}a{1,99}b', server: 'b' }, 'client', /too long/],
    ['a very long pattern', { name: 'x', client: 'a'.repeat(201), server: 'b' }, 'client', /longer/],
  ] as const) {
    test(`is refused with a reason: ${what}`, () => {
      const result = ownDialect(description);
      assert.ok(isProblem(result));
      assert.equal(result.field, field);
      assert.match(result.message.en, message);
    });
  }
});
