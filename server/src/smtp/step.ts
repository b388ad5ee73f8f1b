import type { LineClass, Reading } from './reading';
import type { SessionState } from './state';
import type { Utterance } from './utterance';

/** What may be changed until somebody else sees it. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A line, read, and where the session stands behind it. */
export interface Step {
  readonly reading: Draft<Reading>;
  readonly next: SessionState;
}

/**
 * A reading with what every reading has. The other fields are there from the beginning: objects that are all made alike are read
 * faster, and code that was compiled for them is not thrown away for one with another set of fields.
 */
export function readingOf(kind: LineClass, { number }: SessionState, { at, end }: Utterance): Draft<Reading> {
  return {
    class: kind,
    session: number,
    at,
    end,
    reply: undefined,
    answers: undefined,
    firstOfReply: undefined,
    commands: undefined,
    authData: undefined,
    data: undefined,
    period: undefined,
    of: undefined,
    garbled: undefined,
    abridged: undefined,
    pattern: undefined,
    nested: undefined,
    summaryCode: undefined,
  };
}
