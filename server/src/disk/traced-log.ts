import type { LogMessages } from '../features/folded-log';
import { type Message, placesOf } from '../trace/message';
import type { Traced } from './trace-search';

/** What a search brought of a log, as the pages want it. */
export class TracedLog implements LogMessages {
  readonly messages: readonly Message[];
  private readonly lines = new Map<Message, readonly number[]>();

  constructor(private readonly traced: Traced) {
    for (const message of traced.messages) {
      const numbers = new Set(placesOf(message).map(({ line }) => line));
      this.lines.set(
        message,
        [...numbers].sort((a, b) => a - b),
      );
    }
    this.messages = [...traced.messages].sort((a, b) => this.firstOf(a) - this.firstOf(b));
  }

  private firstOf(message: Message): number {
    return this.lines.get(message)?.[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Only the messages that one of these lines is of: others were met on the way. */
  of(lines: readonly number[]): LogMessages {
    const wanted = new Set(lines);
    return {
      messages: this.messages.filter((message) => this.linesOf(message).some((line) => wanted.has(line))),
      messageOn: (line) => this.messageOn(line),
      linesOf: (message) => this.linesOf(message),
      textOf: (line) => this.textOf(line),
    };
  }

  messageOn(line: number): Message | undefined {
    const named = this.messages.find(({ lines }) => lines.some((place) => place.line === line));
    return named ?? this.messages.find((message) => this.linesOf(message).includes(line));
  }

  linesOf(message: Message): readonly number[] {
    return this.lines.get(message) ?? [];
  }

  textOf(line: number): string {
    return this.traced.lineAt(0, line);
  }
}
