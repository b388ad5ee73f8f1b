// The extension in a real VS Code: `node test/host/run.mjs [--host node|browser|desktop|start] [--screenshots]`, all of
// them where none is named. The last line is `HOST-RESULT {"passed":n,"failed":n,"skipped":[{"name","reason"}]}`; the
// status is 1 when a test failed or none ran. `--screenshots` also takes the pictures in docs/images.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSuite } from './build.mjs';
import { findChromium, prepareEnvironment } from './environment.mjs';
import { runInBrowser } from './hosts/browser.mjs';
import { findDesktop, runOnDesktop } from './hosts/desktop.mjs';
import { runDrawn } from './hosts/drawn.mjs';
import { runRestricted } from './hosts/drawn-restricted.mjs';
import { runOnNode } from './hosts/node.mjs';
import { takePictures } from './hosts/pictures.mjs';
import { collectResults } from './hosts/results.mjs';
import { runStart } from './hosts/start.mjs';
import { makeWorkspace } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const out = join(root, 'out', 'host');

const { values } = parseArgs({
  options: { host: { type: 'string' }, screenshots: { type: 'boolean', default: false } },
});

const counts = { passed: 0, failed: 0, skipped: [] };

/** What runs, by the name of `--host`. */
const hosts = {
  node: async (given) => {
    await inChromium('node', runOnNode, given);
    await inChromium('window', runDrawn, given);
    await inChromium('restricted', runRestricted, given);
    if (values.screenshots) await inChromium('pictures', takePictures, given);
  },
  browser: (given) => inChromium('browser', runInBrowser, given),
  desktop: async (given) => {
    const { executable, reason } = await findDesktop();
    if (executable) await collect('desktop', runOnDesktop, { ...given, executable });
    else skip('desktop', reason);
  },
  start: (given) => collect('start', runStart, given),
};

// A signal ends us by way of `exit`, where what was started is ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const chosen = values.host === undefined ? Object.keys(hosts) : [values.host];
if (!chosen.every((name) => Object.hasOwn(hosts, name))) {
  console.error(`test/host: no host is called ${values.host}; there are ${Object.keys(hosts).join(', ')}`);
  process.exit(2);
}
await runAll(chosen);
const report = process.env.SMTP_LENS_TEST_REPORT;
if (report) await writeFile(report, JSON.stringify(counts));
console.log(`HOST-RESULT ${JSON.stringify(counts)}`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function runAll(names) {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The extension does not build; the reason stands above.');
  await mkdir(out, { recursive: true });
  const { suite, transcripts } = await buildSuite();
  const samples = join(root, 'samples');
  const images = join(root, 'docs', 'images');
  const given = { extension: root, suite, transcripts, samples, images, out };
  for (const name of names) await hosts[name](given);
}

async function inChromium(name, run, given) {
  const chromium = findChromium();
  if (!chromium) skip(name, 'no Chromium found (CHROME_PATH may name one)');
  else
    await collect(
      name,
      async (all, collected) => run({ ...all, environment: await prepareEnvironment(), chromium }, collected),
      given,
    );
}

/**
 * Runs one host, in a folder of its own: the web's VS Code saves what is edited after a second, and another host would find it
 * changed. What keeps it from running its tests to the end counts as a failed test.
 */
async function collect(name, run, given) {
  const collected = collectResults(name);
  const workspace = await makeWorkspace(given.samples, given.transcripts);
  try {
    await run({ ...given, workspace: workspace.folder }, collected);
  } catch (error) {
    collected.add({ name: 'the host runs', milliseconds: 0, error: error.stack ?? String(error) });
  } finally {
    workspace.remove();
  }
  for (const { error } of collected.results) counts[error === undefined ? 'passed' : 'failed']++;
}

function skip(name, reason) {
  console.log(`SKIPPED ${name}: ${reason}`);
  counts.skipped.push({ name: `VS Code host: ${name}`, reason });
}
