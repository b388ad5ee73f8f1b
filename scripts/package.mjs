// The two packages that people get: `npm run package` writes the extension (.vsix) and the npm package (.tgz) to
// out/package, and lists what is in them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from '../test/host/package.mjs';
import { installPackages, root } from './install.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What the npm package takes from the built tree. */
const files = [
  'dist/cli.js',
  'dist/cli',
  'dist/server/node.js',
  'dist/licences.txt',
  'dist/sbom.cdx.json',
  'docs/editors.md',
];
const texts = ['README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md'];

/** The manifest of the npm package: the programs, and nothing of the extension. Everything is bundled. */
function npmManifest() {
  const { name, version, license, keywords, repository, bugs, homepage, bin } = manifest;
  const description = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')).description;
  const engines = { node: manifest.engines.node };
  return { name, version, description, license, keywords, repository, bugs, homepage, engines, bin };
}

/** Packs the programs into `folder`; returns the path of the tarball. */
export function packPrograms(folder) {
  const stage = join(folder, 'npm');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const file of [...files, ...texts]) cpSync(join(root, file), join(stage, file), { recursive: true });
  for (const program of Object.values(manifest.bin)) chmodSync(join(stage, program), 0o755);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(npmManifest(), undefined, 2)}\n`);
  run(npm, ['pack', '--loglevel=error', '--pack-destination', folder], stage);
  rmSync(stage, { recursive: true });
  return join(folder, `${manifest.name}-${manifest.version}.tgz`);
}

function run(program, args, cwd) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed; its message stands above`);
}

async function packAll() {
  installPackages();
  run(process.execPath, [join(root, 'scripts', 'build.mjs')], root);
  const folder = join(root, 'out', 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await packExtension(root, join(folder, `${manifest.name}-${manifest.version}.vsix`));
  packPrograms(folder);
  for (const name of readdirSync(folder)) {
    console.log(`out/package/${name}  ${Math.ceil(statSync(join(folder, name)).size / 1024)} KB`);
  }
}

if (process.argv[1]?.endsWith('package.mjs')) await packAll();
