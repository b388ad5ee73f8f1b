/** The sessions of a run: right ones, and such with one fault or several. */
import { type Fault, faults } from './faults';
import { type Random, randomOf } from './random';
import { rightSession } from './right';
import type { Session } from './session';

/** Session `index` of run `seed`. A third is right, half has one fault, the rest has several. */
export function sessionOf(seed: number, index: number, among: readonly Fault[] = faults): Session {
  const random = randomOf(seed, index);
  let session = rightSession(seed, index, random);
  const wanted = random.pick([0, 0, 0, 1, 1, 1, 1, 1, 2, 3]);
  // One after the other, so that every fault comes up as often as any other.
  if (wanted === 1) return withFault(session, among[index % among.length]!, random);
  for (let n = 0; n < wanted; n++) session = withFault(session, random.pick(among), random);
  return session;
}

function withFault(session: Session, fault: Fault, random: Random): Session {
  const acts = fault.put(session.acts, random, session.index);
  if (!acts || session.faults.includes(fault.name)) return session;
  return {
    ...session,
    acts,
    faults: [...session.faults, fault.name],
    needs: [...new Set([...session.needs, ...(fault.needs ?? [])])],
    policy: session.policy || fault.policy === true,
  };
}

export const sessionsOf = (seed: number, count: number): Session[] =>
  Array.from({ length: count }, (_, index) => sessionOf(seed, index));
