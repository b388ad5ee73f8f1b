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
