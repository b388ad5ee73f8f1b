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
import { worstOf } from './worst';

/** Findings kept of one block, the worst; a reader is told enough by these. */
const KEPT_FINDINGS = 256;

/** What was read of some lines in a row. Line numbers are 0-based and count from the start of the record. */
export interface BlockContent {
  before: ReaderState;
  after: ReaderState;
  findings: readonly Finding[];
  landmarks: readonly Landmark[];
  suppressions: readonly Suppression[];
}

/**
 * Some lines in a row, with the states before and behind them: reading can be resumed at each block. An edit moves the
 * blocks behind it: of these only `start`, `end` and `reach` follow at once. The content follows when somebody asks for it.
 */
export interface Block {
  /** First line, and the line behind the last. */
  start: number;
  end: number;
  /** The furthest line that reading the block looked at. */
  reach: number;
  /** The lines before the block that it looked at. */
  readonly behind: readonly Stretch[];
  /** Whether there are findings or suppressions in the block, and how many findings were not kept. */
  readonly tells: boolean;
  readonly left: number;
  content: BlockContent;
  /** How many moves of the record the content has followed. */
  followed: number;
  /** By how much the counters of the content are behind. */
  drift: Drift;
}

/** Reads the lines `start` to `end` (exclusive). */
export function readBlock(
  transcript: Transcript,
  start: number,
  end: number,
  before: ReaderState,
  moves: number,
): Block {
  const findings: Finding[] = [];
  const landmarks: Landmark[] = [];
  const suppressions: Suppression[] = [];
  transcript.lines.watchFrom(start);
  let state = before;
  for (let n = start; n < end; n++) {
    const step = readLine(transcript, n, state);
    const { reading, conversation } = step;
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
  return {
    start,
    end,
    reach,
    behind,
    tells: findings.length > 0 || suppressions.length > 0,
    left: findings.length - kept.length,
    content: { before, after: state, findings: kept, landmarks, suppressions },
    followed: moves,
    drift: noDrift,
  };
}

/** The readings of the lines of a block, from the state before it. */
export function readingsOf(transcript: Transcript, { start, end }: Block, before: ReaderState): Reading[] {
  const readings: Reading[] = [];
  let state = before;
  for (let n = start; n < end; n++) {
    const step = readLine(transcript, n, state);
    readings.push(step.reading);
    state = step.next;
  }
  return readings;
}

/** The content of a block, after all moves of its record. */
export function contentOf(block: Block, moves: readonly Move[]): BlockContent {
  if (block.followed < moves.length) {
    const missed = moves.slice(block.followed);
    block.content = movedContent(block.content, (line) => missed.reduce((at, move) => move(at), line));
    block.followed = moves.length;
  }
  if (!isNone(block.drift)) {
    const { before, after, ...rest } = block.content;
    block.content = { ...rest, before: driftedReader(before, block.drift), after: driftedReader(after, block.drift) };
    block.drift = noDrift;
  }
  return block.content;
}

function movedContent({ before, after, findings, landmarks, suppressions }: BlockContent, move: Move): BlockContent {
  return {
    before: movedReader(before, move),
    after: movedReader(after, move),
    findings: findings.map((finding) => movedFinding(finding, move)),
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
