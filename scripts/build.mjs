// Bundles what runs: the client and the server for Node (desktop, remote) and for the browser (vscode.dev), and the
// command line program; and writes beside them whose packages they hold. `node scripts/build.mjs [--watch]`
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { billOfMaterials, bundledPackages, licenceText } from './bundled.mjs';
import { commonChunks } from './common-chunks.mjs';
import { root } from './install.mjs';
import { lean } from './lean.mjs';
import { wat } from './wat.mjs';

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });

const common = {
  bundle: true,
  minify: !values.watch,
  sourcemap: values.watch ? 'inline' : false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  absWorkingDir: root,
  plugins: [wat, lean],
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
  // In chunks, so that a command, or a thread of it, loads what it needs of the knowledge and no more.
  {
    ...node,
    entryPoints: ['main', 'threads/count', 'threads/lint'].map((name) => `server/src/cli/${name}.ts`),
    outdir: 'dist/cli',
    plugins: [...common.plugins, commonChunks],
  },
  // In one piece, since this one has no time.
  { ...node, entryPoints: ['server/src/cli/threads/scan.ts'], outfile: 'dist/cli/threads/scan.cjs' },
];

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
// Node asks the nearest manifest what a file is; that of the extension is long.
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
// The command line program has one name, whatever it is made of.
writeFileSync(join(dist, 'cli.js'), "#!/usr/bin/env node\nrequire('./cli/main.cjs');\n");
if (values.watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  const packages = bundledPackages(
    root,
    built.map(({ metafile }) => metafile),
  );
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(dist, 'licences.txt'), licenceText(packages));
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(manifest, packages), undefined, 2)}\n`);
}
