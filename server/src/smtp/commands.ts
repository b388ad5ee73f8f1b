/** The client's lines: commands, answers in an AUTH dialogue, message text (`state-machine.md` §4–§6). */
import { chunkOpened, hearChunk } from './chunk';
import { argumentOf, type Command, hasCommandForm, isKnownVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { hearLost, hearText } from './message-text';
import { isHello } from './offers';
import { parseReply } from './reply';
import { awaiting, changed, changedEnvelope, type SessionState } from './state';
import { readingOf, type Step } from './step';
import { dataOpened, envelopeOf, opened, settle, withoutTransaction } from './transitions';
import type { Utterance } from './utterance';

export function hearClient(before: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const state = inPart(before.phase === 'idle' ? changed(opened(before), { phase: 'unknown' }) : before, n, said);
  if (state.phase === 'data') return hearText(state, n, said, conversation);
  if (state.phase === 'chunk' && n < state.until) return hearChunk(state, n, said, conversation);
  if (state.phase === 'lost' && n < state.until) return hearLost(state, n, said, conversation);
  if (state.phase === 'lost') return hearClient(withoutTransaction(state), n, said, conversation);
  if (isAuthAnswer(state, n, said, conversation)) return hearAuthData(state, said);
  const line = conversation.text(n);
  const command = parseCommand(line, said.at, said.end);
  if (isUnansweredData(state, line, command)) return hearText(dataOpened(state, n - 1), n, said, conversation);
  const commands = said.escaped ? commandsIn(line, said) : command ? [command] : [];
  const heard = afterRefusedData(state.openReply ? givenUp(state, n, conversation) : state, line, commands);
  const next = commands.reduce((s, c) => asked(s, c, n, line, conversation), heard);
  const reading = readingOf('client-command', state, said);
  reading.commands = commands;
  return { reading, next };
}

/**
 * The client speaks although the last line of a reply is missing. Where the server has only one more reply for what the client
 * says, the missing line will not come; otherwise the client typed ahead.
 */
function givenUp(state: SessionState, n: number, conversation: Conversation): SessionState {
  if (!isUnfinished(state, n, conversation)) return state;
  const { asked, code, line } = state.openReply!;
  const pending = asked && state.pending[0]?.verb === asked.verb ? state.pending.slice(1) : state.pending;
  return settle(changed(state, { openReply: undefined, pending }), asked?.verb, code, line);
}

/** How far the end of an open reply is looked for. */
const REPLY_LINES = 200;

/** Whether the last line of the open reply is missing, seen from the client's line `n`. */
export function isUnfinished(state: SessionState, n: number, conversation: Conversation): boolean {
  if (conversation.sides !== 'both') return false;
  const expected = state.pending.length;
  let replies = 0;
  for (let i = n + 1; i < Math.min(n + REPLY_LINES, conversation.lines.count); i++) {
    const speaker = conversation.speaker(i);
    if (speaker === 'client') return replies > 0 && replies <= expected;
    const { at, end } = conversation.utterance(i);
    const reply = speaker === 'server' ? parseReply(conversation.text(i), at, end) : undefined;
    if (reply && !reply.more) replies++;
  }
  return replies > 0 && replies <= expected;
}

/** Text that follows a refused DATA is told once; a command ends it. */
function afterRefusedData(state: SessionState, line: string, commands: readonly Command[]): SessionState {
  const { refusedData } = state;
  if (!refusedData) return state;
  if (commands.some((command) => hasCommandForm(line, command))) return changed(state, { refusedData: undefined });
  return refusedData.told ? state : changed(state, { refusedData: { ...refusedData, told: true } });
}

/** Where the record keeps commands and text apart, its word counts and not the place of the line. */
function inPart(state: SessionState, n: number, said: Utterance): SessionState {
  if (said.part === 'text' && state.phase !== 'data') return dataOpened(state, n - 1);
  return said.part === 'command' && state.phase === 'data' ? withoutTransaction(state) : state;
}

/** Text follows a DATA whose 354 the record does not show. Behind a QUIT nobody hears a DATA. */
function isUnansweredData(state: SessionState, line: string, command: Command | undefined): boolean {
  return (
    state.quit === undefined &&
    state.pending.at(-1)?.verb === 'DATA' &&
    !(command && hasCommandForm(line, command, true))
  );
}

/** A literal `\r\n` in an escaped string ends a line of it. */
function commandsIn(line: string, said: Utterance): Command[] {
  const commands: Command[] = [];
  for (let at = said.at; at < said.end; ) {
    const stop = line.indexOf('\\r\\n', at);
    const end = stop < 0 || stop > said.end ? said.end : stop;
    const command = parseCommand(line, at, end);
    if (command) commands.push(command);
    at = end + 4;
  }
  return commands;
}

function asked(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  const { verb } = command;
  const asking = addressed(state, command, n, line);
  const pending = awaiting(state.pending, { verb, line: n, count: 1 });
  if (conversation.sides === 'client')
    return believed(changed(asking, { pending: [{ verb, line: n, count: 1 }] }), command, n, line, conversation);
  if (verb === 'BDAT') return chunkOpened(asking, command, n, line, conversation);
  return changed(asking, { pending });
}

/** What a command adds to the transaction, whatever the answer. */
function addressed(state: SessionState, command: Command, n: number, line: string): SessionState {
  const { envelope } = state;
  switch (command.verb) {
    case 'MAIL':
      return changed(state, { mailed: true, envelope: envelopeOf(line, command, n) });
    case 'AUTH':
      return changed(state, { mechanism: argumentOf(line, command).split(/\s/, 1)[0]!.slice(0, 40).toUpperCase() });
    case 'STARTTLS':
      return changed(state, { triedTls: true });
    case 'RCPT':
      return envelope ? changed(state, { envelope: changedEnvelope(envelope, { asked: envelope.asked + 1 }) }) : state;
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return introduced(state, command, line);
    case 'QUIT':
      return changed(state, { quit: n });
    case 'BDAT':
      return envelope && envelope.chunk === undefined
        ? changed(state, { envelope: changedEnvelope(envelope, { chunk: n }) })
        : state;
    default:
      return state;
  }
}

/** A script may hold several sessions, each of which begins with EHLO. */
function introduced(state: SessionState, command: Command, line: string): SessionState {
  const name = argumentOf(line, command).slice(0, LONGEST_NAME);
  const quit = state.phase === 'closing' ? undefined : state.quit;
  return changed(state, { quit, hello: { verb: command.verb, name } });
}

/** RFC 5321 §4.5.3.1.2 */
const LONGEST_NAME = 255;

/** In a script without replies every command is taken to succeed. */
function believed(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  if (command.verb === 'BDAT') return chunkOpened(state, command, n, line, conversation);
  if (command.verb === 'AUTH') return state;
  const { verb } = command;
  const next = settle(changed(state, { pending: [] }), verb, verb === 'DATA' ? '354' : '250', n);
  return isHello(verb) ? changed(next, { offers: { verb, line: n, keywords: {}, complete: false } }) : next;
}

/** RFC 4954 §4: behind a 334 every client line is an answer. A command beyond doubt shows that the record left out the end. */
function isAuthAnswer(state: SessionState, n: number, said: Utterance, conversation: Conversation): boolean {
  if (state.phase !== 'auth' && conversation.sides !== 'client') return false;
  const line = conversation.text(n);
  const command = parseCommand(line, said.at, said.end);
  const isCommand =
    !!command &&
    isKnownVerb(command.verb) &&
    /[: ]/.test(line.slice(said.at, said.end)) &&
    hasCommandForm(line, command, true);
  if (state.phase === 'auth') return !isCommand;
  return !command?.verb.match(/^(QUIT|RSET|NOOP|DATA)$/) && !isCommand && isAuthScript(state, line, said);
}

function hearAuthData(state: SessionState, said: Utterance): Step {
  const reading = readingOf('client-command', state, said);
  reading.authData = true;
  return { reading, next: state };
}

/** Answers of an AUTH dialogue in a script of commands, which shows no 334. */
export function isAuthScript(state: SessionState, line: string, said: Utterance): boolean {
  const asked = state.pending.at(-1);
  return (
    asked?.verb === 'AUTH' && /^[A-Za-z0-9+/]{4,}={0,2}$/.test(line.slice(said.at, Math.min(said.end, said.at + 2000)))
  );
}
