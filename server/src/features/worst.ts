import type { Finding, Level, Severity } from '../lint/rule';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The worst of some findings, in their order. */
export function worstOf(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const counts: Counts = {};
  for (const { severity } of findings) count(counts, severity);
  const isAmong = worst(counts, limit);
  return findings.filter(({ severity }) => isAmong(severity));
}

/** How many findings there are of each level. */
export type Counts = Partial<Record<Level, number>>;

export function count(counts: Counts, level: Level): void {
  counts[level] = (counts[level] ?? 0) + 1;
}

/** Asked of one finding after the other: whether it is among the worst; of those that are as bad the first ones are. */
export function worst(counts: Counts, limit: number): (level: Level) => boolean {
  const left: Counts = {};
  let room = limit;
  for (const severity of WORST_FIRST) {
    left[severity] = Math.min(room, counts[severity] ?? 0);
    room -= left[severity]!;
  }
  return (level) => {
    if (!left[level]) return false;
    left[level]!--;
    return true;
  };
}
