// The extension as people get it.
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Packs the built extension in the folder `extension` into the file `vsix`. Throws with what the packager said. */
export async function packExtension(extension, vsix) {
  await mkdir(dirname(vsix), { recursive: true });
  const packager = join(extension, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--out', vsix];
  await promisify(execFile)(process.execPath, [packager, 'package', ...options], { cwd: extension });
}
