import { type ReaderState, TRIES } from '../dialects/reader';
import { alike } from '../dialects/voice';
import type { SessionState } from '../smtp/state';
import { type Drift, driftedReader, eachSession, isNone } from './moves';

/**
 * The drift between a state and the one that was there before the edit, where reading on from them differs in nothing but the
 * counters; undefined where it may differ. `last` is the old state at the end of what would be taken over.
 */
export function agreement(old: ReaderState, now: ReaderState, last: ReaderState): Drift | undefined {
  const octets = (now.main.message?.octets ?? 0) - (old.main.message?.octets ?? 0);
  const drift = { sessions: now.count - old.count, tries: now.tries - old.tries, octets };
  if (isNone(drift)) return sameState(old, now) ? drift : undefined;
  // Rules ask whether a session is the first of the record.
  if (drift.sessions !== 0 && (mayBeFirst(old) || mayBeFirst(now))) return undefined;
  // Where the tries run out, no other voice is looked for.
  if (drift.tries !== 0 && Math.max(last.tries, last.tries + drift.tries) >= TRIES) return undefined;
  if (octets !== 0 && (!isCounted(old) || !isCounted(now))) return undefined;
  return sameState(driftedReader(old, drift), now) ? drift : undefined;
}

const isCounted = ({ main }: ReaderState) => main.message?.octets !== undefined;

function mayBeFirst({ count, main, named }: ReaderState): boolean {
  return count === 0 || [main, ...Object.values(named)].some(({ number }) => number === 1);
}

/** Structural equality of what two states tell the lines behind; they are small. */
function sameState(a: ReaderState, b: ReaderState): boolean {
  if (a === b) return true;
  const { voice, ...rest } = eachSession(a, withoutPast);
  const { voice: other, ...others } = eachSession(b, withoutPast);
  return alike(voice, other) && JSON.stringify(canonical(rest)) === JSON.stringify(canonical(others));
}

/** Where a text ended, nobody asks behind it. */
const withoutPast = (session: SessionState): SessionState =>
  session.phase === 'chunk' || session.phase === 'lost' ? session : { ...session, until: 0 };

/** The same keys in the same order, whatever way led to the state. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
}
