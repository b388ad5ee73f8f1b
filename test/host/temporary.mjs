// Folders of a run, which go with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder that goes by `remove()`, or when this process ends before it came to that. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `smtp-lens-${name}-`));
  const remove = () => {
    process.removeListener('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', remove);
  return { folder, remove };
}
