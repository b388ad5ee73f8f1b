import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { isCommandText } from '../marked';

/** The name of a connection, and what the script sends (`->`, `~>` raw) or waits for (`<-` exactly, `<~` `<...` a pattern). */
const MARK = /^(\w{1,20}) (->|~>|<-|<~|<\.\.\.)(?: |$)/;
/** `=` and `|=` run a program, with which no SMTP is spoken. */
const BEGIN = /^(\w{1,20}) (?:(\w{1,20})_(connect|listen)\b|\|?=)/;
/** How far above a line the beginning of its connection is looked for. */
const SCRIPT_LINES = 500;

/** Scripts of chamuyero, chasquid's tool for tests: each line is said to, or expected of, a connection that has a name. */
export const chasquid: Dialect = {
  id: 'chasquid-cmy',
  title: 'chasquid (chamuyero)',
  signs: [' ->', ' ~>', ' <-', ' <~', ' <...'],
  weigh: (line) => {
    const width = MARK.exec(line.slice(0, 60))?.[0].length;
    if (width === undefined) return 0;
    // Other protocols have words like these, with tabs between them.
    return looksLikeReply(line, width) || (isCommandText(line, width) && !line.includes('\t')) ? 3 : 0;
  },
  speak,
  samples: [
    ['c tcp_connect localhost:1025', 'note'],
    ['# A comment', 'note'],
    ['c <~ 220', 'server:220'],
    ['c -> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['c <... 250 HELP', 'server:250 HELP'],
    ['c ->', 'client:'],
    ["c ~> 'text\\r\\n.\\r\\n'", 'client:text\\r\\n.'],
    ['c <- 503 5.5.1 not yet', 'server:503 5.5.1 not yet'],
    ['nc -> 220 a server that the script plays', 'server:220 a server that the script plays'],
    ['nc <~ LHLO .*', 'client:LHLO .*'],
    ['c close', 'note'],
    ['nc unix_listen .test-sock', 'note'],
    ['mda |= ./mda-lmtp --addr=.test-sock', 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines): Utterance {
  const match = MARK.exec(line.slice(0, 60));
  if (!match) return noted(line);
  const [{ length: width }, key, mark] = match as unknown as [string, string, string];
  const sent = mark.endsWith('>');
  const sender = senderOf(key, n, lines) ?? senderBy(line, width, sent);
  if (sender === 'program') return note(line);
  const by = sent ? sender : sender === 'client' ? 'server' : 'client';
  if (mark === '~>') return { ...raw(line, width), by, key };
  const pattern = mark === '<~' || mark === '<...';
  return { by, at: width, end: line.length, key, ...(pattern && { pattern }) };
}

type Sender = 'client' | 'server' | 'program';

/** What the script plays on a connection, by how it began. */
function senderOf(name: string, n: number, lines: Lines): Sender | undefined {
  for (let i = n - 1; i >= Math.max(0, n - SCRIPT_LINES); i--) {
    const match = BEGIN.exec(lines.at(i).slice(0, 60));
    if (match?.[1] === name) return match[3] === undefined ? 'program' : match[3] === 'listen' ? 'server' : 'client';
  }
  return undefined;
}

const senderBy = (line: string, at: number, sent: boolean): Sender =>
  looksLikeReply(line, at) === sent ? 'server' : 'client';

/** A string of Python: what is in its quotes, without a line end behind it. */
function raw(line: string, width: number) {
  const quoted = /^['"]/.test(line.slice(width)) && line.length > width + 1 && line.endsWith(line[width]!);
  if (!quoted) return { at: width, end: line.length };
  const end = line.length - 1;
  return { at: width + 1, end: line.slice(width + 1, end).endsWith('\\r\\n') ? end - 4 : end, escaped: true };
}

function noted(line: string): Utterance {
  const begin = BEGIN.exec(line.slice(0, 60));
  if (begin?.[3] !== undefined) return { ...note(line), tells: 'opened', key: begin[1]! };
  const close = /^(\w{1,20}) close$/.exec(line);
  return close ? { ...note(line), tells: 'closed', key: close[1]! } : note(line);
}
