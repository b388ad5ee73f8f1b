import { type Codes, copyOf, NO_CODES, textOf } from '../../text/codes';
import { type LogContext, type LogFormat, NO_CONTEXT } from './format';
import { logFormats } from './formats';
import { readFrame } from './frame';
import { Field, Frame, Kind, LogLine } from './line';
import { readReply } from './reply';
import { BRACKET, digits, standsAt, startsAt } from './scan';

/** Reads a line of an editor, or `[at, end)` of a text, into `line`; returns what the lines behind it need to know. */
export function readLogLine(text: string, at: number, end: number, line: LogLine, context: LogContext): LogContext {
  line.beginText(text, at, end);
  return at < end ? readBegun(line, context) : context;
}

/**
 * The same for `[at, end)`, without its line end, of a large piece of a file whose bytes are read as Latin-1: nothing outside of
 * the line is looked at.
 */
export function readLogCodes(codes: Codes, at: number, end: number, line: LogLine, context: LogContext): LogContext {
  line.begin(codes, at, end);
  return at < end ? readBegun(line, context) : context;
}

function readBegun(line: LogLine, context: LogContext): LogContext {
  readFrame(line);
  const repeated = readRepetition(line);
  const after = line.has(Field.service) ? readNamed(line, context) : readBare(line, context);
  if (repeated) line.kind = Kind.repeated;
  if (line.replyAt >= 0) readReply(line);
  return after;
}

/** The lines of a text one by one, for an editor or a test. */
export function* readLog(lines: Iterable<string>): Generator<LogLine> {
  const line = new LogLine();
  let context = NO_CONTEXT;
  for (const text of lines) {
    context = readLogLine(text, 0, text.length, line, context);
    yield line;
  }
}

/** `message repeated 3 times: [ …]` and `last message repeated 3 times`, of a system log: told, and counted no further. */
function readRepetition(line: LogLine): boolean {
  const { codes, end, messageAt } = line;
  const code = codes[messageAt]!;
  if (code !== 109 && code !== 108) return false;
  const at = startsAt(codes, 'last ', messageAt, end) ? messageAt + 5 : messageAt;
  if (!startsAt(codes, 'message repeated ', at, end)) return false;
  const count = digits(codes, at + 17, end);
  line.set(Field.count, at + 17, count);
  if (startsAt(codes, ' times: [', count, end) && codes[end - 1]! === BRACKET + 2) {
    line.messageAt = count + 10;
    line.end--;
  }
  return true;
}

/** By the name of the program, which several may share. What it says may be of no known form. */
function readNamed(line: LogLine, context: LogContext): LogContext {
  const formats = formatsNamed(line.codes, line.starts[Field.service]!, line.ends[Field.service]!);
  for (let i = 0; i < formats.length; i++) if (reads(formats[i]!, line, context)) return context;
  line.format = formats[0];
  // What can be named of a line that says nothing known, such as its queue id, is named.
  formats[0]?.read(line, context);
  line.kind = Kind.none;
  return context;
}

const NAMED = new Map<string, LogFormat[]>();
for (const format of logFormats)
  for (const name of format.programs ?? []) NAMED.set(name, [...(NAMED.get(name) ?? []), format]);

const PREFIXES = [...NAMED].filter(([name]) => name.endsWith('/'));
const CLAIMING = logFormats.filter(({ claims }) => claims).map((format) => [format]);
const NOBODY: readonly LogFormat[] = [];

/** Programs that were seen, by a few of their letters: a log has few, and each of them speaks again and again. */
const SEEN: { readonly name: Codes; readonly formats: readonly LogFormat[] }[] = Array.from({ length: 256 }, () => ({
  name: NO_CODES,
  formats: [],
}));

function formatsNamed(codes: Codes, at: number, end: number): readonly LogFormat[] {
  const slot = ((end - at) * 31 + codes[end - 1]! * 7 + codes[end - 2]! + codes[end - 4]! * 3) & 255;
  const seen = SEEN[slot]!;
  if (seen.name.length === end - at && standsAt(codes, seen.name, at, end)) return seen.formats;
  const formats = formatsOf(codes, at, end);
  SEEN[slot] = { name: copyOf(codes, at, end), formats };
  return formats;
}

function formatsOf(codes: Codes, at: number, end: number): readonly LogFormat[] {
  for (let i = 0; i < PREFIXES.length; i++) if (startsAt(codes, PREFIXES[i]![0], at, end)) return PREFIXES[i]![1];
  for (let i = 0; i < CLAIMING.length; i++) if (CLAIMING[i]![0]!.claims!(codes, at, end)) return CLAIMING[i]!;
  return NAMED.get(textOf(codes, at, end)) ?? NOBODY;
}

const BARE = logFormats.filter(({ bare }) => bare);

/** Nobody said which program it was: by what the line says, the format of the lines above first. */
function readBare(line: LogLine, context: LogContext): LogContext {
  const { bare } = context;
  if (bare && reads(bare, line, context)) return bare.after?.(line, context) ?? context;
  if (line.messageAt >= line.end) return context;
  for (let i = 0; i < BARE.length; i++) {
    const format = BARE[i]!;
    if (format === bare || !reads(format, line, context)) continue;
    const after = format.after?.(line, context) ?? context;
    return { ...after, bare: format };
  }
  if (line.frame !== Frame.none) line.format = bare;
  return context;
}

/** What a format took for a field before it knew better is forgotten. */
function reads(format: LogFormat, line: LogLine, context: LogContext): boolean {
  const mark = line.mark();
  if (format.read(line, context)) {
    line.format = format;
    return true;
  }
  line.kind = Kind.none;
  line.back(mark);
  return false;
}
