// `npm start`, as it is: the address it prints is served, and Ctrl-C leaves nothing behind.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runTests } from './results.mjs';

const STARTING = 300_000;

/** Runs the tests on the repository in the folder `extension`. */
export async function runStart({ extension, workspace }, collected) {
  await runTests(collected, [
    ['npm start serves the workbench and ends on Ctrl-C', () => startsAndEnds(extension, workspace)],
    ['npm start names a path that is not there', () => namesWrongPath(extension)],
  ]);
}

async function startsAndEnds(root, folder) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--browser', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const timer = setTimeout(() => child.kill('SIGKILL'), STARTING);
  try {
    const address = await printedAddress(child.stdout);
    const page = await fetch(address);
    if (!page.ok) throw new Error(`${address} answers ${page.status}`);
    if (!(await page.text()).includes('vscode-workbench-web-configuration')) throw new Error('no workbench there');
    const processes = descendants(child.pid);
    if (processes.length === 0) throw new Error('no VS Code process was seen');
    child.kill('SIGINT');
    const status = await ended;
    if (status !== 0) throw new Error(`ended with ${status}`);
    const left = processes.filter(isAlive);
    if (left.length > 0) throw new Error(`processes left: ${left.join(', ')}`);
  } finally {
    clearTimeout(timer);
    child.kill('SIGTERM');
  }
}

/** The first address in what is printed. Throws with all of it where there is none. */
async function printedAddress(stream) {
  const said = [];
  for await (const line of createInterface({ input: stream })) {
    said.push(line);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error(`It ended without an address:\n${said.join('\n')}`);
}

/** The processes below one, as ids. */
function descendants(pid) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent) =>
    pairs.filter(([, other]) => other === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function namesWrongPath(root) {
  const path = join(root, 'no-such-folder');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'start.mjs'), path], {
    encoding: 'utf8',
  });
  if (status !== 2) throw new Error(`ended with ${status}`);
  const lines = stderr.trim().split('\n');
  if (lines.length !== 1 || !lines[0].includes(path)) throw new Error(`said: ${stderr}`);
}
