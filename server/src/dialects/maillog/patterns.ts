/** Messages of the rarer programs, told by expressions whose groups are named like the fields. */
import { Field, type Kind, type LogLine, type Verdict } from './line';
import type { Phrase } from './phrases';

export interface Pattern extends Phrase {
  readonly expression: RegExp;
  readonly verdict?: Verdict;
}

/** Expressions begin at the message, have no nested repetition, and say of which form a text is by its first words. */
export function pattern(kind: Kind, expression: RegExp, verdict?: Verdict): Pattern {
  const found = new RegExp(expression.source, `${expression.flags}d`);
  return { starts: expression.source, kind, expression: found, ...(verdict !== undefined && { verdict }) };
}

/** Longer messages are looked at no further. */
const COLUMNS = 8_000;

/** Reads the line from `at` by the first pattern that fits. A group `reply` is where a server's reply begins. */
export function readPatterns(patterns: readonly Pattern[], line: LogLine, at: number): boolean {
  const message = line.slice(at, Math.min(line.end, at + COLUMNS));
  for (const pattern of patterns) {
    const match = pattern.expression.exec(message);
    if (!match) continue;
    line.kind = pattern.kind;
    line.phrase = pattern;
    if (pattern.verdict !== undefined) line.verdict = pattern.verdict;
    for (const [name, span] of Object.entries(match.indices?.groups ?? {})) {
      if (!span) continue;
      if (name === 'reply') line.replyAt = at + span[0];
      else line.set(Field[name as keyof typeof Field], at + span[0], at + span[1]);
    }
    return true;
  }
  return false;
}
