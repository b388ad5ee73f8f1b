import type { Finding, Severity } from '../lint/rule';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The worst of some findings, in their order. */
export function worstOf(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(
    WORST_FIRST.flatMap((severity) => findings.filter((f) => f.severity === severity)).slice(0, limit),
  );
  return findings.filter((finding) => kept.has(finding));
}
