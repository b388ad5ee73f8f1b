/**
 * The reader for tools that nobody described: two marks that alternate, one of them always in front of reply codes, the other
 * in front of commands. It is learnt from the head of the record, and is right or silent: where the marks are not
 * plain, there is no dialect.
 */
import { hasCommandForm, parseCommand } from '../smtp/command';
import { looksLikeReply } from '../smtp/reply';
import { note, type Utterance } from '../smtp/utterance';
import type { Dialect } from './dialect';

export const GENERAL = 'general';

/** A mark stands in so many columns at the most. */
const MARK_COLUMNS = 120;
/** Lines that each side must have spoken before its mark is believed. */
const ENOUGH = 2;

/** Where a reply or a command may begin: at the start of a line, or behind something that is no part of a word. */
const SPOKEN =
  /(?<![\w.@/=-])(?:[2-5]\d\d(?=[ -][^\d\s])|(?:EHLO|HELO|LHLO|MAIL FROM|RCPT TO|STARTTLS|DATA|QUIT|RSET|AUTH)\b)/gi;
/** Numbers and ids in a mark differ from line to line. */
const VARIABLE = /0x[\da-f]+|[\da-f]{8}-[\da-f-]{27}|(?=[a-f]*\d)[\da-f]{6,}|\d+/gi;
const ANY_ID = '[\\dA-Fa-fx-]{1,40}';

interface Tally {
  replies: number;
  commands: number;
}

/** Learns the marks of the lines in a head; undefined where they do not tell the sides apart. */
export function learn(head: readonly string[]): Dialect | undefined {
  const tallies = new Map<string, Tally>();
  for (const line of head) count(tallies, line);
  const server = mostSpoken(tallies, 'replies', 'commands');
  const client = mostSpoken(tallies, 'commands', 'replies');
  if (server === undefined || client === undefined || client === '' || !differ(server, client)) return undefined;
  if (isDiagram(head)) return undefined;
  const marks = { server: patternOf(server), client: patternOf(client), quote: openQuote(client) };
  return isAlwaysReply(head, marks) ? dialectOf(marks, `${client.trim()} / ${server.trim() || '220'}`) : undefined;
}

/** Arrows between two posts: drawn, not recorded. */
function isDiagram(head: readonly string[]): boolean {
  const lines = head.filter((line) => line.trim() !== '');
  return lines.filter((line) => line.trimEnd().endsWith('|')).length * 2 > lines.length;
}

/** The quotation mark that a mark opens and does not close. */
function openQuote(mark: string): string {
  return ['"', "'"].find((quote) => mark.split(quote).length % 2 === 0) ?? '';
}

/** Counts what stands behind the first mark of a line that fits. */
function count(tallies: Map<string, Tally>, line: string): void {
  for (const match of line.slice(0, MARK_COLUMNS + 20).matchAll(SPOKEN)) {
    const at = match.index;
    if (at > MARK_COLUMNS) return;
    const mark = line.slice(0, at).replace(VARIABLE, '#');
    const tally = tallies.get(mark) ?? { replies: 0, commands: 0 };
    if (looksLikeReply(line, at)) tally.replies++;
    else if (isCommand(line, at)) tally.commands++;
    else continue;
    tallies.set(mark, tally);
    return;
  }
}

function isCommand(line: string, at: number): boolean {
  const end = textEnd(line, at, openQuote(line.slice(0, at)));
  const command = parseCommand(line, at, end);
  return !!command && hasCommandForm(line, command, true);
}

/** The mark behind which `kind` was found most often, and the other kind never. */
function mostSpoken(tallies: Map<string, Tally>, kind: keyof Tally, never: keyof Tally): string | undefined {
  let best: string | undefined;
  for (const [mark, tally] of tallies) {
    if (tally[never] > 0 || tally[kind] < ENOUGH) continue;
    if (best === undefined || tally[kind] > tallies.get(best)![kind]) best = mark;
  }
  return best;
}

/** Marks that differ in nothing but blanks, numbers and ids do not tell who speaks. */
function differ(server: string, client: string): boolean {
  return server.replaceAll(/[\s#]/g, '') !== client.replaceAll(/[\s#]/g, '');
}

function patternOf(mark: string): RegExp {
  const literal = mark
    .trimEnd()
    .replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replaceAll('#', ANY_ID)
    .replaceAll(/ +/g, ' {1,40}');
  const blanks = mark.length - mark.trimEnd().length;
  return new RegExp(blanks > 0 ? `^${literal}(?: {1,${blanks}}|$)` : `^${literal}`, 'i');
}

interface Marks {
  readonly server: RegExp;
  readonly client: RegExp;
  /** The quotation mark in which stands what is said, if any. */
  readonly quote: string;
}

/** Nothing but replies, or nothing at all, stands behind the server's mark. */
function isAlwaysReply(head: readonly string[], { server, client }: Marks): boolean {
  if (server.source === '^') return true;
  return head.every((line) => {
    const mark = server.exec(line)?.[0];
    if (mark === undefined || (client.exec(line)?.[0].length ?? 0) >= mark.length) return true;
    return line.slice(mark.length).trim() === '' || looksLikeReply(line, mark.length);
  });
}

function dialectOf(marks: Marks, title: string): Dialect {
  return {
    id: GENERAL,
    title,
    weigh: (line) => {
      const { by, at } = speak(line, marks);
      if (by === 'server') return looksLikeReply(line, at) ? 3 : 0;
      return by === 'client' && isCommand(line, at) ? 3 : 0;
    },
    speak: (line) => speak(line, marks),
    samples: [],
  };
}

function speak(line: string, { server, client, quote }: Marks): Utterance {
  const head = line.slice(0, MARK_COLUMNS + 60);
  const sent = client.exec(head)?.[0].length ?? -1;
  const received = server.exec(head)?.[0].length ?? -1;
  const at = Math.max(sent, received);
  const unmarked = server.source === '^' && sent < 0;
  if (at < 0 || (unmarked && !looksLikeReply(line, 0))) return note(line);
  const end = Math.max(at, textEnd(line, at, quote));
  return { by: sent >= received ? 'client' : 'server', at, end, ...(quote !== '' && { escaped: true }) };
}

/** Before a closing quote and an escaped line end. */
function textEnd(line: string, at: number, quote: string): number {
  if (quote === '') return line.length;
  const closed = line.endsWith(quote) ? line.length - 1 : line.length;
  return line.slice(Math.max(at, closed - 4), closed) === '\\r\\n' ? closed - 4 : closed;
}
