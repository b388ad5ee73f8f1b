/** What is made from the sources is as the sources are now: pages, and the settings of rules. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { comparisons } from '../../server/src/knowledge/comparisons';
import { enhancedCodes } from '../../server/src/knowledge/enhanced';
import { replyCodes } from '../../server/src/knowledge/replies';
import { LEVELS } from '../../server/src/lint/levels';
import { rules } from '../../server/src/lint/rules';

const docs = join(REPOSITORY, 'docs');
/** The pages of a folder below `docs`, by name. */
const pagesIn = (folder: string): Record<string, string> => {
  const names = readdirSync(join(docs, folder)).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(docs, folder, name), 'utf8')]));
};
const FOLDERS = ['rules', 'codes', 'codes/id'];

const read = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8');
const SETTINGS = [
  'docs/settings.md',
  'docs/commands.md',
  'package.json',
  'package.nls.json',
  'package.nls.id.json',
  'schemas/smtp-lens.schema.json',
];

test('pages and the settings of rules are what scripts/docs.mjs writes', () => {
  const made = () => ({ pages: [...FOLDERS, 'id'].map(pagesIn), settings: SETTINGS.map(read) });
  const before = made();
  execFileSync(process.execPath, [join(REPOSITORY, 'scripts', 'docs.mjs')], { cwd: REPOSITORY });
  assert.deepEqual(before, made(), 'run `node scripts/docs.mjs` and commit what it wrote');
});

test('every rule has its setting, in the editor and in the configuration file', () => {
  const ids = rules.map(({ id }) => id);
  const setting = JSON.parse(read('package.json')).contributes.configuration.properties['smtpLens.lint.rules'];
  const schema = JSON.parse(read('schemas/smtp-lens.schema.json')).properties.rules;
  for (const { properties } of [setting, schema]) {
    assert.deepEqual(Object.keys(properties), ids);
    for (const one of Object.values(properties)) assert.deepEqual((one as { enum: string[] }).enum, LEVELS);
  }
});

test('every setting and every command of the palette has its place, in both languages', () => {
  const { contributes } = JSON.parse(read('package.json'));
  for (const folder of ['docs', 'docs/id']) {
    const headings = [...read(`${folder}/settings.md`).matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    assert.deepEqual(headings, Object.keys(contributes.configuration.properties));
    const page = read(`${folder}/commands.md`);
    for (const { command } of contributes.commands) assert.ok(page.includes(`| \`${command}\` |`), command);
    assert.doesNotMatch(page + read(`${folder}/settings.md`), /%|undefined/);
  }
});

test('what the documents lead to, and the files that they name, are there', () => {
  const names = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'architecture.md',
    'lint.md',
    'editors.md',
    'settings.md',
    'commands.md',
    'id/settings.md',
    'id/commands.md',
  ];
  for (const name of names) {
    const file = existsSync(join(REPOSITORY, name)) ? name : `docs/${name}`;
    const text = read(file);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link]) =>
      posix.join(posix.dirname(file), link!),
    );
    const named = [
      ...text.matchAll(/`((?:server|client|test|scripts|docs|samples|schemas|snippets|l10n)\/[\w./*-]+)`/g),
    ].map(([, path]) => path!);
    for (const path of [...links, ...named]) {
      const folder = path.replace(/\*.*$/, '');
      assert.ok(existsSync(join(REPOSITORY, folder)), `${file} names ${path}`);
    }
  }
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
