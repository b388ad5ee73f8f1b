/**
 * Message text that is nothing but text. Most lines of most records are, so they are read many at a time: one changes nothing but
 * the count of octets, and no rule has anything to say of it.
 */
import { changed, changedMessage, type Message, type SessionState } from './state';

/** A longer line may be too long. */
const LONGEST = 300;

/** Octets above 127, and those that no text holds. */
const ODD = /[^\x01-\x7f]/;

const PERIOD = 0x2e;
/** What else a line may begin with that is more than text: the delimiter of a part, or words that stand for text. */
const HEADS = new Set(Array.from('-([<', (head) => head.charCodeAt(0)));

/** What the session remembers of a header: the fields that no message goes without, and the boundary of parts. */
const REMEMBERED = /^(?:from|date)[ \t]*:|boundary=/i;

/** The message in which the next line may be plain text; undefined where none is. */
export function messageOf({ phase, message }: SessionState): Message | undefined {
  return phase === 'data' && message?.begun ? message : undefined;
}

/** Whether the text from column `at` on (0-based UTF-16) is plain: short, ASCII without NUL, and nothing that is more than text. */
export function isPlainText(line: string, at: number, { inHeader, doubled }: Message): boolean {
  const head = line.charCodeAt(at);
  if (line.length - at > LONGEST || HEADS.has(head) || ODD.test(line)) return false;
  if (head === PERIOD && !(doubled && isStuffed(line, at))) return false;
  return !inHeader || (line.length > at && !REMEMBERED.test(line.slice(at)));
}

/** Two periods begin the line; three alone stand for text. Behind the first such line of a message another one tells nothing new. */
function isStuffed(line: string, at: number): boolean {
  return line.charCodeAt(at + 1) === PERIOD && (line.length - at !== 3 || line.charCodeAt(at + 2) !== PERIOD);
}

/** Octets of a line of plain text, as RFC 1870 §4 counts them: with its line end, and without the period that stuffing adds. */
export function plainOctets(line: string, at: number): number {
  return line.length - at + (line.charCodeAt(at) === PERIOD ? 1 : 2);
}

/** The state behind plain text of so many octets. */
export function afterPlainText(state: SessionState, octets: number): SessionState {
  const { message } = state;
  if (message?.octets === undefined || octets === 0) return state;
  return changed(state, { message: changedMessage(message, { octets: message.octets + octets }) });
}
