import { hasCommandForm, isKnownVerb, parseCommand } from '../smtp/command';
import type { Sides } from '../smtp/conversation';
import { isLonePeriod } from '../smtp/data';
import { looksLikeReply } from '../smtp/reply';
import type { Lines } from '../text/lines';
import { type Dialect, type Frame, MOST, mayBeIn } from './dialect';
import { isTail, proposedFrames, unframed, type Wrapping, within } from './frames';
import { GENERAL, learn } from './general';
import { indentOf, isCommandText, isReplyTable } from './marked';
import { dialects } from './transcript';
import type { Voice } from './voice';

/** Lines of the head that recognition looks at, and columns of each. */
const HEAD = 400;
const COLUMNS = 300;

/** A voice, and how much speaks for it. */
export interface Recognition extends Voice {
  /** Points of the lines before any message text that speak for the dialect beyond doubt, and how many have text at all. */
  readonly clear: number;
  readonly seen: number;
  /** A mark with fitting text, a command with its argument, or a greeting: more than numbers at the start of lines. */
  readonly certain: boolean;
}

/**
 * By evidence: the dialect, within the frame, for which the lines of the head speak most. Undefined where none does, or where
 * so little speaks for it that it may be chance. A dialect that knows what stands before its marks wins over a frame.
 */
export function recognise(lines: Lines, among: readonly Dialect[] = dialects): Recognition | undefined {
  const best = bestEvidence(headOf(lines), among);
  return best && recognition(best, lines);
}

function bestEvidence(head: readonly string[], among: readonly Dialect[]): Evidence | undefined {
  let best = evidenceIn(head, [], among);
  for (const wrappings of proposedFrames(head)) {
    const inner = head.map((line) => within(line, wrappings).text);
    const framed = evidenceIn(inner, wrappings, among);
    if (framed && beats(framed, best)) best = framed;
  }
  return best;
}

function recognition({ dialect, wrappings, clear, seen, certain }: Evidence, lines: Lines): Recognition {
  const { frame, sides } = heardIn(unframed(lines, wrappings), dialect);
  return { dialect, frame, wrappings, sides, clear, seen, certain, chosen: false };
}

/** Where both say the same, what stands behind all lines is no part of what is said, and a known dialect wins over a learnt one. */
function beats({ points, wrappings }: Evidence, best: Evidence | undefined): boolean {
  if (!best || points > best.points) return true;
  return points === best.points && (best.dialect.id === GENERAL || isTail(wrappings.at(-1)!));
}

interface Evidence {
  readonly dialect: Dialect;
  readonly wrappings: readonly Wrapping[];
  readonly points: number;
  readonly clear: number;
  readonly seen: number;
  readonly certain: boolean;
}

function evidenceIn(
  head: readonly string[],
  wrappings: readonly Wrapping[],
  among: readonly Dialect[],
): Evidence | undefined {
  if (head.filter(isReplyTable).length >= 2) return undefined;
  const talk = withoutMessageText(head);
  const seen = talk.filter((line) => line.trim() !== '').length;
  const better = (best: Evidence | undefined, dialect: Dialect): Evidence | undefined => {
    const beaten = best?.points ?? 0;
    const points = pointsOf(dialect, head, beaten);
    if (points < 2 || points <= beaten) return best;
    // Only a dialect that leads is weighed more closely; what may be chance must not hide what is none.
    const clear = sum(talk.map(dialect.weigh).filter((weight) => weight >= 2));
    if (clear === 0 || clear * 10 < seen) return best;
    return { dialect, wrappings, points, clear, seen, certain: talk.some(isCertain(dialect)) };
  };
  const text = `\n${head.join('\n')}`;
  const best = among.filter((dialect) => mayBeIn(dialect, text)).reduce(better, undefined);
  // Where one speaks for nine of ten lines beyond doubt, there is nothing to be learnt.
  if (best && best.clear * 10 >= best.seen * 9 * MOST) return best;
  const learnt = learn(talk);
  return learnt ? better(best, learnt) : best;
}

const isCertain = (dialect: Dialect) => (line: string) =>
  dialect.weigh(line) >= 3 || isCommandText(line, indentOf(line)) ? /\S\s+\S/.test(line.trim()) : GREETING.test(line);

const GREETING = /^[ \t]*220[ -][\w-]+\.[\w.-]+/;

/** The points of all lines; as soon as it is plain that they are no more than `beaten`, no more than that. */
function pointsOf({ weigh, most = MOST }: Dialect, lines: readonly string[], beaten: number): number {
  let points = 0;
  let open = lines.length * most;
  for (const line of lines) {
    points += weigh(line);
    open -= most;
    if (points + open <= beaten) return points + open;
  }
  return points;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const PERIOD = /^\W*(?:[CSR]: ?)?\.$/;
const REPLY = /^\W{0,8}(?:[CSR]: )?[25]\d\d[ -]/;

/** Message text speaks for nothing, however long it is: from a 354 to a lone period or the next reply. */
function withoutMessageText(head: readonly string[]): readonly string[] {
  const script = textOfScript(head);
  if (script) return [...head.slice(0, script.from), ...head.slice(script.to)];
  if (!head.some((line) => line.includes('354'))) return head;
  let inText = false;
  return head.filter((line) => {
    if (inText) inText = !PERIOD.test(line) && !REPLY.test(line);
    else if (/(?:^|[\s'"])354(?:[ -]|$)/.test(line)) inText = true;
    else return true;
    return line.includes('354');
  });
}

/** A script shows no 354: what stands between the DATA or BDAT behind its first recipient and its last lone period is text, or like it. */
function textOfScript(head: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const data = head.findIndex((line) => /^\W*(?:[CSR]: ?)?(?:DATA|BDAT \d{1,15}(?: LAST)?)\s*$/i.test(line));
  if (data < 0 || !head.slice(0, data).some((line) => /^\W*(?:[CSR]: ?)?RCPT TO *:/i.test(line))) return undefined;
  if (head.slice(0, data + 2).some((line) => REPLY.test(line) || /^\W{0,8}(?:[CSR]: )?354/.test(line)))
    return undefined;
  const end = head.findLastIndex((line) => PERIOD.test(line));
  return { from: data + 1, to: end > data ? end : head.length };
}

/** The same for a dialect that is given: chosen by the user, or to begin with where nothing is recognised in the head. */
export function recogniseAs(dialect: Dialect, lines: Lines, chosen = true): Recognition {
  const { frame, sides } = heardIn(lines, dialect);
  return { dialect, frame, wrappings: [], sides, clear: 0, seen: 0, certain: false, chosen };
}

/** Lines that a further stretch of a record must be recognised by. */
const STRETCH = 12;

/**
 * The voice of a stretch of the record that begins on line `n`, where the one before it says nothing: it must be sure, and the
 * line itself must speak for it.
 */
export function recogniseStretch(lines: Lines, n: number): Recognition | undefined {
  const behind: Lines = { count: lines.count - n, at: (i) => lines.at(n + i) };
  const found = bestEvidence(headOf(behind, STRETCH), dialects);
  if (!found?.certain || found.clear < 4 || found.clear * 3 < found.seen) return undefined;
  if (found.dialect.weigh(within(lines.at(n), found.wrappings).text) < 2) return undefined;
  return recognition(found, behind);
}

/**
 * Whether so much speaks for a transcript that a document of another language may be served as one: two clear lines, one
 * of them more than a number, and about a fifth of all lines with text.
 */
export function isTranscript(recognition: Recognition | undefined): recognition is Recognition {
  return !!recognition?.certain && recognition.clear >= 4 && recognition.clear * 2 >= recognition.seen;
}

function headOf(lines: Lines, most = HEAD): string[] {
  return Array.from({ length: Math.min(most, lines.count) }, (_, n) => lines.at(n).slice(0, COLUMNS));
}

/** What only the lines tell of a voice. */
function heardIn(lines: Lines, dialect: Dialect): Pick<Voice, 'frame' | 'sides'> {
  const frame = { indent: dialect.indented ? indentOfRecord(lines) : 0 };
  return { frame, sides: sidesOf(dialect, frame, lines) };
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
    if (client > 0 && server > 0) return 'both';
    if (said.by === 'either' && server === 0 && /^\s*(DATA|BDAT)\b/i.test(line)) return 'client';
  }
  if (client === 0 && server > 0) return 'server';
  return server === 0 && client > 0 ? 'client' : 'both';
}

function isClientsWord(line: string, at: number, end: number): boolean {
  return isClearCommand(line, at) || isLonePeriod(line, at, end);
}
