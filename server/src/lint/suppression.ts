/** Comments that keep findings from being told: `# smtp-lens-disable-next-line RULE` and `# smtp-lens-disable-file RULE`. */
import type { Reading } from '../smtp/reading';
import type { Finding } from './rule';

/** What one comment wants: no findings of `rules` (all, where none is named) on the line behind it, or in the file. */
export interface Suppression {
  /** 0-based line of the comment. */
  readonly line: number;
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly string[];
}

/** Something may stand before the `#`, such as a time stamp; rule ids are parted by commas or blanks. */
const COMMENT = /(?:^|\s)# ?smtp-lens-disable-(next-line|file)((?:[\s,]{1,8}[a-z\d-]{1,60}){0,40})\s*$/;
const WIDTH = 1_000;

/** Whether a line may be such a comment: a look that costs little. */
export const isSuppression = (line: string) => line.length <= WIDTH && line.includes('smtp-lens-disable-');

/** The suppression that line `n` holds: a note in its record, for what is said by a side is no comment. */
export function suppressionOn(line: string, n: number, reading: Reading): Suppression | undefined {
  if (reading.class !== 'annotation' || !isSuppression(line)) return undefined;
  const match = COMMENT.exec(line);
  if (!match) return undefined;
  const rules = match[2]!.split(/[\s,]+/).filter((id) => id !== '');
  return { line: n, scope: match[1] as Suppression['scope'], rules };
}

/** The comment that keeps `rule` silent. */
export function suppressingComment(scope: Suppression['scope'], rule: string): string {
  return `# smtp-lens-disable-${scope} ${rule}`;
}

/** The findings that no comment suppresses. */
export function unsuppressed(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
  if (suppressions.length === 0) return [...findings];
  const ofFile = suppressions.filter(({ scope }) => scope === 'file');
  const before = new Map(suppressions.filter(({ scope }) => scope === 'next-line').map((one) => [one.line + 1, one]));
  const covers = (one: Suppression | undefined, rule: string) =>
    one !== undefined && (one.rules.length === 0 || one.rules.includes(rule));
  return findings.filter(
    ({ rule, line }) => !covers(before.get(line), rule) && !ofFile.some((one) => covers(one, rule)),
  );
}
