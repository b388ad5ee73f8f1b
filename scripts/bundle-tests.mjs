// Bundles `*.test.ts` files, since Node 20 does not read TypeScript.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './install.mjs';
import { wat } from './wat.mjs';

/** Bundles every test below `folders` into `outdir`; returns the files made. Packages stay outside the bundles. */
export async function bundleTests(folders, outdir) {
  const entryPoints = folders.flatMap((folder) => testFiles(join(root, folder)));
  if (entryPoints.length === 0) return [];
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    define: { REPOSITORY: JSON.stringify(root) },
    plugins: [wat, leaveModules],
  });
  return entryPoints.map((file) => join(outdir, relative(root, file).replace(/\.ts$/, '.mjs')));
}

/** Modules that run without a bundle stay where they are: they find what they need beside themselves. */
const leaveModules = {
  name: 'leave-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}
