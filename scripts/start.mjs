// Opens VS Code with the extension loaded: `npm start [-- [--browser] [--port N] [FOLDER or FILE]]`, `samples/` where
// nothing is named. A desktop VS Code if there is one (`--browser`: not even then), otherwise one in the browser.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram, prepareEnvironment } from '../test/host/environment.mjs';
import { startServer } from '../test/host/server.mjs';
import { installPackages, root } from './install.mjs';

const { browser, port, target } = readCall();
installPackages();
runStep('Building the extension …', process.execPath, [join(root, 'scripts', 'build.mjs')]);
const code = browser ? undefined : findProgram('code');
if (code) openDesktop(code);
else await serveBrowser().catch((error) => fail(1, error.message));

/** What was asked for. Ends the process with status 2 and one line where that cannot be. */
function readCall() {
  try {
    const { values, positionals } = parseArgs({
      options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`one folder or file at a time, not ${positionals.join(', ')}`);
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`not a port: ${values.port}`);
    return { browser: values.browser, port: Number(values.port), target: findTarget(positionals[0]) };
  } catch (error) {
    return fail(2, error.message);
  }
}

/** The folder to open, and the file in it where one was named. Relative paths count from where npm was called. */
function findTarget(named = join(root, 'samples')) {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`no such folder or file: ${named}`);
  return found.isDirectory() ? { folder: path } : { folder: dirname(path), file: path };
}

function openDesktop(code) {
  const { folder, file } = target;
  const paths = file ? [folder, file] : [folder];
  runStep(`Opening ${code} …`, code, ['--new-window', `--extensionDevelopmentPath=${root}`, ...paths]);
}

async function serveBrowser() {
  // Not `once`: on Ctrl-C the terminal and npm both send the signal, and the second one must not end us half-way.
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  const environment = await prepareEnvironment();
  console.log('Starting VS Code …');
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const server = await startServer(environment, { link: { folder: root, id: `${publisher}.${name}`, version }, port });
  console.log(`\nOpen in a browser:  ${address(server.origin)}\n\nCtrl-C ends it.`);
  const ended = await Promise.race([stopped, server.ended]);
  console.log('\nStopping VS Code …');
  await server.stop();
  if (typeof ended === 'number') fail(1, `VS Code ended by itself, with status ${ended}`);
}

/** The page of the workbench on what was asked for. */
function address(origin) {
  const { folder, file } = target;
  const page = `${origin}/?folder=${encodePath(folder)}`;
  if (!file) return page;
  const opened = `vscode-remote://${new URL(origin).host}${encodePath(file)}`;
  return `${page}&payload=${encodeURIComponent(JSON.stringify([['openFile', opened]]))}`;
}

function encodePath(path) {
  return path.split(sep).map(encodeURIComponent).join('/');
}

function runStep(what, program, args) {
  console.log(what);
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(1, error?.message ?? `that failed with status ${status}; its message stands above`);
}

function fail(status, why) {
  console.error(`npm start: ${why}`);
  process.exit(status);
}
