/** Pages that are made from the sources are as the sources are now. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { comparisons } from '../../server/src/knowledge/comparisons';
import { enhancedCodes, replyCodes } from '../../server/src/knowledge/lookup';
import { rules } from '../../server/src/lint/rules';

const docs = join(REPOSITORY, 'docs');
/** The pages of a folder below `docs`, by name. */
const pagesIn = (folder: string): Record<string, string> => {
  const names = readdirSync(join(docs, folder)).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(docs, folder, name), 'utf8')]));
};
const FOLDERS = ['rules', 'codes', 'codes/id'];

test('docs/rules and docs/codes are what scripts/docs.mjs writes', () => {
  const before = FOLDERS.map(pagesIn);
  execFileSync(process.execPath, [join(REPOSITORY, 'scripts', 'docs.mjs')], { cwd: REPOSITORY });
  assert.deepEqual(before, FOLDERS.map(pagesIn), 'run `node scripts/docs.mjs` and commit what it wrote');
});

test('every rule has its page', () => {
  assert.deepEqual(Object.keys(pagesIn('rules')).sort(), ['README.md', ...rules.map(({ id }) => `${id}.md`)].sort());
});

test('every code and every pair that was written about has its page, in both languages', () => {
  const codes = [...replyCodes(), ...enhancedCodes()].map(({ code }) => code);
  for (const folder of ['codes', 'codes/id']) {
    const names = new Set(Object.keys(pagesIn(folder)));
    for (const name of ['README', ...codes, ...comparisons.map((pair) => pair.codes.join('-'))]) {
      assert.ok(names.has(`${name}.md`), `${folder}/${name}.md`);
    }
  }
});

test('every link between pages of codes leads to one', () => {
  const there = new Set(FOLDERS.flatMap((folder) => Object.keys(pagesIn(folder)).map((name) => `${folder}/${name}`)));
  for (const folder of ['codes', 'codes/id']) {
    for (const [name, text] of Object.entries(pagesIn(folder))) {
      const links = [...text.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, link]) => posix.join(folder, link!));
      assert.ok(links.length > 0, name);
      for (const link of links) assert.ok(there.has(link), `${folder}/${name} leads to ${link}`);
    }
  }
});
