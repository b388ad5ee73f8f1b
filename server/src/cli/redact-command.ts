import { recogniseLog } from '../dialects/maillog/recognise';
import { readAll, Transcript } from '../dialects/reader';
import { type Recognition, recognise } from '../dialects/recognise';
import { octetsOf, textOfOctets } from '../disk/octets';
import { RecordFile } from '../disk/record-file';
import { OCTETS } from '../disk/spellings';
import { type Lines, linesOf } from '../text/lines';
import type { PagedText } from '../text/paged-text';
import { Redaction } from '../trace/redaction/redact';
import { type KnownLine, writtenLines } from '../trace/redaction/written';
import { readArguments } from './arguments';
import { UsageError } from './input';
import { isNamedLog } from './is-log';
import { Progress, pause } from './progress';
import { recognitionFor } from './recognition';
import { type Command, type Terminal, visibleLines } from './terminal';

/** Lines are written in portions, so that a long file does not become one string. */
const PORTION = 1_000;

/** `redact FILE`: the file with people, hosts and secrets replaced. Line ends, and bytes that are no UTF-8, stay as they are. */
export const redactCommand: Command = async (args, terminal) => {
  const { values, positionals } = readArguments(args, { as: { type: 'string' } });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('redact takes one FILE');
  const file = new RecordFile(name, terminal.warn, true);
  const progress = new Progress(name, terminal, 2);
  if (await isLog(await file.head(), values.as)) await writeLines(file, terminal, progress);
  else await writeSessions(await file.lines(OCTETS), values.as, terminal, progress);
  progress.end();
  return file.damaged ? 2 : 0;
};

/** What each line says by itself is all that is known of it: two readings of the file, and nothing kept but names. */
async function writeLines(file: RecordFile, terminal: Terminal, progress: Progress): Promise<void> {
  const redaction = new Redaction();
  for await (const piece of file.pieces()) {
    const text = textOfOctets(piece);
    for (const [at, end] of linesIn(text)) redaction.learn(text.slice(at, end));
    progress.advance(piece.length);
  }
  redaction.settle();
  for await (const piece of file.pieces()) {
    const text = textOfOctets(piece);
    let written = '';
    for (const [at, end, next] of linesIn(text)) written += redaction.line(text.slice(at, end)) + text.slice(end, next);
    write(written, terminal);
    progress.advance(piece.length);
  }
}

/** Whoever watches is shown nothing that their terminal would obey; a file gets the bytes. */
function write(text: string, terminal: Terminal): void {
  if (terminal.isWatched || !terminal.writeBytes) terminal.write(terminal.isWatched ? visibleLines(text) : text);
  else terminal.writeBytes(octetsOf(text));
}

/** Where each line begins and ends, and where the next one begins. */
function* linesIn(text: string): Generator<readonly [at: number, end: number, next: number]> {
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const end = stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    yield [at, end, Math.min(stop + 1, text.length)];
    at = stop + 1;
  }
}

async function writeSessions(
  lines: PagedText,
  as: string | undefined,
  terminal: Terminal,
  progress: Progress,
): Promise<void> {
  const recognition = as === undefined ? recognise(lines) : recognitionFor(lines, as);
  let n = 0;
  const step = async (length: number) => {
    progress.advance(length + 1);
    if (++n % PORTION === 0) await pause();
  };
  const redaction = new Redaction();
  for (const { line, reading } of known(lines, recognition)) {
    redaction.learn(line, { reading });
    await step(line.length);
  }
  redaction.settle();
  let portion = '';
  let at = 0;
  for (const line of writtenLines(redaction, known(lines, recognition))) {
    portion += line + lines.lineEnd(at++);
    if (at % PORTION > 0) continue;
    write(portion, terminal);
    portion = '';
    await step(0);
  }
  write(portion, terminal);
}

/** The whole of a text, redacted. */
export function redacted(text: string): string {
  const lines = linesOf(text);
  const redaction = new Redaction();
  const recognition = recognise(lines);
  for (const { line, reading } of known(lines, recognition)) redaction.learn(line, { reading });
  redaction.settle();
  return [...writtenLines(redaction, known(lines, recognition))].map((line) => `${line}\n`).join('');
}

/** Whatever may be a conversation is read as one. */
const isLog = async (head: Lines, as: string | undefined) =>
  as === undefined ? recognise(head) === undefined && recogniseLog(head) !== undefined : isNamedLog(as);

/** Each line, and what it says in its session where the file holds one. */
function* known(lines: Lines, recognition: Recognition | undefined): Generator<KnownLine> {
  if (recognition) {
    let n = 0;
    for (const { reading } of readAll(new Transcript(lines, recognition))) yield { line: lines.at(n++), reading };
    return;
  }
  for (let n = 0; n < lines.count; n++) yield { line: lines.at(n), reading: undefined };
}
