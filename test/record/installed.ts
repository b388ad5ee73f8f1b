/** The folder `clients/` with its npm packages, in a cache that outlives a clean build. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const source = join(REPOSITORY, 'test/record/clients');

/** Copies and installs the folder, once for each state of its files. Throws where npm fails. */
export function clientsFolder(): string {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'smtp-lens');
  const folder = join(cache, `record-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  cpSync(source, draft, { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: draft,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(draft, folder);
  return folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(source).sort()) hash.update(name).update(readFileSync(join(source, name)));
  return hash.digest('hex').slice(0, 12);
}
