/** What stands before the replies and commands of a head, learnt from the head itself. */
import { hasCommandForm, parseCommand } from '../smtp/command';
import { looksLikeReply } from '../smtp/reply';

/** A mark stands in so many columns at the most. */
export const MARK_COLUMNS = 120;
/** Lines of a kind that a mark must stand before to be believed. */
export const ENOUGH = 2;

/** Where a reply or a command may begin: at the start of a line, or behind something that is no part of a word or a time. */
const SPOKEN =
  /(?<![\w.@/=-])(?<!\d[.,:])(?:[2-5]\d\d(?=[ -][^\d\s])|(?:EHLO|HELO|LHLO|MAIL FROM|RCPT TO|STARTTLS|DATA|QUIT|RSET|AUTH)\b)/gi;
/** Numbers and ids in a mark differ from line to line, and have parts at times: `12:00:00.123`, `192.0.2.1`, the first message of `a1b2c3`. */
const VARIABLE = /(?:0x[\da-f]+|[\da-f]{8}-[\da-f-]{27}|(?=[a-f]{0,64}\d)[\da-f]{6,}|\d+)(?:\.\d+){0,4}/gi;
const ANY_ID = '[\\dA-Fa-fx.-]{1,50}';
/** Stands for a number or an id in a mark; no record holds it. */
export const HOLE = '\0';

/** How often a mark was found before replies, and before commands. */
export interface Tally {
  readonly replies: number;
  readonly commands: number;
}

/** The marks of heads, which several ask for. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, Tally>>();

/** The marks of a head, with {@link HOLE}s, and what stands behind them. */
export function marksIn(head: readonly string[]): ReadonlyMap<string, Tally> {
  const told = known.get(head);
  if (told) return told;
  const tallies = new Map<string, Tally>();
  for (const line of head) count(tallies, line);
  known.set(head, tallies);
  return tallies;
}

/** Counts what stands behind the first mark of a line that fits. */
function count(tallies: Map<string, Tally>, line: string): void {
  const start = line.slice(0, MARK_COLUMNS + 20);
  SPOKEN.lastIndex = 0;
  for (let match = SPOKEN.exec(start); match && match.index <= MARK_COLUMNS; match = SPOKEN.exec(start)) {
    const at = match.index;
    const isReply = looksLikeReply(line, at);
    if (!isReply && !isCommandBehind(line, at)) continue;
    const mark = withHoles(line.slice(0, at));
    const { replies, commands } = tallies.get(mark) ?? { replies: 0, commands: 0 };
    tallies.set(mark, { replies: replies + (isReply ? 1 : 0), commands: commands + (isReply ? 0 : 1) });
    return;
  }
}

/** What stands before the words of a line, whatever its numbers and ids are, and however far it is padded. */
function withHoles(mark: string): string {
  return mark === '' ? mark : mark.replace(VARIABLE, HOLE).replaceAll(/(?<! ) +(?=\S)/g, ' ');
}

/** Whether a command such as RFC 5321 writes it begins behind a mark that ends at column `at`. */
export function isCommandBehind(line: string, at: number): boolean {
  const command = parseCommand(line, at, textEnd(line, at, openQuote(line.slice(0, at))));
  return !!command && hasCommandForm(line, command, true);
}

/** The quotation mark that a mark opens and does not close. */
export function openQuote(mark: string): string {
  return QUOTES.find((quote) => isOpen(mark, quote)) ?? '';
}

const QUOTES = ['"', "'", '`'];

function isOpen(mark: string, quote: string): boolean {
  let open = false;
  for (let at = mark.indexOf(quote); at >= 0; at = mark.indexOf(quote, at + 1)) open = !open;
  return open;
}

/** A closing quote, and brackets that are closed behind it. */
const CLOSED = /["'`][)\]}>,;.]{0,4}$/;
const ESCAPED_LINE_END = /(?:\\r)?(?:\\n)?$|\\015\\012$|\\x0d\\x0a$/i;

/** Before the quote that closes what begins at column `at`, and an escaped line end in front of it. */
export function textEnd(line: string, at: number, quote: string): number {
  if (quote === '') return line.length;
  const closed = isValue(line, at) ? fieldEnd(line, at, quote) : lastQuote(line, at, quote);
  return closed - ESCAPED_LINE_END.exec(line.slice(Math.max(at, closed - 8), closed))![0].length;
}

/** The value of a field in JSON or logfmt: there a quote within is escaped, and other fields may follow. */
const isValue = (line: string, at: number) => /[:=] ?"$/.test(line.slice(Math.max(0, at - 3), at));

function fieldEnd(line: string, at: number, quote: string): number {
  for (let i = line.indexOf(quote, at); i >= 0; i = line.indexOf(quote, i + 1)) {
    if (line[i - 1] !== '\\') return i;
  }
  return line.length;
}

function lastQuote(line: string, at: number, quote: string): number {
  const start = Math.max(at, line.length - 5);
  const behind = CLOSED.exec(line.slice(start))?.[0];
  return behind?.startsWith(quote) ? line.length - behind.length : line.length;
}

/** Matches a mark at the start of a line, whatever its numbers are, and however far they are padded. */
export function patternOf(mark: string): RegExp {
  const literal = mark
    .trimEnd()
    .replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replaceAll(` ${HOLE}`, ` {0,40}${ANY_ID}`)
    .replaceAll(HOLE, ANY_ID)
    .replaceAll(/ (?!\{)/g, ' {1,40}');
  const blanks = mark.length - mark.trimEnd().length;
  const tail = mark.slice(mark.length - blanks).includes('\t') ? '[ \\t]' : ' ';
  return new RegExp(blanks > 0 ? `^${literal}(?:${tail}{1,${blanks}}|$)` : `^${literal}`, 'i');
}
