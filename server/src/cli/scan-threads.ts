/** Threads that look through parts of a file, this one among them. */
import { type Scan, type Scanned, scan } from './scan';
import { startThread } from './thread';
import { sizeOf, threadsWorth } from './threads-worth';

/** What looks through parts of a file. */
export interface ScanThread {
  scan(asked: Scan): Promise<Scanned>;
  stop(): void;
}

/** Undefined where the file is small, or none that can be read at any place. */
export function threadsFor(file: string): ScanThread[] | undefined {
  const count = threadsWorth(sizeOf(file));
  if (count < 2) return undefined;
  const others = Array.from({ length: count - 1 }, otherThread);
  // Each of the others has its next part before it is done with one.
  return [ownThread, ...others, ...others];
}

const ownThread: ScanThread = { scan, stop() {} };

function otherThread(): ScanThread {
  const thread = startThread('scan');
  const waiting: ((scanned: Scanned) => void)[] = [];
  thread.on('message', (scanned: Scanned) => waiting.shift()?.(scanned));
  const failed = new Promise<never>((_, reject) => thread.once('error', reject));
  // Whoever asks is told; until then nobody needs to be.
  failed.catch(() => {});
  return {
    scan(part) {
      const scanned = new Promise<Scanned>((resolve) => waiting.push(resolve));
      thread.postMessage(part);
      return Promise.race([scanned, failed]);
    },
    stop: () => void thread.terminate(),
  };
}

/** Hands parts out: each thread takes the next one when it is free. */
export class Threads {
  private readonly free: ScanThread[];
  private readonly waiting: ((thread: ScanThread) => void)[] = [];

  constructor(private readonly all: readonly ScanThread[]) {
    // This one is the first, and goes to work when the others have been told.
    this.free = [...all];
  }

  /** Parts that are handed out ahead of the one whose turn it is: as few as keep every thread at work. */
  get ahead(): number {
    return this.all.length + 1;
  }

  async scan(part: Scan): Promise<Scanned> {
    const thread = this.free.pop() ?? (await new Promise<ScanThread>((resolve) => this.waiting.push(resolve)));
    try {
      return await thread.scan(part);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thread);
      else this.free.push(thread);
    }
  }
}
