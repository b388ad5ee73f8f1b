/** What is told of an open document: by its purpose, and by the levels that were set. */
import type { CodeActionContext, Range } from 'vscode-languageserver';
import { type Action, fixAll, KINDS, quickFixes, suppressions, type Target } from '../features/code-actions';
import { type Levels, levelFor, levelInLog, levelled, levelledLog } from '../lint/levels';
import type { PurposeChoice } from '../lint/purpose';
import type { Finding, Purpose } from '../lint/rule';
import { CORRECTED_COPY_COMMAND, PAGE_SCHEME, type Recognised, SET_LEVEL_COMMAND } from '../protocol';
import type { OpenDocument } from './documents';

/** What people said about linting, in the settings and for one document. */
export interface Wishes {
  readonly levels: Levels;
  /** What the settings say of all documents. */
  readonly purpose: PurposeChoice;
  /** What the user says of this one. */
  readonly chosen: Purpose | undefined;
  /** A configuration file leaves this one out. */
  readonly ignored: boolean;
}

/** What a transcript is, and what said so. */
export function purposeOf({ guessed }: OpenDocument, { purpose, chosen }: Wishes): NonNullable<Recognised['purpose']> {
  if (chosen) return { is: chosen, by: 'choice' };
  return purpose === 'auto' ? { is: guessed, by: 'guess' } : { is: purpose, by: 'settings' };
}

/** A part of a log tells of no message all that there is: nothing in it is wrong. */
const checkedLog = ({ uri, logRecord }: OpenDocument) => (uri.startsWith(`${PAGE_SCHEME}:`) ? undefined : logRecord);

/** The findings of a document that was read to its end. */
function findingsOf(document: OpenDocument, wishes: Wishes): Finding[] {
  const { record } = document;
  const log = checkedLog(document);
  if (wishes.ignored) return [];
  if (log) return levelledLog(log.findings(), wishes.levels);
  return record ? levelled(record.findings(), purposeOf(document, wishes).is, wishes.levels) : [];
}

/** The worst findings of a document that was read to its end, `most` at the most, and how many more there are. */
export function toldOf(document: OpenDocument, wishes: Wishes, most: number): Told {
  const { record } = document;
  const log = checkedLog(document);
  if (wishes.ignored || (!record && !log)) return { findings: [], left: 0 };
  if (log) {
    const { findings, count } = log.worst(most, (finding) => levelInLog(finding, wishes.levels));
    // What a log tells is nobody's mistake in this file: a hint, where nobody set another level.
    return { findings: levelledLog(findings, wishes.levels, 'hint'), left: count - findings.length };
  }
  const { is: purpose } = purposeOf(document, wishes);
  const { findings, count } = record!.worst(most, (finding) => levelFor(finding, purpose, wishes.levels));
  return { findings: levelled(findings, purpose, wishes.levels), left: count - findings.length + record!.left };
}

export interface Told {
  readonly findings: readonly Finding[];
  readonly left: number;
}

/** The actions for a range that are of a kind that was asked for; `commands` are those that the client has. */
export function actionsOf(
  document: OpenDocument,
  wishes: Wishes,
  { start, end }: Range,
  { only }: CodeActionContext,
  commands: readonly string[],
): Action[] {
  const { record } = document;
  const log = checkedLog(document);
  // An editor asks wherever the cursor comes to, and mostly nothing is there.
  if (!only && (record ?? log)?.mayTell(start.line, end.line) === false) return [];
  const findings = findingsOf(document, wishes);
  const target = targetOf(purposeOf(document, wishes).is, commands);
  const wanted = (kind: string) => (only ? only.some((asked) => isWithin(kind, asked)) : !isWithin(kind, 'source'));
  const offered = [
    ...(wantsWithin(only, KINDS.fix) ? quickFixes(findings, start.line, end.line, target) : []),
    ...(wanted(KINDS.suppress) ? suppressions(record, findings, start.line, end.line, target) : []),
    ...(only ? fixAll(findings, target) : []),
  ];
  return offered.filter(
    ({ kind, switchOff }) => wanted(kind) && (switchOff === undefined || commands.includes(SET_LEVEL_COMMAND)),
  );
}

/** Whether something of a kind was asked for, be it narrower or wider. */
function wantsWithin(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => isWithin(kind, asked) || isWithin(asked, kind));
}

function targetOf(purpose: Purpose, commands: readonly string[]): Target {
  if (purpose === 'writing') return 'document';
  return commands.includes(CORRECTED_COPY_COMMAND) ? 'copy' : 'recording';
}

const isWithin = (kind: string, outer: string) => kind === outer || kind.startsWith(`${outer}.`);

/** The kinds of actions that the server has, as an editor is told them. */
export const ACTION_KINDS: readonly string[] = Object.values(KINDS);
