import { durationText } from '../explain/duration';
import { totalTime, verdictsText } from '../explain/message-card';
import type { Locale } from '../text/locale';
import type { Message } from '../trace/message';
import type { LogMessages } from './folded-log';

export interface LogLens {
  /** First line of a message, 0-based. */
  readonly line: number;
  /** What became of it, and how long that took. */
  readonly title: string;
}

/** Larger logs have them on their first messages only. */
const MOST = 2_000;

export function logLenses(record: LogMessages, locale: Locale): LogLens[] {
  return record.messages.slice(0, MOST).map((message) => ({
    line: record.linesOf(message)[0] ?? 0,
    title: lensTitle(message, locale),
  }));
}

/** `delivered · 10 min 1 s` */
export function lensTitle(message: Message, locale: Locale): string {
  return [verdictsText(message, locale), durationText(totalTime(message), locale)].filter(Boolean).join(' · ');
}
