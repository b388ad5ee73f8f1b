/** A session as a ladder: what each side said, from top to bottom. Plain data for any renderer. */
import type { Reading } from '../smtp/reading';
import type { Locale, Text } from '../text/locale';
import type { TranscriptRecord } from './record';

export interface Rung {
  readonly from: 'client' | 'server';
  /** What was said: text of the record, hostile. Secrets are hidden. */
  readonly text: string;
  /** 0-based line where it begins. */
  readonly line: number;
  /** First digit of a reply code. */
  readonly class?: '2' | '3' | '4' | '5';
}

/** Longer sessions are told by their beginning. */
const MOST = 400;
const LONGEST = 100;

const WORDS = {
  text: { en: 'lines of message text', id: 'baris teks pesan' },
  login: { en: '(login data)', id: '(data masuk)' },
} as const satisfies Record<string, Text>;

/** The session that a line (0-based) is of; the first one for a line before it. */
export function ladderOf(record: TranscriptRecord, line: number, locale: Locale): readonly Rung[] {
  const session = Math.max(1, record.reading(line).session);
  const rungs: Rung[] = [];
  let first = line;
  while (first > 0 && record.reading(first - 1).session === session) first--;
  for (let n = first; n < record.count && rungs.length < MOST; n++) {
    const reading = record.reading(n);
    if (reading.session > session) break;
    if (reading.session < session) continue;
    if (reading.data) n = addText(record, rungs, n, locale);
    else rungs.push(...rungsOf(reading, record.line(n), n, locale));
  }
  return rungs;
}

/** Message text is one rung. Returns its last line. */
function addText(record: TranscriptRecord, rungs: Rung[], first: number, locale: Locale): number {
  let last = first;
  while (last + 1 < record.count && record.reading(last + 1).data) last++;
  rungs.push({ from: 'client', text: `${last - first + 1} ${WORDS.text[locale]}`, line: first });
  return last;
}

function rungsOf(reading: Reading, text: string, line: number, locale: Locale): readonly Rung[] {
  const said = text.slice(reading.at, Math.min(reading.end, reading.at + LONGEST));
  switch (reading.class) {
    case 'server-reply': {
      const digit = reading.reply?.code[0];
      if (!reading.firstOfReply || !digit) return [];
      return [{ from: 'server', text: said, line, class: digit as '2' }];
    }
    case 'client-command': {
      const isSecret = reading.authData || reading.commands?.some(({ verb }) => verb === 'AUTH');
      return [{ from: 'client', text: isSecret ? secretless(said, reading, locale) : said, line }];
    }
    case 'terminator':
      return [{ from: 'client', text: '.', line }];
    default:
      return [];
  }
}

function secretless(said: string, { authData }: Reading, locale: Locale): string {
  if (authData) return WORDS.login[locale];
  const [verb = '', mechanism = '', ...rest] = said.trim().split(/\s+/);
  return [verb, mechanism, ...(rest.length > 0 ? [WORDS.login[locale]] : [])].join(' ');
}
