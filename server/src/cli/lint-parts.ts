/**
 * A large transcript in parts, each linted by a thread of its own. Where a part begins nobody knows the state of the session: its
 * thread begins as at the head of a record, and is right from where its state and that of the thread before it agree. A thread
 * goes on into the next part for some sessions, so that such a place is found.
 */
import { initialReader, type ReaderState, Transcript } from '../dialects/reader';
import type { Voice } from '../dialects/voice';
import { agreement } from '../features/agreement';
import { type Drift, driftedReader, noDrift } from '../features/moves';
import { checkEnd, type Found, lintLines } from '../lint/check';
import type { Lines } from '../text/lines';
import { readLines } from './input';
import { recognitionFor } from './recognition';
import { inThread } from './thread';

/** Sessions at the head of a part, and behind its end, at which two threads are compared. */
const COMPARED = 16;

/** A part of a file, of so many: what a thread is told. */
export interface LintPart {
  readonly file: string;
  readonly as: string | undefined;
  readonly part: number;
  readonly of: number;
}

/** A place behind the line that begins a session: 0-based, the state there, and how much was found before it. */
interface Place {
  readonly line: number;
  readonly state: ReaderState;
  readonly findings: number;
  readonly suppressions: number;
}

/** What a thread hands back. */
export interface LintedPart extends Found {
  /** The first sessions of the part, and those behind its end. */
  readonly heads: readonly Place[];
  readonly tails: readonly Place[];
  /** The state behind the last line that was read, and whether that is the last of the file. */
  readonly end: ReaderState;
  readonly complete: boolean;
}

/** Lints one part; behind its end, until enough sessions began. */
export function lintPart(lines: Lines, voice: Voice, part: number, of: number): LintedPart {
  const transcript = new Transcript(lines, voice);
  const cut = (n: number) => Math.floor((lines.count / of) * n);
  const found: Found = { findings: [], suppressions: [], shown: new Map() };
  const [heads, tails]: [Place[], Place[]] = [[], []];
  const end = lintLines(transcript, cut(part), initialReader(voice), found, (line, state) => {
    const { findings, suppressions } = found;
    const place = { line, state: portable(state), findings: findings.length, suppressions: suppressions.length };
    if (heads.length < COMPARED) heads.push(place);
    if (part + 1 < of && line >= cut(part + 1)) tails.push(place);
    return tails.length === COMPARED;
  });
  const complete = tails.length < COMPARED;
  if (complete) found.findings.push(...checkEnd(transcript, end));
  return { ...found, heads, tails, end: portable(end), complete };
}

/** A file that cannot be read is told of by the thread that takes the first part. */
export const lintInThread = (part: LintPart) => inThread<LintedPart>('lint', part);

export function lintPartOf({ file, as, part, of }: LintPart): LintedPart {
  const lines = readLines(file);
  return lintPart(lines, recognitionFor(lines, as), part, of);
}

/** What all parts found together; undefined where two of them do not agree. */
export function foundTogether(parts: readonly LintedPart[]): Found | undefined {
  const found: Found = { findings: [], suppressions: [], shown: new Map(parts.flatMap(({ shown }) => [...shown!])) };
  let drift: Drift = noDrift;
  let from: Pick<Place, 'findings' | 'suppressions'> = { findings: 0, suppressions: 0 };
  for (const [n, part] of parts.entries()) {
    const next = parts[n + 1];
    const seam = next && !part.complete ? seamOf(part, next, drift) : undefined;
    if (!part.complete && !seam) return undefined;
    for (const finding of part.findings.slice(from.findings, seam?.left.findings)) found.findings.push(finding);
    found.suppressions.push(...part.suppressions.slice(from.suppressions, seam?.left.suppressions));
    if (!seam) break;
    ({ drift, right: from } = seam);
  }
  return found;
}

/** Where two parts agree, and by how much the counters of the second are behind there. `drift`: the same of the first. */
function seamOf(first: LintedPart, second: LintedPart, drift: Drift) {
  for (const left of first.tails) {
    const right = second.heads.find(({ line }) => line === left.line);
    const agreed = right && agreement(right.state, driftedReader(left.state, drift), second.end);
    if (agreed && agreed.octets === 0) return { left, right, drift: agreed };
  }
  return undefined;
}

/** A state that a thread can hand over: of the voice what {@link agreement} compares. */
function portable(state: ReaderState): ReaderState {
  const { dialect, frame, wrappings, sides, chosen } = state.voice;
  const names = { dialect: { id: dialect.id, title: dialect.title }, wrappings: wrappings.map(({ id }) => ({ id })) };
  return { ...state, voice: { ...names, frame, sides, chosen } as unknown as Voice };
}
