/** The client's lines: commands, answers in an AUTH dialogue, message text (`state-machine.md` §4–§6). */
import { chunkOpened, hearChunk } from './chunk';
import { type Command, hasCommandForm, isKnownVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { hearLost, hearText } from './message-text';
import { parsePath } from './path';
import type { SessionState } from './state';
import { type Step, span } from './step';
import { dataOpened, opened, settle, withoutTransaction } from './transitions';
import type { Utterance } from './utterance';

export function hearClient(before: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const state = inPart(before.phase === 'idle' ? { ...opened(before), phase: 'unknown' } : before, n, said);
  if (state.phase === 'data') return hearText(state, n, said, conversation);
  if (state.phase === 'chunk' && n < state.until) return hearChunk(state, n, said, conversation);
  if (state.phase === 'lost' && n < state.until) return hearLost(state, n, said, conversation);
  if (state.phase === 'lost') return hearClient({ ...withoutTransaction(state) }, n, said, conversation);
  if (isAuthAnswer(state, n, said, conversation)) return hearAuthData(state, said);
  const line = conversation.text(n);
  const command = parseCommand(line, said.at, said.end);
  if (isUnansweredData(state, line, command)) return hearText(dataOpened(state, n - 1), n, said, conversation);
  const commands = said.escaped ? commandsIn(line, said) : command ? [command] : [];
  const next = commands.reduce((s, c) => asked(s, c, n, line, conversation), state);
  return { reading: { class: 'client-command', ...span(state, said), commands }, next };
}

/** Where the record keeps commands and text apart, its word counts and not the place of the line. */
function inPart(state: SessionState, n: number, said: Utterance): SessionState {
  if (said.part === 'text' && state.phase !== 'data') return dataOpened(state, n - 1);
  return said.part === 'command' && state.phase === 'data' ? withoutTransaction(state) : state;
}

/** Text follows a DATA whose 354 the record does not show. */
function isUnansweredData(state: SessionState, line: string, command: Command | undefined): boolean {
  return state.pending.at(-1)?.verb === 'DATA' && !(command && hasCommandForm(line, command, true));
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

/** Of more commands without a reply the oldest are given up: a record that shows none must not cost more than others. */
const MOST_PENDING = 1_000;

function asked(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  const { verb } = command;
  const pending = [...state.pending.slice(1 - MOST_PENDING), { verb, line: n, count: 1 }];
  if (conversation.sides === 'client')
    return believed({ ...state, pending: [{ verb, line: n, count: 1 }] }, command, n, line, conversation);
  if (verb === 'BDAT') return chunkOpened(state, command, n, line, conversation);
  if (verb === 'MAIL') return { ...withSize(state, line, command), pending };
  return { ...state, pending };
}

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
  const sized = command.verb === 'MAIL' ? withSize(state, line, command) : state;
  return settle({ ...sized, pending: [] }, command.verb, command.verb === 'DATA' ? '354' : '250', n);
}

function withSize(state: SessionState, line: string, command: Command): SessionState {
  const size = parsePath(line, command.argumentAt, command.end)?.parameters.find((p) => p.keyword === 'SIZE')?.value;
  const { declaredSize: _before, ...rest } = state;
  return size && /^\d{1,15}$/.test(size) ? { ...rest, declaredSize: Number(size) } : rest;
}

/** RFC 4954 §4: behind a 334 every client line is an answer. A command beyond doubt shows that the record left out the end. */
function isAuthAnswer(state: SessionState, n: number, said: Utterance, conversation: Conversation): boolean {
  const line = conversation.text(n);
  const command = parseCommand(line, said.at, said.end);
  const isCommand =
    !!command &&
    isKnownVerb(command.verb) &&
    /[: ]/.test(line.slice(said.at, said.end)) &&
    hasCommandForm(line, command, true);
  if (state.phase === 'auth') return !isCommand;
  return (
    conversation.sides === 'client' &&
    !command?.verb.match(/^(QUIT|RSET|NOOP|DATA)$/) &&
    !isCommand &&
    isAuthScript(state, line, said)
  );
}

function hearAuthData(state: SessionState, said: Utterance): Step {
  return { reading: { class: 'client-command', ...span(state, said), authData: true }, next: state };
}

/** Answers of an AUTH dialogue in a script of commands, which shows no 334. */
export function isAuthScript(state: SessionState, line: string, said: Utterance): boolean {
  const asked = state.pending.at(-1);
  return (
    asked?.verb === 'AUTH' && /^[A-Za-z0-9+/]{4,}={0,2}$/.test(line.slice(said.at, Math.min(said.end, said.at + 2000)))
  );
}
