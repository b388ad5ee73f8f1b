import { Conversation } from '../smtp/conversation';
import type { Reading } from '../smtp/reading';
import { hear } from '../smtp/session';
import { initialState, type SessionState } from '../smtp/state';
import type { Utterance } from '../smtp/utterance';
import type { Lines } from '../text/lines';
import type { Recognition } from './recognise';

/** Sessions that a tool names are followed side by side; of more than these the oldest is given up. */
const FOLLOWED = 64;

/** What reading a line needs of the lines before it: immutable and comparable. */
export interface ReaderState {
  /** Sessions so far. */
  readonly count: number;
  readonly main: SessionState;
  /** Open sessions that the tool names, by its name for them, oldest first. */
  readonly named: Readonly<Record<string, SessionState>>;
}

export const initialReader: ReaderState = { count: 0, main: initialState, named: {} };

/** A line, read; where its session stood before and stands behind it; and what the next line needs. */
export interface ReaderStep {
  readonly reading: Reading;
  readonly before: SessionState;
  readonly after: SessionState;
  readonly next: ReaderState;
  readonly conversation: Conversation;
}

/** A record under the eyes of one dialect: the fold over its lines, from any line of which the state is known. */
export class Transcript {
  private readonly reach = { line: -1 };
  private readonly main: Conversation;
  private readonly named = new Map<string, Conversation>();

  constructor(
    readonly lines: Lines,
    readonly recognition: Recognition,
  ) {
    this.main = this.conversationOf((n) => onlyOf(undefined, this.utterance(n)));
  }

  /** The furthest line (0-based) that was looked at since {@link forget}. */
  get lookedAt(): number {
    return this.reach.line;
  }

  forget(): void {
    this.reach.line = -1;
  }

  utterance(n: number): Utterance {
    const { dialect, frame } = this.recognition;
    return dialect.speak(this.lines.at(n), n, this.lines, frame);
  }

  /** The conversation of a named session, in which all others are silent; or of all lines that belong to none. */
  conversation(key: string | undefined): Conversation {
    if (key === undefined) return this.main;
    const known = this.named.get(key);
    if (known) return known;
    const own = this.conversationOf((n) => onlyOf(key, this.utterance(n)));
    this.named.set(key, own);
    return own;
  }

  private conversationOf(utterance: (n: number) => Utterance): Conversation {
    return new Conversation(this.lines, this.recognition.sides, utterance, this.reach);
  }
}

function onlyOf(key: string | undefined, said: Utterance): Utterance {
  return said.key === key ? said : { by: 'note', at: said.at, end: said.end };
}

/** Reads line `n` (0-based) from the state before it. Never throws; what is not understood is an annotation. */
export function readLine(transcript: Transcript, n: number, state: ReaderState): ReaderStep {
  const said = transcript.utterance(n);
  const conversation = transcript.conversation(said.key);
  const before = said.key === undefined ? state.main : (state.named[said.key] ?? initialState);
  const heard = hear(before, n, said, conversation);
  // Sessions are numbered over the whole record, whoever opens them.
  const begins = heard.next.number !== before.number;
  const after = begins ? { ...heard.next, number: state.count + 1 } : heard.next;
  const reading = begins ? { ...heard.reading, session: after.number } : heard.reading;
  return { reading, before, after, conversation, next: withSession(state, said.key, after, begins) };
}

function withSession(state: ReaderState, key: string | undefined, after: SessionState, begins: boolean): ReaderState {
  const count = begins ? state.count + 1 : state.count;
  if (key === undefined) return after === state.main && !begins ? state : { ...state, count, main: after };
  if (after === state.named[key]) return state;
  const named = { ...state.named, [key]: after };
  const [oldest, ...others] = Object.keys(named);
  if (others.length >= FOLLOWED) delete named[oldest!];
  return { ...state, count, named };
}

/** All lines in order. */
export function* readAll(transcript: Transcript): Generator<ReaderStep> {
  let state = initialReader;
  for (let n = 0; n < transcript.lines.count; n++) {
    const step = readLine(transcript, n, state);
    state = step.next;
    yield step;
  }
}

/** The sessions that stand at the end of a record, each with its conversation. */
export function sessionsAtEnd(transcript: Transcript, state: ReaderState) {
  const named = Object.entries(state.named).map(([key, session]) => ({
    session,
    conversation: transcript.conversation(key),
  }));
  return [{ session: state.main, conversation: transcript.conversation(undefined) }, ...named];
}
