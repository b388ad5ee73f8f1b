import { isRule, LEVELS, type Levels } from '../lint/levels';
import type { Severity } from '../lint/rule';
import { oneOf, readArguments } from './arguments';
import { configurations } from './configurations';
import { filesOf } from './files';
import { formats } from './formats';
import type { Linted } from './formats/linted';
import { CallError, UsageError } from './input';
import { type LintOptions, lintFile } from './lint-file';
import { filesProgress } from './progress';
import type { Command, Terminal } from './terminal';

const FORMATS = Object.keys(formats) as (keyof typeof formats)[];

/** `lint [FILE…|FOLDER…|PATTERN…|-]`: what is wrong. A file that cannot be read is named, the others are still looked at. */
export const lintCommand: Command = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    fix: { type: 'boolean', default: false },
    rule: { type: 'string', multiple: true, default: [] },
    'max-warnings': { type: 'string' },
    as: { type: 'string' },
  });
  const write = await formats[oneOf('--format', values.format, FORMATS)]();
  const allowed = warningsAllowed(values['max-warnings']);
  const options = { as: values.as, fix: values.fix, levels: levelsOf(values.rule) };
  const { linted, failed } = await lintAll(positionals.length > 0 ? positionals : ['-'], options, terminal);
  terminal.write(write(linted, terminal));
  if (failed) return 2;
  const count = (severity: Severity) =>
    linted.flatMap(({ findings }) => findings).filter((f) => f.severity === severity).length;
  return count('error') > 0 || count('warning') > allowed ? 1 : 0;
};

/** Lints every file that is meant; what is wrong with one is told in one line, and is no reason to leave out the rest. */
async function lintAll(words: readonly string[], options: LintOptions, terminal: Terminal) {
  const configurationFor = configurations(terminal.locale);
  let failed = false;
  const attempt = async <T>(run: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof UsageError) || error instanceof CallError) throw error;
      failed = true;
      tell(error.message);
      return undefined;
    }
  };
  const told = new Set<string>();
  const tell = (message: string) => {
    // A configuration that is wrong is wrong for many files.
    if (told.has(message)) return;
    told.add(message);
    terminal.status?.('');
    terminal.warn(message);
  };
  const files = new Set<string>();
  for (const word of words) {
    for (const file of (await attempt(() => filesOf(word, configurationFor))) ?? []) files.add(file);
  }
  const linted: Linted[] = [];
  const show = filesProgress(terminal, files.size);
  for (const file of files) {
    show(linted.length + 1, file);
    if (file === '-' && options.fix) throw new CallError('--fix changes files; it cannot change standard input');
    const heard = { ...terminal, warn: tell };
    const result = await attempt(async () => {
      const { configuration } = await configurationFor(file);
      return lintFile(file, options, configuration, heard);
    });
    if (result) linted.push(result);
  }
  terminal.status?.('');
  return { linted, failed };
}

/** `--rule ID=LEVEL`, given any number of times. */
function levelsOf(settings: readonly string[]): Levels {
  return new Map(
    settings.map((setting) => {
      const [id = '', level = ''] = setting.split('=');
      if (!isRule(id)) throw new UsageError(`--rule ${setting}: there is no rule '${id}'`);
      return [id, oneOf(`--rule ${id}:`, level, LEVELS)] as const;
    }),
  );
}

function warningsAllowed(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--max-warnings ${value}: it is a number`);
  return Number(value);
}
