import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import type { Lines } from '../text/lines';
import { type Bytes, PagedText } from '../text/paged-text';

/** A call or a file that is wrong: one line for people, exit status 2. */
export class UsageError extends Error {}

/** A call that is wrong for every file. */
export class CallError extends UsageError {}

/** The text of a file, or of standard input for `-`; gzip and zstd are unpacked. Bytes that are no UTF-8 become U+FFFD. */
export function readText(file: string): string {
  return textOf(readBytes(file), file);
}

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** What is wrong with a file that cannot be read. */
export function fileError(file: string, error: unknown): UsageError {
  return new UsageError(`${file}: ${reason(error)}`);
}

/** The lines of a file as editors count them; of a large one only some are held at a time. */
export function readLines(file: string): Lines {
  return new PagedText(bytesOf(file), decoded);
}

function bytesOf(file: string): Bytes {
  const large = file === '-' ? undefined : largeFile(file);
  if (large) return large;
  const bytes = unpacked(readBytes(file), file);
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** Smaller files are read as a whole. */
const LARGE = 1 << 24;

/** The bytes of a large file where they stand; undefined for those that are small, or compressed. */
function largeFile(file: string): Bytes | undefined {
  try {
    const { size } = statSync(file);
    if (size < LARGE) return undefined;
    const descriptor = openSync(file, 'r');
    if (compressionOf(bytesAt(descriptor, 0, 4)) === undefined)
      return { length: size, read: (from, to) => bytesAt(descriptor, from, to) };
    closeSync(descriptor);
    return undefined;
  } catch (error) {
    throw fileError(file, error);
  }
}

function bytesAt(descriptor: number, from: number, to: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(to - from);
  let read = 0;
  while (read < bytes.length) {
    const more = readSync(descriptor, bytes, read, bytes.length - read, from + read);
    if (more === 0) break;
    read += more;
  }
  // What was cut off meanwhile is lines of nothing.
  return bytes.fill(0, read);
}

/** As UTF-8, of which a BOM is a part; bytes that are none become U+FFFD. */
function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

export function textOf(bytes: Uint8Array, file: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(unpacked(bytes, file));
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** How the bytes are compressed, by the first of them. */
export function compressionOf(bytes: Uint8Array): 'gzip' | 'zstd' | undefined {
  if (startsWith(bytes, GZIP)) return 'gzip';
  return startsWith(bytes, ZSTD) ? 'zstd' : undefined;
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  try {
    const compression = compressionOf(bytes);
    if (compression === 'gzip') return gunzipSync(bytes);
    return compression === 'zstd' ? decompress(bytes) : bytes;
  } catch (error) {
    throw new UsageError(`${file}: the compressed data is damaged (${reason(error)})`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
};

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code && REASONS[code]) ?? message ?? String(error);
}
