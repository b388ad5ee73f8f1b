/** A record in a file, or from standard input: line by line where a line says all, or by number where lines depend on each other. */
import { closeSync, openSync, statSync } from 'node:fs';
import { type Lines, linesOf } from '../text/lines';
import { type Bytes, PagedText } from '../text/paged-text';
import type { Spelling } from '../text/spelt';
import { compressionOf } from './compression';
import { fileError } from './file-error';
import { bytesAt, bytesOf } from './pieces';

/** What a file is, so many of its lines tell, or so many bytes where they are long. */
const HEAD_LINES = 400;
const HEAD_BYTES = 1 << 20;
/** Smaller files are read as a whole. */
const LARGE = 1 << 24;

export class RecordFile {
  /** What came from standard input, as far as it is kept. */
  private readonly kept: Buffer[] = [];
  private input: AsyncIterator<Buffer> | undefined;
  /** Whether the compressed data was damaged or ended too early. */
  damaged = false;

  /** `again`: it is read more than once. */
  constructor(
    private readonly file: string,
    private readonly warn: (line: string) => void,
    private readonly again: boolean,
  ) {}

  /** The first lines, as UTF-8. */
  async head(): Promise<Lines> {
    const head: Buffer[] = [];
    let lines = 0;
    let bytes = 0;
    for await (const piece of this.pieces(true)) {
      head.push(Buffer.from(piece));
      bytes += piece.length;
      for (let at = piece.indexOf(10); at >= 0 && lines < HEAD_LINES; at = piece.indexOf(10, at + 1)) lines++;
      if (lines >= HEAD_LINES || bytes >= HEAD_BYTES) break;
    }
    return linesOf(Buffer.concat(head).toString('utf8'));
  }

  /** Pieces of whole lines from the beginning; each is to be used before the next one comes. `keep`: they are asked for again. */
  async *pieces(keep = this.again): AsyncGenerator<Buffer> {
    if (this.file !== '-') {
      yield* bytesOf(this.file, this.note);
      return;
    }
    const kept = keep ? [...this.kept] : this.kept.splice(0);
    for (const piece of kept) yield piece;
    this.input ??= bytesOf('-', this.note)[Symbol.asyncIterator]();
    for (let next = await this.input.next(); !next.done; next = await this.input.next()) {
      const piece = keep ? Buffer.from(next.value) : next.value;
      if (keep) this.kept.push(piece);
      yield piece;
    }
  }

  /** All lines, split at LF, by their `spelling`. Of a large plain file only some are held at a time. */
  async lines(spelling: Spelling): Promise<PagedText> {
    const bytes = (this.file === '-' ? undefined : largeFile(this.file)) ?? (await this.inMemory());
    return new PagedText(bytes, spelling, true);
  }

  private async inMemory(): Promise<Bytes> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces()) pieces.push(Buffer.from(piece));
    const all = Buffer.concat(pieces);
    return { length: all.length, read: (from, to) => all.subarray(from, to) };
  }

  private readonly note = (text: string) => {
    if (!this.damaged) this.warn(text);
    this.damaged = true;
  };
}

/** The bytes of a large file where they stand; undefined for those that are small, or compressed. */
export function largeFile(file: string): Bytes | undefined {
  try {
    const { size } = statSync(file);
    if (size < LARGE) return undefined;
    const descriptor = openSync(file, 'r');
    if (compressionOf(bytesAt(descriptor, 0, 4)) === undefined)
      return { length: size, read: (from, to) => bytesOrNothing(descriptor, from, to) };
    closeSync(descriptor);
    return undefined;
  } catch (error) {
    throw fileError(file, error);
  }
}

/** What was cut off meanwhile is lines of nothing. */
function bytesOrNothing(descriptor: number, from: number, to: number): Uint8Array {
  const bytes = bytesAt(descriptor, from, to);
  return bytes.length === to - from ? bytes : Buffer.concat([bytes], to - from);
}
