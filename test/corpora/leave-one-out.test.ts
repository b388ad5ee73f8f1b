/**
 * What becomes of a tool that nobody described: each dialect is switched off in turn, and its labelled files are read by what
 * is left, first of all the general reader. Right or silent is fine; wrong is not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAll, Transcript } from '../../server/src/dialects/reader';
import { recognise } from '../../server/src/dialects/recognise';
import { dialects } from '../../server/src/dialects/transcript';
import { linesOf } from '../../server/src/text/lines';
import { missing, shared } from './shared';

interface Label {
  readonly n: number;
  readonly class: string;
  readonly ambiguous?: boolean;
}

interface Tally {
  right: number;
  silent: number;
  wrong: number;
}

test('with its dialect switched off, a file is read right or not at all', { skip: missing ?? false }, () => {
  const folder = join(shared, 'corpora', 'transcript');
  const tallies = new Map<string, Tally>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.expect.json'))) {
    const { lines: labels } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { lines: Label[] };
    const lines = linesOf(readFileSync(join(folder, name.replace('.expect.json', '')), 'utf8'));
    const own = recognise(lines)?.dialect;
    if (!own || !dialects.includes(own)) continue;
    const tally = tallies.get(own.id) ?? { right: 0, silent: 0, wrong: 0 };
    tallies.set(own.id, tally);
    const others = recognise(
      lines,
      dialects.filter((dialect) => dialect !== own),
    );
    const read = others
      ? [...readAll(new Transcript(lines, { ...others, chosen: true }))].map(({ reading }) => reading.class)
      : [];
    for (const label of labels) {
      if (label.ambiguous) continue;
      const given = read[label.n - 1] ?? 'annotation';
      if (given === label.class) tally.right++;
      else if (given === 'annotation') tally.silent++;
      else tally.wrong++;
    }
  }
  const total = { right: 0, silent: 0, wrong: 0 };
  for (const [id, tally] of [...tallies].sort()) {
    for (const kind of ['right', 'silent', 'wrong'] as const) total[kind] += tally[kind];
    console.log(`  without ${id.padEnd(22)} ${JSON.stringify(tally)}`);
  }
  console.log(`  together ${JSON.stringify(total)}`);
  const all = total.right + total.silent + total.wrong;
  assert.ok(total.wrong / all < 0.02, `${total.wrong} of ${all} lines are wrong`);
});
