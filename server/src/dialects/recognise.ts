import { hasCommandForm, isKnownVerb, parseCommand } from '../smtp/command';
import type { Sides } from '../smtp/conversation';
import { isLonePeriod } from '../smtp/data';
import { looksLikeReply } from '../smtp/reply';
import type { Lines } from '../text/lines';
import type { Dialect, Frame } from './dialect';
import { learn } from './general';
import { indentOf, isCommandText, isReplyTable } from './marked';
import { dialects } from './transcript';

/** Lines of the head that recognition looks at, and columns of each. */
const HEAD = 400;
const COLUMNS = 300;

export interface Recognition {
  readonly dialect: Dialect;
  readonly frame: Frame;
  readonly sides: Sides;
  /** Points of the lines before any message text that speak for the dialect beyond doubt, and how many have text at all. */
  readonly clear: number;
  readonly seen: number;
  /** A mark with fitting text, a command with its argument, or a greeting: more than numbers at the start of lines. */
  readonly certain: boolean;
}

/**
 * By evidence: the dialect for which the lines of the head speak most. Undefined where none does, or where so little speaks
 * for it that it may be chance.
 */
export function recognise(lines: Lines, among: readonly Dialect[] = dialects): Recognition | undefined {
  const head = headOf(lines);
  if (head.filter(isReplyTable).length >= 2) return undefined;
  const talk = withoutMessageText(head);
  const seen = talk.filter((line) => line.trim() !== '').length;
  const learnt = learn(head);
  let best: { dialect: Dialect; points: number; clear: number } | undefined;
  for (const dialect of learnt ? [...among, learnt] : among) {
    const points = sum(head.map(dialect.weigh));
    const clear = sum(talk.map(dialect.weigh).filter((weight) => weight >= 2));
    if (points >= 2 && points > (best?.points ?? 0)) best = { dialect, points, clear };
  }
  if (!best || best.clear === 0 || best.clear * 10 < seen) return undefined;
  return { ...described(best.dialect, lines), clear: best.clear, seen, certain: talk.some(isCertain(best.dialect)) };
}

const isCertain = (dialect: Dialect) => (line: string) =>
  dialect.weigh(line) >= 3 || isCommandText(line, indentOf(line)) ? /\S\s+\S/.test(line.trim()) : GREETING.test(line);

const GREETING = /^[ \t]*220[ -][\w-]+\.[\w.-]+/;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Message text speaks for nothing, however long it is: from a 354 to a lone period or the next reply. */
function withoutMessageText(head: readonly string[]): string[] {
  let inText = false;
  return head.filter((line) => {
    if (inText) inText = !/^\W*(?:[CSR]: ?)?\.$|^\W{0,8}(?:[CSR]: )?[25]\d\d[ -]/.test(line);
    else if (/(?:^|[\s'"])354(?:[ -]|$)/.test(line)) inText = true;
    else return true;
    return line.includes('354');
  });
}

/** The same for a dialect that the user chose. */
export function recogniseAs(dialect: Dialect, lines: Lines): Recognition {
  return { ...described(dialect, lines), clear: 0, seen: 0, certain: false };
}

/**
 * Whether so much speaks for a transcript that a document of another language may be served as one: two clear lines, one
 * of them more than a number, and about a fifth of all lines with text.
 */
export function isTranscript(recognition: Recognition | undefined): recognition is Recognition {
  return !!recognition?.certain && recognition.clear >= 4 && recognition.clear * 2 >= recognition.seen;
}

function headOf(lines: Lines): string[] {
  return Array.from({ length: Math.min(HEAD, lines.count) }, (_, n) => lines.at(n).slice(0, COLUMNS));
}

function described(dialect: Dialect, lines: Lines): { dialect: Dialect; frame: Frame; sides: Sides } {
  const frame = { indent: indentOfRecord(lines) };
  return { dialect, frame, sides: sidesOf(dialect, frame, lines) };
}

/** How far the record is indented: the indent of the first reply or command. */
function indentOfRecord(lines: Lines): number {
  for (let n = 0; n < Math.min(HEAD, lines.count); n++) {
    const line = lines.at(n).slice(0, COLUMNS);
    const at = indentOf(line);
    if (looksLikeReply(line, at) || isClearCommand(line, at)) return at;
  }
  return 0;
}

function isClearCommand(line: string, at: number): boolean {
  const command = parseCommand(line, at);
  return !!command && isKnownVerb(command.verb) && hasCommandForm(line, command);
}

/**
 * Which sides speak in the head. Unmarked: a script shows no reply before its first DATA; the output of a server alone
 * shows neither a command nor the end of a message.
 */
function sidesOf(dialect: Dialect, frame: Frame, lines: Lines): Sides {
  let [client, server] = [0, 0];
  for (let n = 0; n < Math.min(HEAD, lines.count); n++) {
    const line = lines.at(n).slice(0, COLUMNS);
    const said = dialect.speak(line, n, lines, frame);
    const isServer = said.by === 'server' || (said.by === 'either' && looksLikeReply(line, said.at));
    if (isServer) server++;
    else if (said.by === 'client' || (said.by === 'either' && isClientsWord(line, said.at, said.end))) client++;
    if (said.by === 'either' && server === 0 && /^\s*(DATA|BDAT)\b/i.test(line)) return 'client';
  }
  if (client === 0 && server > 0) return 'server';
  return server === 0 && client > 0 ? 'client' : 'both';
}

function isClientsWord(line: string, at: number, end: number): boolean {
  return isClearCommand(line, at) || isLonePeriod(line, at, end);
}
