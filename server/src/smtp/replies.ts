/** The server's lines: replies, and which commands they answer (`state-machine.md` §3). */
import { hasCommandForm, parseCommand } from './command';
import type { Conversation } from './conversation';
import { isLonePeriod } from './data';
import { firstOffer, furtherOffer, isHello, unsure } from './offers';
import type { Asked } from './reading';
import { parseReply, type Reply } from './reply';
import { changed, type OpenReply, type SessionState } from './state';
import { readingOf, type Step } from './step';
import { opened, settle } from './transitions';
import type { Utterance } from './utterance';

export function hearServer(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const parsed = parseReply(line, said.at, said.end);
  const reply = parsed && said.folded ? { ...parsed, more: false } : parsed;
  if (!reply) return hearNoReply(state, line, said);
  const heard = hearReply(state, reply, n, conversation);
  const reading = readingOf('server-reply', heard.next, said);
  reading.reply = reply;
  if (heard.asked) reading.answers = heard.asked;
  if (state.openReply?.code !== reply.code) reading.firstOfReply = true;
  if (said.pattern) reading.pattern = true;
  return { reading, next: heard.next };
}

/** What the server says without a code. Where another number takes its place, it is an answer all the same. */
function hearNoReply(state: SessionState, line: string, said: Utterance): Step {
  const head = line.slice(said.at, Math.min(said.end, said.at + 40));
  const garbled = said.by === 'server' && /^\d{1,6}(?=[ -]|$)/.test(head);
  const reading = readingOf(head.trim() === '' ? 'server-reply' : 'annotation', state, said);
  if (garbled) reading.garbled = true;
  if (!garbled || head[0] !== '2' || state.pending.length === 0) return { reading, next: unsure(state) };
  const [asked] = state.pending;
  return {
    reading,
    next: settle(changed(state, { pending: withoutOldest(state.pending) }), asked?.verb, '250', asked?.line ?? 0),
  };
}

interface Heard {
  readonly asked?: Asked | undefined;
  readonly next: SessionState;
}

function hearReply(state: SessionState, reply: Reply, n: number, conversation: Conversation): Heard {
  if (conversation.sides === 'server') return alone(state, reply, n);
  const early = state.phase === 'data' && state.pending.length === 0 && /^[25]/.test(reply.code);
  return early && textGoesOn(conversation, n) ? { next: state } : paired(state, reply, n, conversation);
}

/**
 * Whether message text goes on behind a reply on line `n`: the client's next line is no command, and the end of the message
 * stands ahead. Such a reply answers nothing that the record shows; it was printed early, or belongs to a period that was
 * since doubled.
 */
function textGoesOn(conversation: Conversation, n: number): boolean {
  const { lines } = conversation;
  const next = conversation.next('client line', n + 1, (i) => conversation.speaker(i) === 'client');
  if (next === lines.count) return false;
  const { at, end } = conversation.utterance(next);
  const command = parseCommand(lines.at(next), at, end);
  if (command && hasCommandForm(lines.at(next), command)) return false;
  const period = conversation.next('client period', next, (i) => {
    const said = conversation.utterance(i);
    return said.by === 'client' && isLonePeriod(conversation.text(i), said.at, said.end);
  });
  return period < lines.count;
}

/** A record of the server's side only: nothing to pair; a greeting begins a session. */
function alone(state: SessionState, reply: Reply, n: number): Heard {
  const begins = state.number === 0 || (reply.code === '220' && state.phase === 'closing' && !state.openReply);
  const base = begins ? opened(state) : state;
  const phase = /^(221|421)$/.test(reply.code) ? 'closing' : 'unknown';
  return {
    next: changed(base, { phase, openReply: reply.more ? opening(state, reply, n) : undefined }),
    asked: begins && /^(?:220|421|5\d\d)$/.test(reply.code) ? connect(n) : undefined,
  };
}

const connect = (line: number): Asked => ({ verb: 'CONNECT', line, count: 1 });

/** RFC 2920 §3.1: replies come in the order of the commands. Each complete reply answers the oldest one that waits. */
function paired(before: SessionState, reply: Reply, n: number, conversation: Conversation): Heard {
  const state = awake(before, reply);
  const odd = isOddLine(state, reply, n, conversation);
  const continued = odd || state.openReply?.code === reply.code ? state.openReply : undefined;
  const pending = continued ? state.pending : resynchronised(state, reply);
  if (isLateGreeting(state, reply)) return greeted(state, reply, n, conversation);
  const asked = continued ? continued.asked : (pending[0] ?? implied(state, reply, n));
  if (odd) return { asked, next: state };
  const base = told(state, asked?.verb, reply, n, conversation);
  if (reply.more) return { asked, next: changed(base, { pending, openReply: opening(state, reply, n, asked) }) };
  const answered = withoutOldest(pending);
  return {
    asked,
    next: settle(changed(base, { openReply: undefined, pending: answered }), asked?.verb, reply.code, n),
  };
}

/** One line of another code in the middle of a reply, which goes on behind it. */
function isOddLine({ openReply }: SessionState, reply: Reply, n: number, conversation: Conversation): boolean {
  if (!openReply || !reply.more || reply.code === openReply.code || n + 1 >= conversation.lines.count) return false;
  if (conversation.speaker(n + 1) !== 'server') return false;
  const { at, end } = conversation.utterance(n + 1);
  return parseReply(conversation.text(n + 1), at, end)?.code === openReply.code;
}

/** A client that did not wait for the greeting is answered by it first. */
function isLateGreeting(state: SessionState, { code }: Reply): boolean {
  return code === '220' && !state.greeting && !state.openReply && isHello(state.pending[0]?.verb);
}

function greeted(state: SessionState, reply: Reply, n: number, conversation: Conversation): Heard {
  const asked = connect(n);
  const next = told(state, 'CONNECT', reply, n, conversation);
  if (reply.more) return { asked, next: changed(next, { openReply: opening(state, reply, n, asked) }) };
  return { asked, next: changed(next, { phase: 'connected' }) };
}

/** The open reply behind its line `n`, which may be its first. */
function opening({ openReply }: SessionState, { code, enhanced }: Reply, n: number, asked?: Asked): OpenReply {
  if (openReply?.code === code)
    return !openReply.enhanced && enhanced ? { ...openReply, enhanced: enhanced.code } : openReply;
  return { code, line: n, enhanced: enhanced?.code, asked };
}

/** RFC 5321 §4.5.3.1.2 */
const LONGEST_NAME = 255;

/** What the server tells of itself in a greeting, or in its answer to EHLO. */
function told(
  state: SessionState,
  verb: string | undefined,
  reply: Reply,
  n: number,
  conversation: Conversation,
): SessionState {
  if (reply.code !== '220' && reply.code !== '250') return state;
  const further = state.openReply?.code === reply.code;
  if (verb === 'CONNECT' && !further && reply.code === '220') {
    const text = conversation.text(n).slice(reply.textAt, reply.textAt + 500);
    const speaks = /\b(LMTP|ESMTP|SMTP)\b/i.exec(text)?.[1]?.toUpperCase() as 'LMTP' | 'ESMTP' | 'SMTP' | undefined;
    const host = /^\S*/.exec(text)![0].slice(0, LONGEST_NAME);
    return changed(state, { greeting: { line: n, host, speaks } });
  }
  if (!verb || !isHello(verb) || reply.code !== '250') return state;
  const { end } = conversation.utterance(n);
  const line = conversation.text(n);
  if (!further) return changed(state, { offers: firstOffer(verb, reply, line, end, n) });
  return state.offers ? changed(state, { offers: furtherOffer(state.offers, reply, line, end) }) : state;
}

/** A reply outside any session begins one. */
function awake(state: SessionState, reply: Reply): SessionState {
  const greets = reply.code === '220' && state.pending.length === 0 && !state.openReply;
  if (state.phase === 'idle' || (state.phase === 'closing' && greets)) {
    const begun = opened(state);
    return greets || /^(421|5\d\d)$/.test(reply.code) ? begun : changed(begun, { phase: 'unknown' });
  }
  if (greets && state.phase !== 'greeting' && state.phase !== 'unknown') return opened(state);
  return state;
}

/** Replies that name what they answer: a count that went wrong before must not go on (§3). */
const NAMES_ITSELF: Readonly<Record<string, string>> = { '354': 'DATA', '334': 'AUTH', '221': 'QUIT', '235': 'AUTH' };

function resynchronised(state: SessionState, reply: Reply): readonly Asked[] {
  const verb = NAMES_ITSELF[reply.code];
  if (!verb) return state.pending;
  const place = state.pending.findIndex((asked) => asked.verb === verb);
  return place > 0 ? state.pending.slice(place) : state.pending;
}

/** What a reply answers that no shown command asked for: the connection, or the message whose end is not shown. */
function implied(state: SessionState, reply: Reply, n: number): Asked | undefined {
  if (state.phase === 'greeting' || (reply.code === '220' && state.phase === 'unknown')) return connect(n);
  if (state.phase === 'data' && reply.code[0] !== '3') return { verb: '.', line: n, count: 1 };
  return undefined;
}

function withoutOldest(pending: readonly Asked[]): readonly Asked[] {
  const oldest = pending[0];
  const rest = pending.slice(1);
  if (!oldest || oldest.count <= 1) return rest;
  return [{ verb: oldest.verb, line: oldest.line + 1, count: oldest.count - 1 }, ...rest];
}
