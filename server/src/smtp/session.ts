/**
 * The session machine (`state-machine.md` §2–§7): one line and the state before it give a reading and the state behind
 * it. It reads a record, not the wire: it accepts everything, and never throws.
 */
import { argumentOf, type Command, hasCommandForm, isKnownVerb, nearestVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { boundaryIn, isLonePeriod, leadingDots, octets } from './data';
import { parsePath } from './path';
import type { Asked, MessageLine, Reading } from './reading';
import { looksLikeReply, parseReply, type Reply } from './reply';
import type { Message, SessionState } from './state';
import type { Utterance } from './utterance';
import { type Judgement, judgeClientOnly, judgeTwoSided } from './window';

export interface Step {
  readonly reading: Reading;
  readonly next: SessionState;
}

/** Reads line `n`, on which `said` tells who speaks. */
export function hear(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  if (said.nested) return hearNested(state, n, said, conversation);
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

const span = (state: SessionState, said: Utterance) => ({ session: state.number, at: said.at, end: said.end });

// ── notes and wrapped lines ────────────────────────────────────────────────────────────────────────────────────────

function hearNote(state: SessionState, said: Utterance): Step {
  const next = afterNote(state, said);
  const reading: Reading = {
    class: 'annotation',
    ...span(next, said),
    ...(said.summaryCode && { summaryCode: said.summaryCode }),
  };
  return { reading, next };
}

function afterNote(state: SessionState, said: Utterance): SessionState {
  switch (said.tells) {
    case 'opened':
      return state.phase === 'greeting' ? state : opened(state);
    case 'closed':
      return state.phase === 'idle' ? state : { ...closed(state), phase: 'idle' };
    case 'tls':
      return { ...state, tls: true };
    default:
      return state;
  }
}

/** A further session of the record, waiting for its greeting. */
function opened(state: SessionState): SessionState {
  return { ...closed(state), number: state.number + 1, phase: 'greeting', lmtp: false, tls: false };
}

/** Nothing of the transaction or of what was asked survives. */
function closed(state: SessionState): SessionState {
  const { message: _message, openReply: _openReply, declaredSize: _size, ...rest } = state;
  return { ...rest, phase: 'closing', pending: [], prdr: false, recipients: 0 };
}

function hearWrapped(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  let of = n - 1;
  while (of > 0 && n - of < 100 && conversation.utterance(of).by === 'wrapped') of--;
  return { reading: { class: 'continuation', ...span(state, said), of }, next: state };
}

/** Lines of a session inside the session (`050 ` of sendmail -v): shown for what they are, without moving any state. */
function hearNested(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const at = { ...span(state, said), nested: true };
  const reply = said.by === 'client' ? undefined : parseReply(line, said.at, said.end);
  if (reply) return { reading: { class: 'server-reply', ...at, reply }, next: state };
  const command = said.by === 'client' ? parseCommand(line, said.at, said.end) : undefined;
  if (command) return { reading: { class: 'client-command', ...at, commands: [command] }, next: state };
  return { reading: { class: 'annotation', ...at }, next: state };
}

// ── unmarked lines ─────────────────────────────────────────────────────────────────────────────────────────────────

/** An unmarked line: message text is the client's whatever it looks like; elsewhere its shape decides. */
function hearEither(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const replyShaped = conversation.sides !== 'client' && looksLikeReply(line, said.at, said.end);
  if (isInText(state, n)) {
    if (state.phase === 'lost' && said.tells) return hearNote(state, said);
    if (state.phase === 'lost' && replyShaped) return hearServer(state, n, said, conversation);
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

/** Answers of an AUTH dialogue in a script of commands, which shows no 334. */
function isAuthScript(state: SessionState, line: string, said: Utterance): boolean {
  const asked = state.pending.at(-1);
  return (
    asked?.verb === 'AUTH' && /^[A-Za-z0-9+/]{4,}={0,2}$/.test(line.slice(said.at, Math.min(said.end, said.at + 2000)))
  );
}

// ── the server ─────────────────────────────────────────────────────────────────────────────────────────────────────

function hearServer(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const reply = parseReply(line, said.at, said.end);
  if (!reply) {
    const empty = line.slice(said.at, Math.min(said.end, said.at + 40)).trim() === '';
    return { reading: { class: empty ? 'server-reply' : 'annotation', ...span(state, said) }, next: state };
  }
  const heard = conversation.sides === 'server' ? alone(state, reply, n) : paired(state, reply, n);
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

/** The table of §2: where a final reply to `verb` leads. */
function settle(state: SessionState, verb: string | undefined, code: string, n: number): SessionState {
  const ok = code[0] === '2';
  if (code === '421') return closed(state);
  if (code === '354') return dataOpened(state, n);
  switch (verb) {
    case 'CONNECT':
      return ok ? { ...state, phase: 'connected' } : { ...state, phase: 'closing' };
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return ok ? { ...withoutTransaction(state), lmtp: verb === 'LHLO' } : state;
    case 'STARTTLS':
      return ok ? { ...withoutTransaction(state), phase: 'connected', tls: true } : state;
    case 'AUTH':
      if (code === '334')
        return { ...state, phase: 'auth', pending: [{ verb: 'AUTH', line: n, count: 1 }, ...state.pending] };
      return { ...state, phase: 'greeted' };
    case 'MAIL':
    case 'SEND':
    case 'SOML':
    case 'SAML':
      return ok ? { ...state, phase: 'mail', recipients: 0 } : state;
    case 'RCPT':
      return ok ? { ...state, phase: 'rcpt', recipients: state.recipients + 1 } : state;
    case 'DATA':
      return code[0] === '3' ? dataOpened(state, n) : state;
    case 'BDAT':
      return state;
    case '.':
      return messageAnswered(state, code);
    case 'BDAT LAST':
    case 'RSET':
      return withoutTransaction(state);
    case 'QUIT':
      return closed(state);
    case 'XCLIENT':
      return code === '220' ? { ...withoutTransaction(state), phase: 'connected' } : state;
    default:
      return state;
  }
}

/** The end of data was answered. Lost text may still be coming; LMTP and PRDR answer once a recipient (RFC 2033 §4.2). */
function messageAnswered(state: SessionState, code: string): SessionState {
  if (code === '353') {
    const ends = Array.from({ length: state.recipients + 1 }, () => ({ verb: '.', line: 0, count: 1 }));
    return { ...state, prdr: true, pending: [...ends, ...state.pending] };
  }
  if (state.phase === 'lost') return state;
  const more = state.pending[0]?.verb === '.';
  return more ? state : withoutTransaction(state);
}

function withoutTransaction(state: SessionState): SessionState {
  const { message: _message, declaredSize: _size, ...rest } = state;
  return { ...rest, phase: 'greeted', prdr: false, recipients: 0 };
}

function dataOpened(state: SessionState, n: number): SessionState {
  const message: Message = {
    opener: n,
    begun: false,
    inHeader: true,
    closed: false,
    doubled: false,
    single: false,
    ...(state.declaredSize !== undefined && { declaredSize: state.declaredSize }),
  };
  return { ...state, phase: 'data', message };
}

// ── the client ─────────────────────────────────────────────────────────────────────────────────────────────────────

function hearClient(before: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
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

function asked(
  state: SessionState,
  command: Command,
  n: number,
  line: string,
  conversation: Conversation,
): SessionState {
  const { verb } = command;
  const pending = [...state.pending, { verb, line: n, count: 1 }];
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

// ── AUTH ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── message text ───────────────────────────────────────────────────────────────────────────────────────────────────

function hearText(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const message = state.message!;
  if (said.escaped && line.slice(said.at, said.end).includes('\\r\\n')) return hearWholeMessage(state, n, said, line);
  if (isLonePeriod(line, said.at, said.end)) return hearPeriod(state, n, said, conversation);
  const dots = leadingDots(line, said.at, said.end);
  const data: MessageLine = {
    leadingDots: dots,
    ...(message.inHeader && /^[!-9;-~]{1,76}:/.test(line.slice(said.at, said.at + 80)) && { header: true }),
    ...(isPlaceholder(line, said) && { placeholder: true }),
  };
  const changed = afterTextLine(message, line, said, dots);
  return {
    reading: { class: 'message-data', ...span(state, said), data },
    next: changed === message ? state : { ...state, message: changed },
  };
}

/** `(message body)`: documentation leaves the text out. */
function isPlaceholder(line: string, said: Utterance): boolean {
  return said.end - said.at < 100 && /^[([<].*[)\]>]$|^\.{3}$/.test(line.slice(said.at, said.end));
}

function afterTextLine(message: Message, line: string, said: Utterance, dots: number): Message {
  const empty = said.end === said.at;
  const boundary = message.inHeader ? boundaryIn(line) : undefined;
  const closes =
    message.boundary !== undefined && !message.closed && line.startsWith(`--${message.boundary}--`, said.at);
  const change: Partial<Message> = {
    ...(!message.begun && { begun: true }),
    ...(message.inHeader && empty && { inHeader: false }),
    ...(boundary !== undefined && boundary !== message.boundary && { boundary }),
    ...(closes && { closed: true }),
    ...(dots >= 2 && !message.doubled && { doubled: true }),
    ...(dots === 1 && !message.single && { single: true }),
  };
  return Object.keys(change).length > 0 ? { ...message, ...change } : message;
}

/** Python's smtplib sends the message as one string, its end included. */
function hearWholeMessage(state: SessionState, n: number, said: Utterance, line: string): Step {
  const ends = line.slice(Math.max(said.at, said.end - 5), said.end).endsWith('\\r\\n.');
  const data: MessageLine = { leadingDots: 0, whole: true, ...(ends && { containsTerminator: true }) };
  const message = { ...state.message!, begun: true };
  const next = ends ? ended({ ...state, message }, n) : { ...state, message };
  return { reading: { class: 'message-data', ...span(state, said), data }, next };
}

function hearPeriod(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const at = span(state, said);
  const bare: MessageLine = { leadingDots: 1, bare: true };
  // RFC 5321 §4.1.1.4: only CRLF . CRLF ends the data; a bare LF behind the period does not.
  // The line ends of a tool's output are its own, so only unmarked records show those of the wire.
  if (said.by === 'either' && conversation.lines.bareLf?.(n))
    return { reading: { class: 'message-data', ...at, data: bare }, next: state };
  const period = judge(state, n, conversation);
  switch (period.meant) {
    case 'end':
      return { reading: { class: 'terminator', ...at, period }, next: ended(state, n) };
    case 'display':
      return { reading: { class: 'message-data', ...at, data: bare, period }, next: state };
    case 'bare':
      return {
        reading: { class: 'message-data', ...at, data: bare, period },
        next: cutOff(state, n, period, conversation),
      };
  }
}

function judge(state: SessionState, n: number, conversation: Conversation): Judgement {
  if (conversation.sides === 'client') return judgeClientOnly(conversation, n);
  return judgeTwoSided(conversation, n, state.message!, repliesDue(state));
}

/** One reply ends a message; LMTP gives one for each accepted recipient, PRDR one more and one before (§7). */
function repliesDue(state: SessionState): number {
  return state.lmtp ? Math.max(1, state.recipients) : 1;
}

/** The end of the data, on line `n`. */
function ended(state: SessionState, n: number): SessionState {
  const ends = Array.from({ length: repliesDue(state) }, () => ({ verb: '.', line: n, count: 1 }));
  const { message: _message, ...rest } = state;
  return { ...rest, phase: 'greeted', pending: [...state.pending, ...ends] };
}

/**
 * The server ended the message here. In a record of both sides what follows is lost text until the end of the window; a
 * script goes on as its author meant it.
 */
function cutOff(state: SessionState, n: number, period: Judgement, conversation: Conversation): SessionState {
  if (conversation.sides === 'client') return state;
  return { ...ended(state, n), phase: 'lost', until: period.until };
}

function hearLost(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const line = conversation.text(n);
  const dots = leadingDots(line, said.at, said.end);
  const bare = isLonePeriod(line, said.at, said.end);
  const data: MessageLine = { leadingDots: dots, ...(bare && { bare }), lost: true };
  return {
    reading: { class: 'message-data', ...span(state, said), data },
    next: { ...state, pending: withLost(state.pending, n) },
  };
}

function withLost(pending: readonly Asked[], n: number): readonly Asked[] {
  const last = pending.at(-1);
  if (last?.verb === 'LOST' && last.line + last.count === n) {
    return [...pending.slice(0, -1), { ...last, count: last.count + 1 }];
  }
  return [...pending, { verb: 'LOST', line: n, count: 1 }];
}

// ── BDAT ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function hearChunk(state: SessionState, n: number, said: Utterance, conversation: Conversation): Step {
  const data: MessageLine = { leadingDots: leadingDots(conversation.text(n), said.at, said.end), chunk: true };
  return { reading: { class: 'message-data', ...span(state, said), data }, next: state };
}

function chunkOpened(
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
    if (said.by === 'server') return i;
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
