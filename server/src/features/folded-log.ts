import type { LogLine } from '../dialects/maillog/line';
import type { Lines } from '../text/lines';
import { type Message, placesOf } from '../trace/message';
import { Messages } from '../trace/messages';

/** Messages of lines of a log, and the lines that tell of them: 0-based. */
export interface LineMessages {
  /** The message that a line is of, or the first one of the session that it is of. */
  messageOn(line: number): Message | undefined;
  /** Lines of a message and of its session, in order. */
  linesOf(message: Message): readonly number[];
  textOf(line: number): string;
}

export interface LogMessages extends LineMessages {
  /** In the order in which the log first names them. */
  readonly messages: readonly Message[];
}

/** What lines of a log that is open in an editor come to. A line costs one number; objects are made for messages only. */
export class FoldedLog implements LogMessages {
  private readonly fold = new Messages();
  private readonly numbers = new Map<Message, number>();
  /** For each line the number of its message, counted from 1; 0 for none. */
  private of = new Uint32Array(1_024);
  private areSessionsJoined = true;

  constructor(private readonly lines: Lines) {}

  get messages(): readonly Message[] {
    return this.fold.all;
  }

  /** Takes a line behind the others. */
  take(line: LogLine, n: number, time: number): void {
    const message = this.fold.take(line, { file: 0, line: n }, time);
    if (message) this.put(n, this.numberOf(message));
    this.areSessionsJoined = false;
  }

  private numberOf(message: Message): number {
    const known = this.numbers.get(message);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(message, number);
    return number;
  }

  private put(n: number, number: number): void {
    if (n >= this.of.length) {
      const larger = new Uint32Array(Math.max(n + 1, this.of.length * 2));
      larger.set(this.of);
      this.of = larger;
    }
    this.of[n] = number;
  }

  messageOn(n: number): Message | undefined {
    this.joinSessions();
    const number = this.of[n] ?? 0;
    return number === 0 ? undefined : this.messages[number - 1];
  }

  /** Lines of connections are told to belong to a message only when that comes. */
  private joinSessions(): void {
    if (this.areSessionsJoined) return;
    this.areSessionsJoined = true;
    for (const [i, message] of this.messages.entries())
      for (const { line } of placesOf(message)) if (!this.of[line]) this.put(line, i + 1);
  }

  linesOf(message: Message): readonly number[] {
    return [...new Set(placesOf(message).map(({ line }) => line))].sort((a, b) => a - b);
  }

  textOf(n: number): string {
    return this.lines.at(n);
  }
}
