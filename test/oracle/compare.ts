/** Holds what SMTP Lens says of a session against what the servers said and delivered. */
import type { Finding } from '../../server/src/lint/rule';
import { findingsIn, recordOf } from './lint';
import type { Heard, Hearing } from './run';
import { type Session, scriptOf } from './session';

export interface Verdict {
  readonly server: string;
  readonly heard: Heard;
  /** What SMTP Lens says of the record. */
  readonly findings: readonly Finding[];
}

export interface Judged {
  readonly session: Session;
  /** What SMTP Lens says of the script alone. */
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
}

export function judgeAll(sessions: readonly Session[], hearing: Hearing): Judged[] {
  return sessions.map((session, n) => ({
    session,
    findings: findingsIn(scriptOf(session).text),
    verdicts: Object.entries(hearing).flatMap(([server, all]) => {
      const heard = all[n];
      return heard && !isTurnedAway(heard) ? [{ server, heard, findings: findingsIn(recordOf(heard.said)) }] : [];
    }),
  }));
}

/** A server that was too busy to greet says nothing of the session. */
const isTurnedAway = ({ said }: Heard) => said.find(({ from }) => from === 'server')?.text.startsWith('421') ?? false;

/** The first refusal: code and enhanced code. */
export function refusalOf({ replies }: Heard): string | undefined {
  const refusal = replies.find((reply) => /^[45]/.test(reply));
  return refusal && /^\d{3}(?:[ -][245]\.\d+\.\d+)?/.exec(refusal)![0].replace('-', ' ');
}

/** Whether a server did not simply take it. */
export const objects = ({ heard }: Verdict) => refusalOf(heard) !== undefined || heard.cutOff || heard.changed;

export const isError = ({ severity }: Finding) => severity === 'error';
const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

/**
 * `error, but taken`: an error, and every server took it all. `silent, but refused`: no finding, and a server objects.
 * `right, but reported`: an error or a warning on a right session that all servers took.
 */
export type Kind = 'error, but taken' | 'silent, but refused' | 'right, but reported';

export interface Disagreement {
  readonly kind: Kind;
  readonly rule?: string;
  /** The server whose record it is about; none for the script. */
  readonly server?: string;
  readonly judged: Judged;
}

export function disagreements(judged: Judged): Disagreement[] {
  const { session, findings, verdicts } = judged;
  const objected = verdicts.some(objects);
  const found: Disagreement[] = [];
  for (const text of [{ server: undefined, findings }, ...verdicts]) {
    const told = new Set<string>();
    for (const finding of text.findings) {
      const wrong = session.faults.length === 0 && !objected ? isLoud(finding) : isError(finding) && !objected;
      if (!wrong || told.has(finding.rule)) continue;
      told.add(finding.rule);
      const kind = session.faults.length === 0 ? 'right, but reported' : 'error, but taken';
      found.push({ kind, rule: finding.rule, ...(text.server && { server: text.server }), judged });
    }
  }
  for (const verdict of verdicts) {
    const silent = findings.length === 0 && verdict.findings.length === 0;
    if (session.policy || !silent || !objects(verdict)) continue;
    found.push({ kind: 'silent, but refused', server: verdict.server, judged });
  }
  return found;
}
