import { closeSync, openSync, readSync } from 'node:fs';
import { byteSearch } from './byte-search';
import { compressionOf } from './compression';
import { fileError } from './file-error';
import { waitForPipe } from './patience';

/** Bytes that are read at a time. */
const PIECE = 1 << 18;

/**
 * A file, or `-` for standard input, in pieces of whole lines, each to be used before the next one comes into its place. gzip and
 * zstd are unpacked as they come; where they end too early or are damaged, `note` is told, and what came before counts.
 */
export async function* bytesOf(file: string, note: (text: string) => void): AsyncGenerator<Buffer> {
  const lines = new WholeLines();
  for await (const bytes of unpacked(file, note)) yield* lines.take(bytes);
  yield* lines.end();
}

/** The same for the part of a plain file that begins and ends at these bytes. */
export function* bytesPartOf(file: string, from: number, to: number): Generator<Buffer> {
  const lines = new WholeLines();
  for (const bytes of read(file, from, to)) yield* lines.take(bytes);
  yield* lines.end();
}

/** Pieces end where the reading of a file happens to stop; a line that is cut there waits for its rest. */
class WholeLines {
  private rest: Buffer[] = [];

  *take(bytes: Buffer): Generator<Buffer> {
    const first = bytes.indexOf(10) + 1;
    if (first === 0) {
      this.rest.push(Buffer.from(bytes));
      return;
    }
    const last = bytes.lastIndexOf(10) + 1;
    const begin = this.rest.length === 0 ? 0 : first;
    if (begin > 0) yield Buffer.concat([...this.rest, bytes.subarray(0, first)]);
    if (last > begin) yield bytes.subarray(begin, last);
    this.rest = last < bytes.length ? [Buffer.from(bytes.subarray(last))] : [];
  }

  *end(): Generator<Buffer> {
    if (this.rest.length > 0) yield Buffer.concat(this.rest);
  }
}

/** Bytes that lie there; fewer where the file ends before. */
export function bytesAt(descriptor: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  let got = 0;
  while (got < bytes.length) {
    const more = readSync(descriptor, bytes, got, bytes.length - got, from + got);
    if (more === 0) break;
    got += more;
  }
  return bytes.subarray(0, got);
}

/** Bytes of a line that are looked at together. */
const LINE = 1 << 16;

/** Where the line ends that an offset lies in: behind its line end, or where the file ends. */
export function lineEndBehind(descriptor: number, offset: number): number {
  for (let at = Math.floor(offset); ; at += LINE) {
    const bytes = bytesAt(descriptor, at, at + LINE);
    const end = bytes.indexOf(10);
    if (end >= 0) return at + end + 1;
    if (bytes.length < LINE) return at + bytes.length;
  }
}

/** Where the line begins that an offset lies in. */
export function lineEndBefore(descriptor: number, offset: number): number {
  for (let end = Math.floor(offset); end > 0; end -= LINE) {
    const from = Math.max(0, end - LINE);
    const lineEnd = bytesAt(descriptor, from, end).lastIndexOf(10);
    if (lineEnd >= 0) return from + lineEnd + 1;
  }
  return 0;
}

/** Bytes that are looked through sooner than what is faster is made ready. */
const FEW = 1 << 14;

/** Line ends between two bytes. */
export function linesIn(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < FEW) return lineEndsIn(bytes.subarray(from, to));
  const { room } = byteSearch();
  let lines = 0;
  for (let at = from; at < to; at += room.length) {
    const some = bytes.subarray(at, Math.min(to, at + room.length));
    room.set(some);
    lines += byteSearch().lineEnds(0, some.length);
  }
  return lines;
}

function lineEndsIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Reads into the same memory again and again. */
function* read(file: string, from = 0, to = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const stdin = file === '-';
  const descriptor = stdin ? 0 : opened(file);
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, to - from));
  try {
    for (let at = from; at < to; ) {
      const got = readAt(descriptor, buffer, Math.min(buffer.length, to - at), stdin ? null : at, file);
      if (got === 0) return;
      at += got;
      yield buffer.subarray(0, got);
    }
  } finally {
    if (!stdin) closeSync(descriptor);
  }
}

/** Throws an error that names the file. */
export function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw fileError(file, error);
  }
}

/** How many bytes came, at the most `length`; 0 at the end. Null is where the reading before ended. Throws an error that names the file. */
export function readAt(descriptor: number, into: Buffer, length: number, at: number | null, file: string): number {
  for (;;) {
    try {
      return readSync(descriptor, into, 0, length, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw fileError(file, error);
      waitForPipe();
    }
  }
}

async function* unpacked(file: string, note: (text: string) => void): AsyncGenerator<Buffer> {
  const pieces = read(file);
  const first = pieces.next();
  if (first.done) return;
  const all = chained(first.value, pieces);
  const compression = compressionOf(first.value);
  try {
    for await (const bytes of compression ? UNPACK[compression](all) : all) {
      yield bytes;
      // Signals and timers have their turn.
      await new Promise(setImmediate);
    }
  } catch (error) {
    if (!compression) throw error;
    note(`${file}: the compressed data is damaged or ends too early; what came before is counted`);
  }
}

function* chained(first: Buffer, others: Iterable<Buffer>): Generator<Buffer> {
  yield first;
  yield* others;
}

/** Pieces are copied on their way in: their memory is read into again. */
const UNPACK = { gzip: gunzipped, zstd: unzstd };

async function* gunzipped(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  // Most files are not compressed, and need not wait for what unpacks them.
  const { createGunzip } = await import('node:zlib');
  const stream = createGunzip({ chunkSize: 1 << 18 });
  const out: Buffer[] = [];
  stream.on('data', (bytes: Buffer) => out.push(bytes));
  const failed = new Promise<Error>((resolve) => stream.once('error', resolve));
  const ended = new Promise<undefined>((resolve) => stream.once('end', () => resolve(undefined)));
  for (const bytes of pieces) {
    const taken = new Promise<undefined>((resolve) => stream.write(Buffer.from(bytes), () => resolve(undefined)));
    const error = await Promise.race([failed, taken]);
    yield* out.splice(0);
    if (error) throw error;
  }
  stream.end();
  const error = await Promise.race([failed, ended]);
  yield* out.splice(0);
  if (error) throw error;
}

async function* unzstd(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  const out: Buffer[] = [];
  const stream = new Decompress((bytes) => void out.push(Buffer.from(bytes)));
  for (const bytes of pieces) {
    stream.push(Uint8Array.from(bytes));
    yield* out.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}

/** The text of bytes that were read as Latin-1; bytes that are no UTF-8 become U+FFFD. */
export function utf8Of(text: string): string {
  return /[\x80-\xff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
