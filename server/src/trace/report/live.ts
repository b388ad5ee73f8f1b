/** The messages that are in a queue, by host and queue id; ids that come again later are another message. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import { hashOf, Places } from './places';

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
const GONE = 1 << 12;

export class LiveMessages {
  size = 0;
  private places = new Places();
  private states = new Uint8Array(1 << 10);

  /** The place of the line's message; -1 where the line has no queue id. */
  of(line: LogLine): number {
    const { codes, starts, ends, format } = line;
    const at = starts[Field.queueId]!;
    if (at < 0) return -1;
    const length = format?.idLength;
    const end = length && at + length < ends[Field.queueId]! ? at + length : ends[Field.queueId]!;
    const host = starts[Field.host]!;
    const place = this.places.at(codes, at, end, host < 0 ? 0 : hashOf(codes, host, ends[Field.host]!));
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
  data(): Int32Array<ArrayBuffer> {
    const hashes = this.places.hashes();
    const live = new Int32Array(this.size * 3);
    let at = 0;
    for (let place = 0; place < this.places.count; place++) {
      if (this.states[place] === 0) continue;
      live[at] = hashes[place * 2]!;
      live[at + 1] = hashes[place * 2 + 1]!;
      live[at + 2] = this.states[place]!;
      at += 3;
    }
    return live;
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
    const live = this.data();
    this.size = 0;
    this.places = new Places();
    this.states = new Uint8Array(1 << 10);
    this.merge(live);
  }
}
