/** A log file as a whole, for an editor to merge it with others. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileError } from './file-error';
import { bytesOf } from './pieces';

export interface WholeLog {
  readonly lines: readonly string[];
  /** Milliseconds since 1970: when it was last written. */
  readonly written: number;
}

/**
 * The lines of the file at a `file:` URI, unpacked where it is compressed; of one that is damaged what came before. Undefined where
 * it has more than `most` bytes. Throws, naming the file, where it cannot be read.
 */
export async function wholeLog(uri: string, most: number): Promise<WholeLog | undefined> {
  const file = fileURLToPath(uri);
  const written = lastWritten(file);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytesOf(file, () => {})) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(Buffer.from(piece));
  }
  const lines = Buffer.concat(pieces).toString('utf8').split(/\r?\n/);
  // The empty line behind the last line end is none.
  if (lines.at(-1) === '') lines.pop();
  return { lines, written };
}

function lastWritten(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch (error) {
    throw fileError(file, error);
  }
}
