// `npm run oracle -- [--sessions 5000] [--seed 1]`: asks real servers, and writes docs/oracle.md. Bundled first, since Node 20
// does not read TypeScript.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out/oracle.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/oracle/oracle.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  sourcemap: 'inline',
  define: { REPOSITORY: JSON.stringify(root) },
});
await import(pathToFileURL(outfile).href);
