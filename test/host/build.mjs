// Bundles the suite for the extension hosts, and what the runner shares with it.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'out', 'host');

/** The suite as `node` and `browser` hosts load it (paths), and its `transcripts`. */
export async function buildSuite() {
  const suite = join(OUT, 'suite.js');
  const transcripts = join(OUT, 'transcripts.mjs');
  const source = (name) => join(ROOT, 'test', 'host', 'suite', name);
  const common = { bundle: true, target: 'es2022', logLevel: 'warning', sourcemap: 'inline' };
  await Promise.all([
    build({ ...common, entryPoints: [source('index.ts')], outfile: suite, format: 'cjs', external: ['vscode'] }),
    build({ ...common, entryPoints: [source('transcripts.ts')], outfile: transcripts, format: 'esm' }),
  ]);
  return { suite, transcripts: await import(pathToFileURL(transcripts).href) };
}
