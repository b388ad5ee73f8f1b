import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files that others wrote lie beside the repository and are never part of it. */
export const shared = join(REPOSITORY, '..', 'shared');

/** Why a test that needs them is skipped; undefined where they are there. */
export const missing = existsSync(join(shared, 'corpora'))
  ? undefined
  : 'the folder shared/corpora is not beside the repository';
