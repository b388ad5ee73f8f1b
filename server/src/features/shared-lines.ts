/** What the lines of a block share with others, in a few bytes a line. */
import type { LogLine } from '../dialects/maillog/line';
import { KeyHash } from '../trace/report/key-hash';
import { type Shared, sharedOn } from '../trace/shared';

/** Something that lines share: a hash of 49 bits, which two things have too seldom to ever be seen, and in the lowest four its kind. */
export type Key = number;

const KINDS = 16;

export const kindOf = (key: Key): Shared => key % KINDS;

/** The same as another kind: where a session begins, and where it ends. */
export const keyAs = (kind: Shared, key: Key): Key => key - kindOf(key) + kind;

const hash = new KeyHash();

export function keyOf(kind: Shared, text: string): Key {
  hash.begin();
  hash.takeText(text);
  return ((hash.first >>> 0) * 2 ** 17 + (hash.second >>> 15)) * KINDS + kind;
}

/** Keys in the order of the lines that they stand on, and beside each its line: they count from the head of the block. */
export interface SharedLines {
  readonly keys: Float64Array;
  readonly rows: Uint16Array;
}

/** Puts together what is shared, line by line. */
export class SharedReader {
  private readonly keys: Key[] = [];
  private readonly rows: number[] = [];
  private row = 0;

  take(line: LogLine, row: number): void {
    this.row = row;
    sharedOn(line, this.put);
  }

  private readonly put = (kind: Shared, text: string): void => {
    this.keys.push(keyOf(kind, text));
    this.rows.push(this.row);
  };

  get lines(): SharedLines {
    return { keys: Float64Array.from(this.keys), rows: Uint16Array.from(this.rows) };
  }
}
