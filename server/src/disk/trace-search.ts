import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { cluesOf } from '../trace/clues';
import { mergedByTime } from '../trace/merge';
import type { Message, Place } from '../trace/message';
import { Messages } from '../trace/messages';
import { type Clock, Time } from '../trace/time';
import { headContext } from './head-context';
import { bytesOf, utf8Of } from './pieces';
import { type FoundLine, LineSearch, numbersOf, type Part, partsOf } from './trace-lines';

/** What is known of the messages around a key, and the lines that tell it. */
export interface Traced {
  readonly messages: readonly Message[];
  /** Text of a line, by file and 0-based number. */
  readonly lineAt: (file: number, line: number) => string;
  /** Where a line stands among those of all files, by time. */
  readonly orderOf: (place: Place) => number;
}

/** Readings of the files after which what is linked further away is left alone. */
const ROUNDS = 6;
/** Lines that tell what the others are. */
const HEAD = 200;

/** A log that is searched, wherever its bytes come from. */
export interface SearchedLog {
  readonly search: LineSearch;
  /** Its lines in order; what `search` does not want may be missing. */
  parts(search: LineSearch): AsyncIterable<Part> | Iterable<Part>;
  /** What stands around the lines that were found so far, where that is cheap to know. */
  around?(): readonly Part[];
  /** 0-based numbers of lines, by the offsets of their first bytes, which are in order. */
  numbersOf(offsets: readonly number[]): Promise<readonly number[]>;
  /** What the head of the file says of its lines. */
  readonly context: LogContext;
  readonly clock: Clock;
}

/** The messages around a queue id, a Message-ID or an address, in files; `open` gives the lines of one. */
export async function search(
  key: string,
  files: readonly string[],
  clockOf: (file: string) => Clock,
  note: (text: string) => void,
  open: typeof openLog = openLog,
): Promise<Traced> {
  return searchIn(spellings(key), await Promise.all(files.map((file) => open(file, clockOf(file), note))));
}

/**
 * Looks for words, as Latin-1 of their bytes, in the logs, then for what their lines lead to: other ids of the message, the session
 * that it came in. Only lines that hold one of these are read, and put in the order of their times over all logs. `seeds` are lines
 * of the first log that are known already. Where nothing is followed, what comes out are the lines with these words.
 */
export async function searchIn(
  words: readonly string[],
  logs: readonly SearchedLog[],
  seeds: readonly FoundLine[] = [],
  follows = true,
): Promise<Traced> {
  const line = new LogLine();
  const known = new Set<string>();
  const add = (id: string) => {
    if (known.has(id)) return;
    known.add(id);
    for (const log of logs) log.search.add(id);
  };
  const follow = (log: SearchedLog, { at, text }: FoundLine) => {
    if (!follows) return;
    readLogLine(text, 0, text.length, line, log.context);
    const { ids, session } = cluesOf(line);
    for (const id of ids) add(id);
    if (session) log.search.addSession(session, at);
  };
  for (const word of words) add(word);
  for (const seed of seeds) {
    logs[0]!.search.found.set(seed.at, seed);
    follow(logs[0]!, seed);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const log of logs.filter(({ search }) => search.isOpen)) {
      const tell = (found: FoundLine) => follow(log, found);
      await log.search.read(log.parts(log.search), tell, log.around?.bind(log));
      if (log.search.isOpen && log.around) log.search.lookAround(log.around(), tell);
    }
  }
  return fold(logs);
}

/** As it was typed; an address also in small letters. */
export function spellings(key: string): string[] {
  const word = key.replace(/^<(.*)>$/, '$1');
  return [...new Set(word.includes('@') ? [word, word.toLowerCase()] : [word])]
    .filter(Boolean)
    .map((text) => Buffer.from(text).toString('latin1'));
}

/** A file, or `-`, as the source of the lines. */
export async function openLog(file: string, clock: Clock, note: (text: string) => void): Promise<SearchedLog> {
  // Standard input comes once.
  const kept = file === '-' ? await all(bytesOf(file, note)) : undefined;
  const pieces = () => kept ?? bytesOf(file, note);
  return {
    search: new LineSearch(),
    parts: () => partsOf(pieces()),
    numbersOf: (offsets) => numbersOf(offsets, pieces()),
    context: await contextOf(pieces()),
    clock,
  };
}

/** What the first lines of a log say of the others. */
export async function contextOf(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<LogContext> {
  for await (const piece of pieces) return headContext(piece, HEAD);
  return NO_CONTEXT;
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const kept: Buffer[] = [];
  for await (const piece of pieces) kept.push(Buffer.from(piece));
  return kept;
}

async function fold(logs: readonly SearchedLog[]): Promise<Traced> {
  const fold = new Messages();
  const texts = logs.map(() => new Map<number, string>());
  const loose: { place: Place; text: string; host: string }[] = [];
  const line = new LogLine();
  const told: Told[][] = [];
  for (const [file, log] of logs.entries()) told.push(await toldBy(log, file));
  // Rotated files, and those of other hosts, may come in any order.
  const merged = mergedByTime(told, ({ time }) => time);
  for (const { text, place, time, bytes } of merged) {
    texts[place.file]!.set(place.line, text);
    readLogLine(text, 0, text.length, line, logs[place.file]!.context);
    const message = fold.take(line, place, time);
    if (!message) loose.push({ place, text: bytes, host: line.value(Field.host) });
  }
  const named = namesOf(fold.all);
  for (const { place, text, host } of loose) mention(named, host, text, place);
  const order = new Map(merged.map(({ place }, n) => [`${place.file}:${place.line}`, n]));
  return {
    messages: fold.all,
    lineAt: (file, n) => texts[file]!.get(n) ?? '',
    orderOf: ({ file, line }) => order.get(`${file}:${line}`) ?? 0,
  };
}

/** A line that was found, and when it was written. */
interface Told {
  readonly place: Place;
  readonly time: number;
  readonly text: string;
  /** As Latin-1 of its bytes. */
  readonly bytes: string;
}

async function toldBy(log: SearchedLog, file: number): Promise<Told[]> {
  const { search, context, clock } = log;
  const time = new Time(clock);
  const lines = [...search.found.values()].sort((a, b) => a.at - b.at);
  if (lines.length === 0) return [];
  const numbers = await log.numbersOf(lines.map(({ at }) => at));
  const line = new LogLine();
  return lines.map(({ text: bytes }, n) => {
    const text = utf8Of(bytes);
    readLogLine(text, 0, text.length, line, context);
    return { place: { file, line: numbers[n]! }, time: time.of(line.value(Field.timestamp)), text, bytes };
  });
}

/** Messages by host and id. */
function namesOf(messages: readonly Message[]): ReadonlyMap<string, Message> {
  const named = new Map<string, Message>();
  for (const message of messages) {
    const name = `${message.host} ${message.id}`;
    if (message.id !== '' && !named.has(name)) named.set(name, message);
  }
  return named;
}

/** A line that no format gives to a message, and that names one: it is a line of it if it begins with the id, as programs do that follow Postfix. */
function mention(named: ReadonlyMap<string, Message>, host: string, text: string, place: Place): void {
  for (const [word] of text.matchAll(/[\w-]+/g)) {
    // Eight digits of OpenSMTPD are followed by those of the envelope.
    const message =
      named.get(`${host} ${word}`) ?? (word.length === 16 ? named.get(`${host} ${word.slice(0, 8)}`) : undefined);
    if (!message) continue;
    (text.includes(`: ${message.id}: `) ? message.lines : message.mentions).push(place);
    return;
  }
}
