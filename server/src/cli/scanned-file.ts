import { closeSync, fstatSync, openSync } from 'node:fs';
import type { LogContext } from '../dialects/maillog/format';
import { placeOf } from '../disk/log-index';
import { bytesAt, lineEndBefore, lineEndBehind, linesIn } from '../disk/pieces';
import { type Hunt, LineSearch, type Part } from '../disk/trace-lines';
import type { SearchedLog } from '../disk/trace-search';
import type { Clock } from '../trace/time';
import type { Scanned } from './scan';
import { type ScanThread, Threads } from './scan-threads';

/** Bytes of the file, by their offsets. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Bytes of a part that a thread looks through at a time: as many as not to wait long for the last one. */
const PART = 16 << 20;

/** Bytes before and behind a line that was found, in which most of what it leads to stands; and for so many places at the most. */
const AROUND = 1 << 20;
const MOST_AROUND = 16;

/** A large plain file: threads look for the pieces of it that hold a word, and only these are read. Whoever started the threads stops them. */
export class ScannedFile implements SearchedLog {
  readonly search = new LineSearch();
  private readonly threads: Threads;
  private readonly descriptor: number;
  private readonly size: number;
  private readonly counted = new CountedLines();

  constructor(
    private readonly file: string,
    threads: readonly ScanThread[],
    readonly context: LogContext,
    readonly clock: Clock,
    /** Bytes of a part. What is found does not depend on it. */
    private readonly part = PART,
  ) {
    this.threads = new Threads(threads);
    this.descriptor = openSync(file, 'r');
    this.size = fstatSync(this.descriptor).size;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /**
   * Words that become known on the way are looked for in the parts that are handed out from then on, also behind the place where all others were
   * looked for.
   */
  async *parts(search: LineSearch): AsyncGenerator<Part> {
    const hunts = [...search.sought()];
    const isFirst = this.counted.to === 0;
    const asked: Promise<Scanned>[] = [];
    let chosenTo = Math.max(0, Math.min(...hunts.map(({ from }) => from)));
    let end = 0;
    for (let n = 0; ; n++) {
      const last = this.lastOf(hunts);
      while (chosenTo < last && asked.length <= n + this.threads.ahead) {
        const part = { from: chosenTo, to: Math.min(last, chosenTo + this.part) };
        asked.push(this.ask(part, hunts, isFirst));
        chosenTo = part.to;
      }
      const scanned = asked[n];
      if (!scanned) return;
      const { hits, lines } = await scanned;
      this.counted.take(lines);
      for (const piece of piecesOf(hits)) {
        const from = Math.max(end, this.lineEndBefore(piece.from));
        if (piece.to <= from) continue;
        end = this.lineEndBehind(piece.to - 1);
        yield { offset: from, bytes: this.read(from, end), chosenTo };
        hunts.push(...search.sought());
      }
    }
  }

  /** Behind it none of the words is to be looked for. */
  private lastOf(hunts: readonly Hunt[]): number {
    return Math.min(this.size, Math.max(...hunts.map(({ to }) => to)));
  }

  private ask(part: Piece, hunts: readonly Hunt[], counts: boolean): Promise<Scanned> {
    const asked = hunts.map(({ text, from, to }) => ({ text, from, to }));
    const scanned = this.threads.scan({ ...part, file: this.file, hunts: asked, counts });
    // What went wrong is told when its turn comes.
    scanned.catch(() => {});
    return scanned;
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
      parts.push({ offset: from, bytes: this.read(from, to) });
      read = to;
    }
    return parts;
  }

  async numbersOf(offsets: readonly number[]): Promise<readonly number[]> {
    let known: CountedPiece | undefined;
    let [at, number] = [0, 0];
    return offsets.map((offset) => {
      const piece = this.counted.before(offset);
      if (piece.at !== known?.at) [at, number] = [piece.at, piece.number];
      known = piece;
      const bytes = this.read(at, offset);
      number += linesIn(bytes, 0, bytes.length);
      at = offset;
      return number;
    });
  }

  private lineEndBefore(offset: number): number {
    return lineEndBefore(this.descriptor, offset);
  }

  private lineEndBehind(offset: number): number {
    return offset >= this.size ? this.size : lineEndBehind(this.descriptor, offset);
  }

  private read(from: number, to: number): Buffer {
    return bytesAt(this.descriptor, from, to);
  }
}

const piecesOf = (hits: Float64Array): Piece[] =>
  Array.from({ length: hits.length / 2 }, (_, n) => ({ from: hits[n * 2]!, to: hits[n * 2 + 1]! }));

interface CountedPiece {
  readonly at: number;
  /** 0-based number of the line that it begins in. */
  readonly number: number;
}

/** How many lines the pieces of a file have, from its head on as far as they were counted. */
class CountedLines {
  private readonly offsets = [0];
  private readonly numbers = [0];

  /** Where the last of them ends. */
  get to(): number {
    return this.offsets.at(-1)!;
  }

  /** Where each of the pieces behind these ends, and how many lines end in it. */
  take(lines: Float64Array): void {
    for (let i = 0; i < lines.length; i += 2) {
      this.offsets.push(lines[i]!);
      this.numbers.push(this.numbers.at(-1)! + lines[i + 1]!);
    }
  }

  /** The last piece that begins at an offset or before. */
  before(offset: number): CountedPiece {
    const n = placeOf(this.offsets, this.offsets.length, offset);
    return { at: this.offsets[n]!, number: this.numbers[n]! };
  }
}
