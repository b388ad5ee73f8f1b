/** The files that a call means: named, found in folders, or fitting patterns. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Configuration } from '../lint/configuration';
import { UsageError } from './input';

/** Files that are taken from a folder: those that VS Code knows as transcripts by their names. */
const IN_FOLDERS = picomatch(['**/*.smtp', '**/*.smtplog', '**/*.smtp.txt']);
/** Folders that hold what others wrote. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** A configuration, and the folder that it is for. */
export interface Placed {
  readonly folder: string;
  readonly configuration: Configuration;
}

/** The nearest configuration of a file. Throws UsageError where it is wrong. */
export type ConfigurationFor = (file: string) => Placed;

/**
 * The files of one word of a call, in the order of their names: a file as it is named, a folder's transcripts, or what fits
 * a pattern. What the configuration ignores is left out, unless it is named.
 */
export function filesOf(word: string, configurationFor: ConfigurationFor): string[] {
  if (word === '-' || !isPattern(word)) return isFolder(word) ? inFolder(word, IN_FOLDERS, configurationFor) : [word];
  const pattern = word.split(sep).join('/');
  const { base } = picomatch.scan(pattern);
  const fits = picomatch(pattern.slice(base === '' ? 0 : base.length + 1));
  const found = isFolder(base || '.') ? inFolder(base || '.', fits, configurationFor) : [];
  if (found.length === 0) throw new UsageError(`${word}: no file fits this pattern`);
  return found;
}

/** A word with signs of a pattern that is no name of a file itself. */
function isPattern(word: string): boolean {
  return picomatch.scan(word.split(sep).join('/')).isGlob && statOf(word) === undefined;
}

const isFolder = (path: string) => statOf(path)?.isDirectory() ?? false;

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

function inFolder(folder: string, fits: (path: string) => boolean, configurationFor: ConfigurationFor): string[] {
  return [...walk(folder)].filter(
    (file) => fits(portable(relative(folder, file))) && !isIgnored(file, configurationFor(file)),
  );
}

/** Every file below a folder. Links are not followed: they may lead in circles. */
function* walk(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* walk(path);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new UsageError(`${folder}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function isIgnored(file: string, { folder, configuration }: Placed): boolean {
  if (configuration.ignore.length === 0) return false;
  return picomatch.isMatch(portable(relative(folder, resolve(file))), [...configuration.ignore]);
}

const portable = (path: string) => path.split(sep).join('/');

/** The folders of a file, its own first. */
export function foldersAbove(file: string): string[] {
  const folders = [dirname(resolve(file))];
  while (dirname(folders.at(-1)!) !== folders.at(-1)) folders.push(dirname(folders.at(-1)!));
  return folders;
}
