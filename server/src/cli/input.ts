import { readFileSync } from 'node:fs';
import { compressionOf } from '../disk/compression';
import { fileError, reasonOf, UsageError } from '../disk/file-error';
import { largeFile } from '../disk/record-file';
import { UTF8 } from '../disk/spellings';
import type { Lines } from '../text/lines';
import { type Bytes, PagedText } from '../text/paged-text';

export { compressionOf, fileError, UsageError };

/** A call that is wrong for every file. */
export class CallError extends UsageError {}

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** The lines of a file as editors count them; of a large one only some are held at a time. */
export async function readLines(file: string): Promise<Lines> {
  return new PagedText(await bytesOf(file), UTF8);
}

async function bytesOf(file: string): Promise<Bytes> {
  const large = file === '-' ? undefined : largeFile(file);
  if (large) return large;
  const bytes = await unpacked(readBytes(file), file);
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

export async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await unpacked(bytes, file));
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function unpacked(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  try {
    const compression = compressionOf(bytes);
    if (compression === 'gzip') return (await import('node:zlib')).gunzipSync(bytes);
    return compression === 'zstd' ? (await import('fzstd')).decompress(bytes) : bytes;
  } catch (error) {
    throw new UsageError(`${file}: the compressed data is damaged (${reasonOf(error)})`);
  }
}
