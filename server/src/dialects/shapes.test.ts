/**
 * What people paste, in `shapes/`: records whose lines stand behind what they must be read as and a bar. `####` begins a record,
 * with what it is and the dialect that must be recognised first (`none` where nothing may be).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lint } from '../lint/check';
import type { LineClass } from '../smtp/reading';
import { linesOf } from '../text/lines';
import { readAll, Transcript } from './reader';
import { recognise, recogniseAs } from './recognise';
import { unread } from './unread';

const LETTERS: Readonly<Record<LineClass, string>> = {
  'server-reply': 'S',
  'client-command': 'C',
  'message-data': 'd',
  terminator: 'T',
  continuation: 'w',
  annotation: '-',
};

/** What lint says of a record whose messages are read wrongly. Other faults may well be there. */
const OF_MISREADING = /^(?:bare-period-in-body|unterminated-data|data-without-354|command-out-of-sequence)$/;

const folder = join(REPOSITORY, 'server/src/dialects/shapes');

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const [, ...records] = readFileSync(join(folder, file), 'utf8').split(/^#### /m);
    for (const record of records) {
      const [title = '', ...rows] = record.trimEnd().split('\n');
      test(title, () => readsAs(/\[(\S+)\]$/.exec(title)![1]!, rows));
    }
  });
}

function readsAs(dialect: string, rows: readonly string[]): void {
  const shown = rows.map((row) => row.slice(row.indexOf('│') + 1).replaceAll('␛', '\x1b'));
  const lines = linesOf(shown.join('\n'));
  const recognition = recognise(lines) ?? recogniseAs(unread, lines, false);
  assert.equal(recognition.dialect.id, dialect);
  const transcript = new Transcript(lines, recognition);
  const read = [...readAll(transcript)].map(({ reading }, n) => `${LETTERS[reading.class]}│${shown[n]}`);
  const wanted = rows.map((row, n) => `${row[0]}│${shown[n]}`);
  assert.deepEqual(read, wanted);
  assert.deepEqual(
    lint(transcript).filter(({ rule, severity }) => severity === 'error' && OF_MISREADING.test(rule)),
    [],
  );
}
