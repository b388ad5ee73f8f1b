import type { LineClass, Reading } from './reading';
import type { SessionState } from './state';
import type { Utterance } from './utterance';

/** A line, read, and where the session stands behind it. */
export interface Step {
  readonly reading: Reading;
  readonly next: SessionState;
}

/** What may be changed until somebody else sees it. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A reading with what every reading has. */
export function readingOf(kind: LineClass, { number }: SessionState, { at, end }: Utterance): Draft<Reading> {
  return { class: kind, session: number, at, end };
}
