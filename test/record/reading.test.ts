/** Every recording is read as the wire has it, and the linter finds the bare periods and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { smtpLens } from '../cli/cli';
import type { Truth } from './labels';
import { scenarios } from './scenarios';

const names = scenarios.map(({ name }) => name);
const sample = (name: string) => join(REPOSITORY, 'samples', `${name}.smtp`);
const truth = (name: string): Truth[] =>
  JSON.parse(readFileSync(join(REPOSITORY, 'test/record/truth', `${name}.json`), 'utf8')).lines;

const FIELDS = [
  'n',
  'class',
  'code',
  'codeCol',
  'more',
  'enhanced',
  'enhancedCol',
  'verb',
  'leadingDots',
  'bare',
] as const;

describe('parse says what the wire says', () => {
  for (const name of names) {
    test(name, () => {
      const rows = smtpLens(['parse', sample(name)])
        .stdout.trim()
        .split('\n');
      const read = rows.map((row) => JSON.parse(row) as Truth);
      assert.deepEqual(read.map(fieldsOf), truth(name).map(fieldsOf));
    });
  }
});

test('lint finds every message that was cut off, at the line that did it, and no other', () => {
  const files = [...names, 'codes'].map(sample);
  const { stdout } = smtpLens(['lint', '--format', 'json', ...files]);
  const found = (JSON.parse(stdout) as { file: string; rule: string; severity: string; line: number }[])
    .filter(({ rule }) => rule === 'bare-period-in-body')
    .map(({ file, severity, line }) => [file, severity, line]);
  const due = names.flatMap((name) => {
    const cut = truth(name).find(({ bare, lost, unstuffed }) => bare && !lost && !unstuffed);
    return cut ? [[sample(name), 'error', cut.n]] : [];
  });
  assert.deepEqual(found.sort(), due.sort());
});

function fieldsOf(line: Truth) {
  return Object.fromEntries(FIELDS.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])));
}
