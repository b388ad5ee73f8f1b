/** Plays sessions against servers over plain connections, many within one process, and keeps what was said. */
import { connect } from 'node:net';
import { type Act, type Session, wireLines, wireOf } from './session';

export interface Said {
  readonly from: 'client' | 'server';
  readonly text: string;
}

export interface Played {
  /** Both sides line by line, in the order in which the client sent and heard them. */
  readonly said: readonly Said[];
  /** The last line of the answer to each act; undefined where none came or it was not sent. */
  readonly answers: readonly (string | undefined)[];
  /** Lines of each act in {@link said}: from and to (exclusive). */
  readonly places: readonly (readonly [number, number] | undefined)[];
  /** All final lines of replies but the greeting, in order. */
  readonly replies: readonly string[];
  /** The server ended the session, or fell silent, before all was said and answered. */
  readonly cutOff: boolean;
}

/** How long the client waits for an answer before it gives up, in milliseconds. */
const PATIENCE = 10_000;

/** Plays one session. With `lmtp` a message gets an answer for each accepted recipient (RFC 2033 §4.2). */
export async function play(port: number, { acts }: Pick<Session, 'acts'>, lmtp = false): Promise<Played> {
  const line = new Line(port);
  try {
    return await converse(line, acts, lmtp);
  } finally {
    line.hangUp();
  }
}

async function converse(line: Line, acts: readonly Act[], lmtp: boolean): Promise<Played> {
  const answers = new Answers(line, acts);
  const places: (readonly [number, number] | undefined)[] = acts.map(() => undefined);

  async function talk(): Promise<boolean> {
    if (!isAhead(acts[0]) && !(await line.until(() => line.greeted, 6 * PATIENCE))) return false;
    for (const [index, act] of acts.entries()) {
      if (!isAhead(act) && !(await answers.complete())) return false;
      if (line.closed) return false;
      if (act.kind === 'message' && !act.ahead && !answers.of[index - 1]?.startsWith('3')) continue;
      places[index] = line.say(wireOf(act));
      if (isOpenEnded(act)) continue;
      answers.expect(index, lmtp && act.kind !== 'command' ? answers.accepted() : 1);
    }
    return answers.complete();
  }

  const complete = await talk();
  line.end();
  await line.until(() => line.closed);
  answers.take();
  const unanswered = acts.some((act, n) => places[n] && !answers.of[n] && !isOpenEnded(act));
  const { said, replies } = line;
  return { said, answers: answers.of, places, replies, cutOff: !complete || unanswered };
}

/** Which reply answers which act: they come in the order of the acts. */
class Answers {
  readonly of: (string | undefined)[];
  private readonly due: number[] = [];
  private taken = 0;
  private recipients = 0;

  constructor(
    private readonly line: Line,
    private readonly acts: readonly Act[],
  ) {
    this.of = acts.map(() => undefined);
  }

  expect(act: number, replies: number): void {
    for (let n = 0; n < replies; n++) this.due.push(act);
  }

  /** Waits for all that are expected; false where they do not come. */
  async complete(): Promise<boolean> {
    const wanted = this.taken + this.due.length;
    const came = await this.line.until(() => this.line.replies.length >= wanted);
    this.take();
    return came;
  }

  take(): void {
    for (; this.taken < this.line.replies.length; this.taken++) {
      const act = this.due.shift();
      if (act === undefined) continue;
      const reply = this.line.replies[this.taken]!;
      this.of[act] ??= reply;
      if (isRecipient(this.acts[act]) && reply.startsWith('2')) this.recipients++;
    }
  }

  /** Recipients that were accepted for the message that goes out now. */
  accepted(): number {
    const count = this.recipients;
    this.recipients = 0;
    return count;
  }
}

const isAhead = (act: Act | undefined) => (act?.kind === 'command' || act?.kind === 'message') && act.ahead === true;
/** A message without its end gets no answer. */
const isOpenEnded = (act: Act) => act.kind === 'message' && !act.ended;
const isRecipient = (act: Act | undefined) => act?.kind === 'command' && /^rcpt/i.test(act.line);

/** A connection, and what went over it. */
class Line {
  readonly said: Said[] = [];
  readonly replies: string[] = [];
  greeted = false;
  closed = false;
  private rest = '';
  private check: () => void = () => {};
  private readonly socket;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (bytes) => this.hear(bytes.toString('latin1')));
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.closed = true;
      this.check();
    });
  }

  private hear(bytes: string): void {
    const lines = (this.rest + bytes).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    for (const text of lines) {
      this.said.push({ from: 'server', text });
      if (text[3] === '-') continue;
      if (this.greeted) this.replies.push(text);
      this.greeted = true;
    }
    this.check();
  }

  /** Sends, and tells which lines of {@link said} that is. */
  say(wire: string): readonly [number, number] {
    const from = this.said.length;
    for (const text of wireLines(wire)) this.said.push({ from: 'client', text });
    if (this.socket.writable) this.socket.write(wire);
    return [from, this.said.length];
  }

  /** Waits until something holds; false where the connection ends, or nothing is heard for too long. */
  until(holds: () => boolean, patience = PATIENCE): Promise<boolean> {
    if (holds() || this.closed) return Promise.resolve(holds());
    return new Promise((resolve) => {
      const finish = (result: boolean) => {
        clearTimeout(timer);
        this.check = () => {};
        resolve(result);
      };
      const timer = setTimeout(() => finish(false), patience);
      this.check = () => {
        if (holds()) finish(true);
        else if (this.closed) finish(false);
      };
    });
  }

  end(): void {
    this.socket.end();
  }

  hangUp(): void {
    this.socket.destroy();
  }
}

/** Does something with every item, so many at a time. */
export async function each<T>(items: readonly T[], atOnce: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await act(item);
    }),
  );
}
