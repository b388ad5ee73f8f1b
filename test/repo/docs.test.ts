/** Pages that are made from the sources are as the sources are now. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../server/src/lint/rules';

const folder = join(REPOSITORY, 'docs', 'rules');
const pages = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('docs/rules is what scripts/docs.mjs writes', () => {
  const before = pages();
  execFileSync(process.execPath, [join(REPOSITORY, 'scripts', 'docs.mjs')], { cwd: REPOSITORY });
  assert.deepEqual(before, pages(), 'run `node scripts/docs.mjs` and commit what it wrote');
});

test('every rule has its page', () => {
  assert.deepEqual(Object.keys(pages()).sort(), ['README.md', ...rules.map(({ id }) => `${id}.md`)].sort());
});
