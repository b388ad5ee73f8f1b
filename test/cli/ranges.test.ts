/** Which files threads share: plain ones that are large. A part of a compressed file says nothing. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rangesOf } from '../../server/src/cli/ranges';

const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-ranges-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of 64 MB that begins so; the rest are NUL bytes, which take no room on the disk. */
function large(name: string, head: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, head);
  truncateSync(file, 1 << 26);
  return file;
}

for (const [name, head] of [
  ['gzip', [0x1f, 0x8b, 8, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
] as const)
  test(`a file that ${name} compressed is read by one thread, from its beginning`, () => {
    assert.deepEqual(rangesOf(large(name, Uint8Array.from(head)), 0), []);
  });
