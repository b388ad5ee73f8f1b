/**
 * The reader for tools that nobody described: two marks that alternate, one of them always in front of reply codes, the other
 * in front of commands. It is learnt from the head of the record, and is right or silent: where the marks are not
 * plain, there is no dialect.
 */
import { looksLikeReply } from '../smtp/reply';
import { note, type Utterance } from '../smtp/utterance';
import type { Dialect } from './dialect';
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

export const GENERAL = 'general';

/** Learns the marks of the lines in a head; undefined where they do not tell the sides apart. */
export function learn(head: readonly string[]): Dialect | undefined {
  const tallies = marksIn(head);
  const server = mostSpoken(tallies, 'replies', 'commands');
  const client = mostSpoken(tallies, 'commands', 'replies');
  if (server === undefined || client === undefined || client === '' || !differ(server, client)) return undefined;
  if (isDiagram(head)) return undefined;
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

/** The mark behind which `kind` was found most often, and the other kind never. */
function mostSpoken(tallies: ReadonlyMap<string, Tally>, kind: keyof Tally, never: keyof Tally): string | undefined {
  let best: string | undefined;
  for (const [mark, tally] of tallies) {
    if (tally[never] > 0 || tally[kind] < ENOUGH || isBlank(mark)) continue;
    if (best === undefined || tally[kind] > tallies.get(best)![kind]) best = mark;
  }
  return best;
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
    speak: (line) => speak(line, marks),
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
