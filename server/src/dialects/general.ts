/**
 * The reader for tools that nobody described: two marks that alternate, one of them always in front of reply codes, the other
 * in front of commands. It is learnt from the head of the record, and is right or silent: where the marks are not
 * plain, there is no dialect.
 */
import { looksLikeReply } from '../smtp/reply';
import { note, type Utterance } from '../smtp/utterance';
import type { Dialect, Lines } from './dialect';
import {
  ENOUGH,
  HOLE,
  isCommandBehind,
  MARK_COLUMNS,
  marksIn,
  openQuote,
  patternOf,
  type Tally,
  textEnd,
} from './learnt-marks';
import { indentOf } from './marked';
import { plain } from './transcript/plain';
import { continuesReply } from './transcript/replies';

export const GENERAL = 'general';

/** Learns the marks of the lines in a head; undefined where they do not tell the sides apart. */
export function learn(head: readonly string[]): Dialect | undefined {
  const tallies = marksIn(head);
  return learnSides(head, tallies) ?? learnNotes(head, tallies.get(''));
}

function learnSides(head: readonly string[], tallies: ReadonlyMap<string, Tally>): Dialect | undefined {
  const [client] = spokenBehind(tallies, 'commands', 'replies');
  if (client === undefined || client === '') return undefined;
  const server = serverMark(head, spokenBehind(tallies, 'replies', 'commands'), client);
  if (server === undefined || !differ(server, client) || isDiagram(head)) return undefined;
  const marks = { server: patternOf(server), client: patternOf(client), quote: openQuote(client) };
  return isAlwaysReply(head, marks) ? dialectOf(marks, `${shown(client)} / ${shown(server) || '220'}`) : undefined;
}

/** Numbers and ids are shown as `#`. */
const shown = (mark: string) => mark.trim().replaceAll(HOLE, '#');

/** Arrows between two posts: drawn, not recorded. */
function isDiagram(head: readonly string[]): boolean {
  const lines = head.filter((line) => line.trim() !== '');
  return lines.filter((line) => line.trimEnd().endsWith('|')).length * 2 > lines.length;
}

/** The marks behind which `kind` was found, and the other kind never; the commonest first. */
function spokenBehind(tallies: ReadonlyMap<string, Tally>, kind: keyof Tally, never: keyof Tally): string[] {
  return [...tallies]
    .filter(([mark, tally]) => tally[never] === 0 && tally[kind] >= ENOUGH && !isBlank(mark))
    .sort(([, a], [, b]) => b[kind] - a[kind])
    .map(([mark]) => mark);
}

/**
 * Of the marks before replies the one that is made like the client's, or the commonest; none before replies without a mark, since
 * these may be the further lines of one that has it. Undefined where two marks tell the same replies: one of them repeats
 * what the other says, and it is not plain which.
 */
function serverMark(head: readonly string[], marks: readonly string[], client: string): string | undefined {
  const counterpart = marks.find((mark) => lettersOf(mark) === lettersOf(client));
  if (counterpart !== undefined) return counterpart;
  const [first, ...others] = marks.filter((mark) => mark !== '');
  if (first === undefined) return marks[0];
  const told = repliesBehind(head, first);
  return others.some((mark) => repeats(repliesBehind(head, mark), told)) ? undefined : first;
}

/** `CLIENT -> SERVER` and `SERVER -> CLIENT` are of the same letters. */
const lettersOf = (mark: string) => [...bare(mark)].sort().join('');

/** The replies behind a mark, and the line of each (0-based). */
function repliesBehind(head: readonly string[], mark: string): ReadonlyMap<string, number> {
  const pattern = patternOf(mark);
  const replies = new Map<string, number>();
  head.forEach((line, n) => {
    const at = pattern.exec(line)?.[0].length;
    if (at !== undefined && looksLikeReply(line, at)) replies.set(line.slice(at).replace(/\W{0,8}$/, ''), n);
  });
  return replies;
}

/** At least half of them are among the others, and these do not begin where those end, as marks do that change under TLS. */
function repeats(replies: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): boolean {
  const common = [...replies.keys()].filter((reply) => others.has(reply)).length;
  if (common < ENOUGH || common * 2 < replies.size) return false;
  const [mine, theirs] = [[...replies.values()], [...others.values()]];
  return Math.min(...mine) < Math.max(...theirs) && Math.min(...theirs) < Math.max(...mine);
}

/** Before the further lines of a reply that is marked once stand blanks. */
const isBlank = (mark: string) => mark !== '' && mark.trim() === '';

/** Marks that differ in nothing but blanks, numbers and ids do not tell who speaks. */
function differ(server: string, client: string): boolean {
  return bare(server) !== bare(client);
}

const bare = (mark: string) => mark.replaceAll(HOLE, '').replaceAll(/\s/g, '');

interface Marks {
  readonly server: RegExp;
  readonly client: RegExp;
  /** The quotation mark in which stands what is said, if any. */
  readonly quote: string;
}

/** Replies that have no mark speak for any dialect. */
const isBare = (server: RegExp) => server.source === '^';

/** Nothing but replies, or nothing at all, stands behind the server's mark. */
function isAlwaysReply(head: readonly string[], { server, client }: Marks): boolean {
  if (isBare(server)) return true;
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
      if (by === 'server') return looksLikeReply(line, at) ? (isBare(marks.server) ? 2 : 3) : 0;
      return by === 'client' && isCommandBehind(line, at) ? 3 : 0;
    },
    speak: (line, n, lines) => {
      const said = speak(line, marks);
      return said.by === 'note' ? further(line, n, lines, marks) : said;
    },
    samples: [],
  };
}

function speak(line: string, { server, client, quote }: Marks): Utterance {
  const head = line.slice(0, MARK_COLUMNS + 60);
  const sent = client.exec(head)?.[0].length ?? -1;
  const received = server.exec(head)?.[0].length ?? -1;
  const at = Math.max(sent, received);
  const unmarked = isBare(server) && sent < 0;
  if (at < 0 || (unmarked && !looksLikeReply(line, 0))) return note(line);
  const end = Math.max(at, textEnd(line, at, quote));
  return { by: sent >= received ? 'client' : 'server', at, end, ...(quote !== '' && { escaped: true }) };
}

/** A further line of a reply that is marked once, or a note. */
function further(line: string, n: number, lines: Lines, { server }: Marks): Utterance {
  const at = indentOf(line);
  const markedAt = (above: string) => server.exec(above.slice(0, MARK_COLUMNS + 60))?.[0].length;
  const goesOn = !isBare(server) && continuesReply(n, at, lines, markedAt, indentOf);
  return goesOn ? { by: 'server', at, end: line.length } : note(line);
}

// ── talk without marks, among notes that have some ─────────────────────────────────────────────────────────────────

/** A run of signs, or a word in capitals with a colon. */
const NOTE_MARK = /^(?:[^\w\s.]{2,6}|[A-Z]{3,12}(?: [A-Z]{2,12}){0,2}:) /;
/** Notes that must have a mark to be believed. */
const NOTES = 4;

/**
 * Both sides speak without a mark, and a tool puts its own notes between, behind marks that never stand before what is said: these
 * lines are said by nobody, in the message neither.
 */
function learnNotes(head: readonly string[], unmarked: Tally | undefined): Dialect | undefined {
  if (!unmarked || unmarked.replies < ENOUGH || unmarked.commands < ENOUGH) return undefined;
  const notes = head.flatMap((line) => noteMark(line) ?? []);
  const marks = new Set(notes);
  const speaks = head.some((line) => marks.has(noteMark(line) ?? '') && isTalkBehind(line));
  if (notes.length < NOTES || speaks) return undefined;
  const isNote = (line: string) => marks.has(noteMark(line) ?? '');
  return {
    id: GENERAL,
    title: `telnet, ${[...marks].map((mark) => mark.trim()).join(' ')}`,
    indented: true,
    weigh: (line) => (isNote(line) ? 0.5 : plain.weigh(line)),
    speak: (line, n, lines, frame) => (isNote(line) ? note(line) : plain.speak(line, n, lines, frame)),
    samples: [],
  };
}

function noteMark(line: string): string | undefined {
  const mark = NOTE_MARK.exec(line)?.[0];
  // `MAIL FROM: <…>` is said.
  return mark === undefined || isCommandBehind(line, 0) ? undefined : mark;
}

function isTalkBehind(line: string): boolean {
  const at = noteMark(line)?.length ?? 0;
  return looksLikeReply(line, at) || isCommandBehind(line, at);
}
