/** The messages that are in a queue, by host and queue id; ids that come again later are another message. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import { firstHash, Places, secondHash } from './places';

/** What is known of a message: flags of one number, since there may be a million messages. */
export enum State {
  received = 1,
  named = 2,
  queued = 4,
  deferred = 8,
  /** In the queue at all. */
  alive = 16,
}

/** Places of messages that are gone are given back once there are so many. */
const GONE = 1 << 15;

export class LiveMessages {
  size = 0;
  private places = new Places();
  private states = new Uint8Array(1 << 10);

  /** The place of the line's message; -1 where the line has no queue id. */
  of(line: LogLine): number {
    const { text, starts, ends, format } = line;
    const at = starts[Field.queueId]!;
    if (at < 0) return -1;
    const length = format?.idLength;
    const end = length && at + length < ends[Field.queueId]! ? at + length : ends[Field.queueId]!;
    const host = starts[Field.host]!;
    const hostHash = host < 0 ? 0 : firstHash(text, host, ends[Field.host]!, 0);
    const place = this.places.of(firstHash(text, at, end, hostHash), secondHash(text, at, end, hostHash));
    if (place >= this.states.length) this.grow();
    return place;
  }

  state(place: number): number {
    return place < 0 ? 0 : this.states[place]!;
  }

  begin(place: number, state: number): void {
    if (place < 0) return;
    if (this.states[place] === 0) this.size++;
    this.states[place] = state | State.alive;
  }

  mark(place: number, adds: State): void {
    if (place >= 0) this.states[place]! |= adds;
  }

  end(place: number): void {
    if (place < 0 || this.states[place] === 0) return;
    this.states[place] = 0;
    this.size--;
    if (this.places.count - this.size > GONE && this.places.count > this.size * 4) this.sweep();
  }

  /** Of each message that is in the queue: the two numbers of its key, and what is known of it. */
  data(): Int32Array {
    const live: number[] = [];
    for (const [place, first, second] of this.places.taken())
      if (this.states[place] !== 0) live.push(first, second, this.states[place]!);
    return Int32Array.from(live);
  }

  merge(live: Int32Array): void {
    for (let i = 0; i < live.length; i += 3) {
      const place = this.places.of(live[i]!, live[i + 1]!);
      if (place >= this.states.length) this.grow();
      this.begin(place, live[i + 2]!);
    }
  }

  private grow(): void {
    const longer = new Uint8Array(this.states.length * 2);
    longer.set(this.states);
    this.states = longer;
  }

  private sweep(): void {
    const states = this.states;
    this.states = new Uint8Array(Math.max(1 << 10, this.size * 2));
    for (const [place, first, second] of this.places.taken()) {
      if (states[place] === 0) continue;
      const moved = this.places.of(first, second);
      if (moved >= this.states.length) this.grow();
      this.states[moved] = states[place]!;
    }
  }
}
