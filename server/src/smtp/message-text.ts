/** Message text behind DATA: stuffing, the end, and what a bare period cut off (`state-machine.md` §5, §8). */
import type { Conversation } from './conversation';
import { boundaryIn, hasEightBit, isLonePeriod, leadingDots, octets } from './data';
import { type Judgement, judgeClientOnly, judgeTwoSided } from './judgement';
import type { PeriodVerdict } from './period';
import type { Asked, MessageLine } from './reading';
import { awaiting, changed, changedMessage, type Message, MOST_REPLIES, type SessionState } from './state';
import { readingOf, type Step } from './step';
import type { Utterance } from './utterance';

export function hearText(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const message = state.message!;
  if (said.escaped && line.slice(said.at, said.end).includes('\\r\\n')) return hearWholeMessage(state, n, said, line);
  if (isLonePeriod(line, said.at, said.end)) return hearPeriod(state, n, said, conversation);
  const dots = leadingDots(line, said.at, said.end);
  const sketch = isPlaceholder(line, said);
  const header = message.inHeader && /^[!-9;-~]{1,76}:/.test(line.slice(said.at, said.at + 80));
  const after = afterTextLine(message, line, said, dots, sketch);
  return {
    reading: textReading(state, said, textOf(dots, header, sketch)),
    next: after === message ? state : changed(state, { message: after }),
  };
}

/** Most lines of a text are alike. */
const PLAIN: MessageLine = { leadingDots: 0 };
const HEADER: MessageLine = { leadingDots: 0, header: true };

function textOf(leadingDots: number, header: boolean, sketch: boolean): MessageLine {
  if (leadingDots === 0 && !sketch) return header ? HEADER : PLAIN;
  return { leadingDots, ...(header && { header }), ...(sketch && { placeholder: true }) };
}

function textReading(state: SessionState, said: Utterance, data: MessageLine, period?: PeriodVerdict) {
  const reading = readingOf('message-data', state, said);
  reading.data = data;
  reading.period = period;
  return reading;
}

function terminator(state: SessionState, said: Utterance, period: PeriodVerdict) {
  const reading = readingOf('terminator', state, said);
  reading.period = period;
  return reading;
}

/** `(message body)`: documentation leaves the text out. */
function isPlaceholder(line: string, { at, end }: Utterance): boolean {
  if (end - at >= 100 || !SKETCHES.has(line.charCodeAt(at))) return false;
  return /^[([<].*[)\]>]$|^\.{3}$/.test(line.slice(at, end));
}

const SKETCHES = new Set(Array.from('([<.', (mark) => mark.charCodeAt(0)));

/** The same object where nothing changed. It runs for every line of every text: what is as before costs a comparison. */
function afterTextLine(message: Message, line: string, said: Utterance, dots: number, sketch: boolean): Message {
  const { at, end } = said;
  let after = message;
  const change = (part: Partial<Message>) => {
    after = changedMessage(after, part);
  };
  if (!message.begun) change({ begun: true });
  if (message.inHeader) {
    if (end === at) change({ inHeader: false });
    const boundary = boundaryIn(line);
    if (boundary !== undefined && boundary !== message.boundary) change({ boundary });
    const field = requiredField(message, line, at);
    if (field) change(field);
  }
  if (message.boundary !== undefined && !message.closed && line.startsWith(`--${message.boundary}--`, at))
    change({ closed: true });
  if (dots >= 2 && !message.doubled) change({ doubled: true });
  if (dots === 1 && !message.single) change({ single: true });
  const eightBit = hasEightBit(line, at, end);
  if (eightBit && !message.eightBit) change({ eightBit });
  if (sketch && !message.sketch) change({ sketch: true });
  if (message.octets !== undefined) {
    const length = eightBit ? octets(line, at, end) : end - at;
    change({ octets: message.octets + length + (dots > 0 ? 1 : 2) });
  }
  return after;
}

/** RFC 5322 §3.6: the fields that no message goes without. */
function requiredField(message: Message, line: string, at: number): Partial<Message> | undefined {
  const name = /^(from|date)[ \t]*:/i.exec(line.slice(at, at + 12))?.[1]?.toLowerCase();
  return (name === 'from' && !message.from) || (name === 'date' && !message.date) ? { [name]: true } : undefined;
}

/** Python's smtplib sends the message as one string, its end included. */
function hearWholeMessage(state: SessionState, n: number, said: Utterance, line: string): Step {
  const ends = line.slice(Math.max(said.at, said.end - 5), said.end).endsWith('\\r\\n.');
  const data: MessageLine = { leadingDots: 0, whole: true, ...(ends && { containsTerminator: true }) };
  const message = changedMessage(state.message!, { begun: true });
  const next = ends ? ended(changed(state, { message }), n) : changed(state, { message });
  return { reading: textReading(state, said, data), next };
}

function hearPeriod(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const bare: MessageLine = { leadingDots: 1, bare: true };
  // RFC 5321 §4.1.1.4: only CRLF . CRLF ends the data; a bare LF behind the period does not.
  // The line ends of a tool's output are its own, so only unmarked records show those of the wire.
  if (said.by === 'either' && conversation.lines.bareLf?.(n))
    return { reading: textReading(state, said, bare), next: state };
  const { window, ...period } = judge(state, n, conversation);
  switch (period.meant) {
    case 'end':
      return { reading: terminator(state, said, period), next: ended(state, n) };
    case 'display':
      return { reading: textReading(state, said, bare, period), next: lookingAt(state, window) };
    case 'bare':
      return {
        reading: textReading(state, said, bare, period),
        next: cutOff(state, n, period, conversation),
      };
  }
}

/** A later period of the message looks at the same window. */
function lookingAt(state: SessionState, window: Judgement['window']): SessionState {
  const message = state.message!;
  return !window || message.window === window
    ? state
    : changed(state, { message: changedMessage(message, { window }) });
}

function judge(state: SessionState, n: number, conversation: Conversation): Judgement {
  if (conversation.sides === 'client') return judgeClientOnly(conversation, n);
  return judgeTwoSided(conversation, n, state.message!, repliesDue(state));
}

/** One reply ends a message; LMTP gives one for each accepted recipient, PRDR one more and one before (§7). */
function repliesDue(state: SessionState): number {
  return state.lmtp ? Math.max(1, Math.min(state.recipients, MOST_REPLIES)) : 1;
}

/** The end of the data, on line `n`. */
function ended(state: SessionState, n: number): SessionState {
  const ends = Array.from({ length: repliesDue(state) }, () => ({ verb: '.', line: n, count: 1 }));
  return changed(state, { message: undefined, phase: 'greeted', pending: awaiting(state.pending, ...ends) });
}

/**
 * The server ended the message here. In a record of both sides what follows is lost text until the end of the window; a
 * script goes on as its author meant it.
 */
function cutOff(state: SessionState, n: number, period: Judgement, conversation: Conversation): SessionState {
  if (conversation.sides === 'client') return state;
  return changed(ended(state, n), { phase: 'lost', until: period.until });
}

export function hearLost(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const dots = leadingDots(line, said.at, said.end);
  const bare = isLonePeriod(line, said.at, said.end);
  const data: MessageLine = { leadingDots: dots, ...(bare && { bare }), lost: true };
  return {
    reading: textReading(state, said, data),
    next: changed(state, { pending: withLost(state.pending, n) }),
  };
}

function withLost(pending: readonly Asked[], n: number): readonly Asked[] {
  const last = pending.at(-1);
  if (last?.verb === 'LOST' && last.line + last.count === n) {
    return [...pending.slice(0, -1), { ...last, count: last.count + 1 }];
  }
  return [...pending, { verb: 'LOST', line: n, count: 1 }];
}
