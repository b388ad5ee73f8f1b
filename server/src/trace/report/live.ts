/** The messages that are in a queue, by host and queue id; ids that come again later are another message. */
import { Field, type LogLine } from '../../dialects/maillog/line';
import { KeyHash } from './key-hash';

/** What is known of a message: flags of one number, since there may be a million messages. */
export enum State {
  received = 1,
  named = 2,
  queued = 4,
  deferred = 8,
  /** In the queue at all. */
  alive = 16,
}

/** Numbers of a slot: two hashes of host and queue id, and the state, 0 where the slot is free. */
const SLOT = 3;
const STATE = 2;
const FIRST = 64;
const NOWHERE = -1;
/** Ends a host, and a queue id. */
const END = 0;

/**
 * A table that holds what is in the queue and nothing else, so that it stays in the processor's own memory. It stands on the
 * message of one line: what is asked and told is of that one.
 */
export class LiveMessages {
  size = 0;
  private readonly hash = new KeyHash();
  private slots = new Int32Array(FIRST * SLOT);
  private mask = FIRST - 1;
  /** The message it stands on: its slot, or the free one that would be its own; NOWHERE for none. */
  private slot = NOWHERE;
  private first = 0;
  private second = 0;

  /** Stands on the message of a line; on none where the line has no queue id. */
  find({ codes, starts, ends, format }: LogLine): void {
    const at = starts[Field.queueId]!;
    this.slot = NOWHERE;
    if (at < 0) return;
    const length = format?.idLength;
    const end = length && at + length < ends[Field.queueId]! ? at + length : ends[Field.queueId]!;
    const { hash } = this;
    hash.begin();
    if (starts[Field.host]! >= 0) hash.take(codes, starts[Field.host]!, ends[Field.host]!, END);
    hash.take(codes, at, end, END);
    hash.end();
    this.place(hash.first, hash.second);
  }

  get isNone(): boolean {
    return this.slot === NOWHERE;
  }

  /** 0 where the message is not in the queue. */
  get state(): number {
    return this.slot === NOWHERE ? 0 : this.slots[this.slot * SLOT + STATE]!;
  }

  begin(state: number): void {
    if (this.slot === NOWHERE) return;
    if (this.state === 0) this.add();
    this.slots[this.slot * SLOT + STATE] = state | State.alive;
  }

  mark(adds: State): void {
    if (this.state !== 0) this.slots[this.slot * SLOT + STATE]! |= adds;
  }

  end(): void {
    if (this.state === 0) return;
    this.size--;
    this.free();
    this.slot = NOWHERE;
  }

  /** Of each message that is in the queue: the two numbers of its key, and what is known of it. */
  data(): Int32Array<ArrayBuffer> {
    const live = new Int32Array(this.size * SLOT);
    let to = 0;
    for (let at = 0; at < this.slots.length; at += SLOT) {
      if (this.slots[at + STATE] === 0) continue;
      live.set(this.slots.subarray(at, at + SLOT), to);
      to += SLOT;
    }
    return live;
  }

  merge(live: Int32Array): void {
    for (let at = 0; at < live.length; at += SLOT) {
      this.place(live[at]!, live[at + 1]!);
      this.begin(live[at + STATE]!);
    }
  }

  private place(first: number, second: number): void {
    const { slots, mask } = this;
    this.first = first;
    this.second = second;
    let slot = first & mask;
    while (slots[slot * SLOT + STATE] !== 0 && (slots[slot * SLOT] !== first || slots[slot * SLOT + 1] !== second))
      slot = (slot + 1) & mask;
    this.slot = slot;
  }

  private add(): void {
    this.size++;
    if (this.size * 2 > this.mask) this.grow();
    this.slots[this.slot * SLOT] = this.first;
    this.slots[this.slot * SLOT + 1] = this.second;
  }

  /** At most half of the slots are taken. */
  private grow(): void {
    const { slots, first, second } = this;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * SLOT);
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at + STATE] === 0) continue;
      this.place(slots[at]!, slots[at + 1]!);
      this.slots.set(slots.subarray(at, at + SLOT), this.slot * SLOT);
    }
    this.place(first, second);
  }

  /** Those behind it that would have stood here move up, so that a search goes on to the end of its run. */
  private free(): void {
    const { slots, mask } = this;
    let hole = this.slot;
    for (let next = (hole + 1) & mask; slots[next * SLOT + STATE] !== 0; next = (next + 1) & mask) {
      const home = slots[next * SLOT]! & mask;
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      slots.copyWithin(hole * SLOT, next * SLOT, next * SLOT + SLOT);
      hole = next;
    }
    slots[hole * SLOT + STATE] = 0;
  }
}
