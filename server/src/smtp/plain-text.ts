/**
 * Message text that is nothing but text. Most lines of most records are, so they are read many at a time: one changes nothing but
 * the count of octets, and no rule has anything to say of it.
 */
import { changed, changedMessage, type SessionState } from './state';

/** A longer line may be too long. */
const LONGEST = 300;

/** What a line may begin with that is more than text: a period, the delimiter of a part, or words that stand for text. */
const HEADS = new Set(Array.from('.-([<', (head) => head.charCodeAt(0)));

/** Whether the next line may be plain text: the session is in a message, behind its header. */
export function takesPlainText({ phase, message }: SessionState): boolean {
  return phase === 'data' && message !== undefined && !message.inHeader;
}

/** Whether the text from column `at` on (0-based UTF-16) is plain: short, ASCII without NUL, and no head of anything else. */
export function isPlainText(line: string, at: number): boolean {
  const end = line.length;
  if (end - at > LONGEST || HEADS.has(line.charCodeAt(at))) return false;
  for (let i = at; i < end; i++) {
    const unit = line.charCodeAt(i);
    if (unit === 0 || unit > 0x7f) return false;
  }
  return true;
}

/** The state behind plain text of so many octets, line ends included. */
export function afterPlainText(state: SessionState, octets: number): SessionState {
  const { message } = state;
  if (message?.octets === undefined || octets === 0) return state;
  return changed(state, { message: changedMessage(message, { octets: message.octets + octets }) });
}
