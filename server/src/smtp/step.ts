import type { Reading } from './reading';
import type { SessionState } from './state';
import type { Utterance } from './utterance';

/** A line, read, and where the session stands behind it. */
export interface Step {
  readonly reading: Reading;
  readonly next: SessionState;
}

/** What every reading has. */
export const span = (state: SessionState, said: Utterance) => ({ session: state.number, at: said.at, end: said.end });
