/** Judges a lone period by what the record shows around it: the facts of `state-machine.md` §8.3. */
import { hasCommandForm, isCommandWhenGreeted, nearestVerb, parseCommand } from './command';
import type { Conversation } from './conversation';
import { isLonePeriod, octets } from './data';
import { judgePeriod, type PeriodFacts, type PeriodVerdict } from './period';
import type { Message } from './state';
import { givesUp, type HeardReply, isBlank, runsIntoText, type Window, windowBehind } from './window';

/** Evidence about size is gathered only in messages of fewer lines, so that many periods cost no more than one. */
const SIZED_LINES = 2_000;
const LISTED_REFUSALS = 20;

export interface Judgement extends PeriodVerdict {
  /** First line behind the window. */
  readonly until: number;
  /** What a later period of the message looks at. */
  readonly window?: Message['window'];
}

/** Judges the lone period on line `n` of a record that shows both sides. `due` = final replies due for the message. */
export function judgeTwoSided(conversation: Conversation, n: number, message: Message, due: number): Judgement {
  const { window, shared } = windowBehind(conversation, n, message, due);
  const answers = answersBehind(window, n, due);
  const facts = factsOf(conversation, n, message, due, window, answers);
  const { meant, margin } = judgePeriod(facts);
  return {
    meant,
    margin,
    lost: facts.textLines,
    refusals: answers.refusals.slice(0, LISTED_REFUSALS),
    until: window.until,
    window: shared,
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
    !!said &&
    conversation.speaker(next) === 'client' &&
    (!isCommandWhenGreeted(lines.at(next), said.at, said.end) || runsIntoText(conversation, next));
  const end = conversation.next('lone period', n + 1, (i) => isPeriod(conversation, i));
  const mail = conversation.next('MAIL of the next message', n + 1, (i) => beginsMessage(conversation, i));
  // Text behind the last period of a script may be anything: a here-document's end, a note, the author's own text. So may
  // text in front of the next message.
  if (!goesOn || end === lines.count || mail < end)
    return { meant: 'end', margin: 0, lost: 0, refusals: [], until: n + 1 };
  return { meant: 'bare', margin: 5, lost: end - n - 1, refusals: [], until: n + 1 };
}

function isPeriod(conversation: Conversation, n: number): boolean {
  const said = conversation.utterance(n);
  return isLonePeriod(conversation.text(n), said.at, said.end) && said.by !== 'note';
}

/** A MAIL with a command behind it, or nothing: with text behind it, it is text itself. */
function beginsMessage(conversation: Conversation, n: number): boolean {
  const { at } = conversation.utterance(n);
  if (!/^MAIL FROM *:/i.test(conversation.text(n).slice(at, at + 20))) return false;
  const next = conversation.next('line with text', n + 1, (i) => !isBlank(conversation, i));
  if (next === conversation.lines.count) return true;
  const said = conversation.utterance(next);
  const command = parseCommand(conversation.text(next), said.at, said.end);
  return !!command && hasCommandForm(conversation.text(next), command);
}

const REFUSED = /^(500|501|502|503|521)$/;
const isRefusal = (reply: HeardReply) => REFUSED.test(reply.code);
const ACCEPTED = /\b(queued|id=|accepted|delivered)\b|\bOk:|\bid=/i;

/** The replies behind a period, up to the one that answers the command at the end of the window, and what they tell. */
interface Answers {
  /** Index of the first of them in the window, and how many were due. */
  readonly from: number;
  readonly due: number;
  readonly replies: readonly HeardReply[];
  /** Lines of those beyond the due ones that refuse what they answer. */
  readonly refusals: readonly number[];
  readonly acceptanceNamed: boolean;
  readonly givesUp: boolean;
  readonly hangsUp: boolean;
}

/** What was told behind the last period that looked at a window: mostly the same as behind the next one. */
const answered = new WeakMap<Window, Answers>();

function answersBehind(window: Window, n: number, due: number): Answers {
  const from = firstBehind(window.replies, n, (reply) => reply.line);
  const known = answered.get(window);
  if (known?.from === from && known.due === due) return known;
  const replies = window.replies.slice(from);
  const told = {
    from,
    due,
    replies,
    refusals: replies
      .slice(due)
      .filter(isRefusal)
      .map(({ line }) => line),
    acceptanceNamed: replies.some(({ code, text }) => code[0] === '2' && ACCEPTED.test(text)),
    givesUp: replies.some(givesUp),
    hangsUp: replies.some(({ code }) => code === '421'),
  };
  answered.set(window, told);
  return told;
}

/** The head of what is said on a line. */
function spoken(conversation: Conversation, n: number): string {
  const said = conversation.utterance(n);
  return conversation.text(n).slice(said.at, Math.min(said.end, said.at + 200));
}

function factsOf(
  conversation: Conversation,
  n: number,
  message: Message,
  due: number,
  window: Window,
  told: Answers,
): PeriodFacts {
  const { replies } = told;
  const marked = conversation.utterance(n).by === 'client';
  const textFrom = firstBehind(window.text, n, (line) => line);
  const textLines = window.text.length - textFrom;
  const hasText = textLines > 0;
  const answered = window.endedBy === 'command' ? 1 : 0;
  const refused = told.refusals.length;
  const lastPeriod = window.periods.at(-1) ?? n;
  const goesOnUnanswered = window.endedBy === 'limit' && replies.length === 0;
  const first = hasText ? spoken(conversation, window.text[textFrom]!) : '';
  return {
    textLines,
    onlyDueReplies: replies.length === due + answered,
    acceptanceNamed: told.acceptanceNamed,
    commandFollows: !hasText && window.endedBy === 'command',
    fileEnds: !hasText && window.endedBy === 'end',
    repliesBeforeFileEnd: replies.length,
    refusals: refused,
    laterCandidate: lastPeriod > n,
    dueBehindLastCandidate:
      goesOnUnanswered ||
      (refused === 0 &&
        !told.givesUp &&
        lastPeriod > n &&
        replies.length === due + answered &&
        replies.slice(0, due).every((reply) => reply.line > lastPeriod)),
    givesUp: told.givesUp || window.quitRefused,
    hangsUp: told.hangsUp || (window.closedAt > n && window.closedAt < (window.text.at(-1) ?? n)),
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
    loneLineIsNoVerb: textLines === 1 && nearestVerb(/^\S*/.exec(first)?.[0] ?? '') === undefined,
  };
}

/** Index of the first of what stands behind line `n`, in a list that ascends by lines. */
function firstBehind<T>(list: readonly T[], n: number, lineOf: (one: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOf(list[middle]!) > n) high = middle;
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
      const line = conversation.lines.at(i);
      if (line.length < 60) return false;
      const { at, end } = conversation.utterance(i);
      return end - at <= 76 && BASE64_LINE.test(line.slice(at, end));
    })
  );
}

function isHalfOfDeclaredSize(conversation: Conversation, n: number, message: Message): boolean {
  if (!message.declaredSize || n - message.opener > SIZED_LINES) return false;
  // What was counted is among what is looked at.
  if ((message.octets ?? 0) * 2 >= message.declaredSize) return false;
  let size = 0;
  for (let i = message.opener + 1; i < n; i++) {
    const said = conversation.utterance(i);
    size += octets(conversation.lines.at(i), said.at, said.end) + 2;
  }
  return size * 2 < message.declaredSize;
}
