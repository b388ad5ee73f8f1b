/** What stands between the words of a mail log where the settings want it: verdicts, times that passed, names of codes. */
import type { LogFormat } from '../dialects/maillog/format';
import { Field, type LogLine } from '../dialects/maillog/line';
import { durationText } from '../explain/duration';
import { enhancedMeaning } from '../knowledge/enhanced';
import { replyMeaning } from '../knowledge/replies';
import type { Locale } from '../text/locale';
import type { Message } from '../trace/message';
import { type Clock, Time } from '../trace/time';
import type { LineMessages } from './folded-log';
import { codesInLogLine } from './log-codes';
import { logLineOf } from './log-hover';
import { lensTitle } from './log-lenses';

export interface InlayHint {
  /** 0-based line and UTF-16 column that it stands before. */
  readonly line: number;
  readonly at: number;
  readonly label: string;
}

/** Shorter waits are what writing a line takes. Milliseconds. */
const WAIT = 1_000;

/** Hints on the lines from one up to another (0-based, exclusive). `verdicts`: whether to tell them, since lenses may do so. */
export function logInlayHints(
  record: LineMessages,
  from: number,
  to: number,
  { format, clock, verdicts }: { format: LogFormat; clock: Clock; verdicts: boolean },
  locale: Locale,
): readonly InlayHint[] {
  const linesOf = memory((message: Message) => record.linesOf(message));
  const hints: InlayHint[] = [];
  for (let n = from; n < to; n++) {
    const text = record.textOf(n);
    const line = logLineOf(text, format);
    const message = record.messageOn(n);
    if (message) {
      const lines = linesOf(message);
      const before = previous(lines, n);
      const waited = before === undefined ? 0 : passed(record.textOf(before), line, format, clock);
      const stampEnd = line.placeOf(line.ends[Field.timestamp] ?? 0);
      if (waited >= WAIT) hints.push({ line: n, at: stampEnd, label: `+${durationText(waited, locale)}` });
      if (verdicts && lines[0] === n) hints.push({ line: n, at: text.length, label: lensTitle(message, locale) });
    }
    hints.push(...codeNames(text, locale).map((hint) => ({ line: n, ...hint })));
  }
  return hints;
}

/** The line of a message before one of its lines, which are in order. */
function previous(lines: readonly number[], n: number): number | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < n) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

function passed(before: string, line: LogLine, format: LogFormat, clock: Clock): number {
  const time = new Time(clock);
  const first = time.of(logLineOf(before, format).value(Field.timestamp));
  return time.of(line.value(Field.timestamp)) - first;
}

/** Names of codes that tell of trouble and stand without words. */
function codeNames(text: string, locale: Locale): readonly Omit<InlayHint, 'line'>[] {
  return codesInLogLine(text).flatMap(({ kind, code, end, text: words = '', enhanced }, _, all) => {
    if (!/^[45]/.test(code) || words !== '' || enhanced !== undefined) return [];
    // Behind its reply code it stands in front of the words of both.
    if (kind === 'enhanced code' && all.some((other) => other.enhanced === code && other.text)) return [];
    const meaning = kind === 'reply' ? replyMeaning(code)?.record : enhancedMeaning(code)?.record;
    return meaning ? [{ at: end, label: meaning.name[locale] }] : [];
  });
}

function memory<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
