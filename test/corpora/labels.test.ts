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

/** Dialects as the corpora name them that must be read without a mistake. */
const READ = [
  'client-only',
  'diagram',
  'exim-bh-notes',
  'exim-test-client',
  'exim-test-server',
  'javamail',
  'rfc-angle',
  'rfc-cs',
  'rfc-sr',
  'sendmail-v',
  'server-only',
  'smtplib',
  'swaks',
  'telnet',
];

test('labelled transcripts', { skip: missing ?? false }, async (t) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(shared, 'tools', 'check-labels.mjs'),
      ...['--corpora', join(shared, 'corpora'), '--family', 'transcript', '--json'],
      ...['--cli', `${process.execPath} ${join(REPOSITORY, 'dist', 'cli.js')}`],
    ],
    { encoding: 'utf8' },
  );
  assert.equal(stderr, '');
  const { dialects, failed } = JSON.parse(stdout) as { dialects: Record<string, Score>; failed: string[] };
  assert.deepEqual(failed, []);
  for (const name of READ) {
    await t.test(name, () => {
      const { lines, right } = dialects[`transcript/${name}`]!;
      assert.equal(right, lines);
    });
  }
});
