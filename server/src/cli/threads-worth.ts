/** How many threads a file is worth. */
import { closeSync, openSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compressionOf } from '../disk/compression';
import { bytesAt } from '../disk/pieces';

/** Below this a file is read by one thread: a second one has to start first. */
const WORTHWHILE = 48 << 20;
const THREADS = 8;

/** For its size, of `sizeOf`: one where it is small, or cannot be read from any place on. */
export function threadsWorth(size: number): number {
  return size < WORTHWHILE ? 1 : Math.min(THREADS, availableParallelism(), Math.floor(size / (WORTHWHILE / 2)));
}

/** Bytes of a plain file; 0 for all that cannot be read from any place on. */
export function sizeOf(file: string): number {
  try {
    const stats = statSync(file);
    return stats.isFile() && !isCompressed(file) ? stats.size : 0;
  } catch {
    return 0;
  }
}

function isCompressed(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    return compressionOf(bytesAt(descriptor, 0, 4)) !== undefined;
  } finally {
    closeSync(descriptor);
  }
}
