// Bundles what runs: the client and the server for Node (desktop, remote) and for the browser (vscode.dev), and the
// command line program. `node scripts/build.mjs [--watch]`
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });

const common = {
  bundle: true,
  minify: !values.watch,
  sourcemap: values.watch ? 'inline' : false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** Every bundle, by the file it makes. The extension's own host loads CommonJS; a web worker takes a plain script. */
export const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client/browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/src/node.ts'],
    outfile: 'dist/server/node.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

rmSync('dist', { recursive: true, force: true });
if (values.watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
