/** What the output shows of the talk with the server, without the text of documents: there are passwords in it. */
import type { LogOutputChannel } from 'vscode';

/** Values of these keys are text of a document; elsewhere a string that is longer than any name is taken for one. */
const TEXTS = new Set(['text', 'newText']);
const NAME = 200;
/** What logs in: the word behind the mechanism. */
const LOGIN = /(AUTH {1,9}[\w-]{1,40} {1,9})[\w+/=]{3,}/gi;

/** A message of the trace, which has JSON in it, as it may be shown. */
export function withoutText(message: string): string {
  let shown = '';
  let key = '';
  let at = 0;
  for (let open = message.indexOf('"'); open >= 0; open = message.indexOf('"', at)) {
    const end = closingQuote(message, open);
    const string = message.slice(open + 1, end);
    const hidden = TEXTS.has(key) || string.length > NAME;
    shown += message.slice(at, open) + (hidden ? `"(${string.length} characters)"` : message.slice(open, end + 1));
    at = end + 1;
    key = message[at] === ':' ? string : '';
  }
  return (shown + message.slice(at)).replace(LOGIN, '$1…');
}

/** Where the string ends that begins at a quote; the end of the message where it is cut off. */
function closingQuote(message: string, open: number): number {
  for (let i = open + 1; i < message.length; i++) {
    if (message[i] === '\\') i++;
    else if (message[i] === '"') return i;
  }
  return message.length;
}

/** The same channel, but for what it is told of the trace. */
export function quietTrace(channel: LogOutputChannel): LogOutputChannel {
  return Object.create(channel, {
    trace: { value: (message: string, ...rest: unknown[]) => channel.trace(withoutText(message), ...rest) },
  });
}
