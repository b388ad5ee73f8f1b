/** What a session says of people and machines: in commands, in replies, and in the message. */
import type { Command } from '../../smtp/command';
import { parsePath } from '../../smtp/path';
import type { Reading } from '../../smtp/reading';
import { mentionHeader, mentionValue } from './contexts';
import type { Mentions } from './mention';

export function mentionSaid(line: Mentions, reading: Reading): void {
  switch (reading.class) {
    case 'client-command':
      if (reading.authData) mentionAnswer(line, reading.at, reading.end);
      for (const command of reading.commands ?? []) mentionCommand(line, command);
      break;
    case 'server-reply':
      mentionReply(line, reading);
      break;
    case 'message-data':
      mentionMessage(line, reading);
      break;
  }
}

function mentionCommand(line: Mentions, command: Command): void {
  const { verb, argumentAt } = command;
  const end = trimmedEnd(line.text, argumentAt, command.end);
  const word = wordAt(line.text, argumentAt, end);
  switch (verb) {
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
    case 'ETRN':
      mentionValue(line, argumentAt, word, 'host');
      break;
    case 'MAIL':
    case 'RCPT': {
      const path = parsePath(line.text, argumentAt, end);
      if (path) mentionValue(line, path.mailboxAt, path.mailboxEnd, 'mailbox');
      break;
    }
    case 'VRFY':
    case 'EXPN':
      mentionValue(line, argumentAt, word, 'mailbox');
      break;
    case 'AUTH':
    case 'X-EXPS':
      // AUTH SP mechanism [SP initial-response] (RFC 4954 §4)
      mentionAnswer(line, blanks(line.text, word, end), end);
      break;
    case 'PASS':
      line.claim(argumentAt, end, 'secret');
      break;
  }
}

const wordAt = (text: string, at: number, end: number) => at + text.slice(at, end).search(/\s|$/);
const blanks = (text: string, at: number, end: number) => at + text.slice(at, end).search(/\S|$/);

/** Without the quotes and escaped line ends that tools put behind what was said. */
function trimmedEnd(text: string, at: number, end: number): number {
  const tail = /(?:\\[rn]|["'\s]){1,64}$/.exec(text.slice(at, end));
  return tail ? at + tail.index : end;
}

/** An answer in an AUTH dialogue: base64, or what a program shows in its place. */
function mentionAnswer(line: Mentions, at: number, stop: number): void {
  const end = trimmedEnd(line.text, at, stop);
  for (const { index, 0: word } of line.text.slice(at, end).matchAll(/[A-Za-z0-9+/]{2,}={0,2}/g)) {
    if (index === 0 || index + word.length === end - at) line.claim(at + index, at + index + word.length, 'auth');
  }
}

function mentionReply(line: Mentions, { reply, end, answers }: Reading): void {
  if (!reply) return;
  const at = reply.textAt;
  if (reply.code === '334') {
    const stop = trimmedEnd(line.text, at, end);
    if (/^[A-Za-z0-9+/]{8,}={0,2}$/.test(line.text.slice(at, stop))) mentionValue(line, at, stop, 'auth');
    return;
  }
  // The greeting and the answer to EHLO begin with the server's name (RFC 5321 §4.2, §4.1.1.1).
  const names =
    reply.code === '220' || reply.code === '221' || (reply.code === '250' && answers && /LO$/.test(answers.verb));
  const word = line.text.slice(at, wordAt(line.text, at, end));
  if (names && word.includes('.') && !/^\d/.test(word)) mentionValue(line, at, at + word.length, 'host');
}

/** Header fields by their name; all other text is of no concern to anybody. */
function mentionMessage(line: Mentions, { at, end, data }: Reading): void {
  if (!data || data.placeholder) return;
  if (data.whole) {
    mentionWhole(line, at, end);
    return;
  }
  const start = at + data.leadingDots;
  if (data.header && (mentionHeader(line, start, end) || /^\s/.test(line.text.slice(start)))) return;
  if (start < end) line.claim(start, end, 'text');
}

/** A whole message in one string: `\r\n` stands for the line ends within it. */
function mentionWhole(line: Mentions, at: number, end: number): void {
  let header = true;
  let from = at;
  for (const part of line.text.slice(at, end).split(/(?<=\\n)/)) {
    const stop = from + part.replace(/(?:\\[rn]|["']){1,64}$/, '').length;
    const start = from + (/^[b"'.]*/.exec(part)?.[0].length ?? 0);
    if (start >= stop) header &&= from === at;
    else if (!header || !mentionHeader(line, start, stop)) line.claim(start, stop, 'text');
    from += part.length;
  }
}
