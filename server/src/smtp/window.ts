/** What stands behind a lone period: the window of `state-machine.md` §8.1. */
import { hasCommandForm, isCommandWhenGreeted, isKnownVerb, nearestVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { isLonePeriod } from './data';
import { parseReply, type Reply } from './reply';
import type { Message } from './state';
import type { Utterance } from './utterance';

/** How far ahead a window is followed. Text beyond it, without any reply, is taken for what it looks like: message text. */
const WINDOW_LIMIT = 20_000;

export interface HeardReply {
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

/** Everything behind the first lone period up to the end of the window. Later periods in it look at parts of the same. */
export interface Window {
  /** First line behind the window. */
  readonly until: number;
  readonly endedBy: 'command' | 'opening' | 'end' | 'limit';
  /** Client lines, periods among them. */
  readonly text: readonly number[];
  readonly periods: readonly number[];
  readonly replies: readonly HeardReply[];
  readonly delimiterAt: number;
  /** Where a note tells that the connection was closed; -1 where none does. */
  readonly closedAt: number;
  /** A QUIT got a refusal for its answer. */
  readonly quitRefused: boolean;
}

/** The window that was gathered last, by the period that it stands behind. */
const windows = new WeakMap<Conversation, { readonly from: number; readonly window: Window; readonly seen: number }>();

/** The window that a period looks at, and what tells a later period of the message which one that is. */
export interface Shared {
  readonly window: Window;
  readonly shared: NonNullable<Message['window']>;
}

/**
 * The window for the lone period on line `n`: that of the period before it in the message, as long as that reaches, or one of its
 * own. `due` final replies are due for the message.
 */
export function windowBehind(conversation: Conversation, n: number, message: Message, due: number): Shared {
  const before = message.window;
  const known = before && windowFrom(conversation, before, due);
  if (known && n < lastSharedLine(known, before.from)) return { window: known, shared: before };
  const own = { from: n, boundary: message.boundary };
  return { window: windowFrom(conversation, own, due), shared: own };
}

function windowFrom(conversation: Conversation, { from, boundary }: Shared['shared'], due: number): Window {
  const known = windows.get(conversation);
  if (known?.from === from) {
    conversation.lines.look(known.seen);
    return known.window;
  }
  const window = gather(conversation, from, boundary, due);
  windows.set(conversation, { from, window, seen: conversation.lines.furthest });
  return window;
}

/** A window that was cut at the limit shows too little to the periods of its second half. */
function lastSharedLine(window: Window, from: number): number {
  return window.endedBy === 'limit' ? (from + window.until) / 2 : window.until;
}

/** What was gathered so far; changed while it is. */
interface Gathering {
  readonly text: number[];
  readonly periods: number[];
  readonly replies: HeardReply[];
  delimiterAt: number;
  closedAt: number;
  /** The first command behind the last period: where the author was done, even if no answer shows it. */
  partingAt: number;
  quitRefused: boolean;
  /** Lines that may still be looked at for answers. */
  budget: number;
}

function gather(conversation: Conversation, n: number, boundary: string | undefined, due: number): Window {
  const limit = Math.min(conversation.lines.count, n + 1 + WINDOW_LIMIT);
  const gathering: Gathering = {
    text: [],
    periods: [],
    replies: [],
    delimiterAt: -1,
    closedAt: -1,
    partingAt: -1,
    quitRefused: false,
    budget: WINDOW_LIMIT,
  };
  for (let i = n + 1; i < limit; i++) {
    const said = conversation.utterance(i);
    const { tells } = said;
    if (tells === 'closed' && gathering.closedAt < 0) gathering.closedAt = i;
    const speaker = isOpening(conversation, i, said) ? 'client' : conversation.speaker(i, said);
    const opens = tells === 'opened' || (speaker === 'server' && gatherReply(gathering, conversation, i, said, due));
    if (opens) return windowOf(gathering, conversation, i, 'opening');
    if (speaker === 'client' && gatherText(gathering, conversation, i, said, boundary, due)) {
      return windowOf(gathering, conversation, i, 'command');
    }
  }
  return windowOf(gathering, conversation, limit, limit < conversation.lines.count ? 'limit' : 'end');
}

function windowOf(gathering: Gathering, conversation: Conversation, end: number, endedBy: Window['endedBy']): Window {
  const { partingAt, text, periods, replies, delimiterAt, closedAt, quitRefused } = gathering;
  const parted = endedBy !== 'command' && partingAt >= 0;
  return {
    until: parted ? partingAt : end,
    endedBy,
    text: withoutTrailingBlanks(conversation, parted ? text.filter((line) => line < partingAt) : text),
    periods,
    replies,
    delimiterAt,
    closedAt,
    quitRefused,
  };
}

/** An unmarked 354: behind the end of a message none is due, so it is text. */
export function isOpening(
  conversation: Conversation,
  i: number,
  { by, at }: Utterance = conversation.utterance(i),
): boolean {
  return by === 'either' && conversation.text(i).startsWith('354', at);
}

/** Whether the reply on line `i` greets another session; otherwise it is kept, once it is complete. */
function gatherReply(
  gathering: Gathering,
  conversation: Conversation,
  i: number,
  { at, end }: Utterance,
  due: number,
): boolean {
  const line = conversation.text(i);
  const reply = parseReply(line, at, end);
  if (!reply || reply.more) return false;
  const { replies, text } = gathering;
  // A 220 where no command asks for one.
  if (reply.code === '220' && (replies.length >= due || text.length === 0)) return true;
  replies.push(heard(line, end, i, reply));
  return false;
}

/** Whether the client's line `i` is a command that answers show to be one; otherwise it counts as text. */
function gatherText(
  gathering: Gathering,
  conversation: Conversation,
  i: number,
  { at, end }: Utterance,
  boundary: string | undefined,
  due: number,
): boolean {
  const line = conversation.text(i);
  if (isLonePeriod(line, at, end)) {
    gathering.periods.push(i);
    gathering.partingAt = -1;
  } else if (isCommandWhenGreeted(line, at, end) && !runsIntoText(conversation, i)) {
    if (isAnswered(gathering, conversation, i, parseCommand(line, at, end)!.verb, due)) return true;
    if (gathering.partingAt < 0) gathering.partingAt = i;
  }
  if (boundary && gathering.delimiterAt < 0 && line.startsWith(`--${boundary}`, at)) gathering.delimiterAt = i;
  gathering.text.push(i);
  return false;
}

/**
 * Whether what looks like a command on line `i` is text of the author all the same: what is said at once behind it is no command,
 * though nothing before that asks for text.
 */
export function runsIntoText(conversation: Conversation, i: number): boolean {
  const end = conversation.next('end of a run of commands', i + 1, (n) => endsCommands(conversation, n));
  if (end === conversation.lines.count || conversation.speaker(end) !== 'client') return false;
  const { at, end: stop, tells } = conversation.utterance(end);
  return tells === undefined && !isCommandLike(conversation.text(end), at, stop);
}

/** The server speaks, text may follow, or what is said is no command. */
function endsCommands(conversation: Conversation, n: number): boolean {
  const { at, end, tells } = conversation.utterance(n);
  if (tells !== undefined || conversation.speaker(n) === 'server') return true;
  if (isBlank(conversation, n)) return false;
  const line = conversation.text(n);
  return !isCommandLike(line, at, end) || /^(?:DATA|BDAT|AUTH)$/.test(parseCommand(line, at, end)!.verb);
}

/** A command, or a slip of one. */
function isCommandLike(line: string, at: number, end: number): boolean {
  const command = parseCommand(line, at, end);
  if (!command) return false;
  return isKnownVerb(command.verb) ? hasCommandForm(line, command) : nearestVerb(command.verb) !== undefined;
}

/** Whether the command on line `i` gets a fitting answer; the replies up to it then belong to the window. */
function isAnswered(gathering: Gathering, conversation: Conversation, i: number, verb: string, due: number): boolean {
  const { replies, text } = gathering;
  const wanted = Math.max(1, due + text.length + 1 - replies.length);
  const answerAmong = (ahead: readonly HeardReply[]) =>
    answerTo(verb, [...replies, ...ahead], replies.length, due, text.length);
  const ahead = repliesAhead(conversation, i, wanted, (found) => answerAmong(found) >= 0, gathering.budget);
  gathering.budget -= ahead.looked;
  const answer = answerAmong(ahead.replies);
  if (answer >= 0) replies.push(...ahead.replies.slice(0, answer + 1 - replies.length));
  else if (verb === 'QUIT' && ahead.replies[0]?.code[0] === '5') gathering.quitRefused = true;
  return answer >= 0;
}

/** Blank lines in front of a command or the end of the file are the record's, not the author's. */
function withoutTrailingBlanks(conversation: Conversation, text: readonly number[]): number[] {
  let length = text.length;
  while (length > 0 && isBlank(conversation, text[length - 1]!)) length--;
  return text.slice(0, length);
}

const heard = (line: string, end: number, n: number, reply: Reply): HeardReply => ({
  line: n,
  code: reply.code,
  text: line.slice(reply.textAt, Math.min(end, reply.textAt + 200)),
});

/**
 * The next complete replies behind line `from`: `wanted` of them, and where these are not enough, those that follow without a word
 * of the client. Looks at `budget` lines at the most.
 */
function repliesAhead(
  conversation: Conversation,
  from: number,
  wanted: number,
  areEnough: (replies: readonly HeardReply[]) => boolean,
  budget: number,
) {
  const replies: HeardReply[] = [];
  let looked = 0;
  for (let i = from + 1; looked < budget && i < conversation.lines.count; i++) {
    looked++;
    const said = conversation.utterance(i);
    const speaker = conversation.speaker(i, said);
    if (said.tells === 'opened' || (speaker === 'client' && replies.length >= wanted)) break;
    if (speaker !== 'server') continue;
    const reply = parseReply(conversation.text(i), said.at, said.end);
    if (!reply || reply.more) continue;
    replies.push(heard(conversation.text(i), said.end, i, reply));
    if (replies.length === wanted && areEnough(replies)) break;
  }
  return { replies, looked };
}

/** Replies that a command gets when it is carried out, by verb; others are answered by any 2yz. */
const FITTING: Readonly<Record<string, RegExp>> = {
  QUIT: /^2/,
  STARTTLS: /^220$/,
  AUTH: /^(235|334)$/,
  HELP: /^21[14]$/,
  NOOP: /^250$/,
};

/**
 * Index of the reply that answers a command behind the period, or -1: the one in its place if the server answered
 * every line of text before, or none of them, or else the first one behind the command. A 221 names QUIT wherever it stands.
 */
function answerTo(
  verb: string,
  replies: readonly HeardReply[],
  before: number,
  due: number,
  textLines: number,
): number {
  const fitting = FITTING[verb] ?? /^25/;
  const fits = (index: number) => {
    const reply = replies[index];
    return !!reply && index >= before && index >= due && fitting.test(reply.code) && !givesUp(reply);
  };
  const place = [due + textLines, due, Math.max(before, due)].find(fits);
  if (place !== undefined) return place;
  return verb === 'QUIT' ? replies.findIndex(({ code }, index) => fits(index) && code === '221') : -1;
}

/** The server ends a session in which it heard no SMTP: the words of Postfix, Exim and OpenSMTPD. */
export function givesUp({ code, text }: HeardReply): boolean {
  return (
    /^(221|421|500|554)$/.test(code) &&
    /break rules|non-SMTP|too many (?:\w{1,30} ){0,4}errors|(?:SMTP|protocol) synchronization|pipelining not supported/i.test(
      text,
    )
  );
}

/** A line on which nothing is said, or only chatter of the tool. */
export function isBlank(conversation: Conversation, n: number): boolean {
  const said = conversation.utterance(n);
  return said.by === 'note' || conversation.text(n).slice(said.at, said.end).trim() === '';
}
