import { initialReader, type ReaderState, type ReaderStep, readLine, Transcript } from '../dialects/reader';
import { alike, type Voice } from '../dialects/voice';
import { checkEnd, checkLine } from '../lint/check';
import type { Edit, Finding } from '../lint/rule';
import { type Suppression, suppressionOn, unsuppressed } from '../lint/suppression';
import { movedState } from '../smtp/moved';
import type { Reading } from '../smtp/reading';
import { type LineEnd, type Lines, replaceLines, withEnds } from '../text/lines';
import { type Landmark, landmarkOf } from './landmarks';

const BLOCK = 256;
/** A reading looks back so many lines at the most (`window.ts`), so what follows an edit closely is read again. */
const LOOK_BACK = 4;
/** Findings kept of one block; a reader is told enough by these. */
const KEPT_FINDINGS = 256;

/** Some lines in a row, with the state before them: reading can be resumed at each block. */
interface Block {
  /** First line, 0-based. */
  start: number;
  before: ReaderState;
  after: ReaderState;
  end: number;
  /** The furthest line that reading the block looked at. */
  reach: number;
  findings: Finding[];
  landmarks: Landmark[];
  suppressions: Suppression[];
}

/**
 * A transcript that is being edited. It keeps no object a line: readings are made again from the state at the head of
 * their block. An edit makes stale only the blocks that looked at the edited lines; reading then goes on until it agrees
 * with what was read before. Lines are 0-based.
 */
export class TranscriptRecord {
  private transcript: Transcript;
  /** Blocks in order, without gaps, from line 0 on. */
  private blocks: Block[] = [];
  /** Blocks behind an edit that may prove right again. */
  private tail: Block[] = [];
  private shown: { block: Block; readings: Reading[] } | undefined;

  /** Takes the lines over: {@link edit} changes them in place. Their ends are known until then. */
  constructor(
    private readonly lines: string[],
    readonly recognition: Voice,
    private ends: readonly LineEnd[] | undefined = undefined,
  ) {
    this.transcript = new Transcript(this.text, recognition);
  }

  private get text(): Lines {
    const { lines, ends } = this;
    return withEnds({ count: lines.length, at: (n) => lines[n] ?? '' }, ends);
  }

  get count(): number {
    return this.lines.length;
  }

  line(n: number): string {
    return this.lines[n] ?? '';
  }

  /** First line that was not read yet. */
  get readTo(): number {
    return this.blocks.at(-1)?.end ?? 0;
  }

  get complete(): boolean {
    return this.readTo >= this.lines.length;
  }

  /** Lines `from` to `to` (exclusive) are replaced. */
  edit(from: number, to: number, inserted: readonly string[]): void {
    // What was read by the ends of lines holds no longer.
    if (this.ends) this.blocks = [];
    this.ends = undefined;
    replaceLines(this.lines, from, to, inserted);
    this.transcript = new Transcript(this.text, this.recognition);
    this.shown = undefined;
    const move = mover(from, to, inserted.length - (to - from));
    const stale = this.blocks.findIndex((block) => block.end > from || block.reach >= from);
    const old = [...(stale < 0 ? [] : this.blocks.slice(stale)), ...this.tail];
    this.blocks = stale < 0 ? this.blocks : this.blocks.slice(0, stale);
    this.tail = old.filter((block) => block.start >= to + LOOK_BACK).map((block) => movedBlock(block, move));
  }

  /** Reads on, at least one block, until `line` is read or `budget` lines were. */
  readOn(line: number, budget = Number.POSITIVE_INFINITY): void {
    const stop = Math.min(line, this.lines.length - 1);
    for (let spent = 0; this.readTo <= stop && spent < budget; ) {
      const block = this.readBlock(this.readTo, this.blocks.at(-1)?.after ?? initialReader(this.recognition));
      this.blocks.push(block);
      spent += block.end - block.start;
      this.rejoin(block);
    }
  }

  /** Takes the old blocks up again where the state agrees with theirs. */
  private rejoin(block: Block): void {
    const agrees = this.tail.findIndex(
      (old) => old.start > block.end || (old.start === block.end && sameState(old.before, block.after)),
    );
    // Blocks that begin where reading stands, in another state, are read anew.
    this.tail = agrees < 0 ? [] : this.tail.slice(agrees);
    if (this.tail[0]?.start !== block.end) return;
    const gap = this.tail.findIndex((b, i) => i > 0 && b.start !== this.tail[i - 1]!.end);
    this.blocks = this.blocks.concat(gap < 0 ? this.tail : this.tail.slice(0, gap));
    this.tail = gap < 0 ? [] : this.tail.slice(gap);
  }

  private readBlock(start: number, before: ReaderState): Block {
    const { transcript } = this;
    const end = Math.min(start + BLOCK, this.tail[0]?.start ?? Number.POSITIVE_INFINITY, this.lines.length);
    const findings: Finding[] = [];
    const landmarks: Landmark[] = [];
    const suppressions: Suppression[] = [];
    transcript.forget();
    let state = before;
    for (let n = start; n < end; n++) {
      const step = readLine(transcript, n, state);
      const { reading, conversation } = step;
      const line = this.lines[n]!;
      if (findings.length < KEPT_FINDINGS)
        findings.push(...checkLine({ n, line, reading, before: step.before, conversation }));
      const landmark = landmarkOf(reading, n, line, step.before, step.after);
      if (landmark) landmarks.push(landmark);
      const suppression = suppressionOn(line, n, reading);
      if (suppression) suppressions.push(suppression);
      state = step.next;
    }
    return { start, before, after: state, end, reach: transcript.lookedAt, findings, landmarks, suppressions };
  }

  /** The reading of a line; reads up to it first. */
  reading(n: number): Reading {
    this.readOn(n);
    const block = this.blockOf(n);
    if (this.shown?.block !== block) this.shown = { block, readings: this.readingsOf(block) };
    return this.shown.readings[n - block.start]!;
  }

  /** Line `n` with the state before it: whoever writes there needs to know what came before. */
  step(n: number): ReaderStep {
    this.readOn(n);
    const { start, before } = this.blockOf(n);
    let step = readLine(this.transcript, start, before);
    for (let i = start + 1; i <= n; i++) step = readLine(this.transcript, i, step.next);
    return step;
  }

  private blockOf(n: number): Block {
    let [low, high] = [0, this.blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle]!.start <= n) low = middle;
      else high = middle - 1;
    }
    return this.blocks[low]!;
  }

  private readingsOf(block: Block): Reading[] {
    const readings: Reading[] = [];
    let state = block.before;
    for (let n = block.start; n < block.end; n++) {
      const step = readLine(this.transcript, n, state);
      readings.push(step.reading);
      state = step.next;
    }
    return readings;
  }

  /** Whether a line inserted before line `n` would be read as a note, and line `n` as it is read now. */
  wouldNote(n: number, inserted: string): boolean {
    const now = this.reading(n);
    const block = this.blockOf(n);
    const lines = { count: this.count + 1, at: (i: number) => (i === n ? inserted : this.line(i < n ? i : i - 1)) };
    const transcript = new Transcript(lines, this.recognition);
    let state = block.before;
    for (let i = block.start; i < n; i++) state = readLine(transcript, i, state).next;
    const note = readLine(transcript, n, state);
    return note.reading.class === 'annotation' && readLine(transcript, n + 1, note.next).reading.class === now.class;
  }

  /** All findings that no comment suppresses, by line. The record must be complete. */
  findings(): Finding[] {
    const found = this.blocks.flatMap((block) => block.findings);
    found.push(...checkEnd(this.transcript, this.blocks.at(-1)?.after ?? initialReader(this.recognition)));
    const suppressions = this.blocks.flatMap((block) => block.suppressions);
    return unsuppressed(found, suppressions).sort((a, b) => a.line - b.line || a.at - b.at);
  }

  /** What outline and folding are made of, in order. The record must be complete. */
  landmarks(): Landmark[] {
    return this.blocks.flatMap((block) => block.landmarks);
  }
}

type Move = (line: number) => number;

const mover =
  (from: number, to: number, shift: number): Move =>
  (line) =>
    line < from ? line : line >= to ? line + shift : from;

function movedBlock(block: Block, move: Move): Block {
  return {
    start: move(block.start),
    end: move(block.end),
    reach: move(block.reach),
    before: movedReader(block.before, move),
    after: movedReader(block.after, move),
    findings: block.findings.map((finding) => movedFinding(finding, move)),
    landmarks: block.landmarks.map((landmark) => ({ ...landmark, line: move(landmark.line) })),
    suppressions: block.suppressions.map((suppression) => ({ ...suppression, line: move(suppression.line) })),
  };
}

function movedReader(state: ReaderState, move: Move): ReaderState {
  const named = Object.entries(state.named).map(([key, session]) => [key, movedState(session, move)] as const);
  return { ...state, main: movedState(state.main, move), named: Object.fromEntries(named) };
}

function movedFinding(finding: Finding, move: Move): Finding {
  const moveEdit = (edit: Edit) => ({ ...edit, line: move(edit.line) });
  const { fix } = finding;
  return {
    ...finding,
    line: move(finding.line),
    related: finding.related.map((place) => ({ ...place, line: move(place.line) })),
    ...(fix && {
      fix: {
        ...fix,
        edits: fix.edits.map(moveEdit),
        ...(fix.family && {
          family: {
            ...fix.family,
            ...(fix.family.message !== undefined && { message: move(fix.family.message) }),
            also: fix.family.also.map(moveEdit),
          },
        }),
      },
    }),
  };
}

/** Structural equality of two states; they are small. */
function sameState(a: ReaderState, b: ReaderState): boolean {
  if (a === b) return true;
  const { voice, ...rest } = a;
  const { voice: other, ...others } = b;
  return alike(voice, other) && JSON.stringify(canonical(rest)) === JSON.stringify(canonical(others));
}

/** The same keys in the same order, whatever way led to the state. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
}
