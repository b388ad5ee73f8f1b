import { writeFileSync } from 'node:fs';
import { readAll, Transcript } from '../dialects/reader';
import type { Recognition } from '../dialects/recognise';
import { unread } from '../dialects/unread';
import { lint } from '../lint/check';
import type { Finding, Severity } from '../lint/rule';
import { rules } from '../lint/rules';
import { editorLinesOf, type Lines } from '../text/lines';
import { oneOf, readArguments } from './arguments';
import { applyEdits } from './fix';
import { formats } from './formats';
import type { Linted } from './formats/linted';
import { compressionOf, isUtf8, readBytes, readText, textOf, UsageError } from './input';
import { recognitionFor } from './recognition';
import type { Command, Terminal } from './terminal';

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
const FORMATS = Object.keys(formats) as (keyof typeof formats)[];

interface Options {
  readonly as: string | undefined;
  readonly fix: boolean;
  readonly levels: ReadonlyMap<string, Severity | 'off'>;
}

/** `lint [FILE…|-]`: what is wrong. A file that cannot be read is named, the others are still looked at. */
export const lintCommand: Command = (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    fix: { type: 'boolean', default: false },
    rule: { type: 'string', multiple: true, default: [] },
    'max-warnings': { type: 'string' },
    as: { type: 'string' },
  });
  const write = formats[oneOf('--format', values.format, FORMATS)];
  const allowed = warningsAllowed(values['max-warnings']);
  const options = { as: values.as, fix: values.fix, levels: levelsOf(values.rule) };
  const files = positionals.length > 0 ? positionals : ['-'];
  const linted: Linted[] = [];
  for (const file of files) {
    const result = reading(file, terminal, () => lintFile(file, options, terminal));
    if (result) linted.push(result);
  }
  terminal.write(write(linted, terminal));
  if (linted.length < files.length) return 2;
  const count = (severity: Severity) =>
    linted.flatMap(({ findings }) => findings).filter((f) => f.severity === severity).length;
  return count('error') > 0 || count('warning') > allowed ? 1 : 0;
};

/** A file that is wrong is told in one line, and is no reason to leave out the rest. A wrong call is. */
function reading<T>(file: string, terminal: Terminal, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError) || !error.message.startsWith(`${file}: `)) throw error;
    terminal.warn(error.message);
    return undefined;
  }
}

function lintFile(file: string, options: Options, terminal: Terminal): Linted {
  const text = options.fix ? fixed(file, options) : readText(file);
  const lines = editorLinesOf(text);
  const recognition = recognitionFor(lines, options.as);
  if (text.trim() !== '' && recognition.dialect === unread && !holdsTalk(lines, recognition)) {
    terminal.warn(`${file}: no SMTP transcript recognised; name its dialect with --as`);
  }
  return { file, lines, findings: findingsIn(lines, recognition, options) };
}

/** Whether something is said further down, as in a bounce message, though nothing was recognised in the head. */
function holdsTalk(lines: Lines, recognition: Recognition): boolean {
  for (const { reading } of readAll(new Transcript(lines, recognition))) {
    if (reading.class !== 'annotation') return true;
  }
  return false;
}

function findingsIn(lines: Lines, recognition: Recognition, { levels }: Options): Finding[] {
  return lint(new Transcript(lines, recognition)).flatMap((finding) => {
    const severity = levels.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** Writes the file with its safe fixes, where there are any, and returns its text. */
function fixed(file: string, options: Options): string {
  const bytes = readBytes(file);
  if (file === '-') throw new UsageError('--fix changes files; it cannot change standard input');
  if (compressionOf(bytes)) throw new UsageError(`${file}: --fix does not change compressed files`);
  const text = textOf(bytes, file);
  const lines = editorLinesOf(text);
  const edits = findingsIn(lines, recognitionFor(lines, options.as), options).flatMap(({ fix }) =>
    fix?.safe ? fix.edits : [],
  );
  if (edits.length === 0) return text;
  if (!isUtf8(bytes)) throw new UsageError(`${file}: not changed by --fix, since it holds bytes that are no UTF-8`);
  const mended = applyEdits(text, edits);
  try {
    writeFileSync(file, mended);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  return mended;
}

/** `--rule ID=LEVEL`, given any number of times. */
function levelsOf(settings: readonly string[]): Options['levels'] {
  return new Map(
    settings.map((setting) => {
      const [id = '', level = ''] = setting.split('=');
      if (!rules.some((rule) => rule.id === id)) throw new UsageError(`--rule ${setting}: there is no rule '${id}'`);
      return [id, oneOf(`--rule ${id}:`, level, LEVELS)] as const;
    }),
  );
}

function warningsAllowed(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--max-warnings ${value}: it is a number`);
  return Number(value);
}
