import { writeFileSync } from 'node:fs';
import { readAll, Transcript } from '../dialects/reader';
import type { Recognition } from '../dialects/recognise';
import { unread } from '../dialects/unread';
import { bytesOf } from '../disk/pieces';
import { lint, told } from '../lint/check';
import type { Configuration } from '../lint/configuration';
import { safeFixes, together } from '../lint/fixes';
import { type Levels, levelled } from '../lint/levels';
import { guessedPurpose } from '../lint/purpose';
import type { Finding } from '../lint/rule';
import { editorLinesOf, type Lines } from '../text/lines';
import { prepareToLint } from './engine';
import { applyEdits } from './fix';
import type { Linted } from './formats/linted';
import { compressionOf, isUtf8, readBytes, readLines, textOf, UsageError } from './input';
import { isLog } from './is-log';
import { recognitionFor } from './recognition';
import type { Terminal } from './terminal';
import { sizeOf, threadsWorth } from './threads-worth';

export interface LintOptions {
  /** The dialect that the call names, instead of recognition. */
  readonly as: string | undefined;
  readonly fix: boolean;
  /** Levels that the call sets; they win over those of the configuration. */
  readonly levels: Levels;
}

/** Bytes below which a file is read once, and the engine is told nothing: it would be loaded longer than it works. */
const SMALL = 1 << 20;

/** Fixes of fixes: the last of so many rounds is taken as it is. */
const ROUNDS = 50;

/** Lints one file, a transcript after its safe fixes where they are wanted. Throws UsageError, which names the file. */
export async function lintFile(
  file: string,
  options: LintOptions,
  configuration: Configuration,
  terminal: Terminal,
): Promise<Linted> {
  const size = file === '-' ? 0 : sizeOf(file);
  const isSmall = size > 0 && size < SMALL;
  if (!isSmall) await prepareToLint();
  // Standard input comes once; of a larger file the head tells what it is.
  const lines = file === '-' || isSmall ? await readLines(file) : undefined;
  if (!(await isLog(lines ?? (await headOf(file)), options.as, configuration.dialects)))
    return lintTranscript(file, lines, options, configuration, terminal.warn);
  const { lintLog } = await import('./lint-log');
  return lintLog(
    file,
    file === '-' ? lines : undefined,
    new Map([...configuration.levels, ...options.levels]),
    terminal,
  );
}

/** Lines that tell what a file is. */
const HEAD = 400;

async function headOf(file: string): Promise<Lines> {
  for await (const bytes of bytesOf(file, () => {})) {
    let end = 0;
    for (let n = 0; n < HEAD && end < bytes.length; n++) end = bytes.indexOf(10, end) + 1 || bytes.length;
    return editorLinesOf(bytes.toString('utf8', 0, end));
  }
  return editorLinesOf('');
}

/** `lines` are there where the file was read as a whole. */
async function lintTranscript(
  file: string,
  lines: Lines | undefined,
  options: LintOptions,
  configuration: Configuration,
  warn: (line: string) => void,
): Promise<Linted> {
  const found =
    (lines ? undefined : await findingsOfParts(file, options, configuration)) ??
    findingsIn(lines ?? (await readLines(file)), options, configuration);
  if (found.recognition.dialect === unread && holdsText(found) && !holdsTalk(found)) {
    warn(`${file}: no SMTP transcript recognised; name its dialect with --as`);
  }
  return { file, ...(options.fix ? await fixed(file, found, options, configuration) : found) };
}

interface Found {
  readonly lines: Lines;
  readonly recognition: Recognition;
  readonly findings: Finding[];
}

function findingsIn(lines: Lines, options: LintOptions, configuration: Configuration): Found {
  const recognition = recognitionFor(lines, options.as, configuration.dialects);
  return foundIn(lines, recognition, lint(new Transcript(lines, recognition)), options, configuration);
}

/** The same for a large file, of which others lint parts as this thread does. Undefined where threads are of no use. */
async function findingsOfParts(
  file: string,
  options: LintOptions,
  configuration: Configuration,
): Promise<Found | undefined> {
  const threads = threadsWorth(sizeOf(file));
  // A dialect of one's own is code that no thread is handed.
  if (threads < 2 || configuration.dialects.length > 0) return undefined;
  const { foundTogether, lintInThread, lintShare } = await import('./lint-parts');
  const share = { file, as: options.as, threads, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Array.from({ length: threads - 1 }, () => lintInThread(share));
  const lines = await readLines(file);
  const recognition = recognitionFor(lines, options.as);
  const own = lintShare(lines, recognition, share);
  const whole = own.find(({ from, complete }) => from === 0 && complete);
  if (whole) for (const thread of others) thread.stop();
  const rest = whole ? [] : (await Promise.all(others.map(({ done }) => done))).flat();
  const together = foundTogether([...own, ...rest].sort((a, b) => a.from - b.from));
  if (!together) return undefined;
  const shown: Lines = { count: lines.count, at: (n) => together.shown?.get(n) ?? lines.at(n) };
  return foundIn(shown, recognition, told(together), options, configuration);
}

function foundIn(
  lines: Lines,
  recognition: Recognition,
  findings: readonly Finding[],
  { levels }: LintOptions,
  configuration: Configuration,
): Found {
  const purpose = configuration.purpose === 'auto' ? guessedPurpose(recognition, true) : configuration.purpose;
  return { lines, recognition, findings: levelled(findings, purpose, new Map([...configuration.levels, ...levels])) };
}

function holdsText({ lines }: Found): boolean {
  for (let n = 0; n < lines.count; n++) if (lines.at(n).trim() !== '') return true;
  return false;
}

/** Whether something is said further down, as in a bounce message, though nothing was recognised in the head. */
function holdsTalk({ lines, recognition }: Found): boolean {
  for (const { reading } of readAll(new Transcript(lines, recognition))) {
    if (reading.class !== 'annotation') return true;
  }
  return false;
}

/** Writes the file with its safe fixes, where there are any; what is left then. */
async function fixed(file: string, found: Found, options: LintOptions, configuration: Configuration): Promise<Found> {
  const bytes = readBytes(file);
  const text = await textOf(bytes, file);
  const mended = mend(text, found.findings, options, configuration);
  if (mended === text) return found;
  write(file, bytes, mended, configuration);
  return findingsIn(editorLinesOf(mended), options, configuration);
}

/** The text after its safe fixes, and after those that could not be applied beside them. */
function mend(text: string, findings: readonly Finding[], options: LintOptions, configuration: Configuration): string {
  let [mended, left] = [text, findings];
  for (let round = 0; round < ROUNDS; round++) {
    const edits = together(safeFixes(left));
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
    left = findingsIn(editorLinesOf(mended), options, configuration).findings;
  }
  return mended;
}

/** Writes a mended text, unless that would lose something. */
function write(file: string, bytes: Uint8Array, mended: string, { purpose }: Configuration): void {
  const refuse = (why: string) => new UsageError(`${file}: not changed by --fix, since ${why}`);
  if (compressionOf(bytes)) throw refuse('it is compressed');
  if (!isUtf8(bytes)) throw refuse('it holds bytes that are no UTF-8');
  if (purpose === 'evidence') throw refuse('the configuration says that it is evidence');
  try {
    writeFileSync(file, mended);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
