// `node test/record/main.mjs [PART OF A NAME]`: records samples anew. Bundled first, since Node 20 does not read TypeScript.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out/record.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/record/record.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  define: { REPOSITORY: JSON.stringify(root) },
});
await import(pathToFileURL(outfile));
