import { initialReader, type ReaderState, type ReaderStep, readLine, Transcript } from '../dialects/reader';
import type { Voice } from '../dialects/voice';
import { checkEnd } from '../lint/check';
import { byPlace, type Finding, type Level } from '../lint/rule';
import { type Suppression, unsuppressed } from '../lint/suppression';
import type { Reading } from '../smtp/reading';
import { initialState } from '../smtp/state';
import { readingOf } from '../smtp/step';
import { note } from '../smtp/utterance';
import type { Change } from '../text/editable-text';
import { type LineEnd, type Lines, withEnds } from '../text/lines';
import { agreement } from './agreement';
import {
  type Block,
  type BlockContent,
  type BlockReadings,
  contentOf,
  driftBlock,
  findingsOf,
  moveBlock,
  readBlock,
  readingIn,
  survives,
} from './block';
import { Blocks } from './blocks';
import type { Landmark } from './landmarks';
import { isNone, type Move, moveBy } from './moves';
import { kindsOf, worstIn } from './worst';

/** Lines of a block, and moves that blocks may be behind by. */
const SIZES = { block: 128, moves: 1_024 };
/** Blocks whose readings are kept: what is in sight lies in two or three. */
const SHOWN = 4;
/** What stands behind the last line: a request may speak of a document that has become shorter. */
const NOTHING: Reading = readingOf('annotation', initialState, note(''));

/**
 * A transcript that is being edited. It keeps no object a line: readings are made again from the state at the head of
 * their block. An edit makes stale only the blocks that looked at the edited lines; reading then goes on until it agrees
 * with what was read before. Lines are 0-based.
 */
export class TranscriptRecord {
  private transcript: Transcript;
  private readonly blocks: Blocks<Block>;
  /** How edits moved lines, for the blocks that have not followed yet. */
  private readonly moves: Move[] = [];
  /** How many blocks followed in the sweep that is under way, and the moves that there were when it began. */
  private swept = 0;
  private sweptMoves = 0;
  /** Readings of the blocks that were read or looked at last, the last one first. */
  private shown: BlockReadings[] = [];

  /** Whoever changes the lines tells it to {@link edited}. Their ends are known until then. What is seen does not depend on `sizes`. */
  constructor(
    readonly lines: Lines,
    readonly recognition: Voice,
    private ends: readonly LineEnd[] | undefined = undefined,
    private readonly sizes = SIZES,
  ) {
    this.transcript = new Transcript(withEnds(lines, ends), recognition);
    this.blocks = new Blocks(sizes.block);
  }

  get count(): number {
    return this.lines.count;
  }

  line(n: number): string {
    return this.lines.at(n);
  }

  /** First line that was not read yet. */
  get readTo(): number {
    return this.blocks.readTo;
  }

  get complete(): boolean {
    return this.readTo >= this.count;
  }

  /** The lines were changed. */
  edited(change: Change): void {
    // What was read by the ends of lines holds no longer.
    if (this.ends) this.blocks.read = [];
    this.ends = undefined;
    this.transcript = new Transcript(this.lines, this.recognition);
    this.shown = [];
    this.blocks.drop((block) => !survives(block, change));
    if (change.count !== change.to - change.from) this.move(moveBy(change));
  }

  private move(move: Move): void {
    for (const block of this.blocks.tail) moveBlock(block, move);
    this.moves.push(move);
    this.sweep();
  }

  /** With each move some blocks follow all moves there are, one after the other; when all did, the oldest moves are of no use. */
  private sweep(): void {
    const { count } = this.blocks;
    const stop = this.swept + Math.ceil(count / (this.sizes.moves / 2));
    for (; this.swept < Math.min(stop, count); this.swept++) this.follow(this.blocks.nth(this.swept));
    if (this.swept < count) return;
    const old = this.sweptMoves;
    for (let i = 0; i < count; i++) {
      const block = this.blocks.nth(i);
      if (block.followed < old || block.found < old) this.follow(block);
      block.followed -= old;
      block.found -= old;
    }
    this.moves.splice(0, old);
    this.swept = 0;
    this.sweptMoves = this.moves.length;
  }

  private follow(block: Block): void {
    contentOf(block, this.moves);
    findingsOf(block, this.moves);
  }

  /** Reads on, at least one block, until `line` is read or `budget` lines were. */
  readOn(line: number, budget = Number.POSITIVE_INFINITY): void {
    const stop = Math.min(line, this.count - 1);
    for (let spent = 0; this.readTo <= stop && spent < budget; ) {
      const start = this.readTo;
      const end = this.blocks.endOfNext(this.count);
      const before = this.stateAtEnd();
      const { block, readings } = readBlock(this.transcript, start, end, before, this.moves.length);
      this.blocks.read.push(block);
      this.show({ block, readings, state: block.content.after });
      spent += block.end - block.start;
      this.rejoin();
    }
  }

  /** The state behind all that was read. */
  private stateAtEnd(): ReaderState {
    const last = this.blocks.read.at(-1);
    return last ? this.content(last).after : initialReader(this.recognition);
  }

  private content(block: Block): BlockContent {
    return contentOf(block, this.moves);
  }

  /** Takes the old blocks up again where the state agrees with theirs. */
  private rejoin(): void {
    this.blocks.rejoin((run) => {
      const drift = agreement(this.content(run[0]!).before, this.stateAtEnd(), this.content(run.at(-1)!).after);
      if (!drift) return 0;
      // Where octets are counted on from another number, the blocks are taken over up to that in which somebody asks for it.
      const asked = drift.octets === 0 ? -1 : run.findIndex(({ isText }) => !isText);
      const taken = asked < 0 ? run.length : asked;
      if (isNone(drift)) return taken;
      for (const block of run.slice(0, taken)) driftBlock(block, drift);
      this.shown = [];
      return taken;
    });
  }

  /** Whether {@link reading} tells of a line without reading on to it. */
  knows(n: number): boolean {
    return n < this.readTo || this.blocks.tail.some(({ start, end }) => start <= n && n < end);
  }

  /**
   * The reading of a line; reads up to it if it was not read. Behind an edit, until reading comes by there, it is the one that
   * was right before. Where there is no such line, a note of nothing.
   */
  reading(n: number): Reading {
    if (!(n >= 0 && n < this.count)) return NOTHING;
    const old = n < this.readTo ? undefined : this.blocks.tail.find(({ start, end }) => start <= n && n < end);
    if (!old) this.readOn(n);
    const block = old ?? this.blocks.of(n);
    const shown = this.shown.find((one) => one.block === block);
    return readingIn(
      shown ?? this.show({ block, readings: [], state: this.content(block).before }),
      n,
      this.transcript,
    );
  }

  private show(readings: BlockReadings): BlockReadings {
    this.shown = [readings, ...this.shown.slice(0, SHOWN - 1)];
    return readings;
  }

  /** Line `n`, or the last one, with the state before it: whoever writes there needs to know what came before. */
  step(n: number): ReaderStep {
    const line = Math.min(n, this.count - 1);
    this.readOn(line);
    const block = this.blocks.of(line);
    let step = readLine(this.transcript, block.start, this.content(block).before);
    for (let i = block.start + 1; i <= line; i++) step = readLine(this.transcript, i, step.next);
    return step;
  }

  /** Whether a line inserted before line `n` would be read as a note, and line `n` as it is read now. */
  wouldNote(n: number, inserted: string): boolean {
    const now = this.reading(n);
    const block = this.blocks.of(n);
    const lines = { count: this.count + 1, at: (i: number) => (i === n ? inserted : this.line(i < n ? i : i - 1)) };
    const transcript = new Transcript(lines, this.recognition);
    let state = this.content(block).before;
    for (let i = block.start; i < n; i++) state = readLine(transcript, i, state).next;
    const note = readLine(transcript, n, state);
    return note.reading.class === 'annotation' && readLine(transcript, n + 1, note.next).reading.class === now.class;
  }

  /** All findings that no comment suppresses, by line. The record must be complete. */
  findings(): Finding[] {
    const found = this.blocks.read.flatMap((block) => (block.tells ? findingsOf(block, this.moves) : []));
    found.push(...this.endFindings());
    return unsuppressed(found, this.suppressions()).sort(byPlace);
  }

  /** The worst of the {@link findings}, by how loud each is said, and how many there are. The record must be complete. */
  worst(
    most: number,
    levelOf: (one: Pick<Finding, 'rule' | 'severity'>) => Level,
  ): { findings: Finding[]; count: number } {
    const isSilenced = this.blocks.read.some(({ silences }) => silences);
    const blocks = isSilenced ? [] : this.blocks.read.filter(({ tells }) => tells);
    const others = isSilenced ? this.findings() : this.endFindings();
    const parts = blocks.map((block) => ({ kinds: block.kinds, findings: () => findingsOf(block, this.moves) }));
    const { findings, count } = worstIn([...parts, { kinds: kindsOf(others), findings: () => others }], most, levelOf);
    return { findings: findings.sort(byPlace), count };
  }

  /** Whether there may be findings on the lines `from` to `to`, the last included. The record must be complete. */
  mayTell(from: number, to: number): boolean {
    return (
      this.blocks.read.some(({ start, end, tells }) => tells && start <= to && end > from) ||
      this.endFindings().some(({ line }) => line >= from && line <= to)
    );
  }

  private endFindings(): Finding[] {
    return checkEnd(this.transcript, this.stateAtEnd());
  }

  private suppressions(): Suppression[] {
    const silencing = this.blocks.read.filter(({ silences }) => silences);
    return silencing.flatMap((block) => this.content(block).suppressions);
  }

  /** How many findings there are beside {@link findings}, where there are too many to keep. */
  get left(): number {
    return this.blocks.read.reduce((sum, { left }) => sum + left, 0);
  }

  /** What outline and folding are made of, in order. The record must be complete. */
  landmarks(): Landmark[] {
    return this.blocks.read.flatMap((block) => this.content(block).landmarks);
  }
}
