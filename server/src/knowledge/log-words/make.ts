/** The records of the vocabularies, in short. */
import type { LogField, LogWord } from './model';

export const field = (key: string, en: string, id: string, meaning: LogField['meaning']): LogField => ({
  key,
  name: { en, id },
  meaning,
});

/** A key that stands before a colon: `Hits: -1.9`. */
export const before = (key: string, en: string, id: string, meaning: LogField['meaning']): LogField => ({
  ...field(key, en, id, meaning),
  sign: ':',
});

/** A key of a JSON object: `"type":"Delivery"`. */
export const inJson = (key: string, en: string, id: string, meaning: LogField['meaning']): LogField => ({
  ...field(key, en, id, meaning),
  sign: '":',
});

export const word = (word: string, en: string, id: string, meaning: LogWord['meaning']): LogWord => ({
  word,
  name: { en, id },
  meaning,
});
