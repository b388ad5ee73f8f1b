import { byPlace, type Edit, type Finding, type Fix } from './rule';

/**
 * The edits of fixes that can be applied together, by place. A fix is taken whole or not at all: one that touches what a
 * fix before it changes waits for another time.
 */
export function together(fixes: readonly Pick<Fix, 'edits'>[]): Edit[] {
  const taken = new Map<number, Edit[]>();
  const onLine = (line: number) => taken.get(line) ?? [];
  for (const { edits } of fixes) {
    const fresh = edits.filter((edit) => !onLine(edit.line).some((other) => isSame(edit, other)));
    if (fresh.some((edit) => onLine(edit.line).some((other) => touches(edit, other)))) continue;
    for (const edit of fresh) taken.set(edit.line, [...onLine(edit.line), edit]);
  }
  return [...taken.values()].flat().sort(byPlace);
}

const isSame = (a: Edit, b: Edit) => a.at === b.at && a.end === b.end && a.text === b.text;

/** Two edits of one line: an insertion touches what begins or ends where it stands. */
const touches = (a: Edit, b: Edit) => a.at <= b.end && b.at <= a.end;

/** The fixes that may be applied without being looked at. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
}
