import type { Edit, Finding } from '../lint/rule';
import type { Text } from '../text/locale';

export interface Action {
  readonly title: Text;
  readonly kind: 'quickfix' | 'source.fixAll.smtpLens';
  readonly edits: readonly Edit[];
  /** The finding that it mends; absent for actions on several. */
  readonly finding?: Finding;
  readonly preferred: boolean;
}

const FIX_ALL: Text = { en: 'Fix all that is safe to fix', id: 'Perbaiki semua yang aman diperbaiki' };

/** Quick fixes for the findings that touch the lines `from` to `to` (0-based, inclusive). */
export function quickFixes(findings: readonly Finding[], from: number, to: number): Action[] {
  const here = findings.filter((finding) => finding.fix && finding.line >= from && finding.line <= to);
  const own = here.map(
    (finding): Action => ({
      title: finding.fix!.title,
      kind: 'quickfix',
      edits: finding.fix!.edits,
      finding,
      preferred: true,
    }),
  );
  return [...own, ...familyFixes(findings, here)];
}

/** One action for all fixes that belong together, where that is more than the fix at hand. */
function familyFixes(findings: readonly Finding[], here: readonly Finding[]): Action[] {
  const messages = new Set(here.flatMap((finding) => finding.fix!.family?.message ?? []));
  return [...messages].flatMap((message): Action[] => {
    const members = findings.filter((finding) => finding.fix?.family?.message === message);
    const edits = distinct(members.flatMap((finding) => [...finding.fix!.edits, ...finding.fix!.family!.also]));
    if (edits.length < 2) return [];
    return [{ title: members[0]!.fix!.family!.title, kind: 'quickfix', edits, preferred: false }];
  });
}

/** Every safe fix at once. */
export function fixAll(findings: readonly Finding[]): Action[] {
  const edits = distinct(findings.filter((finding) => finding.fix?.safe).flatMap((finding) => finding.fix!.edits));
  return edits.length === 0 ? [] : [{ title: FIX_ALL, kind: 'source.fixAll.smtpLens', edits, preferred: false }];
}

function distinct(edits: readonly Edit[]): Edit[] {
  const seen = new Map(edits.map((edit) => [`${edit.line}:${edit.at}:${edit.end}:${edit.text}`, edit]));
  return [...seen.values()].sort((a, b) => a.line - b.line || a.at - b.at);
}
