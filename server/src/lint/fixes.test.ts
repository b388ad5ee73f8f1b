import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Transcript } from '../dialects/reader';
import { recognise } from '../dialects/recognise';
import { linesOf } from '../text/lines';
import { lint } from './check';
import { safeFixes, together } from './fixes';
import type { Edit } from './rule';

const edit = (line: number, at: number, end: number, text = 'x'): Edit => ({ line, at, end, text });
const fixes = (...all: Edit[][]) => all.map((edits) => ({ edits }));

describe('fixes that are applied together', () => {
  test('are sorted, and the same edit is made once', () => {
    const [a, b] = [edit(2, 0, 1), edit(1, 5, 5)];
    assert.deepEqual(together(fixes([a], [b], [a, b])), [b, a]);
  });

  test('a fix that touches what one before it changes is left out whole', () => {
    const [a, b, c] = [edit(1, 0, 3), edit(1, 3, 4, 'y'), edit(2, 0, 0)];
    assert.deepEqual(together(fixes([a], [b, c])), [a]);
    assert.deepEqual(
      together(fixes([edit(1, 2, 2)], [edit(1, 2, 2, 'y')])),
      [edit(1, 2, 2)],
      'two insertions at one place',
    );
    assert.deepEqual(together(fixes([a], [edit(1, 4, 5)], [edit(2, 1, 2)])), [a, edit(1, 4, 5), edit(2, 1, 2)]);
  });

  test('never overlap, and each is there as a whole or not at all', () => {
    const anyEdit = fc
      .tuple(fc.nat(2), fc.nat(8), fc.nat(3), fc.constantFrom('', 'x', 'y'))
      .map(([line, at, length, text]) => edit(line, at, at + length, text));
    const apart = (one: Edit, other: Edit) => one.line !== other.line || one.end < other.at || other.end < one.at;
    // A fix does not overlap itself.
    const anyFix = fc
      .array(anyEdit, { minLength: 1, maxLength: 3 })
      .filter((edits) => edits.every((a, i) => edits.slice(i + 1).every((b) => apart(a, b))));
    fc.assert(
      fc.property(fc.array(anyFix, { maxLength: 6 }), (all) => {
        const taken = together(fixes(...all));
        taken.forEach((a, i) => {
          for (const b of taken.slice(i + 1)) assert.ok(apart(a, b));
        });
        const has = (wanted: Edit) => taken.some((one) => JSON.stringify(one) === JSON.stringify(wanted));
        const whole = all.filter((edits) => edits.every(has));
        assert.deepEqual(new Set(whole.flat().map((one) => JSON.stringify(one))).size, taken.length);
        if (all.length > 0) assert.ok(all[0]!.every(has), 'the first is always taken');
      }),
    );
  });
});

describe('a fix is not safe', () => {
  for (const [why, text] of [
    ['where brackets would only show that the address is none', 'EHLO client.example.org\nRCPT TO:@\n'],
    ['where the right word would only show that', 'EHLO client.example.org\nRCPT <@>\n'],
    [
      'where the rest of a reply may be missing',
      'C: EHLO client.example.org\nS: 250-mail.example.com\nC: MAIL FROM:<alice@example.org>\nS: 503 5.5.1 no\n',
    ],
    [
      'where it is not sure that a period was not meant',
      'S: 354 go\nC: Content-Type: multipart/mixed; boundary=9\nC: .\nC: z\n',
    ],
  ] as const) {
    test(why, () => {
      const lines = linesOf(text);
      const found = lint(new Transcript(lines, recognise(lines)!));
      assert.ok(found.some(({ fix }) => fix));
      assert.deepEqual(safeFixes(found), []);
    });
  }
});
