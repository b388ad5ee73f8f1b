/**
 * A large transcript in parts, which threads take one by one. Where a part begins nobody knows the state of the session: its
 * thread begins as at the head of a record, and is right from where its state and that of the part before it agree. A thread
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
const COMPARED = 8;

/** What a thread is told: the file, and how many threads share it. */
export interface LintShare {
  readonly file: string;
  readonly as: string | undefined;
  readonly threads: number;
  /** How many parts were taken, in memory that all of them see. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** A place behind the line that begins a session: 0-based, the state there, and how much was found before it. */
interface Place {
  readonly line: number;
  readonly state: ReaderState;
  readonly findings: number;
  readonly suppressions: number;
}

/** What was found in a part. */
export interface LintedPart extends Found {
  /** Its first line, 0-based. */
  readonly from: number;
  /** The first sessions of the part, and those behind its end. */
  readonly heads: readonly Place[];
  readonly tails: readonly Place[];
  /** The state behind the last line that was read, and whether that is the last of the file. */
  readonly end: ReaderState;
  readonly complete: boolean;
}

/** Lints the lines from `from` to `to` (exclusive); behind them, until enough sessions began. */
export function lintPart(lines: Lines, voice: Voice, from: number, to: number): LintedPart {
  const transcript = new Transcript(lines, voice);
  const found: Found = { findings: [], suppressions: [], shown: new Map() };
  const [heads, tails]: [Place[], Place[]] = [[], []];
  const end = lintLines(transcript, from, initialReader(voice), found, (line, state) => {
    const behind = to < lines.count && line >= to;
    if (heads.length >= COMPARED && !behind) return false;
    const { findings, suppressions } = found;
    const place = { line, state: portable(state), findings: findings.length, suppressions: suppressions.length };
    if (heads.length < COMPARED) heads.push(place);
    if (behind) tails.push(place);
    return tails.length === COMPARED;
  });
  const complete = tails.length < COMPARED;
  if (complete) found.findings.push(...checkEnd(transcript, end));
  return { ...found, from, heads, tails, end: portable(end), complete };
}

/** The least part of all lines. */
const LEAST = 1 / 64;

/** Where parts begin, 0-based: each has a share of the lines that are left, so that no thread waits long for the last one. */
export function partsOf(count: number, threads: number): number[] {
  const starts: number[] = [];
  for (let from = 0; from < count; from += Math.ceil(Math.max(count * LEAST, (count - from) / (2 * threads))))
    starts.push(from);
  return starts;
}

/** Lints one part after the other that no thread has taken yet. */
export function lintShare(lines: Lines, voice: Voice, { threads, taken }: LintShare): LintedPart[] {
  const starts = partsOf(lines.count, threads);
  const parts: LintedPart[] = [];
  for (let n = Atomics.add(taken, 0, 1); n < starts.length; n = Atomics.add(taken, 0, 1)) {
    const part = lintPart(lines, voice, starts[n]!, starts[n + 1] ?? lines.count);
    parts.push(part);
    // Where hardly a session begins, as in one of a million lines, it went on to the end.
    if (part.complete) Atomics.store(taken, 0, starts.length);
  }
  return parts;
}

/** A file that cannot be read is told of by the thread that asks for others. */
export const lintInThread = (share: LintShare) => inThread<LintedPart[]>('lint', share);

export async function lintShareOf(share: LintShare): Promise<LintedPart[]> {
  const lines = await readLines(share.file);
  return lintShare(lines, recognitionFor(lines, share.as), share);
}

/** What all parts, in their order, found together; undefined where two of them do not agree. */
export function foundTogether(parts: readonly LintedPart[]): Found | undefined {
  const found: Found = { findings: [], suppressions: [], shown: new Map(parts.flatMap(({ shown }) => [...shown!])) };
  let drift: Drift = noDrift;
  let from: Omit<Place, 'state'> = { line: 0, findings: 0, suppressions: 0 };
  for (const [n, part] of parts.entries()) {
    const next = parts[n + 1];
    const seam = next && !part.complete ? seamOf(part, from.line, next, drift) : undefined;
    if (!part.complete && !seam) return undefined;
    for (const finding of part.findings.slice(from.findings, seam?.left.findings)) found.findings.push(finding);
    found.suppressions.push(...part.suppressions.slice(from.suppressions, seam?.left.suppressions));
    if (!seam) break;
    ({ drift, right: from } = seam);
  }
  return found;
}

/** Where two parts agree, and by how much the counters of the second are behind there. `drift`: the same of the first, which is right from a line on. */
function seamOf(first: LintedPart, rightFrom: number, second: LintedPart, drift: Drift) {
  for (const left of first.tails) {
    if (left.line < rightFrom) continue;
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
