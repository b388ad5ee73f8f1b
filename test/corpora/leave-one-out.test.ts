/**
 * What becomes of a tool that nobody described: each dialect is switched off in turn, and its labelled files are read by what
 * is left, first of all the general reader. Right or silent is fine; wrong is not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Dialect } from '../../server/src/dialects/dialect';
import { readAll, Transcript } from '../../server/src/dialects/reader';
import { recognise } from '../../server/src/dialects/recognise';
import { dialects } from '../../server/src/dialects/transcript';
import { type Lines, linesOf } from '../../server/src/text/lines';
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

/** A labelled file: its text, and the class of each line that has a sure one. */
interface Labelled {
  readonly text: string;
  readonly labels: readonly Label[];
}

test('files that others wrote', { skip: missing ?? false }, () => {
  const folder = join(shared, 'corpora', 'transcript');
  const names = readdirSync(folder).filter((file) => file.endsWith('.expect.json'));
  rightOrSilent(names.map((name) => labelled(join(folder, name.replace('.expect.json', '')), join(folder, name))));
});

test('our own recordings', () => {
  const truths = join(REPOSITORY, 'test/record/truth');
  const names = readdirSync(truths).map((file) => file.replace('.json', ''));
  rightOrSilent(
    names.map((name) => labelled(join(REPOSITORY, 'samples', `${name}.smtp`), join(truths, `${name}.json`))),
  );
});

function labelled(file: string, labelFile: string): Labelled {
  const { lines } = JSON.parse(readFileSync(labelFile, 'utf8')) as { lines: Label[] };
  return { text: readFileSync(file, 'utf8'), labels: lines.filter(({ ambiguous }) => !ambiguous) };
}

/** Prints a row for each dialect that is switched off; under 2 % of the lines of each may be wrong. */
function rightOrSilent(files: readonly Labelled[]): void {
  const tallies = new Map<string, Tally>();
  for (const { text, labels } of files) {
    const lines = linesOf(text);
    const own = recognise(lines)?.dialect;
    if (!own || !dialects.includes(own)) continue;
    const tally = tallies.get(own.id) ?? { right: 0, silent: 0, wrong: 0 };
    tallies.set(own.id, tally);
    const read = readWithout(own, lines);
    for (const label of labels) tally[judged(read[label.n - 1] ?? 'annotation', label)]++;
  }
  const total: Tally = { right: 0, silent: 0, wrong: 0 };
  console.log(`  ${'without'.padEnd(22)} ${['right', 'silent', 'wrong'].map((kind) => kind.padStart(14)).join('')}`);
  for (const [id, tally] of [...tallies].sort()) {
    for (const kind of KINDS) total[kind] += tally[kind];
    console.log(row(id, tally));
  }
  console.log(row('together', total));
  for (const [id, tally] of tallies) {
    assert.ok(tally.wrong < sumOf(tally) * 0.02, `${id}: ${tally.wrong} of ${sumOf(tally)} lines are wrong`);
  }
}

function readWithout(own: Dialect, lines: Lines): string[] {
  const others = dialects.filter((dialect) => dialect !== own);
  const recognition = recognise(lines, others);
  if (!recognition) return [];
  return [...readAll(new Transcript(lines, { ...recognition, chosen: true }))].map(({ reading }) => reading.class);
}

function judged(given: string, label: Label): keyof Tally {
  if (given === label.class) return 'right';
  return given === 'annotation' ? 'silent' : 'wrong';
}

const KINDS = ['right', 'silent', 'wrong'] as const;
const sumOf = ({ right, silent, wrong }: Tally) => right + silent + wrong;

function row(name: string, tally: Tally): string {
  const shares = KINDS.map((kind) =>
    `${tally[kind]} (${((100 * tally[kind]) / sumOf(tally)).toFixed(1)} %)`.padStart(14),
  );
  return `  ${name.padEnd(22)} ${shares.join('')}`;
}
