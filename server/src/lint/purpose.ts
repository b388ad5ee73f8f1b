import type { Recognition } from '../dialects/recognise';
import type { Purpose } from './rule';

/** What people may set: a purpose, or that it be guessed. */
export type PurposeChoice = 'auto' | Purpose;

export const PURPOSES: readonly PurposeChoice[] = ['auto', 'evidence', 'writing'];

export const isPurposeChoice = (value: unknown): value is PurposeChoice => PURPOSES.some((one) => one === value);

/** Dialects that people write by hand; all others are the marks of some tool. */
const BY_HAND = new Set(['plain', 'rfc-cs', 'rfc-sr']);

/**
 * The purpose of a transcript, guessed: what a server answered, what a tool marked and what stands behind time stamps was
 * recorded. A script with the client's side alone is being written, as is whatever has not been saved yet.
 */
export function guessedPurpose({ dialect, wrappings, sides, clear, chosen }: Recognition, saved: boolean): Purpose {
  if (!saved) return 'writing';
  const empty = clear === 0 && !chosen;
  const byHand = BY_HAND.has(dialect.id) && wrappings.every(({ id }) => id.startsWith('indentation'));
  return byHand && (sides === 'client' || empty) ? 'writing' : 'evidence';
}
