/** The bytes of a log as they lie: plain ones are read at any place, compressed ones from the beginning. */
import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { compressionOf } from './compression';
import { fileError } from './file-error';
import type { LogIndex } from './log-index';
import { bytesAt, bytesOf, linesIn } from './pieces';
import { type FoundLine, type LineSearch, numbersOf, type Part, partsOf } from './trace-lines';

/** So many bytes of the beginning tell one file from another that was put in its place. */
const HEAD = 1 << 10;

export class StoredLog {
  readonly compressed: boolean;
  private readonly descriptor: number;
  private readonly inode: number;
  private readonly head: Buffer;

  /** Opens the file, which stays the same one whatever happens to its name. */
  constructor(
    private readonly path: string,
    private readonly note: (text: string) => void,
  ) {
    try {
      this.descriptor = openSync(path, 'r');
      const stats = fstatSync(this.descriptor);
      if (!stats.isFile()) throw new Error('it is no file');
      this.inode = stats.ino;
      this.head = this.read(0, Math.min(HEAD, stats.size));
    } catch (error) {
      throw fileError(path, error);
    }
    this.compressed = compressionOf(this.head) !== undefined;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  get stats(): Stats {
    return fstatSync(this.descriptor);
  }

  /** Whether another file has its name, or it was written anew. `known` bytes of it were read. */
  isReplaced(known: number): boolean {
    try {
      const { ino, size } = statSync(this.path);
      return ino !== this.inode || size < known || !this.read(0, this.head.length).equals(this.head);
    } catch {
      // Between two names.
      return false;
    }
  }

  /** Bytes that lie there; fewer where the file was cut. */
  read(from: number, to: number): Buffer {
    return bytesAt(this.descriptor, from, to);
  }

  /**
   * Whole lines from an offset to the end of a plain file, some bytes at a time. `partly`: the last line too, where nothing ends it.
   */
  *blocks(from: number, block: number, partly: boolean): Generator<Buffer> {
    const { size } = this.stats;
    for (let at = from; at < size; ) {
      let bytes = this.read(at, Math.min(size, at + block));
      while (bytes.lastIndexOf(10) < 0 && at + bytes.length < size)
        bytes = this.read(at, Math.min(size, at + bytes.length * 2));
      const end = bytes.lastIndexOf(10) + 1;
      const whole = end > 0 ? bytes.subarray(0, end) : bytes;
      if (end === 0 && !partly) return;
      if (whole.length === 0) return;
      yield whole;
      at += whole.length;
    }
  }

  /** Everything from the beginning, unpacked. */
  pieces(): AsyncIterable<Buffer> {
    return bytesOf(this.path, this.note);
  }

  /** What a search wants of it, in order. */
  parts(search: LineSearch, index: LogIndex): AsyncIterable<Part> | Iterable<Part> {
    return this.compressed ? partsOf(this.pieces()) : this.wanted(search, index);
  }

  private *wanted(search: LineSearch, index: LogIndex): Generator<Part> {
    const wanted = new Uint8Array(index.blocks);
    for (let block = 0; block < wanted.length; block++) {
      for (const { text, from, to } of search.sought())
        index.where([text], Math.max(block, index.blockAt(from)), index.blockAt(to), (one) => {
          wanted[one] = 1;
        });
      if (wanted[block]) yield this.part(block, index);
    }
  }

  part(block: number, index: LogIndex): Part {
    const { from, to } = index.rangeOf(block);
    return { offset: from, bytes: this.read(from, to) };
  }

  /** 0-based numbers of lines by the offsets of their first bytes, which are in order. */
  async numbersOf(offsets: readonly number[], index: LogIndex): Promise<readonly number[]> {
    if (this.compressed) return numbersOf(offsets, this.pieces());
    let bytes: Buffer = Buffer.alloc(0);
    let block = -1;
    let counted = 0;
    let line = 0;
    return offsets.map((offset) => {
      const own = index.blockAt(offset);
      const { from, to } = index.rangeOf(own);
      if (own !== block) {
        block = own;
        bytes = this.read(from, to);
        line = index.firstLineOf(own);
        counted = 0;
      }
      line += linesIn(bytes, counted, offset - from);
      counted = offset - from;
      return line;
    });
  }

  /** Blocks that may hold all of some words, or all blocks; newest first where that is possible. */
  async *backwards(index: LogIndex, words?: readonly string[]): AsyncGenerator<Part> {
    if (this.compressed) {
      yield* partsOf(this.pieces());
      return;
    }
    const blocks: number[] = [];
    index.where(words ?? [], 0, index.blocks, (block) => blocks.push(block));
    for (const block of blocks.reverse()) yield this.part(block, index);
  }

  /** Lines by number, as many as there are. */
  async lines(from: number, count: number, index: LogIndex): Promise<FoundLine[]> {
    const found: FoundLine[] = [];
    let line = this.compressed ? 0 : index.firstLineOf(index.blockOfLine(from));
    for await (const { offset, bytes } of this.from(from, index)) {
      for (let at = 0; at < bytes.length && found.length < count; line++) {
        const lineEnd = bytes.indexOf(10, at);
        const stop = lineEnd < 0 ? bytes.length : lineEnd;
        if (line >= from) found.push({ at: offset + at, text: textOf(bytes, at, stop) });
        at = stop + 1;
      }
      if (found.length >= count) break;
    }
    return found;
  }

  private async *from(line: number, index: LogIndex): AsyncGenerator<Part> {
    if (this.compressed) yield* partsOf(this.pieces());
    else for (let block = index.blockOfLine(line); block < index.blocks; block++) yield this.part(block, index);
  }

  /** The lines that begin at these offsets. */
  async linesAt(offsets: readonly number[], index: LogIndex): Promise<FoundLine[]> {
    if (!this.compressed) return offsets.map((at) => ({ at, text: this.lineAt(at, index) }));
    const wanted = new Set(offsets);
    const found = new Map<number, FoundLine>();
    for await (const { offset, bytes } of partsOf(this.pieces())) {
      for (const at of wanted) {
        if (at < offset || at >= offset + bytes.length) continue;
        const lineEnd = bytes.indexOf(10, at - offset);
        found.set(at, { at, text: textOf(bytes, at - offset, lineEnd < 0 ? bytes.length : lineEnd) });
        wanted.delete(at);
      }
      if (wanted.size === 0) break;
    }
    return offsets.flatMap((at) => found.get(at) ?? []);
  }

  private lineAt(offset: number, index: LogIndex): string {
    for (let size = 1 << 10; ; size *= 4) {
      const bytes = this.read(offset, Math.min(index.end, offset + size));
      const end = bytes.indexOf(10);
      if (end >= 0 || bytes.length < size) return textOf(bytes, 0, end < 0 ? bytes.length : end);
    }
  }
}

/** Without a final CR, as Latin-1. */
function textOf(bytes: Buffer, at: number, stop: number): string {
  return bytes.toString('latin1', at, stop > at && bytes[stop - 1] === 13 ? stop - 1 : stop);
}
