import { closeSync, fstatSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { LogContext } from '../dialects/maillog/format';
import { placeOf } from '../disk/log-index';
import { bytesAt, lineEndBefore, lineEndBehind, linesIn } from '../disk/pieces';
import { type Hunt, LineSearch, type Part } from '../disk/trace-lines';
import type { SearchedLog } from '../disk/trace-search';
import type { Clock } from '../trace/time';
import { threadsWorth } from './ranges';
import { type Scan, type Scanned, scan } from './scan';

/** A piece of the file. */
interface Piece {
  readonly offset: number;
  readonly length: number;
}

/** What looks through parts of a file. */
export interface ScanThread {
  scan(asked: Scan): Promise<Scanned>;
  stop(): void;
}

/** Bytes of a part that a thread looks through at a time: as many as not to wait long for the last one. */
const PART = 16 << 20;

/** Undefined where the file is small, or none that can be read at any place. */
export function threadsFor(file: string): ScanThread[] | undefined {
  const count = threadsWorth(file);
  if (count < 2) return undefined;
  const others = Array.from({ length: count - 1 }, startThread);
  // Each of the others has its next part before it is done with one.
  return [ownThread, ...others, ...others];
}

const ownThread: ScanThread = { scan, stop() {} };

function startThread(): ScanThread {
  const thread = new Worker(__filename, { workerData: { scans: true } });
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

/** What the threads find in all parts, in the order of these: each takes the next one that nobody has taken. */
async function scanned(parts: readonly Scan[], threads: readonly ScanThread[]): Promise<readonly Scanned[]> {
  const found: Scanned[] = [];
  let next = 0;
  const work = async (thread: ScanThread) => {
    while (next < parts.length) {
      const n = next++;
      found[n] = await thread.scan(parts[n]!);
    }
  };
  // This one is the first, and goes to work when the others have been told.
  await Promise.all(threads.toReversed().map(work));
  return found;
}

/** Bytes before and behind a line that was found, in which most of what it leads to stands; and for so many places at the most. */
const AROUND = 1 << 20;
const MOST_AROUND = 16;

/** A large plain file: threads look for the pieces of it that hold a word, and only these are read. */
export class ScannedFile implements SearchedLog {
  readonly search = new LineSearch(false);
  private readonly descriptor: number;
  private readonly size: number;
  /** Offsets of the pieces whose lines are counted, from the head of the file on, and the number of the first line of each. */
  private readonly offsets: number[] = [];
  private readonly numbers: number[] = [];
  /** Where the last of these ends, and how many lines there are before. */
  private counted = { to: 0, lines: 0 };

  constructor(
    private readonly file: string,
    private readonly threads: readonly ScanThread[],
    readonly context: LogContext,
    readonly clock: Clock,
    /** Bytes of a part. What is found does not depend on it. */
    private readonly part = PART,
  ) {
    this.descriptor = openSync(file, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  close(): void {
    closeSync(this.descriptor);
    for (const thread of this.threads) thread.stop();
  }

  async *parts(search: LineSearch): AsyncGenerator<Part> {
    for (const piece of await this.holding(search.sought())) yield { offset: piece.offset, bytes: this.read(piece) };
  }

  around(): readonly Part[] {
    const places = [...new Set([...this.search.found.keys()].map((at) => Math.floor(at / AROUND)))].sort(
      (a, b) => a - b,
    );
    if (places.length > MOST_AROUND) return [];
    const parts: Part[] = [];
    let read = 0;
    for (const place of places) {
      const from = Math.max(read, this.lineEndBefore((place - 1) * AROUND));
      const to = this.lineEndBehind((place + 2) * AROUND);
      parts.push({ offset: from, bytes: this.read({ offset: from, length: to - from }) });
      read = to;
    }
    return parts;
  }

  async numbersOf(offsets: readonly number[]): Promise<readonly number[]> {
    const last = offsets.at(-1)!;
    if (last >= this.counted.to) await this.look([], this.counted.to, this.lineEndBehind(last), last + 1);
    let piece = -1;
    let [at, number] = [0, 0];
    return offsets.map((offset) => {
      const n = placeOf(this.offsets, this.offsets.length, offset);
      if (n !== piece) [piece, at, number] = [n, this.offsets[n]!, this.numbers[n]!];
      const bytes = this.read({ offset: at, length: offset - at });
      number += linesIn(bytes, 0, bytes.length);
      at = offset;
      return number;
    });
  }

  /** The pieces that hold one of the words. */
  private holding(hunts: readonly Hunt[]): Promise<Piece[]> {
    const first = Math.min(...hunts.map(({ from }) => from));
    const last = Math.max(...hunts.map(({ to }) => to));
    const from = this.lineEndBefore(first);
    // Lines up to those that were found are to be counted in the end: this is done on the way, where it leads there.
    const countTo = from === 0 && this.counted.to === 0 ? Math.max(0, ...this.search.found.keys()) : 0;
    return this.look(hunts, from, this.lineEndBehind(last), countTo);
  }

  /** Whole lines with a word, of those between two line ends; lines are counted from `counted` on, which may be one of these. */
  private async look(hunts: readonly Hunt[], from: number, to: number, countTo: number): Promise<Piece[]> {
    const asked = hunts.map(({ text, from, to }) => ({ text, from, to }));
    const parts: Scan[] = [];
    for (let at = from; at < to; at = parts.at(-1)!.to)
      parts.push({
        file: this.file,
        from: at,
        to: Math.min(to, at + this.part),
        hunts: asked,
        countTo,
      });
    const found = await scanned(parts, this.threads);
    for (const one of found) this.number(one);
    return this.linesAround(found.flatMap(({ hits }) => piecesOf(hits)));
  }

  /** Pieces that follow each other, made whole lines. */
  private linesAround(pieces: readonly Piece[]): Piece[] {
    const whole: Piece[] = [];
    let end = 0;
    for (const { offset, length } of pieces) {
      const begin = Math.max(end, this.lineEndBefore(offset));
      if (offset + length <= begin) continue;
      end = this.lineEndBehind(offset + length - 1);
      whole.push({ offset: begin, length: end - begin });
    }
    return whole;
  }

  private number({ lines, countedTo }: Scanned): void {
    for (let i = 0; i < lines.length; i += 2) {
      this.offsets.push(lines[i]!);
      this.numbers.push(this.counted.lines);
      this.counted.lines += lines[i + 1]!;
    }
    if (countedTo > 0) this.counted.to = countedTo;
  }

  private lineEndBefore(offset: number): number {
    return lineEndBefore(this.descriptor, offset);
  }

  private lineEndBehind(offset: number): number {
    return offset >= this.size ? this.size : lineEndBehind(this.descriptor, offset);
  }

  private read({ offset, length }: Piece): Buffer {
    return bytesAt(this.descriptor, offset, offset + length);
  }
}

const piecesOf = (hits: Float64Array): Piece[] =>
  Array.from({ length: hits.length / 2 }, (_, n) => ({ offset: hits[n * 2]!, length: hits[n * 2 + 1]! }));
