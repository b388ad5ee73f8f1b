// A desktop VS Code, by its own test runner: the one named, the one found, or the one that can be downloaded.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder, cleanEnvironment, findProgram } from '../environment.mjs';
import { temporaryFolder } from '../temporary.mjs';

const DOWNLOAD_TIMEOUT = 15_000;

/** A desktop VS Code to run: `{ executable }`, or `{ reason }` why there is none. */
export async function findDesktop() {
  const found = await findExecutable();
  if (found.executable && needsDisplay() && !findProgram('xvfb-run')) {
    return { reason: `there is no display for ${found.executable}, and no xvfb-run to stand in for one` };
  }
  return found;
}

async function findExecutable() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return existsSync(named) ? { executable: named } : { reason: `VSCODE_EXECUTABLE is not there: ${named}` };
  const executable = installed().find((path) => existsSync(path));
  if (executable) return { executable };
  return download().then(
    (downloaded) => ({ executable: downloaded }),
    (error) => ({ reason: `no VS Code found (VSCODE_EXECUTABLE may name one) or downloaded (${error.message})` }),
  );
}

function needsDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Runs the suite over the extension in the folder `extension` on the folder `workspace`. */
export async function runOnDesktop({ executable, extension, suite, workspace }, collected) {
  const { folder: home, remove } = temporaryFolder('desktop');
  try {
    const what = JSON.stringify({ executable, extension, suite, workspace, home });
    const command = [process.execPath, fileURLToPath(new URL('desktop-run.mjs', import.meta.url)), what];
    if (needsDisplay()) command.unshift(findProgram('xvfb-run'), '-a');
    const said = await listen(command, collected);
    try {
      collected.expectAll();
    } catch (error) {
      throw new Error(`${error.message} VS Code said:\n${said}`);
    }
  } finally {
    remove();
  }
}

/** Runs a program to its end and gives `collected` every line of what it says; resolves to the whole of it. */
async function listen([program, ...args], collected) {
  const child = spawn(program, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  const read = async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      said.push(line);
      collected.hear(line);
    }
  };
  await Promise.all([read(child.stdout), read(child.stderr), new Promise((resolve) => child.once('exit', resolve))]);
  return said.join('\n');
}

/** Where installers put the program itself; `code` on the path is a script that would not wait for it. */
function installed() {
  const windows = join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe');
  return (
    {
      linux: ['/usr/share/code/code', '/snap/code/current/usr/share/code/code', '/usr/share/codium/codium'],
      darwin: ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'],
      win32: [windows],
    }[process.platform] ?? []
  );
}

function download() {
  const cachePath = join(cacheFolder(), 'desktop');
  return downloadAndUnzipVSCode({ cachePath, timeout: DOWNLOAD_TIMEOUT, reporter: new SilentReporter() });
}
