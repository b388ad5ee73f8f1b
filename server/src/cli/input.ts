import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';

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
