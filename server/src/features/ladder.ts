/** A session as a ladder: what each side said. Secrets are hidden. */
import type { Ladder, Rung } from '../explain/ladder';
import type { Reading } from '../smtp/reading';
import type { Locale, Text } from '../text/locale';
import type { TranscriptRecord } from './record';

/** Longer sessions are told by their beginning. */
const MOST = 400;
const LONGEST = 100;
/** So many lines before a line its session may begin. */
const FAR = 20_000;

const WORDS = {
  client: { en: 'Client', id: 'Klien' },
  server: { en: 'Server', id: 'Server' },
  text: { en: 'lines of message text', id: 'baris teks pesan' },
  login: { en: '(login data)', id: '(data masuk)' },
} as const satisfies Record<string, Text>;

const [CLIENT, SERVER] = [0, 1];

/** The session that a line (0-based), or the last one, is of; the first one for a line before it. Without rungs where there is none. */
export function ladderOf(record: TranscriptRecord, line: number, locale: Locale): Ladder {
  const inside = Math.min(line, record.count - 1);
  const session = Math.max(1, record.reading(inside).session);
  const rungs: Rung[] = [];
  for (let n = firstOf(record, session, inside); n < record.count && rungs.length < MOST; n++) {
    const reading = record.reading(n);
    if (reading.session > session) break;
    if (reading.session < session) continue;
    if (reading.data) n = addText(record, rungs, n, locale);
    else rungs.push(...rungsOf(reading, record.line(n), n, locale));
  }
  return { rails: [WORDS.client[locale], WORDS.server[locale]], rungs };
}

/** Lines of a session may stand apart: others are written side by side, and a debug log has much between them. */
function firstOf(record: TranscriptRecord, session: number, line: number): number {
  let first = line;
  for (let n = line; n >= Math.max(0, line - FAR); n--) if (record.reading(n).session === session) first = n;
  return first;
}

/** Message text is one rung. Returns its last line. */
function addText(record: TranscriptRecord, rungs: Rung[], first: number, locale: Locale): number {
  let last = first;
  while (last + 1 < record.count && record.reading(last + 1).data) last++;
  rungs.push({
    ...saidBy(CLIENT, record.line(first), record.reading(first)),
    text: `${last - first + 1} ${WORDS.text[locale]}`,
    line: first,
  });
  return last;
}

function rungsOf(reading: Reading, text: string, line: number, locale: Locale): readonly Rung[] {
  const said = text.slice(reading.at, Math.min(reading.end, reading.at + LONGEST));
  switch (reading.class) {
    case 'server-reply': {
      const digit = reading.reply?.code[0];
      if (!reading.firstOfReply || !digit) return [];
      return [{ ...saidBy(SERVER, text, reading), text: said, line, class: digit as '2' }];
    }
    case 'client-command': {
      const isSecret = reading.authData || reading.commands?.some(({ verb }) => verb === 'AUTH');
      return [{ ...saidBy(CLIENT, text, reading), text: isSecret ? secretless(said, reading, locale) : said, line }];
    }
    case 'terminator':
      return [{ ...saidBy(CLIENT, text, reading), text: '.', line }];
    default:
      return [];
  }
}

/** The rails, and the time that stands in front of the words. */
function saidBy(from: number, text: string, { at }: Reading): Pick<Rung, 'from' | 'to' | 'time'> {
  const [time] = CLOCK.exec(text.slice(0, Math.min(at, COLUMNS))) ?? [];
  return { from, to: from === CLIENT ? SERVER : CLIENT, ...(time && { time }) };
}

/** So far into a line a time is looked for. */
const COLUMNS = 200;
const CLOCK = /\b\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?![\d:])/;

function secretless(said: string, { authData }: Reading, locale: Locale): string {
  if (authData) return WORDS.login[locale];
  const [verb = '', mechanism = '', ...rest] = said.trim().split(/\s+/);
  return [verb, mechanism, ...(rest.length > 0 ? [WORDS.login[locale]] : [])].join(' ');
}
