import type { AuthText } from '../explain/auth-card';
import type { Recipient } from '../explain/recipients';
import { argumentOf, type Command } from '../smtp/command';
import { parseOffer } from '../smtp/ehlo';
import { parsePath } from '../smtp/path';
import type { Asked, Reading } from '../smtp/reading';
import { authTexts, mechanismOf } from './auth-exchange';
import type { TranscriptRecord } from './record';
import { offersExtension } from './semantic-tokens';

/** What stands at a place of a transcript: 0-based UTF-16 columns, `end` exclusive. Texts are the record's: hostile. */
export type Subject = { readonly at: number; readonly end: number } & (
  | {
      readonly kind: 'reply' | 'enhanced code';
      readonly code: string;
      readonly enhanced?: string;
      readonly text: string;
      readonly answers?: Answered;
    }
  | { readonly kind: 'command'; readonly verb: string }
  | {
      readonly kind: 'keyword';
      readonly keyword: string;
      readonly parameters: readonly string[];
      /** The line of the EHLO reply, 0-based. */
      readonly line: number;
    }
  | { readonly kind: 'mechanism'; readonly mechanism: string }
  | ({ readonly kind: 'auth text' } & AuthText)
  | { readonly kind: 'parameter'; readonly keyword: string; readonly value?: string; readonly verb: string }
);

/** The line that a reply answers: a command, the connection, the end of a message, or text that was lost. */
export interface Answered {
  readonly verb: string;
  readonly argument: string;
  /** Its line, 0-based. */
  readonly line: number;
  /** For RCPT: which recipient of the transaction it names, from 1, and how many there are in the record. */
  readonly recipient?: Recipient;
}

/** Recipients of one transaction are counted over so many lines at the most. */
const TRANSACTION_LINES = 500;

/** The subject at a column of a line. Undefined on anything that needs no explanation. */
export function subjectAt(record: TranscriptRecord, line: number, column: number): Subject | undefined {
  const reading = record.reading(line);
  const text = record.line(line);
  const found = [
    ...replySubjects(record, reading, text, line),
    ...commandSubjects(reading, text),
    ...authTexts(record, line),
  ];
  return found.find(({ at, end }) => column >= at && column <= end);
}

function replySubjects(record: TranscriptRecord, reading: Reading, line: string, n: number): Subject[] {
  const { reply } = reading;
  if (!reply) return [];
  const about = {
    code: reply.code,
    text: replyText(record, n),
    ...(reply.enhanced && { enhanced: reply.enhanced.code }),
    ...(reading.answers && { answers: answered(record, reading.answers) }),
  };
  const subjects: Subject[] = [{ kind: 'reply', at: reply.codeAt, end: reply.codeAt + 3, ...about }];
  for (const enhanced of [reply.enhanced, reply.trailing]) {
    if (!enhanced) continue;
    const { at, code } = enhanced;
    subjects.push({ kind: 'enhanced code', at, end: at + code.length, ...about, enhanced: code });
  }
  const offer = offersExtension(reading) ? parseOffer(line, reply.textAt, reading.end) : undefined;
  if (offer) {
    const { at, keyword, parameters } = offer;
    subjects.push({ kind: 'keyword', at, end: at + keyword.length, keyword, parameters, line: n });
    if (keyword === 'AUTH') subjects.push(...mechanismsIn(line, at + keyword.length, reading.end));
  }
  return subjects;
}

/** The mechanisms that a server offers. */
function mechanismsIn(line: string, at: number, end: number): Subject[] {
  const words = line.slice(at, Math.min(end, at + 500)).matchAll(/[\w-]+/g);
  return Array.from(words, ({ 0: mechanism, index }) => {
    const start = at + index;
    return { kind: 'mechanism', mechanism, at: start, end: start + mechanism.length };
  });
}

/** The text of the whole reply, its lines joined with a blank, without codes. */
function replyText(record: TranscriptRecord, n: number): string {
  let first = n;
  while (first > 0 && n - first < 30 && !record.reading(first).firstOfReply && record.reading(first).reply) first--;
  const parts: string[] = [];
  for (let i = first; i < Math.min(record.count, first + 30); i++) {
    const { reply, end } = record.reading(i);
    if (!reply) break;
    const from = reply.enhanced ? reply.enhanced.at + reply.enhanced.code.length : reply.textAt;
    parts.push(
      record
        .line(i)
        .slice(from, Math.min(end, from + 1000))
        .trim(),
    );
    if (!reply.more) break;
  }
  return parts.join(' ');
}

function answered(record: TranscriptRecord, asked: Asked): Answered {
  const commands = record.reading(asked.line).commands ?? [];
  const line = record.line(asked.line);
  const command = commands.find(({ verb }) => asked.verb.startsWith(verb));
  const argument = command ? argumentOf(line, command).slice(0, 300) : '';
  const isSecret = command?.verb === 'AUTH';
  return {
    verb: asked.verb,
    argument: isSecret ? (argument.split(' ')[0] ?? '') : argument,
    line: asked.line,
    ...(asked.verb === 'RCPT' && { recipient: recipientPlace(record, asked.line) }),
  };
}

/**
 * Which recipient of its transaction a RCPT command names, and how the others were answered: from the MAIL before it up
 * to the end of the message, or to the command that begins something else.
 */
function recipientPlace(record: TranscriptRecord, line: number): Recipient {
  const verbAt = (n: number) => record.reading(n).commands?.[0]?.verb;
  let from = line;
  while (from > Math.max(0, line - TRANSACTION_LINES) && verbAt(from) !== 'MAIL') from--;
  const asked: number[] = [];
  const fates = new Map<number, boolean>();
  const { session } = record.reading(line);
  for (let n = from; n < Math.min(record.count, line + TRANSACTION_LINES); n++) {
    const reading = record.reading(n);
    const verb = verbAt(n);
    if (reading.session !== session || reading.data || (n > line && verb !== undefined && ENDS_ENVELOPE.has(verb)))
      break;
    if (verb === 'RCPT') asked.push(n);
    if (reading.reply && reading.answers?.verb === 'RCPT')
      fates.set(reading.answers.line, reading.reply.code[0] === '2');
  }
  const others = asked.filter((n) => n !== line).flatMap((n) => fates.get(n) ?? []);
  const accepted = others.filter(Boolean).length;
  return {
    index: asked.indexOf(line) + 1,
    of: asked.length,
    otherwise: { accepted, refused: others.length - accepted },
  };
}

/** Commands behind which no further recipient of the same message comes. */
const ENDS_ENVELOPE = new Set(['MAIL', 'RSET', 'EHLO', 'HELO', 'LHLO', 'QUIT']);

function commandSubjects(reading: Reading, line: string): Subject[] {
  return (reading.commands ?? []).flatMap((command) => subjectsOf(command, line));
}

function subjectsOf(command: Command, line: string): Subject[] {
  const { verb, verbAt, argumentAt, end } = command;
  const path = parsePath(line, argumentAt, end);
  const colon = path ? line.indexOf(':', argumentAt) : verbAt + verb.length;
  const subjects: Subject[] = [{ kind: 'command', verb, at: verbAt, end: colon }];
  for (const { keyword, at, end, value } of path?.parameters ?? []) {
    subjects.push({ kind: 'parameter', at, end, keyword, verb, ...(value !== undefined && { value }) });
  }
  if (verb === 'AUTH') {
    const mechanism = mechanismOf(command, line);
    subjects.push({ kind: 'mechanism', at: argumentAt, end: argumentAt + mechanism.length, mechanism });
  }
  return subjects;
}
