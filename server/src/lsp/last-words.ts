/** What a server says that ends by a fault of its own: where that was, and nothing of what it was about. */
import type { LastWords } from '../protocol';

/** Frames of the stack that are told, and characters of a name. */
const FRAMES = 20;
const NAME = 100;

/**
 * The kind of an error and the places it came by. Neither its message, which may quote a document, nor the folders that the
 * program lies in are of it.
 */
export function lastWordsOf(error: unknown): LastWords {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const { stack = '', message } = error;
  const behind = stack.indexOf(message) + message.length;
  return { error: error.constructor.name.slice(0, NAME), frames: framesOf(stack.slice(behind)) };
}

/** `    at Record.reading (/home/alice/…/dist/server/node.js:12:34)`, as `Record.reading node.js:12:34`. */
const FRAME =
  /^ {4}at (?:(?:async |new )?([\w.$<>]{1,200}) )?(?:[^\n]{0,500}[\\/(])?([\w.-]{1,100}:\d{1,9}:\d{1,9})\)?$/;

function framesOf(stack: string): string[] {
  const frames = stack.split('\n').flatMap((line) => {
    const [, name = '', place] = FRAME.exec(line) ?? [];
    return place === undefined ? [] : [`${name} ${place}`.trim()];
  });
  return frames.slice(0, FRAMES);
}
