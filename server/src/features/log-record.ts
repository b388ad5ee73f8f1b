import { type LogContext, type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import type { Lines } from '../text/lines';
import { type Message, placesOf } from '../trace/message';
import { Messages } from '../trace/messages';
import { type Clock, Time } from '../trace/time';

/** Messages of a log, and the lines that tell of them: 0-based. */
export interface LogMessages {
  /** In the order in which the log first names them. */
  readonly messages: readonly Message[];
  /** The message that a line is of, or the first one of the session that it is of. */
  messageOn(line: number): Message | undefined;
  /** Lines of a message and of its session, in order. */
  linesOf(message: Message): readonly number[];
  textOf(line: number): string;
}

/**
 * A mail log that is open in an editor: which message each line is of. It is read in slices, when somebody asks; what is added at
 * the end is read on, any other edit makes it read anew. A line costs one number; objects are made for messages only. Lines are
 * 0-based.
 */
export class LogRecord implements LogMessages {
  private fold!: Messages;
  private time!: Time;
  private context!: LogContext;
  private readonly line = new LogLine();
  private known!: Message[];
  private numbers!: Map<Message, number>;
  /** For each line the number of its message, counted from 1; 0 for none. */
  private of!: Uint32Array;
  private next!: number;
  private sessionsTo!: number;

  constructor(
    private readonly lines: Lines,
    private readonly format: LogFormat,
    private readonly clock: Clock,
  ) {
    this.begin();
  }

  private begin(): void {
    this.fold = new Messages();
    this.time = new Time(this.clock);
    this.context = { ...NO_CONTEXT, bare: this.format };
    this.known = [];
    this.numbers = new Map();
    this.of = new Uint32Array(1_024);
    this.next = 0;
    this.sessionsTo = 0;
  }

  /** Messages in the order in which the log first names them. */
  get messages(): readonly Message[] {
    return this.known;
  }

  /** First line that was not read yet. */
  get readTo(): number {
    return this.next;
  }

  private get count(): number {
    return countOf(this.lines);
  }

  get complete(): boolean {
    return this.next >= this.count;
  }

  /** Lines from this one on are others now. */
  edited(from: number): void {
    if (from < this.next) this.begin();
  }

  /** Reads on until `line` is read or `budget` lines were. */
  readOn(line: number, budget = Number.POSITIVE_INFINITY): void {
    const stop = Math.min(this.count, line + 1, this.next + budget);
    for (; this.next < stop; this.next++) this.read(this.next);
  }

  private read(n: number): void {
    const { line, fold, time } = this;
    const text = this.lines.at(n);
    this.context = readLogLine(text, 0, text.length, line, this.context);
    const message = fold.take(line, { file: 0, line: n }, time.of(line.value(Field.timestamp)));
    if (message) this.put(n, this.numberOf(message));
  }

  private numberOf(message: Message): number {
    const known = this.numbers.get(message);
    if (known !== undefined) return known;
    const number = this.known.push(message);
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

  /** The message that a line is of, or the first one of the session that it is of; as far as the log was read. */
  messageOn(n: number): Message | undefined {
    if (n >= this.next) return undefined;
    this.joinSessions();
    const number = this.of[n] ?? 0;
    return number === 0 ? undefined : this.known[number - 1];
  }

  /** Lines of connections are told to belong to a message only when that comes. */
  private joinSessions(): void {
    if (this.sessionsTo === this.next) return;
    this.sessionsTo = this.next;
    for (const [i, message] of this.known.entries())
      for (const { line } of placesOf(message)) if (!this.of[line]) this.put(line, i + 1);
  }

  /** Lines of a message and of its session, in order. */
  linesOf(message: Message): readonly number[] {
    return [...new Set(placesOf(message).map(({ line }) => line))].sort((a, b) => a - b);
  }

  /** Text of a line. */
  textOf(n: number): string {
    return this.lines.at(n);
  }
}

/** How many lines a log has. The empty line behind the last line end is none: a log that grows goes on there. */
export function countOf(lines: Lines): number {
  const { count } = lines;
  return count > 0 && lines.at(count - 1) === '' ? count - 1 : count;
}
