import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { cluesOf } from '../trace/clues';
import type { Message, Place } from '../trace/message';
import { Messages } from '../trace/messages';
import { type FoundLine, type Needle, Search } from '../trace/search';
import { type Clock, Time } from '../trace/time';
import { piecesOf, utf8Of } from './pieces';

/** What is known of the messages around a key, and the lines that tell it. */
export interface Traced {
  readonly messages: readonly Message[];
  /** Text of a line, by file and 0-based number. */
  readonly lineAt: (file: number, line: number) => string;
}

/** Readings of the files after which what is linked further away is left alone. */
const ROUNDS = 6;
const HEAD = 200;

/**
 * Looks for the key in the files, then for what its lines lead to: other ids of the message, the session that it came in. Only lines
 * that hold one of these are read. The files are in the order of time.
 */
export async function search(
  key: string,
  files: readonly string[],
  clockOf: (file: string) => Clock,
  note: (text: string) => void,
): Promise<Traced> {
  const logs = await Promise.all(files.map((file) => open(file, note)));
  const line = new LogLine();
  const known = new Set<string>();
  let ids = spellings(key);
  let sessions = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS && ids.length + sessions.size > 0; round++) {
    for (const id of ids) known.add(id);
    const next = new Set<string>();
    const opened = new Map<string, number[]>();
    for (const [file, log] of logs.entries()) {
      const needles: Needle[] = [...ids.map((word) => ({ word })), ...nearby(sessions, file)];
      log.search.begin();
      for await (const piece of log.pieces()) {
        for (const found of log.search.take(piece, needles)) {
          readLogLine(found.text, 0, found.text.length, line, log.context);
          const clues = cluesOf(line);
          // A line of a session that is none of the message leads nowhere.
          if (![...known].some((id) => found.text.includes(id))) continue;
          for (const id of clues.ids) if (!known.has(id)) next.add(id);
          if (clues.session)
            opened.set(`${file} ${clues.session}`, [...(opened.get(`${file} ${clues.session}`) ?? []), found.at]);
        }
      }
    }
    ids = [...next];
    sessions = opened;
  }
  return fold(logs, files, clockOf);
}

function nearby(sessions: ReadonlyMap<string, readonly number[]>, file: number): Needle[] {
  return [...sessions].flatMap(([name, near]) =>
    name.startsWith(`${file} `) ? [{ word: name.slice(name.indexOf(' ') + 1), near }] : [],
  );
}

/** As it was typed; an address also in small letters. */
function spellings(key: string): string[] {
  const word = key.replace(/^<(.*)>$/, '$1');
  return [...new Set(word.includes('@') ? [word, word.toLowerCase()] : [word])]
    .filter(Boolean)
    .map((text) => Buffer.from(text).toString('latin1'));
}

interface Log {
  readonly search: Search;
  readonly pieces: () => AsyncIterable<string> | Iterable<string>;
  /** What the head of the file says of its lines. */
  readonly context: LogContext;
}

async function open(file: string, note: (text: string) => void): Promise<Log> {
  // Standard input comes once.
  const kept = file === '-' ? await all(piecesOf(file, note)) : undefined;
  const pieces = () => kept ?? piecesOf(file, note);
  let context = NO_CONTEXT;
  const line = new LogLine();
  for await (const piece of pieces()) {
    let at = 0;
    for (let n = 0; n < HEAD && at < piece.length; n++) {
      const end = piece.indexOf('\n', at);
      context = readLogLine(piece, at, end < 0 ? piece.length : end, line, context);
      at = end < 0 ? piece.length : end + 1;
    }
    break;
  }
  return { search: new Search(), pieces, context };
}

async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const kept: string[] = [];
  for await (const piece of pieces) kept.push(piece);
  return kept;
}

function fold(logs: readonly Log[], files: readonly string[], clockOf: (file: string) => Clock): Traced {
  const messages: Message[] = [];
  const fold = new Messages((message) => messages.push(message));
  const texts = logs.map(() => new Map<number, string>());
  const loose: { file: number; found: FoundLine; host: string }[] = [];
  const line = new LogLine();
  for (const [
    file,
    {
      search: { lines },
      context,
    },
  ] of logs.entries()) {
    const time = new Time(clockOf(files[file]!));
    for (const found of [...lines.values()].sort((a, b) => a.at - b.at)) {
      const text = utf8Of(found.text);
      texts[file]!.set(found.number, text);
      readLogLine(text, 0, text.length, line, context);
      const message = fold.take(line, { file, line: found.number }, time.of(line.value(Field.timestamp)));
      if (!message) loose.push({ file, found, host: line.value(Field.host) });
    }
  }
  fold.finish();
  for (const { file, found, host } of loose) mention(messages, host, found.text, { file, line: found.number });
  return { messages, lineAt: (file, n) => texts[file]!.get(n) ?? '' };
}

/** A line that no format gives to a message, and that names one: it is a line of it if it begins with the id, as programs do that follow Postfix. */
function mention(messages: readonly Message[], host: string, text: string, place: Place): void {
  const named = messages.filter((one) => one.host === host && one.id !== '' && text.includes(one.id));
  const message = named.sort((a, b) => text.indexOf(a.id) - text.indexOf(b.id))[0];
  if (!message) return;
  (text.includes(`: ${message.id}: `) ? message.lines : message.mentions).push(place);
}
