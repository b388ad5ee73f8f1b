/**
 * The session machine (`state-machine.md` §2–§8): one line and the state before it give a reading and the state behind
 * it. It reads a record, not the wire: it accepts everything, and never throws.
 */
import { argumentOf, type Command, hasCommandForm, isKnownVerb, nearestVerb, parseCommand } from './command';
import { hearClient, isAuthScript } from './commands';
import type { Conversation } from './conversation';
import { isLonePeriod } from './data';
import { unsure } from './offers';
import { hearServer } from './replies';
import { looksLikeReply, parseReply } from './reply';
import { changed, type SessionState } from './state';
import { readingOf, type Step } from './step';
import { closed, opened } from './transitions';
import type { Utterance } from './utterance';
import { isOpening } from './window';

/** Reads line `n`, on which `said` tells who speaks. */
export function hear(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  if (said.nested) return hearNested(state, n, said, conversation);
  const step = hearSpoken(state, n, said, conversation);
  if (said.abridged) step.reading.abridged = true;
  return step;
}

function hearSpoken(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  switch (said.by) {
    case 'server':
      return hearServer(state, n, said, conversation);
    case 'client':
      return hearClient(state, n, said, conversation);
    case 'either':
      return hearEither(state, n, said, conversation);
    case 'wrapped':
      return hearWrapped(state, n, said, conversation);
    case 'note':
      return hearNote(state, said);
  }
}

// ── notes and wrapped lines ────────────────────────────────────────────────────────────────────────────────────────

function hearNote(state: SessionState, said: Utterance): Step {
  const next = afterNote(state, said);
  const reading = readingOf('annotation', next, said);
  if (said.summaryCode) reading.summaryCode = said.summaryCode;
  return { reading, next };
}

function afterNote(state: SessionState, said: Utterance): SessionState {
  switch (said.tells) {
    case 'opened':
      return state.phase === 'greeting' ? state : opened(state);
    case 'closed':
      return state.phase === 'idle' ? state : changed(closed(state), { phase: 'idle' });
    case 'tls':
      return changed(state, { tls: true });
    default:
      return state.openReply ? unsure(state) : state;
  }
}

function hearWrapped(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  let of = n - 1;
  while (of > 0 && n - of < 100 && conversation.utterance(of).by === 'wrapped') of--;
  const reading = readingOf('continuation', state, said);
  reading.of = of;
  return { reading, next: state };
}

/** Lines of a session inside the session (`050 ` of sendmail -v): shown for what they are, without moving any state. */
function hearNested(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const reading = readingOf('annotation', state, said);
  reading.nested = true;
  const reply = said.by === 'client' ? undefined : parseReply(line, said.at, said.end);
  const command = said.by === 'client' ? parseCommand(line, said.at, said.end) : undefined;
  if (reply) [reading.class, reading.reply] = ['server-reply', reply];
  if (command) [reading.class, reading.commands] = ['client-command', [command]];
  return { reading, next: state };
}

// ── unmarked lines ─────────────────────────────────────────────────────────────────────────────────────────────────

/** An unmarked line: message text is the client's whatever it looks like; elsewhere its shape decides. */
function hearEither(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const replyShaped = conversation.sides !== 'client' && looksLikeReply(line, said.at, said.end);
  if (isInText(state, n)) {
    if (state.phase === 'lost' && said.tells) return hearNote(state, said);
    if (state.phase === 'lost' && replyShaped && !isOpening(conversation, n))
      return hearServer(state, n, said, conversation);
    if (state.phase === 'data' && (replyShaped || said.tells) && breaksOff(conversation, n, said)) {
      return said.tells ? hearNote(state, said) : hearServer(state, n, said, conversation);
    }
    return hearClient(state, n, said, conversation);
  }
  if (said.tells) return hearNote(state, said);
  if (replyShaped) return hearServer(state, n, said, conversation);
  if (said.shape !== undefined && state.phase !== 'auth') return hearNote(state, said);
  return isSpokenToServer(state, n, said, conversation)
    ? hearClient(state, n, said, conversation)
    : hearNote(state, said);
}

/** Whether line `n` stands in text that the server is not asked to understand. */
function isInText(state: SessionState, n: number): boolean {
  if (state.phase === 'data') return true;
  return state.phase === 'lost' || state.phase === 'chunk' ? n < state.until : false;
}

/**
 * A reply, or a note on the connection, in unmarked message text is text as long as the end of the message stands ahead.
 * Without one the record does not show the text, or breaks off.
 */
function breaksOff(conversation: Conversation, n: number, said: Utterance): boolean {
  if (said.tells === 'opened') return opensSession(conversation, n);
  const found = conversation.next('lone period or opening', n, (i) => {
    const ahead = conversation.utterance(i);
    if (ahead.tells === 'opened') return opensSession(conversation, i);
    return isLonePeriod(conversation.text(i), ahead.at, ahead.end);
  });
  return found === conversation.lines.count || conversation.utterance(found).tells === 'opened';
}

/** A greeting follows within a few lines. */
function opensSession(conversation: Conversation, n: number): boolean {
  for (let i = n + 1; i < Math.min(n + 5, conversation.lines.count); i++) {
    const said = conversation.utterance(i);
    if (parseReply(conversation.text(i), said.at, said.end)?.code === '220') return true;
  }
  return false;
}

/**
 * Whether an unmarked line that is no reply was said by the client: an answer in an AUTH dialogue, a command, or some
 * other word that the server answers at once. All else is prose.
 */
function isSpokenToServer(state: SessionState, n: number, said: Utterance, conversation: Conversation): boolean {
  const line = conversation.text(n);
  if (state.phase === 'auth') return true;
  const command = parseCommand(line, said.at, said.end);
  if (command && command.verbAt === said.at) {
    if (hasCommandForm(line, command)) return isKnownVerb(command.verb) && !isProse(line, command);
    if (conversation.sides === 'client') return isScriptLine(state, line, command);
  }
  const conversing = state.phase !== 'idle' && state.phase !== 'closing' && conversation.sides === 'both';
  if (!conversing) return isAuthScript(state, line, said);
  return (
    conversation.speaker(n + 1) === 'server' && n + 1 < conversation.lines.count && !/^[(#[]/.test(line.slice(said.at))
  );
}

/** `Data is …` and `Help yourself to …` begin like commands. */
function isProse(line: string, command: Command): boolean {
  const words = argumentOf(line, command).slice(0, 400).split(/\s+/).length;
  return words > 3 && !/^(MAIL|RCPT|AUTH|XCLIENT|XFORWARD|EHLO|HELO|LHLO|BDAT)$/.test(command.verb);
}

/** In a script of commands also a verb with a wrong argument or a slip in it. */
function isScriptLine(state: SessionState, line: string, command: Command): boolean {
  if (state.phase === 'idle' && state.number === 0) return isKnownVerb(command.verb);
  return isKnownVerb(command.verb) || (nearestVerb(command.verb) !== undefined && argumentOf(line, command) === '');
}
