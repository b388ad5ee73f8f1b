/**
 * Message text that is nothing but text. Most lines of most records are, so they are read many at a time: one changes nothing but
 * the count of octets, and no rule has anything to say of it.
 */
import { changed, changedMessage, type Message, type SessionState } from './state';

/** A longer line may be too long. */
const LONGEST = 300;

/** Octets above 127, and those that no text holds. */
const ODD = /[^\x01-\x7f]/;

/** What a line may begin with that is more than text: a period, the delimiter of a part, or words that stand for text. */
const HEADS = new Set(Array.from('.-([<', (head) => head.charCodeAt(0)));

/** What the session remembers of a header: the fields that no message goes without, and the boundary of parts. */
const REMEMBERED = /^(?:from|date)[ \t]*:|boundary=/i;

/** The message in which the next line may be plain text; undefined where none is. */
export function messageOf({ phase, message }: SessionState): Message | undefined {
  return phase === 'data' && message?.begun ? message : undefined;
}

/** Whether the text from column `at` on (0-based UTF-16) is plain: short, ASCII without NUL, and nothing that is more than text. */
export function isPlainText(line: string, at: number, { inHeader }: Message): boolean {
  if (line.length - at > LONGEST || HEADS.has(line.charCodeAt(at)) || ODD.test(line)) return false;
  return !inHeader || (line.length > at && !REMEMBERED.test(line.slice(at)));
}

/** The state behind plain text of so many octets, line ends included. */
export function afterPlainText(state: SessionState, octets: number): SessionState {
  const { message } = state;
  if (message?.octets === undefined || octets === 0) return state;
  return changed(state, { message: changedMessage(message, { octets: message.octets + octets }) });
}
