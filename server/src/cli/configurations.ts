import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { noConfiguration } from '../lint/configuration';
import type { Locale } from '../text/locale';
import { type ConfigurationFor, foldersAbove, type Placed } from './files';
import { UsageError } from './input';

/** The name of the file that is looked for in the folder of a transcript and above it. */
export const CONFIGURATION_FILE = '.smtp-lens.json';

/** Finds the nearest configuration of a file, and reads each once. One that is wrong stops the call: its place is told. */
export function configurations(locale: Locale): ConfigurationFor {
  const read = new Map<string, Promise<Placed | undefined>>();
  const inFolder = (folder: string) => {
    const known = read.get(folder) ?? readIn(folder, locale);
    read.set(folder, known);
    return known;
  };
  return async (file) => {
    const folders = foldersAbove(file);
    for (const folder of folders) {
      const placed = await inFolder(folder);
      if (placed) return placed;
    }
    return { folder: folders[0]!, configuration: noConfiguration };
  };
}

async function readIn(folder: string, locale: Locale): Promise<Placed | undefined> {
  const path = join(folder, CONFIGURATION_FILE);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  // Most calls have none, and need not wait for what reads it.
  const { configurationFrom, isConfigurationProblem } = await import('../lint/configuration-file');
  const configuration = configurationFrom(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  if (!isConfigurationProblem(configuration)) return { folder, configuration };
  const { line, column, message } = configuration;
  throw new UsageError(`${relative('.', path) || path}:${line}:${column}: ${message[locale]}`);
}
