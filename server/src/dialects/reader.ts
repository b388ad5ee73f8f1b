import { Conversation } from '../smtp/conversation';
import type { Reading } from '../smtp/reading';
import { looksLikeReply } from '../smtp/reply';
import { hear } from '../smtp/session';
import { changed, initialState, type SessionState } from '../smtp/state';
import { type Utterance, utterance } from '../smtp/utterance';
import type { Lines } from '../text/lines';
import { WatchedLines } from '../text/watched-lines';
import { isCommandText } from './marked';
import { recogniseStretch } from './recognise';
import { utter, type Voice } from './voice';

/** Sessions that a tool names are followed side by side; of more than these the oldest is given up. */
const FOLLOWED = 64;

/** What reading a line needs of the lines before it: immutable and comparable. */
export interface ReaderState {
  /** How the lines are read at present. */
  readonly voice: Voice;
  /** How often another voice was looked for in vain. */
  readonly tries: number;
  /** Sessions so far. */
  readonly count: number;
  readonly main: SessionState;
  /** Open sessions that the tool names, by its name for them, oldest first. */
  readonly named: Readonly<Record<string, SessionState>>;
}

export function initialReader(voice: Voice): ReaderState {
  return readerState(voice, 0, 0, initialState, {});
}

/** A line, read; where its session stood before and stands behind it; and what the next line needs. */
export interface ReaderStep {
  readonly said: Utterance;
  readonly reading: Reading;
  readonly before: SessionState;
  readonly after: SessionState;
  readonly next: ReaderState;
  readonly conversation: Conversation;
}

/** A record that is read: the fold over its lines, from any line of which the state is known. */
export class Transcript {
  readonly lines: WatchedLines;
  private readonly conversations = new Map<Voice, Map<string | undefined, Conversation>>();
  /** The conversation of the last line: that of most lines. */
  private present: { voice: Voice; key: string | undefined; conversation: Conversation } | undefined;
  /** Who speaks on the line that was asked for last: several ask for it. */
  private heard: { voice: Voice; n: number; period: number; said: Utterance } | undefined;

  constructor(
    lines: Lines,
    /** How the head is read. Further on the record may change its voice. */
    readonly voice: Voice,
  ) {
    this.lines = new WatchedLines(lines);
  }

  /** Who speaks on line `n` (0-based), in columns of the whole line. */
  utterance(voice: Voice, n: number): Utterance {
    const { heard, lines } = this;
    if (heard?.n === n && heard.voice === voice && heard.period === lines.period) return heard.said;
    const said = utter(voice, lines, n);
    this.heard = { voice, n, period: lines.period, said };
    return said;
  }

  /** The conversation of a named session, in which all others are silent; or of all lines that belong to none. */
  conversation(voice: Voice, key: string | undefined): Conversation {
    const { present } = this;
    if (present?.voice === voice && present.key === key) return present.conversation;
    const conversation = this.conversationOf(voice, key);
    this.present = { voice, key, conversation };
    return conversation;
  }

  private conversationOf(voice: Voice, key: string | undefined): Conversation {
    const ofVoice = this.conversations.get(voice) ?? new Map<string | undefined, Conversation>();
    this.conversations.set(voice, ofVoice);
    const known = ofVoice.get(key);
    if (known) return known;
    const speak = (n: number) => onlyOf(key, this.utterance(voice, n));
    const own = new Conversation(this.lines, voice.sides, speak);
    ofVoice.set(key, own);
    return own;
  }
}

function onlyOf(key: string | undefined, said: Utterance): Utterance {
  return said.key === key || said.stray ? said : utterance('note', said.at, said.end);
}

/** Reads line `n` (0-based) from the state before it. Never throws; what is not understood is an annotation. */
export function readLine(transcript: Transcript, n: number, before: ReaderState): ReaderStep {
  const state = inVoice(transcript, n, before, transcript.utterance(before.voice, n));
  return hearLine(transcript, n, state, transcript.utterance(state.voice, n));
}

function hearLine(transcript: Transcript, n: number, state: ReaderState, said: Utterance): ReaderStep {
  const key = said.stray ? inMessage(state) : said.key;
  const conversation = transcript.conversation(state.voice, key);
  const before = key === undefined ? state.main : (state.named[key] ?? initialState);
  const heard = hear(before, n, said, conversation);
  // Sessions are numbered over the whole record, whoever opens them.
  const begins = heard.next.number !== before.number;
  const after = begins ? changed(heard.next, { number: state.count + 1 }) : heard.next;
  if (begins) heard.reading.session = after.number;
  return { said, reading: heard.reading, before, after, conversation, next: withSession(state, key, after, begins) };
}

/** The name of the session that is in its message; of several the youngest. */
function inMessage({ named }: ReaderState): string | undefined {
  return Object.keys(named).findLast((key) => named[key]!.phase === 'data');
}

/** Something on a line that may have been said in a session. */
const WORTH_A_LOOK = /(?<!\w)[2-5]\d\d[ -]|\b(?:EHLO|HELO|LHLO|MAIL FROM|RCPT TO)\b|[^\w\s] ?DATA$/i;
/** After so many vain looks no other voice is looked for: a record of notes must not cost more than one of talk. */
export const TRIES = 200;

/** The state for line `n`: where its voice understands nothing and another one does, the record goes on in that one. */
function inVoice({ lines }: Transcript, n: number, state: ReaderState, said: Utterance): ReaderState {
  if (state.voice.chosen || state.tries >= TRIES || !mayChange(state, lines.at(n), n, said)) return state;
  const found = recogniseStretch(lines, n);
  const { voice, tries, count, main, named } = state;
  if (!found || found.dialect.id === voice.dialect.id) return readerState(voice, tries + 1, count, main, named);
  return readerState(found, tries, count, changed(initialState, { number: main.number }), named);
}

/** Outside message text, a line that is a note to the present voice and yet holds a word of the protocol. */
function mayChange({ main }: ReaderState, line: string, n: number, said: Utterance): boolean {
  if (said.by === 'client' || said.by === 'server' || said.by === 'wrapped') return false;
  if (main.phase === 'data' || main.phase === 'lost' || main.phase === 'auth') return false;
  if (main.phase === 'chunk' && n < main.until) return false;
  if (said.by === 'note' ? said.summaryCode || said.nested : isTalk(line, said)) return false;
  return WORTH_A_LOOK.test(line.slice(0, 200));
}

function isTalk(line: string, said: Utterance): boolean {
  return said.tells !== undefined || looksLikeReply(line, said.at, said.end) || isCommandText(line, said.at);
}

function withSession(state: ReaderState, key: string | undefined, after: SessionState, begins: boolean): ReaderState {
  const count = begins ? state.count + 1 : state.count;
  const { voice, tries, main } = state;
  if (key === undefined)
    return after === main && !begins ? state : readerState(voice, tries, count, after, state.named);
  if (after === state.named[key]) return state;
  const named = { ...state.named, [key]: after };
  const [oldest, ...others] = Object.keys(named);
  if (others.length >= FOLLOWED) delete named[oldest!];
  return readerState(voice, tries, count, main, named);
}

/** Field by field, and always the same ones: a spread takes twenty times as long. */
export const readerState = (
  voice: Voice,
  tries: number,
  count: number,
  main: SessionState,
  named: ReaderState['named'],
): ReaderState => ({ voice, tries, count, main, named });

/** All lines in order. */
export function* readAll(transcript: Transcript): Generator<ReaderStep> {
  let state = initialReader(transcript.voice);
  for (let n = 0; n < transcript.lines.count; n++) {
    const step = readLine(transcript, n, state);
    state = step.next;
    yield step;
  }
}

/** The sessions that stand at the end of a record, each with its conversation. */
export function sessionsAtEnd(transcript: Transcript, { voice, main, named }: ReaderState) {
  const all: [string | undefined, SessionState][] = [[undefined, main], ...Object.entries(named)];
  return all.map(([key, session]) => ({ session, conversation: transcript.conversation(voice, key) }));
}
