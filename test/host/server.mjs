// A VS Code server on loopback with a home of its own: settings, extensions and logs in a temporary folder that goes
// when the server does.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanEnvironment } from './environment.mjs';
import { temporaryFolder } from './temporary.mjs';

/** A quiet window: no welcome page, nothing that asks or phones. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};
const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 5_000;

/**
 * Starts the server of `environment` (see environment.mjs). `vsix` is a packed extension to install, `link` a built one to
 * load from where it is (`{ folder, id, version }`), `restricted` opens folders in Restricted Mode, as those that nobody trusts yet, `flags` go
 * to the server as they are. Returns `origin`, `ended` (its exit code) and `stop()`. Throws, with what the server said, when it does not come up.
 */
export async function startServer(environment, { vsix, link, restricted = false, flags = [], port = 0 } = {}) {
  const { folder: home, remove } = temporaryFolder('vscode');
  const start = (...args) => startProgram(environment, home, args);
  let server;
  // For a process that ends before it came to stop(): nothing of the server outlives it.
  const abandon = () => server && signalGroup(server.child.pid, 'SIGKILL');
  process.prependOnceListener('exit', abandon);
  const stop = async () => {
    if (server) await stopGroup(server.child);
    process.removeListener('exit', abandon);
    remove();
  };
  try {
    await writeJson(join(home, 'data', 'User', 'settings.json'), SETTINGS);
    if (link) await linkExtension(join(home, 'extensions'), link);
    if (vsix) await end(start('--install-extension', vsix));
    const trust = restricted ? [] : ['--disable-workspace-trust'];
    server = start('--host', '127.0.0.1', '--port', String(port), '--without-connection-token', ...trust, ...flags);
    return { origin: `http://127.0.0.1:${await listening(server)}`, ended: server.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the server's program in a process group of its own, since it has children and they have more. */
function startProgram(environment, home, args) {
  const child = spawn(
    environment.node,
    [
      join(environment.vscode, 'out', 'server-main.js'),
      ...args,
      ...['--server-data-dir', home, '--extensions-dir', join(home, 'extensions')],
      ...['--accept-server-license-terms', '--disable-telemetry'],
    ],
    { env: cleanEnvironment({ EXTENSIONS_GALLERY: '{}' }), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const program = { child, output: '', ended: new Promise((resolve) => child.once('exit', resolve)) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      program.output += text;
    });
  }
  return program;
}

async function end(program) {
  const code = await program.ended;
  if (code !== 0) throw new Error(`The VS Code server ended with ${code}:\n${program.output}`);
}

/** The port that the server says it listens on. */
function listening(server) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The VS Code server ${why}:\n${server.output}`));
    const timer = setTimeout(() => fail('did not come up in a minute'), START_TIMEOUT);
    server.ended.then((code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
    server.child.stdout.on('data', () => {
      const [, port] = /agent listening on (\d+)/.exec(server.output) ?? [];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** Asks the whole process group to end, and makes it after a while. Resolves when none of it is left. */
async function stopGroup(child) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const deadline = Date.now() + STOP_TIMEOUT;
    signalGroup(child.pid, signal);
    while (signalGroup(child.pid, 0)) {
      if (Date.now() > deadline) break;
      await wait(50);
    }
  }
}

/** False where nothing of the group is left. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** An entry in the list of installed extensions that points at a folder outside of the list's own. */
async function linkExtension(extensions, { folder, id, version }) {
  const location = { $mid: 1, path: folder, scheme: 'file' };
  await writeJson(join(extensions, 'extensions.json'), [{ identifier: { id }, version, location }]);
}

async function writeJson(path, value) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value, undefined, 2));
}
