/** This program once more, in a thread of its own, for one piece of work: `main.ts` tells by the data what is to be done. */
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface Thread<T> {
  readonly done: Promise<T>;
  stop(): void;
}

export function inThread<T>(workerData: unknown, resourceLimits: ResourceLimits = {}): Thread<T> {
  const worker = new Worker(__filename, { workerData, resourceLimits });
  const done = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Whoever waits for it is told; where nobody does any more, nobody needs to be.
  done.catch(() => {});
  return { done, stop: () => void worker.terminate() };
}
