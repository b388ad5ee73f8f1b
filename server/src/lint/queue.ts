/** Which messages are in the queue, by what the log tells line by line. */
import { Field, Kind, type LogLine } from '../dialects/maillog/line';
import { copied } from '../text/copied';
import type { QueuedMessage } from './log-rule';

/** Of more messages the oldest are forgotten: a log in which nothing ever leaves the queue must not cost more than others. */
const MOST = 50_000;

/**
 * What a line, or some lines in a row, come to for one message. Those from the head of the log on, behind {@link UNKNOWN}, tell what is
 * in the queue.
 */
export interface Effect {
  /** What was in the queue before them is still there. */
  readonly keeps: boolean;
  /** What is in the queue behind them, if it is not that. */
  readonly made: QueuedMessage | undefined;
  /** When they told of it the last time; milliseconds since 1970, NaN where the log does not tell. */
  readonly last: number;
}

/** What is known of a message before the log. */
export const UNKNOWN: Effect = { keeps: false, made: undefined, last: Number.NaN };

/** Whose message the line is of: host and queue id. Undefined where it is of none. */
export function messageKey(line: LogLine): string | undefined {
  const id = line.value(Field.queueId);
  return id === '' || id === 'NOQUEUE' ? undefined : `${line.value(Field.host)} ${id}`;
}

/** What line `n`, written at `time`, comes to for its message. The line begins at offset `from`. */
export function effectOf(line: LogLine, n: number, from: number, time: number): Effect {
  switch (line.kind) {
    case Kind.queued:
      return { keeps: true, made: messageOn(line, n, from), last: time };
    case Kind.accepted:
      return { keeps: false, made: messageOn(line, n, from), last: time };
    case Kind.removed:
    case Kind.discarded:
    case Kind.reject:
      return { keeps: false, made: undefined, last: time };
    default:
      return { keeps: true, made: undefined, last: time };
  }
}

function messageOn(line: LogLine, n: number, from: number): QueuedMessage {
  return {
    id: copied(line.value(Field.queueId)),
    format: line.format?.id ?? '',
    sender: copied(line.value(Field.from)),
    n,
    at: line.placeOf(line.starts[Field.queueId]!) - from,
    end: line.placeOf(line.ends[Field.queueId]!) - from,
  };
}

/** What some lines, and then others behind them, come to. */
export function inTurn(first: Effect, then: Effect): Effect {
  const made = then.keeps ? (first.made ?? then.made) : then.made;
  return { keeps: first.keeps && then.keeps, made, last: then.last };
}

/** The queue of a log that is read in one go. */
export class Queue {
  /** By host and id, in the order in which they came. */
  private readonly messages = new Map<string, Effect>();

  /** The message that line `n` is of, behind the line; undefined where it is not known to be in the queue. */
  take(line: LogLine, n: number, from: number, time: number): QueuedMessage | undefined {
    const key = messageKey(line);
    if (key === undefined) return undefined;
    const effect = effectOf(line, n, from, time);
    const now = inTurn(this.messages.get(key) ?? UNKNOWN, effect);
    if (!effect.keeps) this.messages.delete(key);
    if (now.made) this.messages.set(key, now);
    if (this.messages.size > MOST) this.messages.delete(this.messages.keys().next().value!);
    return now.made;
  }

  /** What is known of the messages that are in the queue. */
  all(): Iterable<Effect> {
    return this.messages.values();
  }
}
