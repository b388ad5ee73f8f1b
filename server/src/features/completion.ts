/** Completion in a transcript: what can be said where somebody is writing, the likely first. */
import type { Locale } from '../text/locale';
import { commandSuggestions } from './completion/commands';
import { textSuggestions } from './completion/headers';
import { replySuggestions } from './completion/replies';
import { nothing, type Offers, type Suggestion, type Suggestions } from './completion/suggestion';
import { offersAbove } from './offers';
import type { TranscriptRecord } from './record';
import { type Side, type Writing, writingAt } from './writing';

/** A suggestion, and the column (0-based, UTF-16) from which on it replaces what stands before the cursor. */
export interface Completion extends Suggestion {
  readonly at: number;
}

/** What can stand at a column of line `n` (both 0-based), best first. */
export function complete(record: TranscriptRecord, n: number, column: number, locale: Locale): Completion[] {
  const writing = writingAt(record, n, column);
  if (!writing) return [];
  const offers = offersAbove(record, n);
  return sidesOf(writing).flatMap((side) => {
    const { typed, list } = suggestionsOf(side, writing, record, n, offers, locale);
    const mark = writing.marks[side];
    // Behind a mark that is yet to be written only whole lines can be suggested.
    if (mark !== '' && typed !== writing.words.length) return [];
    const at = mark === '' ? column - typed : writing.at;
    return list.map((suggestion) => ({ ...suggestion, at, text: mark + suggestion.text }));
  });
}

/** Who may speak, and first whose turn it is. */
function sidesOf({ by, session }: Writing): readonly Side[] {
  if (by !== 'either') return [by];
  const { phase, pending, openReply } = session;
  if (phase === 'data') return ['client'];
  const serverFirst = pending.length > 0 || openReply !== undefined || phase === 'idle' || phase === 'greeting';
  return serverFirst ? ['server', 'client'] : ['client', 'server'];
}

function suggestionsOf(
  side: Side,
  { words, session }: Writing,
  record: TranscriptRecord,
  n: number,
  offers: Offers,
  locale: Locale,
): Suggestions {
  const { phase, message } = session;
  if (side === 'server') return replySuggestions(words, session, offers, locale);
  // Answers in an AUTH dialogue are secrets, a chunk is counted, lost text is what it is.
  if (phase === 'auth' || phase === 'lost' || (phase === 'chunk' && n < session.until)) return nothing;
  if (phase === 'data' && message) {
    const there = message.inHeader ? headersAbove(record, n, message.opener) : new Set<string>();
    return textSuggestions(words, message.inHeader, there, locale);
  }
  return commandSuggestions(words, phase, offers, locale);
}

/** Header fields are looked for in so many lines above. */
const HEADER_LINES = 100;

/** Names of the header fields that a message has above line `n`, in lower case. */
function headersAbove(record: TranscriptRecord, n: number, opener: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = n - 1; i > Math.max(opener, n - HEADER_LINES); i--) {
    const { at, data } = record.reading(i);
    const line = record.line(i);
    if (data?.header) names.add(line.slice(at, line.indexOf(':', at)).toLowerCase());
  }
  return names;
}
