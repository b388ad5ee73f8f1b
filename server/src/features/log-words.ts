/** What the words of a line of a mail log are: fields `key=value`, flags, and the words that its program begins with. */
import { Field, Kind, type LogLine } from '../dialects/maillog/line';
import { logFieldCard, logWordCard } from '../explain/log-word-card';
import { type LogField, type LogVocabulary, type LogWord, logField, logVocabulary } from '../knowledge/log-words';
import type { Locale } from '../text/locale';
import type { Hover } from './hover';

/** Columns before and behind the asked one that a field is looked for in. */
const WINDOW = 2_000;

/** The card of the word or field at a column (0-based UTF-16) of a line that was read; undefined where there is nothing to say. */
export function logWordAt(line: LogLine, column: number, locale: Locale): Hover | undefined {
  const vocabulary = logVocabulary(line.format?.id);
  if (!vocabulary) return undefined;
  return (
    daemonAt(line, column, vocabulary, locale) ??
    wordOf(line, column, vocabulary, locale) ??
    fieldAt(line, column, vocabulary, locale) ??
    columnAt(line, column, vocabulary, locale)
  );
}

/** The part of the program, as in `postfix/submission/smtpd`. */
function daemonAt(line: LogLine, column: number, vocabulary: LogVocabulary, locale: Locale): Hover | undefined {
  const [at, end] = [line.starts[Field.service]!, line.ends[Field.service]!];
  if (at < 0 || column < at || column > end) return undefined;
  const name = line.text.slice(at, end).split('/').at(-1);
  const daemon = vocabulary.daemons.find(({ word }) => word === name);
  return daemon && { card: logWordCard(daemon, vocabulary, locale), at, end };
}

function wordOf(line: LogLine, column: number, vocabulary: LogVocabulary, locale: Locale): Hover | undefined {
  let best: { word: LogWord; at: number } | undefined;
  const begins = wordsAt(line);
  for (const word of vocabulary.words) {
    const at = placeOf(line, word, column, begins);
    if (at >= 0 && word.word.length > (best?.word.word.length ?? 0)) best = { word, at };
  }
  return (
    best && { card: logWordCard(best.word, vocabulary, locale), at: best.at, end: best.at + best.word.word.length }
  );
}

/** Where a word stands that covers the column; -1 for nowhere. */
function placeOf({ text, end }: LogLine, { word, anywhere }: LogWord, column: number, begins: number): number {
  const at = anywhere ? text.lastIndexOf(word, column) : begins;
  if (at < begins || column < at || column > at + word.length || at + word.length > end) return -1;
  if (!text.startsWith(word, at)) return -1;
  return isLetter(text[at - 1]) || (isLetter(word.at(-1)) && isLetter(text[at + word.length])) ? -1 : at;
}

/** Where the program's own words begin: behind the queue id, a level and an action’s place before it. */
function wordsAt({ text, messageAt, starts, ends }: LogLine): number {
  let at = messageAt;
  const id = starts[Field.queueId]!;
  if (id === at) at = ends[Field.queueId]! + (text[ends[Field.queueId]!] === ':' ? 1 : 0);
  while (text[at] === ' ') at++;
  return at;
}

function fieldAt(line: LogLine, column: number, vocabulary: LogVocabulary, locale: Locale): Hover | undefined {
  const { text, messageAt, end, kind } = line;
  const arrival = kind === Kind.accepted || kind === Kind.received;
  const from = Math.max(messageAt, column - WINDOW);
  let found: { field: LogField; at: number; valueAt: number } | undefined;
  for (const { index, 0: all, 1: key = '', 2: sign = '' } of text
    .slice(from, Math.min(end, column + WINDOW))
    .matchAll(KEY)) {
    const at = from + index;
    if (at > column) break;
    const field = logField(vocabulary, key, arrival);
    if (field && sign.startsWith(field.sign ?? '=')) found = { field, at, valueAt: at + all.length };
  }
  if (!found) return undefined;
  const { field, at, valueAt } = found;
  const stop = knownEnd(line.text, valueAt, field) ?? valueEnd(line, valueAt);
  if (column > stop) return undefined;
  return { card: logFieldCard(field, bare(text.slice(valueAt, stop)), vocabulary, locale), at, end: stop };
}

/** A key and its sign; nothing of a longer word, nor of an address in it. `dns req` is the one key of two words. */
const KEY = /(?<![\w.@/+=<-])(dns req|[A-Za-z][\w-]{0,30}\*?)(=|: |": ?)/g;

/** What stands in a column that a line at the top of the log names. */
function columnAt(
  line: LogLine,
  column: number,
  { fields, ...rest }: LogVocabulary,
  locale: Locale,
): Hover | undefined {
  for (const { name, at, end } of line.fields()) {
    if (column < at || column > end) continue;
    const field = fields.find(({ reads }) => reads === name);
    if (field) return { card: logFieldCard(field, line.text.slice(at, end), { fields, ...rest }, locale), at, end };
  }
  return undefined;
}

/** Behind a value that is words of its own: `reason=triplet found`. */
function knownEnd(text: string, at: number, { values = {} }: LogField): number | undefined {
  const known = Object.keys(values).find((value) => value.includes(' ') && text.startsWith(value, at));
  return known === undefined ? undefined : at + known.length;
}

/** Behind the value: as the reader has it, or up to a comma, a blank or the closing mark. */
function valueEnd({ text, starts, ends, end }: LogLine, at: number): number {
  const opening = text[at];
  const closing = opening === '<' ? '>' : opening === '"' ? '"' : opening === '[' ? ']' : undefined;
  const inside = closing === undefined ? at : at + 1;
  const isClosed = (stop: number) => closing !== undefined && text[stop] === closing;
  for (let field = 0; field < starts.length; field++)
    if (starts[field] === at || starts[field] === inside)
      return isClosed(ends[field]!) ? ends[field]! + 1 : ends[field]!;
  if (closing !== undefined) {
    const stop = text.indexOf(closing, inside);
    return stop < 0 || stop >= end ? end : stop + 1;
  }
  let stop = at;
  while (stop < end && !/[,; }]/.test(text[stop]!)) stop++;
  return stop;
}

const bare = (value: string) => value.replace(/^[<"[]|[>"\]]$/g, '');
const isLetter = (character: string | undefined) => character !== undefined && /[\w]/.test(character);
