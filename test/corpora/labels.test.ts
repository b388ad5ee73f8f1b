/** The score of `parse` on files that others wrote and that were labelled by hand, line by line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { missing, shared } from './shared';

interface Score {
  readonly files: number;
  readonly lines: number;
  readonly right: number;
  readonly perfect: number;
}

for (const family of ['transcript', 'maillog'])
  test(`labelled files are read to the line: ${family}`, { skip: missing ?? false }, async (t) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(shared, 'tools', 'check-labels.mjs'),
        ...['--corpora', join(shared, 'corpora'), '--family', family, '--json'],
        ...['--cli', `${process.execPath} ${join(REPOSITORY, 'dist', 'cli.js')}`],
      ],
      { encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    const { dialects, failed } = JSON.parse(stdout) as { dialects: Record<string, Score>; failed: string[] };
    assert.deepEqual(failed, []);
    for (const [name, { lines, right }] of Object.entries(dialects)) {
      await t.test(name, () => assert.equal(right, lines));
    }
  });
