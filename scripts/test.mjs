// Everything that can be checked, from one command: `npm test [-- PART…]`. Each part reports what passed, failed and was
// skipped; the last line counts them all. Parts: see below.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, root } from './install.mjs';

const out = join(root, 'out');
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** A part is run for its exit status, or reports its tests one by one through `out/NAME.json`. */
const parts = [
  { name: 'types', run: () => command('types', bin('tsc'), ['-b']) },
  { name: 'lint', run: () => command('lint', bin('biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'build', run: () => command('build', process.execPath, ['scripts/build.mjs']) },
  {
    name: 'unit',
    run: () => tests('unit', ['server/src', 'client/src', 'test/repo', 'test/hostile'], { inOneProcess: true }),
  },
  { name: 'lsp', run: () => tests('lsp', ['test/lsp']) },
  { name: 'cli', run: () => tests('cli', ['test/cli']) },
  { name: 'fuzz', run: () => program('fuzz', 'test/fuzz/main.mjs') },
  { name: 'corpora', run: () => tests('corpora', ['test/corpora']) },
  { name: 'package', run: () => tests('package', ['test/package']) },
  { name: 'servers', run: () => tests('servers', ['test/servers', 'test/record', 'test/oracle']) },
  { name: 'editors', run: () => tests('editors', ['test/editors']) },
  { name: 'path', run: () => tests('path', ['test/path']) },
  { name: 'host', run: () => program('host', 'test/host/run.mjs') },
  // Behind the host, which brings the themes that colours are tested in.
  { name: 'grammar', run: () => tests('grammar', ['test/grammar']) },
];

installPackages();
process.chdir(root);
rmSync(out, { recursive: true, force: true, maxRetries: 3 });

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `npm test: no part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: [] };
const chosen = wanted.length === 0 ? parts : parts.filter(({ name }) => wanted.includes(name));
if (chosen.some(({ name }) => ['servers', 'editors', 'path', 'host'].includes(name))) await systemPackages();
for (const { name, run } of chosen) {
  const started = performance.now();
  console.log(`\n── ${name} ──`);
  const result = await run();
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped.push(...result.skipped.map((skipped) => ({ ...skipped, part: name })));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped.length} skipped (${seconds} s)`,
  );
}

console.log('');
for (const { part, name, reason } of total.skipped) console.log(`SKIPPED ${part}: ${name}: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function systemPackages() {
  const { ensureSystemPackages } = await import('./system-packages.mjs');
  await ensureSystemPackages();
}

/** A tool that is right or wrong as a whole. */
async function command(name, program, args) {
  const status = await run(program, args);
  if (status !== 0) console.error(`${name} failed with status ${status}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
}

/**
 * The tests below some folders, bundled and run by Node's own test runner: a process for each file, or one for all, which
 * costs less than half where there are many small ones.
 */
async function tests(name, folders, { inOneProcess = false } = {}) {
  const { bundleTests } = await import('./bundle-tests.mjs');
  const bundled = await bundleTests(folders, join(out, name));
  const files = inOneProcess ? [importing(bundled, join(out, name, 'all.mjs'))] : bundled;
  const report = join(out, `${name}.json`);
  const reporter = join(root, 'scripts', 'reporter.mjs');
  const status = await run(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files],
    { SMTP_LENS_TEST_REPORT: report },
  );
  return resultFrom(report, status);
}

function importing(files, all) {
  writeFileSync(all, files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
  return all;
}

/** A program of its own that reports like the tests do. */
async function program(name, file) {
  const report = join(out, `${name}.json`);
  const status = await run(process.execPath, [file], { SMTP_LENS_TEST_REPORT: report });
  return resultFrom(report, status);
}

/** A run that reports nothing, or that fails without a failed test, has failed. */
function resultFrom(report, status) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const silent = result.passed + result.failed + result.skipped.length === 0;
    if (silent || (status !== 0 && result.failed === 0)) return { ...result, failed: result.failed + 1 };
    return result;
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && program.startsWith(bin('')),
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('close', (status, signal) => resolve(signal ? 1 : status));
  });
}
