import { authCard } from '../explain/auth-card';
import type { Card, Detail } from '../explain/card';
import { commandCard } from '../explain/command-card';
import type { Answered as Context } from '../explain/context';
import { enhancedCard } from '../explain/enhanced-card';
import { keywordCard, mechanismCard } from '../explain/keyword-card';
import { parameterCard } from '../explain/parameter-card';
import { replyCard } from '../explain/reply-card';
import type { Reading } from '../smtp/reading';
import type { Locale } from '../text/locale';
import { encodedLineAt } from './encoded-line';
import { codesInLogLine } from './log-codes';
import type { TranscriptRecord } from './record';
import { type Answered, type Subject, subjectAt } from './subject';
import { useOfExtension } from './use-of-extension';
import { wordAt } from './words';

/** A card and the stretch of the line that it is about: 0-based UTF-16 columns, `end` exclusive. */
export interface Hover {
  readonly card: Card;
  readonly at: number;
  readonly end: number;
}

/** The card for what stands at a column of a line of a transcript. Undefined where there is nothing to explain. */
export function hover(
  record: TranscriptRecord,
  line: number,
  column: number,
  locale: Locale,
  detail: Detail,
): Hover | undefined {
  const subject = subjectAt(record, line, column);
  const card = subject && cardOf(subject, record, locale, detail);
  if (card) return { card, at: subject.at, end: subject.end };
  const words = showsWords(record.reading(line)) ? wordAt(record.line(line), column, locale) : undefined;
  return words ?? encodedLineAt(record, line, locale);
}

/** The body of a message stays calm but for lines that are encoded, and so does what is secret. */
function showsWords({ data, authData, period }: Reading): boolean {
  return !authData && !period && (!data || data.header === true);
}

/**
 * The card for a code in a line of a log or of any other text, where the words around it say that it is one. Dates,
 * addresses and the like are explained in lines about mail only: in a mail log, or beside a code.
 */
export function hoverInLog(
  line: string,
  column: number,
  isMail: boolean,
  locale: Locale,
  detail: Detail,
): Hover | undefined {
  const codes = codesInLogLine(line);
  const found = codes.find(({ at, end }) => column >= at && column <= end);
  if (!found) return isMail || codes.length > 0 ? wordAt(line, column, locale) : undefined;
  const { kind, code, at, end } = found;
  const card = kind === 'reply' ? replyCard(found, locale, detail) : enhancedCard(code, locale, detail);
  return card && { card, at, end };
}

function cardOf(subject: Subject, record: TranscriptRecord, locale: Locale, detail: Detail): Card | undefined {
  switch (subject.kind) {
    case 'reply': {
      const { code, enhanced, answers, text } = subject;
      const context = answers && contextOf(answers, record);
      return replyCard(
        { code, text, ...(enhanced && { enhanced }), ...(context && { answers: context }) },
        locale,
        detail,
      );
    }
    case 'enhanced code':
      return enhancedCard(subject.enhanced ?? '', locale, detail);
    case 'command':
      return commandCard(subject.verb, locale, detail);
    case 'parameter':
      return parameterCard(subject.verb, subject.keyword, locale, subject.value);
    case 'keyword': {
      const { keyword, parameters, line } = subject;
      const used = useOfExtension(record, line, keyword);
      return keywordCard({ keyword, parameters: parameters.join(' '), ...(used && { used }) }, locale, detail);
    }
    case 'mechanism':
      return mechanismCard(subject.mechanism, locale);
    case 'auth text':
      return authCard(subject, locale);
  }
}

/** The names that cards use for what is answered without being a command. */
function contextOf({ verb, argument, line, recipient }: Answered, record: TranscriptRecord): Context {
  if (verb === '.') return { verb: 'END-OF-DATA', argument: '' };
  if (verb === 'LOST') return { verb: spokenOn(record, line), argument: '' };
  if (verb === 'AUTH' && !record.reading(line).commands) return { verb: 'AUTH-RESPONSE', argument: '' };
  return { verb: verb.split(' ')[0]!, argument, ...(recipient && { recipient }) };
}

function spokenOn(record: TranscriptRecord, line: number): string {
  const { at, end } = record.reading(line);
  return record.line(line).slice(at, end);
}
