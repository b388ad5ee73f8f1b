import { writeFileSync } from 'node:fs';
import { readAll, Transcript } from '../dialects/reader';
import type { Recognition } from '../dialects/recognise';
import { unread } from '../dialects/unread';
import { lint } from '../lint/check';
import type { Configuration } from '../lint/configuration';
import { safeFixes, together } from '../lint/fixes';
import { type Levels, levelled } from '../lint/levels';
import { guessedPurpose } from '../lint/purpose';
import type { Finding } from '../lint/rule';
import { editorLinesOf, type Lines } from '../text/lines';
import { applyEdits } from './fix';
import type { Linted } from './formats/linted';
import { compressionOf, isUtf8, readBytes, readLines, textOf, UsageError } from './input';
import { headOf, isLog, lintLog } from './lint-log';
import { recognitionFor } from './recognition';
import type { Terminal } from './terminal';

export interface LintOptions {
  /** The dialect that the call names, instead of recognition. */
  readonly as: string | undefined;
  readonly fix: boolean;
  /** Levels that the call sets; they win over those of the configuration. */
  readonly levels: Levels;
}

/** Fixes of fixes: the last of so many rounds is taken as it is. */
const ROUNDS = 50;

/** Lints one file, a transcript after its safe fixes where they are wanted. Throws UsageError, which names the file. */
export async function lintFile(
  file: string,
  options: LintOptions,
  configuration: Configuration,
  terminal: Terminal,
): Promise<Linted> {
  // Standard input comes once; of a file the head tells what it is.
  const lines = file === '-' ? readLines(file) : undefined;
  if (isLog(lines ?? (await headOf(file)), options.as))
    return lintLog(file, lines, new Map([...configuration.levels, ...options.levels]), terminal);
  return lintTranscript(file, lines ?? readLines(file), options, configuration, terminal.warn);
}

function lintTranscript(
  file: string,
  lines: Lines,
  options: LintOptions,
  configuration: Configuration,
  warn: (line: string) => void,
): Linted {
  const found = findingsIn(lines, options, configuration);
  if (found.recognition.dialect === unread && holdsText(found) && !holdsTalk(found)) {
    warn(`${file}: no SMTP transcript recognised; name its dialect with --as`);
  }
  return { file, ...(options.fix ? fixed(file, found, options, configuration) : found) };
}

interface Found {
  readonly lines: Lines;
  readonly recognition: Recognition;
  readonly findings: Finding[];
}

function findingsIn(lines: Lines, { as, levels }: LintOptions, configuration: Configuration): Found {
  const recognition = recognitionFor(lines, as, configuration.dialects);
  const purpose = configuration.purpose === 'auto' ? guessedPurpose(recognition, true) : configuration.purpose;
  const wanted = new Map([...configuration.levels, ...levels]);
  return { lines, recognition, findings: levelled(lint(new Transcript(lines, recognition)), purpose, wanted) };
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
function fixed(file: string, found: Found, options: LintOptions, configuration: Configuration): Found {
  const bytes = readBytes(file);
  const text = textOf(bytes, file);
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
