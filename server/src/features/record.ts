import { initialReader, type ReaderState, type ReaderStep, readLine, Transcript } from '../dialects/reader';
import type { Voice } from '../dialects/voice';
import { checkEnd } from '../lint/check';
import type { Finding } from '../lint/rule';
import { unsuppressed } from '../lint/suppression';
import type { Reading } from '../smtp/reading';
import type { Change } from '../text/editable-text';
import { type LineEnd, type Lines, withEnds } from '../text/lines';
import { agreement } from './agreement';
import {
  type Block,
  type BlockContent,
  contentOf,
  driftBlock,
  moveBlock,
  readBlock,
  readingsOf,
  survives,
} from './block';
import type { Landmark } from './landmarks';
import { isNone, type Move, moveBy } from './moves';

const BLOCK = 256;
/** Moves that blocks may be behind by. */
const MOVES = 128;
/** What stands behind the last line: a request may speak of a document that has become shorter. */
const NOTHING: Reading = { class: 'annotation', session: 0, at: 0, end: 0 };

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
  /** How edits moved lines, for the blocks that have not followed yet. */
  private moves: Move[] = [];
  private shown: { block: Block; readings: Reading[] } | undefined;

  /** Whoever changes the lines tells it to {@link edited}. Their ends are known until then. */
  constructor(
    readonly lines: Lines,
    readonly recognition: Voice,
    private ends: readonly LineEnd[] | undefined = undefined,
  ) {
    this.transcript = new Transcript(withEnds(lines, ends), recognition);
  }

  get count(): number {
    return this.lines.count;
  }

  line(n: number): string {
    return this.lines.at(n);
  }

  /** First line that was not read yet. */
  get readTo(): number {
    return this.blocks.at(-1)?.end ?? 0;
  }

  get complete(): boolean {
    return this.readTo >= this.count;
  }

  /** The lines were changed. */
  edited(change: Change): void {
    // What was read by the ends of lines holds no longer.
    if (this.ends) this.blocks = [];
    this.ends = undefined;
    this.transcript = new Transcript(this.lines, this.recognition);
    this.shown = undefined;
    const stale = this.blocks.findIndex((block) => !survives(block, change));
    const old = stale < 0 ? this.tail : this.blocks.splice(stale).concat(this.tail);
    this.tail = old.filter((block) => survives(block, change));
    if (change.count !== change.to - change.from) this.move(moveBy(change));
  }

  private move(move: Move): void {
    for (const block of this.tail) moveBlock(block, move);
    this.moves.push(move);
    if (this.moves.length < MOVES) return;
    for (const block of [...this.blocks, ...this.tail]) {
      contentOf(block, this.moves);
      block.followed = 0;
    }
    this.moves = [];
  }

  /** Reads on, at least one block, until `line` is read or `budget` lines were. */
  readOn(line: number, budget = Number.POSITIVE_INFINITY): void {
    const stop = Math.min(line, this.count - 1);
    for (let spent = 0; this.readTo <= stop && spent < budget; ) {
      const start = this.readTo;
      const block = readBlock(this.transcript, start, this.blockEnd(start), this.stateAtEnd(), this.moves.length);
      this.blocks.push(block);
      spent += block.end - block.start;
      this.rejoin(block);
    }
  }

  /** The end of the block that begins at `start`: blocks end where old ones begin, so that their states can be compared. */
  private blockEnd(start: number): number {
    const next = this.tail[0]?.start ?? this.count;
    return next - start <= 2 * BLOCK ? next : start + BLOCK;
  }

  /** The state behind all that was read. */
  private stateAtEnd(): ReaderState {
    const last = this.blocks.at(-1);
    return last ? this.content(last).after : initialReader(this.recognition);
  }

  private content(block: Block): BlockContent {
    return contentOf(block, this.moves);
  }

  /** Takes the old blocks up again where the state agrees with theirs. */
  private rejoin({ end }: Block): void {
    const next = this.tail.findIndex((old) => old.start >= end);
    this.tail = next < 0 ? [] : this.tail.slice(next);
    if (this.tail[0]?.start !== end) return;
    const gap = this.tail.findIndex((block, i) => i > 0 && block.start !== this.tail[i - 1]!.end);
    const run = gap < 0 ? this.tail : this.tail.slice(0, gap);
    const last = this.content(run.at(-1)!).after;
    const drift = agreement(this.content(run[0]!).before, this.stateAtEnd(), last);
    // Blocks that begin where reading stands, in another state, are read anew.
    this.tail = this.tail.slice(drift ? run.length : 1);
    if (!drift) return;
    this.blocks = this.blocks.concat(run);
    if (isNone(drift)) return;
    for (const block of run) driftBlock(block, drift);
    this.shown = undefined;
  }

  /** Whether {@link reading} tells of a line without reading on to it. */
  knows(n: number): boolean {
    return n < this.readTo || this.tail.some(({ start, end }) => start <= n && n < end);
  }

  /**
   * The reading of a line; reads up to it if it was not read. Behind an edit, until reading comes by there, it is the one that
   * was right before. Where there is no such line, a note of nothing.
   */
  reading(n: number): Reading {
    if (!(n >= 0 && n < this.count)) return NOTHING;
    const old = n < this.readTo ? undefined : this.tail.find(({ start, end }) => start <= n && n < end);
    if (!old) this.readOn(n);
    const block = old ?? this.blockOf(n);
    if (this.shown?.block !== block)
      this.shown = { block, readings: readingsOf(this.transcript, block, this.content(block).before) };
    return this.shown.readings[n - block.start]!;
  }

  /** Line `n`, or the last one, with the state before it: whoever writes there needs to know what came before. */
  step(n: number): ReaderStep {
    const line = Math.min(n, this.count - 1);
    this.readOn(line);
    const block = this.blockOf(line);
    let step = readLine(this.transcript, block.start, this.content(block).before);
    for (let i = block.start + 1; i <= line; i++) step = readLine(this.transcript, i, step.next);
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

  /** Whether a line inserted before line `n` would be read as a note, and line `n` as it is read now. */
  wouldNote(n: number, inserted: string): boolean {
    const now = this.reading(n);
    const block = this.blockOf(n);
    const lines = { count: this.count + 1, at: (i: number) => (i === n ? inserted : this.line(i < n ? i : i - 1)) };
    const transcript = new Transcript(lines, this.recognition);
    let state = this.content(block).before;
    for (let i = block.start; i < n; i++) state = readLine(transcript, i, state).next;
    const note = readLine(transcript, n, state);
    return note.reading.class === 'annotation' && readLine(transcript, n + 1, note.next).reading.class === now.class;
  }

  /** All findings that no comment suppresses, by line. The record must be complete. */
  findings(): Finding[] {
    const telling = this.blocks.filter(({ tells }) => tells).map((block) => this.content(block));
    const found = telling.flatMap(({ findings }) => findings);
    found.push(...checkEnd(this.transcript, this.stateAtEnd()));
    const suppressions = telling.flatMap(({ suppressions }) => suppressions);
    return unsuppressed(found, suppressions).sort((a, b) => a.line - b.line || a.at - b.at);
  }

  /** How many findings there are beside {@link findings}, where there are too many to keep. */
  get left(): number {
    return this.blocks.reduce((sum, { left }) => sum + left, 0);
  }

  /** What outline and folding are made of, in order. The record must be complete. */
  landmarks(): Landmark[] {
    return this.blocks.flatMap((block) => this.content(block).landmarks);
  }
}
