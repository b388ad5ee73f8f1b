import type { Dialect } from '../dialects/dialect';
import type { Levels } from './levels';
import type { PurposeChoice } from './purpose';

/** What `.smtp-lens.json` says of the transcripts beside and below it. */
export interface Configuration {
  readonly levels: Levels;
  readonly purpose: PurposeChoice;
  /** Dialects of one's own, ready to use. */
  readonly dialects: readonly Dialect[];
  /** Patterns of files that are left out of a folder, from the folder of the configuration. */
  readonly ignore: readonly string[];
}

export const noConfiguration: Configuration = { levels: new Map(), purpose: 'auto', dialects: [], ignore: [] };
