/** Which messages are in the queue, by what the log tells line by line. */
import { Field, Kind, type LogLine } from '../dialects/maillog/line';
import { copied } from '../text/copied';
import type { QueuedMessage } from './log-rule';

/** Of more messages the oldest are forgotten: a log in which nothing ever leaves the queue must not cost more than others. */
const MOST = 50_000;

type Known = { -readonly [K in keyof QueuedMessage]: QueuedMessage[K] };

export class Queue {
  /** By host and id, in the order in which they came. */
  private readonly messages = new Map<string, Known>();

  /** The message of line `n`, which begins at offset `from`; one that leaves the queue is forgotten. */
  take(line: LogLine, n: number, from: number, time: number): QueuedMessage | undefined {
    const id = line.value(Field.queueId);
    if (id === '' || id === 'NOQUEUE') return undefined;
    const key = `${line.value(Field.host)} ${id}`;
    const known = this.messages.get(key);
    switch (line.kind) {
      case Kind.queued:
        if (!known) return this.put(key, line, n, from, time);
        break;
      case Kind.accepted:
        this.messages.delete(key);
        return this.put(key, line, n, from, time);
      case Kind.removed:
      case Kind.discarded:
      case Kind.reject:
        this.messages.delete(key);
        return known;
    }
    if (known) known.last = time;
    return known;
  }

  private put(key: string, line: LogLine, n: number, from: number, time: number): QueuedMessage {
    const place = (at: number) => line.placeOf(at) - from;
    const message: Known = {
      id: copied(line.value(Field.queueId)),
      format: line.format?.id ?? '',
      sender: copied(line.value(Field.from)),
      n,
      at: place(line.starts[Field.queueId]!),
      end: place(line.ends[Field.queueId]!),
      last: time,
    };
    this.messages.set(key, message);
    if (this.messages.size > MOST) this.messages.delete(this.messages.keys().next().value!);
    return message;
  }

  all(): Iterable<QueuedMessage> {
    return this.messages.values();
  }
}
