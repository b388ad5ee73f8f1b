import { eximWords } from './exim';
import { filterWords } from './filters';
import type { LogField, LogVocabulary, LogWord } from './model';
import { otherWords } from './others';
import { postfixWords } from './postfix';
import { serverWords } from './servers';

export type { LogField, LogVocabulary, LogWord };

export const logVocabularies: readonly LogVocabulary[] = [
  postfixWords,
  eximWords,
  ...otherWords,
  ...serverWords,
  ...filterWords,
];

/** What the lines of a log format are made of, by its id. */
export function logVocabulary(format: string | undefined): LogVocabulary | undefined {
  return logVocabularies.find((vocabulary) => vocabulary.format === format);
}

/** The field of this key, on a line of arrival or of anything else. */
export function logField(vocabulary: LogVocabulary, key: string, arrival: boolean): LogField | undefined {
  return vocabulary.fields.find(
    (field) => field.key === key && (field.on === undefined || (field.on === 'arrival') === arrival),
  );
}
