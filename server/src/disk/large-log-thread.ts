/** The thread that reads a large log and answers what is asked of it; see `large-logs.ts`, which starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LargeLog, LargeLogState } from '../features/large-log';
import { LargeLogFile } from './large-log-file';
import { StoredLog } from './stored-log';

/** What the thread is asked, and what it says. */
export interface Question {
  readonly id: number;
  readonly method: keyof LargeLog;
  readonly args: readonly unknown[];
}

export type Said =
  | { readonly say: 'progress'; readonly read: number; readonly size: number }
  | { readonly say: 'ready' | 'changed'; readonly state: LargeLogState }
  | { readonly say: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly say: 'failed'; readonly id?: number; readonly reason: string };

/** Milliseconds between two looks at the file, and bytes between two words on the progress. */
const LOOK = 1_000;
const STEP = 1 << 23;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs in a thread that was started with the path of the file. */
export function answerInThread(): void {
  const { path } = workerData as { path: string };
  const port = parentPort!;
  const say = (said: Said) => port.postMessage(said);
  let log: LargeLogFile;

  async function read(replaced: boolean): Promise<LargeLogFile> {
    const stored = new StoredLog(path, () => {});
    const fresh = new LargeLogFile(stored);
    const { size } = stored.stats;
    let told = 0;
    await fresh.readAll((done) => {
      if (replaced || done - told < STEP) return;
      told = done;
      say({ say: 'progress', read: done, size });
    });
    return fresh;
  }

  async function follow(): Promise<void> {
    try {
      if (log.isReplaced) {
        const fresh = await read(true);
        log.close();
        log = fresh;
        say({ say: 'changed', state: log.state(true) });
      } else if (log.readOn()) say({ say: 'changed', state: log.state(false) });
    } catch {
      // It is not there for the moment.
    }
    setTimeout(follow, LOOK);
  }

  async function answer({ id, method, args }: Question): Promise<void> {
    try {
      const ask = log[method] as (...args: readonly unknown[]) => Promise<unknown>;
      say({ say: 'answer', id, value: await ask.apply(log, args as unknown[]) });
    } catch (error) {
      say({ say: 'failed', id, reason: reasonOf(error) });
    }
  }

  read(false).then(
    (first) => {
      log = first;
      port.on('message', answer);
      say({ say: 'ready', state: log.state(false) });
      setTimeout(follow, LOOK);
    },
    (error) => say({ say: 'failed', reason: reasonOf(error) }),
  );
}
