import type { Lines } from '../text/lines';
import { type Message, placesOf } from '../trace/message';
import type { Clock } from '../trace/time';
import type { Blocks } from './blocks';
import { DecidingLines } from './deciding-lines';
import { FoldedLog, type LogMessages } from './folded-log';
import type { LogBlock } from './log-block';
import type { LogIndex } from './log-index';
import { readLines } from './log-state';
import { linkKeys, relativesOf } from './log-story';

/** A story of more lines than these, or of more messages one behind the other, is told from the whole log. */
const MANY = 2_000;
const ROUNDS = 6;

/** The messages that some lines of a log are of, put together of the lines that decide them. Of other lines nothing is told. */
export class NearMessages implements LogMessages {
  private folded: FoldedLog;
  private readonly deciding: DecidingLines;

  constructor(
    private readonly blocks: Blocks<LogBlock>,
    private readonly index: LogIndex,
    private readonly lines: Lines,
    private readonly clock: Clock,
  ) {
    this.folded = new FoldedLog(lines);
    this.deciding = new DecidingLines(index);
  }

  /** Whether it is known what a line is of. */
  knows(line: number): boolean {
    return this.deciding.decides(line);
  }

  /** Those that are decided. */
  get messages(): readonly Message[] {
    return this.folded.messages.filter((message) => placesOf(message).some(({ line }) => this.knows(line)));
  }

  messageOn(line: number): Message | undefined {
    return this.folded.messageOn(line);
  }

  linesOf(message: Message): readonly number[] {
    return this.folded.linesOf(message);
  }

  textOf(line: number): string {
    return this.lines.at(line);
  }

  /** Reads what decides some more lines; others get their turn in between. */
  *read(asked: readonly number[]): Generator<void> {
    const { blocks, deciding } = this;
    // Whoever asks may have lines in mind that are no more.
    for (const line of asked) if (line >= 0 && line < blocks.readTo) yield* deciding.ask(line);
    const folded = new FoldedLog(this.lines);
    const wanted = deciding.lines;
    const sorted = Uint32Array.from(wanted).sort();
    for (let i = 0; i < sorted.length; ) {
      const block = blocks.of(sorted[i]!);
      while (i < sorted.length && sorted[i]! < block.end) i++;
      readLines(this.lines, block.start, sorted[i - 1]! + 1, block.before, this.clock, (line, n, time) => {
        if (wanted.has(n)) folded.take(line, n, time);
      });
      yield;
    }
    this.folded = folded;
  }

  /** Reads all that the story of a line's message is made of. False where that is too much: it is not read to the end then. */
  *readStory(line: number): Generator<void, boolean> {
    const sought = new Set<number>();
    let asked = [line];
    for (let round = 0; asked.length > 0; round++) {
      if (round === ROUNDS || asked.length > MANY) return false;
      yield* this.read(asked);
      if (this.deciding.lines.size > MANY) return false;
      const message = this.messageOn(line);
      const keys = message ? [...relativesOf(this.messages, message)].flatMap(linkKeys) : [];
      const fresh = keys.filter((key) => !sought.has(key));
      for (const key of fresh) sought.add(key);
      asked = fresh.flatMap((key) => [...this.index.linesWith(key)]).filter((other) => !this.knows(other));
    }
    return true;
  }
}
