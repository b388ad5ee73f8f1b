import { together } from '../lint/fixes';
import type { Edit, Family, Finding, Fix } from '../lint/rule';
import { type Suppression, suppressingComment } from '../lint/suppression';
import type { Locale, Text } from '../text/locale';
import type { TranscriptRecord } from './record';

/** Kinds of actions. What begins with `quickfix` mends what is at hand; the others are asked for by name. */
export const KINDS = {
  fix: 'quickfix',
  unsafeFix: 'quickfix.smtpLens.unsafe',
  suppress: 'quickfix.smtpLens.suppress',
  fixAll: 'source.fixAll.smtpLens',
  fixRecording: 'source.smtpLens.fixRecording',
} as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** What edits change. A recording is evidence: a copy of it is corrected, or, in an editor that opens none, it is named in the title. */
export type Target = 'document' | 'copy' | 'recording';

export interface Action {
  readonly title: Text;
  readonly kind: Kind;
  readonly edits: readonly Edit[];
  readonly target: Target;
  /** The finding that it mends; absent for actions on several. */
  readonly finding?: Finding;
  /** A rule that the action switches off in the settings, instead of editing. */
  readonly switchOff?: string;
  readonly preferred: boolean;
}

/** Quick fixes for the findings that touch the lines `from` to `to` (0-based, inclusive): each, those that belong together, and each rule. */
export function quickFixes(findings: readonly Finding[], from: number, to: number, target: Target): Action[] {
  const here = findings.filter((finding) => finding.fix && finding.line >= from && finding.line <= to);
  const own = here.map((finding) => ({
    ...action(finding.fix!.title, finding.fix!.edits, finding.fix!.safe, target),
    finding,
    preferred: finding.fix!.safe,
  }));
  return [...own, ...familyFixes(findings, here, target), ...ruleFixes(findings, here, target)];
}

/** One action for all fixes that belong together, where that is more than the fix at hand. */
function familyFixes(findings: readonly Finding[], here: readonly Finding[], target: Target): Action[] {
  const keys = new Set(fixesOf(here).flatMap(({ family }) => (family ? keyOf(family) : [])));
  return [...keys].flatMap((key): Action[] => {
    const members = fixesOf(findings).filter(({ family }) => family && keyOf(family) === key);
    const edits = together(members.flatMap(({ edits, family }) => [{ edits }, { edits: family!.also }]));
    return edits.length < 2 ? [] : [action(members[0]!.family!.title, edits, allSafe(members), target)];
  });
}

const keyOf = ({ name, message }: Family) => `${name} ${message}`;

/** One action for all findings of a rule, where there are more than the one at hand. */
function ruleFixes(findings: readonly Finding[], here: readonly Finding[], target: Target): Action[] {
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule): Action[] => {
    const fixes = fixesOf(findings.filter((finding) => finding.rule === rule));
    return fixes.length < 2 ? [] : [action(fixAllOf(rule), together(fixes), allSafe(fixes), target)];
  });
}

const fixesOf = (findings: readonly Finding[]): Fix[] => findings.flatMap(({ fix }) => fix ?? []);
const allSafe = (fixes: readonly Fix[]) => fixes.every(({ safe }) => safe);

const fixAllOf = (rule: string): Text => ({
  en: `Fix all findings of '${rule}'`,
  id: `Perbaiki semua temuan '${rule}'`,
});

/** Every safe fix at once. What changes a recording is asked for by a name of its own, so that no save does it. */
export function fixAll(findings: readonly Finding[], target: Target): Action[] {
  const edits = together(fixesOf(findings).filter(({ safe }) => safe));
  if (edits.length === 0) return [];
  const kind = target === 'document' ? KINDS.fixAll : KINDS.fixRecording;
  return [{ ...action(FIX_ALL, edits, true, target), kind }];
}

const FIX_ALL: Text = { en: 'Fix all that is safe to fix', id: 'Perbaiki semua yang aman diperbaiki' };
const UNSAFE: Text = { en: ' (check the result)', id: ' (periksa hasilnya)' };
const IN: Readonly<Record<Target, Text>> = {
  document: { en: '', id: '' },
  copy: { en: ', in a corrected copy', id: ', di salinan yang diperbaiki' },
  recording: { en: ', in this recording', id: ', di rekaman ini' },
};

function action(title: Text, edits: readonly Edit[], safe: boolean, target: Target): Action {
  const said = (locale: Locale) => title[locale] + IN[target][locale] + (safe ? '' : UNSAFE[locale]);
  return {
    title: { en: said('en'), id: said('id') },
    kind: safe ? KINDS.fix : KINDS.unsafeFix,
    edits,
    target,
    preferred: false,
  };
}

/**
 * Ways to hear no more of the findings on the lines `from` to `to`: a comment, where the record would take it for one (and where
 * it is no evidence), and the settings.
 */
export function suppressions(
  record: TranscriptRecord | undefined,
  findings: readonly Finding[],
  from: number,
  to: number,
  target: Target,
): Action[] {
  const here = findings.filter(({ line }) => line >= from && line <= to).slice(0, SUPPRESSED);
  const places = new Map(here.map((finding) => [`${finding.rule} ${finding.line}`, finding]));
  const rules = new Map(here.map((finding) => [finding.rule, finding]));
  const comments = target === 'document';
  return [
    ...[...places.values()].flatMap((finding) => (comments ? comment(record, finding, 'next-line', finding.line) : [])),
    ...[...rules.values()].flatMap((finding) => (comments ? comment(record, finding, 'file', 0) : [])),
    ...[...rules.values()].map((finding) => ({
      ...suppression(switchOffTitle(finding.rule), finding),
      switchOff: finding.rule,
    })),
  ];
}

/** A selection may hold thousands of findings; of so many the first are offered to be suppressed. */
const SUPPRESSED = 20;

/** The comment on a line of its own before line `n`, where the record would read it as one. */
function comment(
  record: TranscriptRecord | undefined,
  finding: Finding,
  scope: Suppression['scope'],
  n: number,
): Action[] {
  const text = suppressingComment(scope, finding.rule);
  if (!record?.wouldNote(n, text)) return [];
  const edits = [{ line: n, at: 0, end: 0, text: `${text}\n` }];
  return [{ ...suppression(COMMENT_TITLES[scope](finding.rule), finding), edits }];
}

function suppression(title: Text, finding: Finding): Action {
  return { title, kind: KINDS.suppress, edits: [], target: 'document', finding, preferred: false };
}

const COMMENT_TITLES: Readonly<Record<Suppression['scope'], (rule: string) => Text>> = {
  'next-line': (rule) => ({
    en: `Suppress '${rule}' on this line, by a comment`,
    id: `Abaikan '${rule}' di baris ini, dengan komentar`,
  }),
  file: (rule) => ({
    en: `Suppress '${rule}' in this file, by a comment`,
    id: `Abaikan '${rule}' di berkas ini, dengan komentar`,
  }),
};

const switchOffTitle = (rule: string): Text => ({
  en: `Turn '${rule}' off in the settings`,
  id: `Matikan '${rule}' di pengaturan`,
});
