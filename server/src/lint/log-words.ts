/** Words of a log, for its rules. */
import { Field, type LogLine, Verdict } from '../dialects/maillog/line';

/** What a rule looks at of a reason. */
const LONGEST = 400;

/** A stretch of a line's text. */
export interface Words {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Why it happened; where the line does not part that from the rest, all that the program says. */
export function reasonOf(line: LogLine): Words {
  const has = line.has(Field.reason);
  const at = has ? line.starts[Field.reason]! : line.messageAt;
  const end = Math.min(has ? line.ends[Field.reason]! : line.end, at + LONGEST);
  return { at, end, text: line.slice(at, end) };
}

/** Where a field stands. */
export const fieldAt = (line: LogLine, field: Field) => ({ at: line.starts[field]!, end: line.ends[field]! });

/** A delivery that did not come about, for now or for good. */
export const isFailure = ({ verdict }: LogLine) =>
  verdict === Verdict.deferred || verdict === Verdict.bounced || verdict === Verdict.expired;

/** Where the first of some words stands in the reason of a line. */
export function placeIn({ at, text }: Words, pattern: RegExp): { at: number; end: number } | undefined {
  const found = pattern.exec(text);
  return found ? { at: at + found.index, end: at + found.index + found[0].length } : undefined;
}
