import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../cli/fix';
import { Transcript } from '../../dialects/reader';
import { recognise } from '../../dialects/recognise';
import { editorLinesOf } from '../../text/lines';
import { lint } from '../check';
import { withoutMarks } from '../marks';
import type { Finding, Rule } from '../rule';
import { rules } from '.';

function findings(text: string): Finding[] {
  const lines = editorLinesOf(text);
  const recognition = recognise(lines);
  assert.ok(recognition, 'an example is recognised by its content');
  return lint(new Transcript(lines, recognition));
}

const placesOf = (found: readonly Finding[]) => found.map(({ rule, line, at, end }) => ({ rule, line, at, end }));
const withCrlf = (text: string) => text.replaceAll('\n', '\r\n');
const fixed = (text: string, { id }: Rule) =>
  applyEdits(
    text,
    findings(text).flatMap(({ rule, fix }) => (rule === id ? (fix?.edits ?? []) : [])),
  );

for (const rule of rules) {
  describe(rule.id, () => {
    rule.bad.forEach((example, index) => {
      const { text, places } = withoutMarks(example.text);
      const told = (shown: string) => placesOf(findings(shown).filter((found) => !example.also?.includes(found.rule)));
      const expected = places.map((place) => ({ rule: rule.id, ...place }));

      test(`bad example ${index + 1}: the marked place is reported, and nothing else`, () => {
        assert.ok(expected.length > 0, 'a bad example marks what is wrong');
        assert.deepEqual(told(text), expected);
      });

      if (text.includes('\r')) return;
      test(`bad example ${index + 1}: CRLF makes no difference`, () => {
        assert.deepEqual(told(withCrlf(text)), expected);
      });

      if (example.fixed !== undefined) {
        test(`bad example ${index + 1}: the fix mends it, and a second one changes nothing`, () => {
          assert.equal(fixed(text, rule), example.fixed);
          assert.deepEqual(told(example.fixed!), []);
          assert.equal(fixed(example.fixed!, rule), example.fixed);
          assert.equal(fixed(withCrlf(text), rule), withCrlf(example.fixed!));
        });
      }
    });

    rule.good.forEach((example, index) => {
      test(`good example ${index + 1}: nothing is reported`, () => assert.deepEqual(placesOf(findings(example)), []));
    });

    test('says what, why and how in every language, and where that stands', () => {
      for (const text of [rule.what, rule.why, rule.how])
        for (const words of Object.values(text)) assert.match(words, /\S.*\.$/s);
      for (const ref of rule.refs) assert.match(ref, /^RFC \d+ §[\w.]+$/);
      const halves = [...(rule.check || rule.checkEnd ? [rule] : []), ...(rule.log ? [rule.log] : [])];
      assert.ok(rule.refs.length > 0 || rule.id === 'unknown-rule');
      assert.ok(halves.length > 0);
      assert.ok(halves.every(({ good, bad }) => good.length > 0 && bad.length > 0));
    });
  });
}

test('rule ids are distinct', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});
