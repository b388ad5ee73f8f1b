/** The files that a call means: named, found in folders, or fitting patterns. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Configuration } from '../lint/configuration';

/** A configuration, and the folder that it is for. */
export interface Placed {
  readonly folder: string;
  readonly configuration: Configuration;
}

/** The nearest configuration of a file. Throws UsageError where it is wrong. */
export type ConfigurationFor = (file: string) => Promise<Placed>;

/**
 * The files of one word of a call, in the order of their names: a file as it is named, a folder's transcripts, or what fits
 * a pattern. What the configuration ignores is left out, unless it is named.
 */
export async function filesOf(word: string, configurationFor: ConfigurationFor): Promise<string[]> {
  if (word === '-' || statSync(word, { throwIfNoEntry: false })?.isFile()) return [word];
  const { filesIn } = await import('./patterns');
  return filesIn(word, configurationFor);
}

/** The folders of a file, its own first. */
export function foldersAbove(file: string): string[] {
  const folders = [dirname(resolve(file))];
  while (dirname(folders.at(-1)!) !== folders.at(-1)) folders.push(dirname(folders.at(-1)!));
  return folders;
}
