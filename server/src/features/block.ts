import { type ReaderState, readLine, type Transcript } from '../dialects/reader';
import { checkLine } from '../lint/check';
import type { Finding } from '../lint/rule';
import { type Suppression, suppressionOn } from '../lint/suppression';
import type { Reading } from '../smtp/reading';
import type { Change } from '../text/editable-text';
import type { Stretch } from '../text/watched-lines';
import { type Landmark, landmarkOf } from './landmarks';
import {
  type Drift,
  driftedReader,
  isNone,
  type Move,
  movedFinding,
  movedPlace,
  movedReader,
  noDrift,
  sum,
} from './moves';
import { type Kind, kindsOf, worstOf } from './worst';

/** Findings kept of one block, the worst; a reader is told enough by these. */
const KEPT_FINDINGS = 256;

/** What was read of some lines in a row. Line numbers are 0-based and count from the start of the record. */
export interface BlockContent {
  before: ReaderState;
  after: ReaderState;
  landmarks: readonly Landmark[];
  suppressions: readonly Suppression[];
}

/**
 * Some lines in a row, with the states before and behind them: reading can be resumed at each block. An edit moves the
 * blocks behind it: of these only `start`, `end` and `reach` follow at once. The content and the findings follow when somebody asks
 * for them.
 */
export interface Block {
  /** First line, and the line behind the last. */
  start: number;
  end: number;
  /** The furthest line that reading the block looked at. */
  reach: number;
  /** The lines before the block that it looked at. */
  readonly behind: readonly Stretch[];
  /** Nothing but text of the message before it, in which nobody asks how many octets there are. */
  readonly isText: boolean;
  findings: readonly Finding[];
  readonly kinds: readonly Kind[];
  /** Whether there are findings, and suppressions: of most blocks nobody needs to know more. */
  readonly tells: boolean;
  readonly silences: boolean;
  /** How many findings were not kept. */
  readonly left: number;
  content: BlockContent;
  /** How many moves of the record the content, and the findings, have followed. */
  followed: number;
  found: number;
  /** By how much the counters of the content are behind. */
  drift: Drift;
}

/** Reads the lines `start` to `end` (exclusive); the readings are for whoever looks at the block next. */
export function readBlock(
  transcript: Transcript,
  start: number,
  end: number,
  before: ReaderState,
  moves: number,
): { block: Block; readings: Reading[] } {
  const readings: Reading[] = [];
  const findings: Finding[] = [];
  const landmarks: Landmark[] = [];
  const suppressions: Suppression[] = [];
  transcript.lines.watchFrom(start);
  let state = before;
  for (let n = start; n < end; n++) {
    const step = readLine(transcript, n, state);
    const { reading, conversation } = step;
    readings.push(reading);
    const line = transcript.lines.at(n);
    findings.push(...checkLine({ n, line, reading, before: step.before, conversation }));
    const landmark = landmarkOf(reading, n, line, step.before, step.after);
    if (landmark) landmarks.push(landmark);
    const suppression = suppressionOn(line, n, reading);
    if (suppression) suppressions.push(suppression);
    state = step.next;
  }
  const { furthest: reach, behind } = transcript.lines;
  const kept = worstOf(findings, KEPT_FINDINGS);
  const block: Block = {
    start,
    end,
    reach,
    behind,
    isText: state.main.message !== undefined && readings.every(isPlainText),
    findings: kept,
    kinds: kindsOf(kept),
    tells: kept.length > 0,
    silences: suppressions.length > 0,
    left: findings.length - kept.length,
    content: { before, after: state, landmarks, suppressions },
    followed: moves,
    found: moves,
    drift: noDrift,
  };
  return { block, readings };
}

const isPlainText = ({ class: kind, period }: Reading) => kind === 'annotation' || (kind === 'message-data' && !period);

/** The readings of the lines of a block, made as far as somebody asks. */
export interface BlockReadings {
  readonly block: Block;
  readonly readings: Reading[];
  /** The state behind the last of them. */
  state: ReaderState;
}

/** The reading of line `n`, which is in the block. */
export function readingIn(shown: BlockReadings, n: number, transcript: Transcript): Reading {
  const { readings, block } = shown;
  for (let i = block.start + readings.length; i <= n; i++) {
    const { reading, next } = readLine(transcript, i, shown.state);
    readings.push(reading);
    shown.state = next;
  }
  return readings[n - block.start]!;
}

/** The content of a block, after all moves of its record. */
export function contentOf(block: Block, moves: readonly Move[]): BlockContent {
  if (block.followed < moves.length) {
    block.content = movedContent(block.content, inTurn(moves.slice(block.followed)));
    block.followed = moves.length;
  }
  if (!isNone(block.drift)) {
    const { before, after, ...rest } = block.content;
    block.content = { ...rest, before: driftedReader(before, block.drift), after: driftedReader(after, block.drift) };
    block.drift = noDrift;
  }
  return block.content;
}

/** The findings of a block, after all moves of its record. */
export function findingsOf(block: Block, moves: readonly Move[]): readonly Finding[] {
  if (block.found < moves.length) {
    const move = inTurn(moves.slice(block.found));
    block.findings = block.findings.map((finding) => movedFinding(finding, move));
    block.found = moves.length;
  }
  return block.findings;
}

const inTurn =
  (moves: readonly Move[]): Move =>
  (line) =>
    moves.reduce((at, move) => move(at), line);

function movedContent({ before, after, landmarks, suppressions }: BlockContent, move: Move): BlockContent {
  return {
    before: movedReader(before, move),
    after: movedReader(after, move),
    landmarks: landmarks.map((landmark) => movedPlace(landmark, move)),
    suppressions: suppressions.map((suppression) => movedPlace(suppression, move)),
  };
}

/** Whether a change of the lines leaves the block as it is. */
export function survives({ start, end, reach, behind }: Block, { from, to }: Change): boolean {
  if (end > from && start < to) return false;
  if (end <= from) return reach < from;
  return behind.every((stretch) => stretch.to < from || stretch.from >= to);
}

/** The block goes along with an edit above it. */
export function moveBlock(block: Block, move: Move): void {
  block.start = move(block.start);
  block.end = move(block.end);
  block.reach = move(block.reach);
  for (const stretch of block.behind) {
    stretch.from = move(stretch.from);
    stretch.to = move(stretch.to);
  }
}

export function driftBlock(block: Block, drift: Drift): void {
  block.drift = sum(block.drift, drift);
}
