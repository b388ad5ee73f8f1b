import { closeSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { LogContext } from '../dialects/maillog/format';
import { placeOf } from '../disk/log-index';
import { bytesAt, linesIn } from '../disk/pieces';
import { type Hunt, LineSearch, type Part } from '../disk/trace-lines';
import type { SearchedLog } from '../disk/trace-search';
import type { Clock } from '../trace/time';
import { type Range, rangesOf } from './ranges';
import type { Scan, Scanned } from './scan';

/** Whole lines of the file. */
interface Piece {
  readonly offset: number;
  readonly length: number;
}

/** What looks through a part of a file, from a line end to another. */
export interface ScanThread {
  readonly from: number;
  readonly to: number;
  scan(asked: Scan): Promise<Scanned>;
  stop(): void;
}

/** Undefined where threads are not worth their start, or the file is none that can be read at any place. */
export function threadsFor(file: string): ScanThread[] | undefined {
  const ranges = rangesOf(file);
  return ranges.length > 0 ? ranges.map(threadFor) : undefined;
}

function threadFor({ from, to }: Range): ScanThread {
  const thread = new Worker(__filename, { workerData: { scans: true } });
  return {
    from,
    to,
    scan: (asked) =>
      new Promise((resolve, reject) => {
        thread.once('error', reject);
        thread.once('message', (scanned: Scanned) => {
          thread.off('error', reject);
          resolve(scanned);
        });
        thread.postMessage(asked);
      }),
    stop: () => void thread.terminate(),
  };
}

/** A large plain file: threads look for the pieces of it that hold a word, and only these are read. */
export class ScannedFile implements SearchedLog {
  readonly search = new LineSearch(false);
  private readonly descriptor: number;
  /** Offsets of all pieces, and the number of the first line of each. */
  private offsets = new Float64Array(0);
  private numbers = new Float64Array(0);

  /** The threads have all of the file between them, in its order. */
  constructor(
    private readonly file: string,
    private readonly threads: readonly ScanThread[],
    readonly context: LogContext,
    readonly clock: Clock,
  ) {
    this.descriptor = openSync(file, 'r');
  }

  close(): void {
    closeSync(this.descriptor);
    for (const thread of this.threads) thread.stop();
  }

  async *parts(search: LineSearch): AsyncGenerator<Part> {
    for (const piece of await this.holding(search.sought())) yield { offset: piece.offset, bytes: this.read(piece) };
  }

  async numbersOf(offsets: readonly number[]): Promise<readonly number[]> {
    return offsets.map((offset) => {
      const n = this.pieceAt(offset);
      const bytes = this.read({ offset: this.offsets[n]!, length: offset - this.offsets[n]! });
      return this.numbers[n]! + linesIn(bytes, 0, bytes.length);
    });
  }

  /** The pieces that hold one of the words. */
  private async holding(hunts: readonly Hunt[]): Promise<Piece[]> {
    const asked = hunts.map(({ text, from, to }) => ({ text, from, to }));
    const first = Math.min(...hunts.map(({ from }) => from));
    const last = Math.max(...hunts.map(({ to }) => to));
    const counts = this.offsets.length === 0;
    const scanned = await Promise.all(
      this.threads.map((thread) => {
        const from = Math.max(thread.from, this.lineEndBefore(first));
        const to = Math.min(thread.to, this.lineEndBehind(last));
        return from < to ? thread.scan({ file: this.file, from, to, hunts: asked, counts }) : NOTHING;
      }),
    );
    if (counts) this.number(scanned.map(({ lines }) => lines));
    return scanned.flatMap(({ hits }) => piecesOf(hits));
  }

  private pieceAt(offset: number): number {
    return placeOf(this.offsets, this.offsets.length, offset);
  }

  private lineEndBefore(offset: number): number {
    return this.offsets[this.pieceAt(offset)] ?? 0;
  }

  private lineEndBehind(offset: number): number {
    return this.offsets[this.pieceAt(offset) + 1] ?? Number.POSITIVE_INFINITY;
  }

  /** The first scan passes all lines. */
  private number(tables: readonly Float64Array[]): void {
    const count = tables.reduce((sum, { length }) => sum + length / 2, 0);
    this.offsets = new Float64Array(count);
    this.numbers = new Float64Array(count);
    let n = 0;
    let number = 0;
    for (const table of tables) {
      for (let i = 0; i < table.length; i += 2, n++) {
        this.offsets[n] = table[i]!;
        this.numbers[n] = number;
        number += table[i + 1]!;
      }
    }
  }

  private read({ offset, length }: Piece): Buffer {
    return bytesAt(this.descriptor, offset, offset + length);
  }
}

const NOTHING: Scanned = { hits: new Float64Array(0), lines: new Float64Array(0) };

const piecesOf = (hits: Float64Array): Piece[] =>
  Array.from({ length: hits.length / 2 }, (_, n) => ({ offset: hits[n * 2]!, length: hits[n * 2 + 1]! }));
