import { Shared } from '../trace/shared';
import type { LogIndex } from './log-index';
import { type Key, keyAs, kindOf } from './shared-lines';

/** Something that lines share, on the lines `from` to `to` (exclusive). */
interface Stretch {
  readonly key: Key;
  readonly from: number;
  readonly to: number;
}

const END = Number.POSITIVE_INFINITY;
/** Lines that are found between two turns of others. */
const STEP = 1_024;

/**
 * The lines of a log that decide what some lines of it are of. A message is decided by the lines with its id, by those that these share
 * a session, a Message-ID or a delivery with, and, where one of these has another id, by the lines with that: they tell which message it is
 * of. It goes no further from message to message: a log may well be linked from end to end. Lines are 0-based.
 */
export class DecidingLines {
  /** What was found so far. */
  readonly lines = new Set<number>();
  private readonly asked = new Set<number>();
  private readonly decided = new Set<Key>();
  private readonly told = new Set<Key>();
  private readonly followed = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(private readonly index: LogIndex) {}

  /** Whether it was found what decides a line. */
  decides(line: number): boolean {
    const id = this.idOn(line);
    return id === undefined ? this.asked.has(line) : this.decided.has(id);
  }

  /** Finds what decides a line; gives others their turn in between. */
  *ask(line: number): Generator<void> {
    const id = this.idOn(line);
    if (id !== undefined) return yield* this.decide(id);
    this.asked.add(line);
    this.lines.add(line);
    for (const stretch of this.stretchesOn(line)) yield* this.follow(stretch);
  }

  /** Takes all that decides a message. */
  private *decide(id: Key): Generator<void> {
    if (!isNew(id, this.decided)) return;
    for (const line of this.index.linesWith(id)) {
      yield* this.take(line);
      for (const stretch of this.stretchesOn(line)) yield* this.see(stretch);
    }
  }

  /** Takes the lines by which a message is told from others of the same id. */
  private *tell(id: Key): Generator<void> {
    if (!isNew(id, this.told)) return;
    for (const line of this.index.linesWith(id)) yield* this.take(line);
  }

  /** Takes a stretch, and all that decides its messages. */
  private *follow(stretch: Stretch): Generator<void> {
    yield* this.see(stretch);
    if (!isNew(nameOf(stretch), this.followed)) return;
    for (const line of this.linesOf(stretch)) {
      const id = this.idOn(line);
      if (id !== undefined) yield* this.decide(id);
    }
  }

  /** Takes a stretch, and what tells its messages from others. */
  private *see(stretch: Stretch): Generator<void> {
    if (!isNew(nameOf(stretch), this.seen)) return;
    for (const line of this.linesOf(stretch)) {
      yield* this.take(line);
      const id = this.idOn(line);
      if (id !== undefined) yield* this.tell(id);
      // Whether it is of these, or of a session.
      else if (kindOf(stretch.key) === Shared.refusal)
        for (const session of this.stretchesOn(line)) yield* this.see(session);
    }
  }

  private *take(line: number): Generator<void> {
    this.lines.add(line);
    if (this.lines.size % STEP === 0) yield;
  }

  private linesOf({ key, from, to }: Stretch): Iterable<number> {
    return this.index.linesWith(key, from, to);
  }

  private idOn(line: number): Key | undefined {
    return this.index.keysOn(line).find((key) => kindOf(key) === Shared.message);
  }

  /** What a line shares but for its id. A refusal is one of its session or, if there is none, of its client and sender. */
  private *stretchesOn(line: number): Generator<Stretch> {
    let isAlone = true;
    // In the order of the kinds.
    for (const key of this.index.keysOn(line))
      switch (kindOf(key)) {
        case Shared.message:
          isAlone = false;
          break;
        case Shared.session: {
          const session = this.sessionOf(key, line);
          if (session) yield session;
          isAlone &&= session?.key !== key;
          break;
        }
        case Shared.name:
        case Shared.delivery:
          yield { key, from: 0, to: END };
          break;
        case Shared.refusal:
          if (isAlone) yield { key, from: 0, to: END };
          break;
      }
  }

  /** The session that a line is in, with the line that ends it or begins the next one; or the end of the one before, which shows that it is in none. */
  private sessionOf(key: Key, line: number): Stretch | undefined {
    const { index } = this;
    const [opening, closing] = [keyAs(Shared.opening, key), keyAs(Shared.closing, key)];
    const from = index.lastBefore(opening, line + 1) ?? -1;
    const ended = index.lastBefore(closing, line) ?? -1;
    if (ended > from) return { key: closing, from: ended, to: ended + 1 };
    if (from < 0) return undefined;
    const end = Math.min(index.firstFrom(closing, line) ?? END, index.firstFrom(opening, line + 1) ?? END);
    return { key, from, to: end + 1 };
  }
}

const nameOf = ({ key, from }: Stretch) => `${key} ${from}`;

/** Whether something comes for the first time. */
function isNew<T>(one: T, known: Set<T>): boolean {
  const { size } = known;
  return known.add(one).size > size;
}
