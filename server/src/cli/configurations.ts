import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configurationFrom, isConfigurationProblem, noConfiguration } from '../lint/configuration';
import type { Locale } from '../text/locale';
import { type ConfigurationFor, foldersAbove, type Placed } from './files';
import { UsageError } from './input';

/** The name of the file that is looked for in the folder of a transcript and above it. */
export const CONFIGURATION_FILE = '.smtp-lens.json';

/** Finds the nearest configuration of a file, and reads each once. One that is wrong stops the call: its place is told. */
export function configurations(locale: Locale): ConfigurationFor {
  const read = new Map<string, Placed | undefined>();
  const inFolder = (folder: string): Placed | undefined => {
    if (!read.has(folder)) read.set(folder, readIn(folder, locale));
    return read.get(folder);
  };
  return (file) => {
    const folders = foldersAbove(file);
    for (const folder of folders) {
      const placed = inFolder(folder);
      if (placed) return placed;
    }
    return { folder: folders[0]!, configuration: noConfiguration };
  };
}

function readIn(folder: string, locale: Locale): Placed | undefined {
  const path = join(folder, CONFIGURATION_FILE);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const configuration = configurationFrom(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  if (!isConfigurationProblem(configuration)) return { folder, configuration };
  const { line, column, message } = configuration;
  throw new UsageError(`${relative('.', path) || path}:${line}:${column}: ${message[locale]}`);
}
