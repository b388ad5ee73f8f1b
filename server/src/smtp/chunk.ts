/** BDAT: octets are counted, and nothing in them is stuffed (RFC 3030 §2). */
import { argumentOf, type Command, hasCommandForm, parseCommand } from './command';
import type { Conversation } from './conversation';
import { leadingDots, octets } from './data';
import { awaiting, changed, type SessionState } from './state';
import { readingOf, type Step } from './step';
import type { Utterance } from './utterance';

export function hearChunk(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const reading = readingOf('message-data', state, said);
  reading.data = { leadingDots: leadingDots(conversation.text(n), said.at, said.end), chunk: true };
  return { reading, next: state };
}

export function chunkOpened(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  const match = /^(\d{1,15})( +LAST)?$/i.exec(argumentOf(line, command));
  if (!match) return changed(state, { pending: awaiting(state.pending, { verb: 'BDAT', line: n, count: 1 }) });
  const verb = match[2] ? 'BDAT LAST' : 'BDAT';
  const pending = conversation.sides === 'client' ? [] : awaiting(state.pending, { verb, line: n, count: 1 });
  return changed(state, { phase: 'chunk', pending, until: measureChunk(conversation, n, Number(match[1])).until });
}

/** What a record shows of a chunk. */
export interface Chunk {
  /** First line (0-based) behind it. */
  readonly until: number;
  /** Octets of the lines that follow, each with CRLF; absent where the record does not show them. */
  readonly octets?: number;
  /** Whether they are as many as BDAT announced. */
  readonly fits: boolean;
}

/**
 * A chunk of `size` octets that begins behind line `n` (RFC 3030 §2). A record may keep CRLF or LF in the chunk, or none behind
 * its last line, so all of these are tried; where none comes out, the next reply or command ends it.
 */
export function measureChunk(conversation: Conversation, n: number, size: number): Chunk {
  if (size === 0 || conversation.speaker(n + 1) === 'server') return { until: n + 1, fits: true };
  if (isLeftOut(conversation, n)) return { until: n + 1, fits: false };
  let [crlf, lf] = [0, 0];
  let i = n + 1;
  for (; i < conversation.lines.count && crlf < size + 2; i++) {
    const said = conversation.utterance(i);
    // Not who seems to speak: what looks like a reply or a prompt is text here.
    if (said.by === 'note' || said.nested) continue;
    if (said.by === 'server' || said.part === 'command') break;
    const length = octets(conversation.text(i), said.at, said.end);
    crlf += length + 2;
    lf += length + 1;
    if (crlf === size) return { until: i + 1, octets: crlf, fits: true };
    if ((lf === size || crlf - 2 === size) && !isTextBehind(conversation, i + 1))
      return { until: i + 1, octets: crlf, fits: true };
    if (crlf > size && lf > size) break;
  }
  const until = conversation.next('line behind a chunk', n + 1, (line) => !isTextBehind(conversation, line));
  return { until, fits: false, ...countTo(conversation, n, until) };
}

/** A command and its reply where text is due: the record does not show the chunk, and a count that comes out further on is chance. */
const isLeftOut = (conversation: Conversation, n: number): boolean =>
  !isTextBehind(conversation, n + 1) && conversation.speaker(n + 2) === 'server';

/** Lines of a chunk that are counted for a message to the user. */
const COUNTED = 20_000;

/** Nothing where the record leaves text out, or breaks off. */
function countTo(conversation: Conversation, n: number, until: number): { octets?: number } {
  if (until >= conversation.lines.count || until - n > COUNTED) return {};
  let count = 0;
  for (let i = n + 1; i < until; i++) {
    const { at, end, by } = conversation.utterance(i);
    const text = conversation.text(i);
    if (by === 'wrapped' || by === 'note' || /\.\.\.|…|^[[<(].*[\])>]$/.test(text.slice(at, Math.min(end, at + 200))))
      return {};
    count += octets(text, at, end) + 2;
  }
  return { octets: count };
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
