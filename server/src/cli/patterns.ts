/** The files of folders and patterns. A call that names its files does without. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { ConfigurationFor, Placed } from './files';
import { UsageError } from './input';

/** Files that are taken from a folder: those that VS Code knows as transcripts by their names. */
const IN_FOLDERS = picomatch(['**/*.smtp', '**/*.smtplog', '**/*.smtp.txt']);
/** Folders that hold what others wrote. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * In the order of their names: a folder's transcripts, or what fits a pattern, but for what the configuration ignores; a word that is neither is
 * the name of a file.
 */
export async function filesIn(word: string, configurationFor: ConfigurationFor): Promise<string[]> {
  if (!isPattern(word)) return isFolder(word) ? inFolder(word, IN_FOLDERS, configurationFor) : [word];
  const pattern = word.split(sep).join('/');
  const { base } = picomatch.scan(pattern);
  const fits = picomatch(pattern.slice(base === '' ? 0 : base.length + 1));
  const found = isFolder(base || '.') ? await inFolder(base || '.', fits, configurationFor) : [];
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

async function inFolder(
  folder: string,
  fits: (path: string) => boolean,
  configurationFor: ConfigurationFor,
): Promise<string[]> {
  const files: string[] = [];
  for (const file of walk(folder))
    if (fits(portable(relative(folder, file))) && !isIgnored(file, await configurationFor(file))) files.push(file);
  return files;
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
