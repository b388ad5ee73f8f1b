/** What stands behind a lone period: the window of `state-machine.md` §8.1, gathered into the facts of §8.3. */
import { isCommandWhenGreeted, nearestVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { isLonePeriod, octets } from './data';
import type { PeriodFacts, PeriodVerdict } from './period';
import { judgePeriod } from './period';
import { parseReply, type Reply } from './reply';
import type { Message } from './state';

/** How far ahead a window is followed. Text beyond it, without any reply, is taken for what it looks like: message text. */
const WINDOW_LIMIT = 20_000;
/** Evidence about size is gathered only in messages of fewer lines, so that many periods cost no more than one. */
const SIZED_LINES = 2_000;
const LISTED_REFUSALS = 20;

interface HeardReply {
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

/** Everything behind the first lone period up to the end of the window. Later periods in it look at parts of the same. */
interface Window {
  /** First line behind the window. */
  readonly until: number;
  readonly endedBy: 'command' | 'opening' | 'end' | 'limit';
  /** Client lines, periods among them. */
  readonly text: readonly number[];
  readonly periods: readonly number[];
  readonly replies: readonly HeardReply[];
  /** Index in `replies` of the one that answers the command at `until`. */
  readonly commandReply: number;
  readonly delimiterAt: number;
  /** Where a note tells that the connection was closed; -1 where none does. */
  readonly closedAt: number;
  /** A QUIT got a refusal for its answer. */
  readonly quitRefused: boolean;
}

export interface Judgement extends PeriodVerdict {
  /** First line behind the window. */
  readonly until: number;
}

/** Judges the lone period on line `n` of a record that shows both sides. `due` = final replies due for the message. */
export function judgeTwoSided(conversation: Conversation, n: number, message: Message, due: number): Judgement {
  const window = windowBehind(conversation, n, message, due);
  const facts = factsOf(conversation, n, message, due, window);
  const { meant, margin } = judgePeriod(facts);
  const refusals = repliesOf(window, n).slice(due).filter(isRefusal);
  return {
    meant,
    margin,
    lost: facts.textLines,
    refusals: refusals.slice(0, LISTED_REFUSALS).map((reply) => reply.line),
    until: window.until,
  };
}

/**
 * §8.2 for a script without replies: a period is the end if blank lines, the end of the file or a command follow, or
 * if it is the last one. Other text, with a period behind it, shows that the author went on writing.
 */
export function judgeClientOnly(conversation: Conversation, n: number): Judgement {
  const { lines } = conversation;
  const next = conversation.next('line with text', n + 1, (i) => !isBlank(conversation, i));
  const said = next < lines.count ? conversation.utterance(next) : undefined;
  const goesOn =
    !!said && conversation.speaker(next) === 'client' && !isCommandWhenGreeted(lines.at(next), said.at, said.end);
  const end = conversation.next('lone period', n + 1, (i) => isPeriod(conversation, i));
  // Text behind the last period of a script may be anything: a here-document's end, a note, the author's own text.
  if (!goesOn || end === lines.count) return { meant: 'end', margin: 0, lost: 0, refusals: [], until: n + 1 };
  return { meant: 'bare', margin: 5, lost: end - n - 1, refusals: [], until: n + 1 };
}

function isPeriod(conversation: Conversation, n: number): boolean {
  const said = conversation.utterance(n);
  return isLonePeriod(conversation.text(n), said.at, said.end) && said.by !== 'note';
}

function isBlank(conversation: Conversation, n: number): boolean {
  const said = conversation.utterance(n);
  return said.by === 'note' || conversation.text(n).slice(said.at, said.end).trim() === '';
}

/** Windows by the first period they stand behind; a later period of the same window finds it by its line. */
const windows = new WeakMap<Conversation, { readonly from: number; readonly window: Window }>();

function windowBehind(conversation: Conversation, n: number, message: Message, due: number): Window {
  const known = windows.get(conversation);
  if (known && n > known.from && n < lastSharedLine(known.window, known.from)) return known.window;
  const window = gather(conversation, n, message, due);
  windows.set(conversation, { from: n, window });
  return window;
}

/** A window that was cut at the limit shows too little to the periods of its second half. */
function lastSharedLine(window: Window, from: number): number {
  return window.endedBy === 'limit' ? (from + window.until) / 2 : window.until;
}

function gather(conversation: Conversation, n: number, message: Message, due: number): Window {
  const { lines } = conversation;
  const limit = Math.min(lines.count, n + 1 + WINDOW_LIMIT);
  const text: number[] = [];
  const periods: number[] = [];
  const replies: HeardReply[] = [];
  let delimiterAt = -1;
  let closedAt = -1;
  let parting = -1;
  let quitRefused = false;
  let budget = WINDOW_LIMIT;
  const done = (end: number, endedBy: Window['endedBy'], commandReply = -1): Window => ({
    until: endedBy === 'command' || parting < 0 ? end : parting,
    endedBy,
    text: withoutTrailingBlanks(conversation, parting < 0 ? text : text.filter((line) => line < parting)),
    periods,
    replies,
    commandReply,
    delimiterAt,
    closedAt,
    quitRefused,
  });
  for (let i = n + 1; i < limit; i++) {
    const said = conversation.utterance(i);
    const line = lines.at(i);
    const speaker = conversation.speaker(i);
    if (said.tells === 'opened') return done(i, 'opening');
    if (said.tells === 'closed' && closedAt < 0) closedAt = i;
    if (speaker === 'server') {
      const reply = parseReply(line, said.at, said.end);
      if (!reply || reply.more) continue;
      if (isOpening(reply, replies, due, text)) return done(i, 'opening');
      replies.push(heard(line, said.end, i, reply));
    } else if (speaker === 'client') {
      if (isCommandWhenGreeted(line, said.at, said.end)) {
        const ahead = repliesAhead(
          conversation,
          i,
          due + text.length + 1 - replies.length,
          Math.min(budget, limit - i),
        );
        budget -= ahead.looked;
        const all = [...replies, ...ahead.replies];
        const verb = parseCommand(line, said.at, said.end)!.verb;
        const answer = answerTo(verb, all, replies.length, due, text.length);
        if (verb === 'QUIT' && ahead.replies[0]?.code[0] === '5') quitRefused = true;
        if (answer >= 0) {
          replies.push(...ahead.replies.slice(0, answer + 1 - replies.length));
          return done(i, 'command', answer);
        }
      }
      if (isLonePeriod(line, said.at, said.end)) {
        periods.push(i);
        parting = -1;
      } else if (parting < 0 && isCommandWhenGreeted(line, said.at, said.end)) parting = i;
      if (message.boundary && delimiterAt < 0 && line.startsWith(`--${message.boundary}`, said.at)) delimiterAt = i;
      text.push(i);
    }
  }
  return done(limit, limit < lines.count ? 'limit' : 'end');
}

/** Blank lines in front of a command or the end of the file are the record's, not the author's. */
function withoutTrailingBlanks(conversation: Conversation, text: readonly number[]): number[] {
  let length = text.length;
  while (length > 0 && isBlank(conversation, text[length - 1]!)) length--;
  return text.slice(0, length);
}

/** A greeting where no command asks for a 220 begins another session. */
function isOpening(reply: Reply, replies: readonly HeardReply[], due: number, text: readonly number[]): boolean {
  return reply.code === '220' && (replies.length >= due || text.length === 0);
}

const heard = (line: string, end: number, n: number, reply: Reply): HeardReply => ({
  line: n,
  code: reply.code,
  text: line.slice(reply.textAt, Math.min(end, reply.textAt + 200)),
});

/**
 * The next complete replies behind line `from`: `wanted` of them, and those that follow without a word of the client. Looks
 * at `budget` lines at the most.
 */
function repliesAhead(conversation: Conversation, from: number, wanted: number, budget: number) {
  const replies: HeardReply[] = [];
  let looked = 0;
  for (let i = from + 1; looked < budget && i < conversation.lines.count; i++) {
    looked++;
    const said = conversation.utterance(i);
    const speaker = conversation.speaker(i);
    if (said.tells === 'opened' || (speaker === 'client' && replies.length >= Math.max(1, wanted))) break;
    if (speaker !== 'server') continue;
    const reply = parseReply(conversation.text(i), said.at, said.end);
    if (reply && !reply.more) replies.push(heard(conversation.text(i), said.end, i, reply));
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

const REFUSED = /^(500|501|502|503|521)$/;
const isRefusal = (reply: HeardReply) => REFUSED.test(reply.code);
const ACCEPTED = /\b(queued|id=|accepted|delivered)\b|\bOk:|\bid=/i;

/** The server ends a session in which it heard no SMTP: the words of Postfix, and of Exim. */
function givesUp({ code, text }: HeardReply): boolean {
  return (
    /^(221|421|554)$/.test(code) && /break rules|non-SMTP|too many (?:\w+ )*errors|synchronization error/i.test(text)
  );
}

/** The replies behind line `n`, up to the one that answers the command at the end of the window. */
function repliesOf(window: Window, n: number): HeardReply[] {
  return window.replies.filter((reply) => reply.line > n);
}

/** The head of what is said on a line. */
function spoken(conversation: Conversation, n: number): string {
  const said = conversation.utterance(n);
  return conversation.text(n).slice(said.at, Math.min(said.end, said.at + 200));
}

function factsOf(conversation: Conversation, n: number, message: Message, due: number, window: Window): PeriodFacts {
  const replies = repliesOf(window, n);
  const textFrom = firstBehind(window.text, n);
  const textLines = window.text.length - textFrom;
  const hasText = textLines > 0;
  const answered = window.endedBy === 'command' ? 1 : 0;
  const refused = replies.slice(due).filter(isRefusal).length;
  const lastPeriod = window.periods.at(-1) ?? n;
  const goesOnUnanswered = window.endedBy === 'limit' && replies.length === 0;
  const first = hasText ? spoken(conversation, window.text[textFrom]!) : '';
  const marked = conversation.utterance(n).by === 'client';
  return {
    textLines,
    onlyDueReplies: replies.length === due + answered,
    acceptanceNamed: replies.some((reply) => /^2/.test(reply.code) && ACCEPTED.test(reply.text)),
    commandFollows: !hasText && window.endedBy === 'command',
    fileEnds: !hasText && window.endedBy === 'end',
    repliesBeforeFileEnd: replies.length,
    refusals: refused,
    laterCandidate: lastPeriod > n,
    dueBehindLastCandidate:
      goesOnUnanswered ||
      (refused === 0 &&
        lastPeriod > n &&
        replies.length === due + answered &&
        replies.slice(0, due).every((reply) => reply.line > lastPeriod)),
    givesUp: replies.some(givesUp) || window.quitRefused,
    hangsUp:
      replies.some(({ code }) => code === '421') ||
      (window.closedAt > n && window.closedAt < (window.text.at(-1) ?? n)),
    multipartOpen: message.boundary !== undefined && !message.closed,
    closeDelimiterNear: message.boundary !== undefined && delimiterWithin(conversation, n, message.boundary),
    delimiterBehind: window.delimiterAt > n,
    base64Unfinished: isBase64Unfinished(conversation, n),
    halfOfDeclaredSize: isHalfOfDeclaredSize(conversation, n, message),
    doubledDots: message.doubled,
    singleDots: message.single,
    headerOrQuoteBehind: /^(?:[A-Za-z][A-Za-z0-9-]{1,40}: |>)/.test(first),
    marksInterleaved:
      marked && hasText && (replies[0]?.line ?? Number.POSITIVE_INFINITY) > window.text[textFrom]! && refused > 0,
    loneLineIsNoVerb: nearestVerb(/^\S*/.exec(first)?.[0] ?? '') === undefined,
  };
}

/** Index of the first number above `n` in an ascending list. */
function firstBehind(list: readonly number[], n: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! > n) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The close delimiter within the three lines before the period. */
function delimiterWithin(conversation: Conversation, n: number, boundary: string): boolean {
  for (let i = n - 1; i >= Math.max(0, n - 3); i--)
    if (conversation.lines.at(i).includes(`--${boundary}--`)) return true;
  return false;
}

const BASE64_LINE = /^[A-Za-z0-9+/]{60,76}$/;

/** The two lines before are full lines of base64, so more was to come. */
function isBase64Unfinished(conversation: Conversation, n: number): boolean {
  return (
    n >= 2 &&
    [n - 1, n - 2].every((i) => {
      const said = conversation.utterance(i);
      return said.end - said.at <= 76 && BASE64_LINE.test(conversation.lines.at(i).slice(said.at, said.end));
    })
  );
}

function isHalfOfDeclaredSize(conversation: Conversation, n: number, message: Message): boolean {
  if (!message.declaredSize || n - message.opener > SIZED_LINES) return false;
  let size = 0;
  for (let i = message.opener + 1; i < n; i++) {
    const said = conversation.utterance(i);
    size += octets(conversation.lines.at(i), said.at, said.end) + 2;
  }
  return size * 2 < message.declaredSize;
}
