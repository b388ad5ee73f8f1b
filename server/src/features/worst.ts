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
type Counts = Partial<Record<Level, number>>;

function count(counts: Counts, level: Level, more: number): void {
  counts[level] = (counts[level] ?? 0) + more;
}

/** How many of each level are among the worst `limit`. */
function roomIn(limit: number, counts: Counts): Counts {
  const room: Counts = {};
  let left = limit;
  for (const severity of WORST_FIRST) {
    room[severity] = Math.min(left, counts[severity] ?? 0);
    left -= room[severity]!;
  }
  return room;
}

/** Whether there is room for one more; of those that are as bad the first ones come in. */
function takes(room: Counts, level: Level): boolean {
  if (!room[level]) return false;
  room[level]!--;
  return true;
}

/** What a finding is, wherever it stands, and how many are so. */
export interface Kind extends Pick<Finding, 'rule' | 'severity'> {
  count: number;
}

export function kindsOf(findings: Iterable<Pick<Finding, 'rule' | 'severity'>>): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const { rule, severity } of findings) {
    const known = kinds.find((kind) => kind.rule === rule && kind.severity === severity);
    if (known) known.count++;
    else kinds.push({ rule, severity, count: 1 });
  }
  return kinds;
}

/** Findings of some lines: what they are is known, they themselves are made for who shows them. */
export interface Part {
  readonly kinds: readonly Kind[];
  findings(): readonly Finding[];
}

/**
 * The worst of the findings of a document, by how loud each is said and in the order of its parts, and how many there are. Of those
 * that are not among them nothing is looked at but that: after each key somebody asks for these.
 */
export function worstIn(
  parts: readonly Part[],
  most: number,
  levelOf: (one: Pick<Finding, 'rule' | 'severity'>) => Level,
): { findings: Finding[]; count: number } {
  const counts: Counts = {};
  for (const { kinds } of parts) for (const kind of kinds) count(counts, levelOf(kind), kind.count);
  const room = roomIn(most, counts);
  const findings: Finding[] = [];
  for (const part of parts)
    if (part.kinds.some((kind) => room[levelOf(kind)]))
      for (const finding of part.findings()) if (takes(room, levelOf(finding))) findings.push(finding);
  const { off: _off, ...told } = counts;
  return { findings, count: Object.values(told).reduce((sum, some) => sum + some, 0) };
}
