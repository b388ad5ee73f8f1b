/** Reads large logs in threads of their own, so that the server answers meanwhile. */
import { closeSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { recogniseLog } from '../dialects/maillog/recognise';
import type { LargeLog, LargeLogState, LargeLogs, OpenedLog } from '../features/large-log';
import { compressionOf } from './compression';
import type { Question, Said } from './large-log-thread';
import { bytesOf } from './pieces';

const METHODS: readonly (keyof LargeLog)[] = [
  'groups',
  'entries',
  'report',
  'filters',
  'story',
  'messageAt',
  'part',
  'around',
  'linesWith',
  'find',
];

/** Bytes that tell what a file is. */
const HEAD = 1 << 16;

/** `script` is what a thread runs: it calls `answerInThread`. */
export function largeLogsOnDisk(script: string): LargeLogs {
  return { open: (path, progress, changed) => openInThread(script, path, progress, changed), isMailLog };
}

function openInThread(
  script: string,
  path: string,
  progress: (read: number, size: number) => void,
  changed: (state: LargeLogState) => void,
): OpenedLog {
  const worker = new Worker(script, { workerData: { path } });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  const ready = new Promise<LargeLogState>((resolve, reject) => {
    const end = (reason: string) => {
      const error = new Error(reason);
      reject(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', (error) => end(error.message));
    worker.on('exit', () => end('The log is closed.'));
    worker.on('message', (said: Said) => {
      switch (said.say) {
        case 'progress':
          return progress(said.read, said.size);
        case 'ready':
          return resolve(said.state);
        case 'changed':
          return changed(said.state);
        case 'answer':
          waiting.get(said.id)?.resolve(said.value);
          return void waiting.delete(said.id);
        case 'failed':
          if (said.id === undefined) return end(said.reason);
          waiting.get(said.id)?.reject(new Error(said.reason));
          return void waiting.delete(said.id);
      }
    });
  });
  const ask =
    (method: keyof LargeLog) =>
    (...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        const question: Question = { id: ++asked, method, args };
        waiting.set(question.id, { resolve, reject });
        worker.postMessage(question);
      });
  const log = Object.fromEntries(METHODS.map((method) => [method, ask(method)])) as unknown as LargeLog;
  return { log, ready, stop: () => void worker.terminate() };
}

async function isMailLog(path: string): Promise<boolean> {
  for await (const piece of headOf(path)) {
    const lines = piece.toString('utf8').split('\n', 400);
    return recogniseLog({ count: lines.length, at: (n) => lines[n] ?? '' }) !== undefined;
  }
  return false;
}

async function* headOf(path: string): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    const got = readSync(descriptor, head, 0, HEAD, 0);
    if (compressionOf(head)) yield* bytesOf(path, () => {});
    else yield head.subarray(0, got);
  } finally {
    closeSync(descriptor);
  }
}
