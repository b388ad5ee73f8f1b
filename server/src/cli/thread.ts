/** Threads of the command line program: each runs one of the programs in `threads/`, which stand beside the chunks of it. */
import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface Thread<T> {
  readonly done: Promise<T>;
  stop(): void;
}

export type Program = 'count' | 'lint' | 'scan';

export const startThread = (program: Program, workerData?: unknown, resourceLimits: ResourceLimits = {}): Worker =>
  new Worker(join(__dirname, 'threads', `${program}.cjs`), { workerData, resourceLimits });

/** One piece of work, in a thread of its own. */
export function inThread<T>(program: Program, workerData: unknown, resourceLimits?: ResourceLimits): Thread<T> {
  const worker = startThread(program, workerData, resourceLimits);
  const done = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Whoever waits for it is told; where nobody does any more, nobody needs to be.
  done.catch(() => {});
  return { done, stop: () => void worker.terminate() };
}
