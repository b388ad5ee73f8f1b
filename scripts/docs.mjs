// Writes what is made from the sources: the pages in `docs/rules` and `docs/codes`, those of settings and commands, and the
// settings of rules in package.json and in the schema of `.smtp-lens.json`. `node scripts/docs.mjs` after a change of a rule or of the knowledge; a test holds all of
// it against the sources.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { codePages } from './code-pages.mjs';
import { root } from './install.mjs';
import { manifestPages } from './manifest-pages.mjs';
import { writeRuleSettings } from './rule-settings.mjs';

/** Rules that real servers were asked about: `npm run oracle` writes that page. */
const asked = new Set([...(read(join(root, 'docs', 'oracle.md')) ?? '').matchAll(/^### (\S+)$/gm)].map(([, id]) => id));

const MARKED = 'The place is marked with `«»`.';

const { rules } = await load('server/src/lint/rules/index.ts');
writePages(join(root, 'docs', 'rules'), [
  ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)]),
  ['README.md', index(rules)],
]);
writeRuleSettings(rules);

const knowledge = {
  ...(await load('server/src/knowledge/comparisons.ts')),
  ...(await load('server/src/features/pages.ts')),
  ...(await load('server/src/features/look-up.ts')),
};
writePages(join(root, 'docs', 'codes'), codePages('en', knowledge));
writePages(join(root, 'docs', 'codes', 'id'), codePages('id', knowledge));
for (const [name, text] of manifestPages('en')) writePage(join(root, 'docs', name), text);
writePages(join(root, 'docs', 'id'), manifestPages('id'));

/** A module of the sources. */
async function load(source) {
  const outfile = join(root, 'out', 'docs', `${basename(source, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Writes what changed, and removes what has no source any more. */
function writePages(folder, pages) {
  mkdirSync(folder, { recursive: true });
  const names = new Set(pages.map(([name]) => name));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.md') && !names.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of pages) writePage(join(folder, name), text);
}

function writePage(file, text) {
  if (read(file) !== text) writeFileSync(file, text);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function rulePage({ id, severity, what, why, how, refs, bad, good, log }) {
  const section = (heading, ...blocks) => [`## ${heading}`, ...blocks];
  return `${[
    `# ${id}`,
    [`Level: **${severity}**`, ...(refs.length > 0 ? [refs.map(reference).join(', ')] : [])].join(' · '),
    what.en,
    ...section('Why', why.en),
    ...section('What to do', how.en),
    ...(asked.has(id) ? [`[What real mail servers say to it](../oracle.md#${id})`] : []),
    ...(bad.length > 0 ? section('Reported', MARKED, ...bad.flatMap(example)) : []),
    ...(good.length > 0 ? section('Not reported', ...good.map((text) => fenced(text))) : []),
    ...(log ? inLogs(section, log) : []),
    ...section('Bahasa Indonesia', what.id, why.id, how.id),
  ].join('\n\n')}\n`;
}

/** An editor tells what it finds in a log as a hint, unless the settings say more. */
function inLogs(section, { bad, good }) {
  const text = (log) => fenced(log, 'log');
  return [
    ...section(
      'Reported in a mail log',
      `${MARKED} In an editor it is a hint, unless the settings say otherwise.`,
      ...bad.map(text),
    ),
    ...section('Not reported in a mail log', ...good.map(text)),
  ];
}

function example({ text, fixed }) {
  return fixed === undefined ? [fenced(text)] : [fenced(text), 'After the quick fix:', fenced(fixed)];
}

function fenced(text, language = 'smtp') {
  return `\`\`\`${language}\n${text.trimEnd().replaceAll('\r', '␍')}\n\`\`\``;
}

/** `RFC 5321 §4.5.2` as a link to that section. */
function reference(ref) {
  const [, number, section] = /^RFC (\d+) §(.+)$/.exec(ref);
  return `[${ref}](https://www.rfc-editor.org/rfc/rfc${number}#section-${section})`;
}

function index(rules) {
  const rows = rules.map(({ id, severity, what }) => `| [${id}](${id}.md) | ${severity} | ${what.en} |`);
  return `${['# Rules', '', '| Rule | Level | What it finds |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}
