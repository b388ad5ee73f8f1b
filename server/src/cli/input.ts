import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';

/** A call or a file that is wrong: one line for people, exit status 2. */
export class UsageError extends Error {}

/** The text of a file, or of standard input for `-`; gzip and zstd are unpacked. Bytes that are no UTF-8 become U+FFFD. */
export function readInput(file: string): string {
  return new TextDecoder('utf-8').decode(unpacked(bytesOf(file), file));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(`${file}: ${reason(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ENOTDIR: 'no such file',
};

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code && REASONS[code]) ?? message ?? String(error);
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return decompress(bytes);
    return bytes;
  } catch (error) {
    throw new UsageError(`${file}: damaged compressed file (${reason(error)})`);
  }
}
