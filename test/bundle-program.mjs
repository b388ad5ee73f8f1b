// Bundles a program of the tests, since Node 20 does not read TypeScript.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wat } from '../scripts/wat.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** `entry` and `outfile` are paths below the repository and elsewhere; packages stay outside the bundle. */
export async function bundleProgram(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    // A name that Node resolves in a bundle only.
    alias: { 'picomatch/posix': join(root, 'node_modules/picomatch/posix.js') },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    plugins: [wat],
    sourcemap: 'inline',
    define: { REPOSITORY: JSON.stringify(root) },
  });
}
