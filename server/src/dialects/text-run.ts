import { afterPlainText, isPlainText, messageOf, plainOctets } from '../smtp/plain-text';
import { type ReaderState, readerState, type Transcript } from './reader';

/** Lines of plain message text in a row. */
export interface TextRun {
  /** The first line behind them (0-based); the line asked for where it is none of them. */
  readonly to: number;
  /** What that line needs. */
  readonly next: ReaderState;
}

/**
 * Reads lines of plain message text from line `from` on, of those before line `to` (0-based), all at once: what
 * {@link readLine} makes of them one by one is the same.
 */
export function readTextRun({ lines }: Transcript, from: number, to: number, state: ReaderState): TextRun {
  const { voice, tries, count, main, named } = state;
  const { dialect, frame } = voice;
  const message = messageOf(main);
  if (!message || !dialect.textAt || voice.wrappings.length > 0 || lines.endOf) return { to: from, next: state };
  let n = from;
  let octets = 0;
  for (; n < to; n++) {
    const line = lines.at(n);
    const at = dialect.textAt(line, frame);
    if (at < 0 || !isPlainText(line, at, message)) break;
    octets += plainOctets(line, at);
  }
  if (n === from) return { to: from, next: state };
  return { to: n, next: readerState(voice, tries, count, afterPlainText(main, octets), named) };
}
