/** Colours on lines of mail logs: for what became of a message; the grammar does the rest, as long as it is asked. */
import { Field, Kind, type LogLine, Verdict } from '../dialects/maillog/line';
import type { Token, TokenType } from './semantic-tokens';

/** VS Code asks its grammars nothing in documents of more lines, or of 20 MB, which logs have sooner. */
const LARGE = 100_000;

const TYPES: Readonly<Partial<Record<Verdict, TokenType>>> = {
  [Verdict.sent]: 'smtpReplyPositive',
  [Verdict.deferred]: 'smtpReplyTransient',
  [Verdict.bounced]: 'smtpReplyPermanent',
  [Verdict.expired]: 'smtpReplyPermanent',
};

/** What the grammar colours too. */
const GRAMMAR: Readonly<Partial<Record<Field, TokenType>>> = {
  [Field.timestamp]: 'smtpNote',
  [Field.service]: 'smtpKeyword',
  [Field.queueId]: 'smtpQueueId',
  [Field.otherId]: 'smtpQueueId',
  [Field.from]: 'smtpAddress',
  [Field.to]: 'smtpAddress',
  [Field.origTo]: 'smtpAddress',
};

/** The tokens of a line of a log that has so many lines, from left to right, without overlap. */
export function logTokensOf(line: LogLine, lines: number): Token[] {
  const verdict = verdictOf(line);
  const fields = lines > LARGE ? line.fields() : line.fields().filter(({ field }) => field === verdict?.field);
  const tokens: Token[] = [];
  for (const { field, at, end } of fields) {
    const type = field === verdict?.field ? verdict.type : GRAMMAR[field];
    const token = { at: line.placeOf(at), end: line.placeOf(end) };
    if (type && token.end > token.at && token.at >= (tokens.at(-1)?.end ?? 0)) tokens.push({ ...token, type });
  }
  return tokens;
}

/** The word of the verdict: `status=sent`, `**`, `reject`. */
function verdictOf(line: LogLine): { readonly field: Field; readonly type: TokenType } | undefined {
  if (line.kind === Kind.reject) return { field: Field.action, type: 'smtpReplyPermanent' };
  const type = TYPES[line.verdict];
  if (line.kind !== Kind.delivery || !type) return undefined;
  return { field: line.has(Field.op) ? Field.op : Field.status, type };
}
