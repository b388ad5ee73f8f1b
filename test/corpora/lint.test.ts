/** `lint` over every file that others wrote: it ends, and every finding at error level was looked at by a person. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Transcript } from '../../server/src/dialects/reader';
import { recognise } from '../../server/src/dialects/recognise';
import { lint } from '../../server/src/lint/check';
import { editorLinesOf } from '../../server/src/text/lines';
import { RIGHT } from './right';
import { missing, shared } from './shared';

test('findings at error level on all files of others', { skip: missing ?? false }, () => {
  const found: Record<string, string[]> = {};
  let files = 0;
  for (const family of ['transcript', 'maillog', 'bounce']) {
    const folder = join(shared, 'corpora', family);
    for (const file of readdirSync(folder).filter((name) => !name.endsWith('.expect.json'))) {
      files++;
      const lines = editorLinesOf(readFileSync(join(folder, file), 'utf8'));
      const recognition = recognise(lines);
      if (!recognition) continue;
      const errors = lint(new Transcript(lines, recognition)).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) found[file] = errors.map(({ line, rule }) => `${line + 1} ${rule}`);
    }
  }
  assert.ok(files > 400);
  assert.deepEqual(found, RIGHT);
});
