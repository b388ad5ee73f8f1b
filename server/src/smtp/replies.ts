/** The server's lines: replies, and which commands they answer (`state-machine.md` §3). */
import { hasCommandForm, parseCommand } from './command';
import type { Conversation } from './conversation';
import { isLonePeriod } from './data';
import type { Asked, Reading } from './reading';
import { parseReply, type Reply } from './reply';
import type { SessionState } from './state';
import { type Step, span } from './step';
import { opened, settle } from './transitions';
import type { Utterance } from './utterance';

export function hearServer(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const parsed = parseReply(line, said.at, said.end);
  const reply = parsed && said.folded ? { ...parsed, more: false } : parsed;
  if (!reply) {
    const empty = line.slice(said.at, Math.min(said.end, said.at + 40)).trim() === '';
    return { reading: { class: empty ? 'server-reply' : 'annotation', ...span(state, said) }, next: state };
  }
  const heard = hearReply(state, reply, n, conversation);
  const reading: Reading = {
    class: 'server-reply',
    ...span(heard.next, said),
    reply,
    ...(heard.asked && { answers: heard.asked }),
    ...(state.openReply?.code !== reply.code && { firstOfReply: true }),
  };
  return { reading, next: heard.next };
}

interface Heard {
  readonly asked?: Asked | undefined;
  readonly next: SessionState;
}

function hearReply(state: SessionState, reply: Reply, n: number, conversation: Conversation): Heard {
  if (conversation.sides === 'server') return alone(state, reply, n);
  const early = state.phase === 'data' && state.pending.length === 0 && /^[25]/.test(reply.code);
  return early && textGoesOn(conversation, n) ? { next: state } : paired(state, reply, n);
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
  const { openReply: _open, ...rest } = begins ? opened(state) : state;
  const phase = /^(221|421)$/.test(reply.code) ? 'closing' : 'unknown';
  return {
    next: { ...rest, phase, ...(reply.more && { openReply: { code: reply.code } }) },
    asked: begins ? connect(n) : undefined,
  };
}

const connect = (line: number): Asked => ({ verb: 'CONNECT', line, count: 1 });

/** RFC 2920 §3.1: replies come in the order of the commands. Each complete reply answers the oldest one that waits. */
function paired(before: SessionState, reply: Reply, n: number): Heard {
  const state = awake(before, reply);
  const continued = state.openReply?.code === reply.code ? state.openReply : undefined;
  const pending = continued ? state.pending : resynchronised(state, reply);
  const asked = continued ? continued.asked : (pending[0] ?? implied(state, reply, n));
  const { openReply: _open, ...rest } = state;
  if (reply.more) {
    return { asked, next: { ...rest, pending, openReply: { code: reply.code, ...(asked && { asked }) } } };
  }
  const answered = withoutOldest(pending);
  return { asked, next: settle({ ...rest, pending: answered }, asked?.verb, reply.code, n) };
}

/** A reply outside any session begins one. */
function awake(state: SessionState, reply: Reply): SessionState {
  const greets = reply.code === '220' && state.pending.length === 0 && !state.openReply;
  if (state.phase === 'idle' || (state.phase === 'closing' && greets)) {
    const begun = opened(state);
    return greets || /^(421|5\d\d)$/.test(reply.code) ? begun : { ...begun, phase: 'unknown' };
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
  const [oldest, ...rest] = pending;
  return oldest && oldest.count > 1 ? [{ ...oldest, line: oldest.line + 1, count: oldest.count - 1 }, ...rest] : rest;
}
