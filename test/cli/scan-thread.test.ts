/** The program of the threads that look through parts of a file. */
import assert from 'node:assert/strict';
import { on } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Scan, Scanned } from '../../server/src/cli/scan';

const SIZE = 24 << 20;

test('a thread answers in the order in which it was asked, also where the last part is small', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-thread-'));
  const thread = new Worker(join(REPOSITORY, 'dist/cli/threads/scan.cjs'));
  try {
    const file = join(folder, 'mail.log');
    writeFileSync(file, 'a line of a log\n'.repeat(SIZE / 16));
    const ask = (from: number, to: number) =>
      thread.postMessage({ file, from, to, hunts: [], counts: true } satisfies Scan);
    const cut = SIZE - 1600;
    ask(0, cut);
    ask(cut, SIZE);
    const ends: (number | undefined)[] = [];
    for await (const [{ lines }] of on(thread, 'message') as AsyncIterable<[Scanned]>) {
      ends.push(lines.at(-2));
      if (ends.length === 2) break;
    }
    assert.deepEqual(ends, [cut, SIZE]);
  } finally {
    await thread.terminate();
    rmSync(folder, { recursive: true });
  }
});
