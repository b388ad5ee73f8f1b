/** The messages that are in a queue, by host and queue id; ids that come again later are another message. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import { startsAt } from '../../dialects/maillog/scan';
import { copied } from './tally';

/** What is known of a message. Flags of one number, since there may be a million of them. */
export enum State {
  received = 1,
  named = 2,
  queued = 4,
  deferred = 8,
  /** Said of the line that it is the first of its message; not kept. */
  fresh = 16,
}

interface Host {
  readonly name: string;
  readonly messages: Map<string, number>;
}

export class LiveMessages {
  private readonly hosts: Host[] = [];

  get size(): number {
    return this.hosts.reduce((sum, { messages }) => sum + messages.size, 0);
  }

  /** A message begins with this line. */
  begin(line: LogLine): number {
    if (!line.has(Field.queueId)) return State.received;
    this.set(this.hostOf(line), idOf(line), State.received);
    return State.received;
  }

  /** What is known of the line's message before the line, with `fresh` where it begins here; `adds` is known from now on. Where that is said `once`, its being said again begins another message. */
  of(line: LogLine, adds: number, once: boolean): number {
    const messages = this.hostOf(line);
    const id = idOf(line);
    const state = messages.get(id);
    if (state === undefined || (once && state & adds)) {
      this.set(messages, id, adds);
      return State.fresh;
    }
    if (adds & ~state) messages.set(id, state | adds);
    return state;
  }

  mark(line: LogLine, adds: number): void {
    if (!line.has(Field.queueId)) return;
    const messages = this.hostOf(line);
    const id = idOf(line);
    this.set(messages, id, (messages.get(id) ?? 0) | adds);
  }

  end(line: LogLine): void {
    if (line.has(Field.queueId)) this.hostOf(line).delete(idOf(line));
  }

  private set(messages: Map<string, number>, id: string, state: number): void {
    messages.set(copied(id), state);
  }

  private hostOf(line: LogLine): Map<string, number> {
    const { text, starts, ends, end } = line;
    const at = starts[Field.host]!;
    const length = at < 0 ? 0 : ends[Field.host]! - at;
    for (let i = 0; i < this.hosts.length && i < 8; i++) {
      const { name, messages } = this.hosts[i]!;
      if (name.length === length && startsAt(text, name, at, end)) return messages;
    }
    return this.named(line.value(Field.host));
  }

  private named(name: string): Map<string, number> {
    const known = this.hosts.find((host) => host.name === name);
    if (known) return known.messages;
    const host = { name: copied(name), messages: new Map<string, number>() };
    this.hosts.push(host);
    return host.messages;
  }
}

/** Letters of an id that name the message, where the rest names the recipient. */
function idOf({ text, starts, ends, format }: LogLine): string {
  const at = starts[Field.queueId]!;
  const end = ends[Field.queueId]!;
  const length = format?.idLength;
  return text.slice(at, length && at + length < end ? at + length : end);
}
