/** How loud findings are said: by the purpose of the transcript, and by what people set. */

import type { Text } from '../text/locale';
import type { Finding, Level, Purpose, Severity } from './rule';
import { rules } from './rules';

export const LEVELS: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Levels that were set, by rule id; a rule that is not named keeps its own. */
export type Levels = ReadonlyMap<string, Level>;

export const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);
export const isRule = (id: string) => byId.has(id);

/** What is wrong with an entry of the levels that somebody set; undefined where nothing is. */
export function levelProblem(id: string, level: unknown): Text | undefined {
  if (!isRule(id)) return { en: `there is no rule '${id}'`, id: `tidak ada aturan '${id}'` };
  if (isLevel(level)) return undefined;
  const words = LEVELS.join(', ');
  return { en: `${id}: it is one of ${words}`, id: `${id}: salah satu dari ${words}` };
}

/** The entries that can be used. */
export function levelsOf(entries: Iterable<readonly [string, unknown]>): Levels {
  return new Map([...entries].filter((entry): entry is [string, Level] => levelProblem(...entry) === undefined));
}

/** How loud a finding is said in a transcript. */
export function levelFor(
  { rule, severity }: Pick<Finding, 'rule' | 'severity'>,
  purpose: Purpose,
  levels: Levels,
): Level {
  return levels.get(rule) ?? byId.get(rule)?.levels?.[purpose] ?? severity;
}

/** Findings as loud and in such words as the purpose and the levels want; without those that are off. */
export function levelled(findings: readonly Finding[], purpose: Purpose, levels: Levels): Finding[] {
  return findings.flatMap((finding) => {
    const severity = levelFor(finding, purpose, levels);
    if (severity === 'off') return [];
    const { written, ...rest } = finding;
    const message = purpose === 'writing' && written ? written : finding.message;
    return [{ ...rest, severity, message }];
  });
}

/** The same in a log, which has no purpose. */
export function levelInLog({ rule, severity }: Pick<Finding, 'rule' | 'severity'>, levels: Levels): Level {
  return levels.get(rule) ?? severity;
}

/** Findings in a log, as loud as the levels want. `usual`: how loud those are said that nobody set a level for. */
export function levelledLog(findings: readonly Finding[], levels: Levels, usual?: Severity): Finding[] {
  return findings.flatMap((finding) => {
    const severity = levels.get(finding.rule) ?? usual ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
