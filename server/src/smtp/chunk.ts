/** BDAT: octets are counted, and nothing in them is stuffed (RFC 3030 §2). */
import { argumentOf, type Command, hasCommandForm, parseCommand } from './command';
import type { Conversation } from './conversation';
import { leadingDots, octets } from './data';
import type { MessageLine } from './reading';
import type { SessionState } from './state';
import { type Step, span } from './step';
import type { Utterance } from './utterance';

export function hearChunk(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const data: MessageLine = { leadingDots: leadingDots(conversation.text(n), said.at, said.end), chunk: true };
  return { reading: { class: 'message-data', ...span(state, said), data }, next: state };
}

export function chunkOpened(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  const match = /^(\d{1,15})( +LAST)?$/i.exec(argumentOf(line, command));
  if (!match) return { ...state, pending: [...state.pending, { verb: 'BDAT', line: n, count: 1 }] };
  const verb = match[2] ? 'BDAT LAST' : 'BDAT';
  const pending = conversation.sides === 'client' ? [] : [...state.pending, { verb, line: n, count: 1 }];
  return { ...state, phase: 'chunk', pending, until: chunkEnd(conversation, n, Number(match[1])) };
}

/**
 * First line behind a chunk of `size` octets that begins behind line `n` (RFC 3030 §2). A record may keep CRLF or LF in the
 * chunk, so both counts are tried; where neither comes out, the next reply or BDAT ends it.
 */
function chunkEnd(conversation: Conversation, n: number, size: number): number {
  if (size === 0 || conversation.speaker(n + 1) === 'server') return n + 1;
  let [crlf, lf] = [0, 0];
  let i = n + 1;
  for (; i < conversation.lines.count && crlf < size + 2; i++) {
    if (conversation.speaker(i) === 'note') continue;
    const said = conversation.utterance(i);
    if (said.by === 'server' || said.part === 'command') return i;
    const length = octets(conversation.text(i), said.at, said.end);
    crlf += length + 2;
    lf += length + 1;
    if (crlf === size) return i + 1;
    if (lf === size && !isTextBehind(conversation, i + 1)) return i + 1;
    if (crlf > size && lf > size) break;
  }
  return conversation.next('line behind a chunk', n + 1, (line) => !isTextBehind(conversation, line));
}

function isTextBehind(conversation: Conversation, n: number): boolean {
  if (n >= conversation.lines.count) return false;
  const said = conversation.utterance(n);
  if (conversation.speaker(n) === 'server') return false;
  const command = parseCommand(conversation.text(n), said.at, said.end);
  return !(
    command &&
    /^(BDAT|QUIT|RSET|MAIL)$/.test(command.verb) &&
    hasCommandForm(conversation.text(n), command, true)
  );
}
