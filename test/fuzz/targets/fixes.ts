import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/cli/fix';
import { Transcript } from '../../../server/src/dialects/reader';
import { recognise } from '../../../server/src/dialects/recognise';
import { lint } from '../../../server/src/lint/check';
import { safeFixes, together } from '../../../server/src/lint/fixes';
import type { Finding } from '../../../server/src/lint/rule';
import { editorLinesOf } from '../../../server/src/text/lines';
import { transcript } from '../inputs';
import { target } from '../target';

/** As many as the command line program goes. */
const ROUNDS = 50;

/** Findings stand on their lines; safe fixes bring no error, and once they are applied there is nothing left to apply. */
export const fixes = target<string>({
  name: 'fixes',
  few: 250,
  make: transcript,
  run(text) {
    let now = text;
    let found = findings(now);
    for (let round = 0; round < ROUNDS; round++) {
      const edits = together(safeFixes(found));
      if (edits.length === 0) return;
      const until = firstDoubled(found);
      const before = errors(found, until);
      now = applyEdits(now, edits);
      found = findings(now);
      for (const [rule, count] of errors(found, until))
        assert.ok(count <= (before.get(rule) ?? 0), `after safe fixes ${rule} is found ${count} times`);
    }
    assert.fail(`after ${ROUNDS} rounds there are still safe fixes of ${found.map(({ rule }) => rule).join(', ')}`);
  },
});

function findings(text: string): Finding[] {
  const lines = editorLinesOf(text);
  const voice = recognise(lines);
  const found = voice ? lint(new Transcript(lines, voice)) : [];
  for (const { rule, line, at, end, fix, related } of found)
    for (const place of [{ line, at, end }, ...(fix?.edits ?? []), ...related]) {
      const { length } = lines.at(place.line);
      const isThere = place.line >= 0 && place.line < Math.max(1, lines.count);
      assert.ok(
        isThere && place.at >= 0 && place.at <= place.end && place.end <= length,
        `${rule}: ${JSON.stringify(place)}`,
      );
    }
  return found;
}

/** From where a period is doubled the message goes on, and the replies of the recording are those to another session. */
function firstDoubled(found: readonly Finding[]): number {
  const doubled = found.filter(({ rule, fix }) => rule === 'bare-period-in-body' && fix?.safe);
  return Math.min(Number.POSITIVE_INFINITY, ...doubled.map(({ line, fix }) => fix?.family?.message ?? line));
}

/** How often each rule tells of an error above a line. */
function errors(found: readonly Finding[], until: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity, line } of found)
    if (severity === 'error' && line < until) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
