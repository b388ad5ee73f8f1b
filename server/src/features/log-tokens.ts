/** Colours on lines of mail logs, for what became of a message and nothing else: the grammar does the rest. */
import { Field, Kind, type LogLine, Verdict } from '../dialects/maillog/line';
import type { Token, TokenType } from './semantic-tokens';

const TYPES: Readonly<Partial<Record<Verdict, TokenType>>> = {
  [Verdict.sent]: 'smtpReplyPositive',
  [Verdict.deferred]: 'smtpReplyTransient',
  [Verdict.bounced]: 'smtpReplyPermanent',
  [Verdict.expired]: 'smtpReplyPermanent',
};

/** The word of the verdict: `status=sent`, `**`, `reject`. */
export function logTokensOf(line: LogLine): Token[] {
  const [field, type] =
    line.kind === Kind.delivery
      ? [line.has(Field.op) ? Field.op : Field.status, TYPES[line.verdict]]
      : [Field.action, line.kind === Kind.reject ? ('smtpReplyPermanent' as const) : undefined];
  if (type === undefined || !line.has(field)) return [];
  const at = line.placeOf(line.starts[field]!);
  const end = line.placeOf(line.ends[field]!);
  return end > at ? [{ at, end, type }] : [];
}
