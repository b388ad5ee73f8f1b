import { Field, FRAME_NAMES, Kind, type LogLine, Verdict } from '../dialects/maillog/line';
import type { Row } from './rows';

/** One line of the parse contract for a mail log (design.md §5). Line numbers and columns are 1-based. */
export function logRowOf(line: LogLine, n: number): Row {
  const row: Record<string, unknown> = { n: n + 1, format: formatOf(line) };
  for (const { field, name, at, end } of line.fields()) {
    row[name] = line.slice(at, end);
    if (field === Field.replyCode || field === Field.enhancedCode) row[`${name}Col`] = line.placeOf(at) - line.at + 1;
  }
  if (line.format?.unnamed) row.service ??= line.format.unnamed;
  if (line.has(Field.op) && line.verdict !== Verdict.none) row.status ??= WORDS[line.verdict];
  if (line.kind === Kind.none) row.understood = false;
  else row.kind = Kind[line.kind];
  return row;
}

/** What Exim's signs mean, in its own words. */
const WORDS: Partial<Record<Verdict, string>> = {
  [Verdict.sent]: 'delivered',
  [Verdict.deferred]: 'deferred',
  [Verdict.bounced]: 'failed',
};

function formatOf({ format, frame, kind, messageAt, end }: LogLine): string {
  if (!format && messageAt >= end) return 'none';
  const name = format?.id ?? (kind === Kind.repeated ? 'syslog' : 'unknown');
  return `${name}/${FRAME_NAMES[frame]}`;
}
