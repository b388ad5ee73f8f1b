import type { Finding, Level, Severity } from '../lint/rule';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The worst of some findings, in their order. */
export function worstOf(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const counts: Counts = {};
  for (const { severity } of findings) count(counts, severity, 1);
  const room = roomIn(limit, counts);
  return findings.filter(({ severity }) => takes(room, severity));
}

/** How many findings there are of each level. */
export type Counts = Partial<Record<Level, number>>;

export function count(counts: Counts, level: Level, more: number): void {
  counts[level] = (counts[level] ?? 0) + more;
}

/** How many of each level are among the worst `limit`. */
export function roomIn(limit: number, counts: Counts): Counts {
  const room: Counts = {};
  let left = limit;
  for (const severity of WORST_FIRST) {
    room[severity] = Math.min(left, counts[severity] ?? 0);
    left -= room[severity]!;
  }
  return room;
}

/** Whether there is room for one more; of those that are as bad the first ones come in. */
export function takes(room: Counts, level: Level): boolean {
  if (!room[level]) return false;
  room[level]!--;
  return true;
}

/** What a finding is, wherever it stands, and how many are so. */
export interface Kind extends Pick<Finding, 'rule' | 'severity'> {
  count: number;
}

export function kindsOf(findings: readonly Finding[]): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const { rule, severity } of findings) {
    const known = kinds.find((kind) => kind.rule === rule && kind.severity === severity);
    if (known) known.count++;
    else kinds.push({ rule, severity, count: 1 });
  }
  return kinds;
}
