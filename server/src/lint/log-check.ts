/** What the rules say of mail logs: of a line for itself, and of a log that is read in one go. */
import type { LogLine } from '../dialects/maillog/line';
import { Field, Kind } from '../dialects/maillog/line';
import { knownWording } from '../knowledge/provider';
import { copied } from '../text/copied';
import type { Text } from '../text/locale';
import { type Clock, Time } from '../trace/time';
import type { AtEnd, LogCheck, Occurrence, QueuedMessage, Recurrence } from './log-rule';
import { type Effect, Queue } from './queue';
import { pairKey, Recurrences } from './recurrence';
import { byPlace, type Finding } from './rule';
import { rules } from './rules';

/** Findings of one rule that are kept of one log: somebody who reads a thousand has seen enough. */
const KEPT = 1_000;

/** Rules that have a word on logs. */
const halves = rules.flatMap(({ id, log }) => (log ? [{ rule: id, ...log }] : []));

const checks = new Map<Kind, (readonly [rule: string, check: LogCheck])[]>();
for (const { rule, on, check } of halves)
  for (const kind of on ?? []) if (check) checks.set(kind, [...(checks.get(kind) ?? []), [rule, check]]);

type Recurring = Recurrence & { readonly rule: string };
const recurring = new Map<Kind, Recurring[]>();
for (const { rule, on, recurrence } of halves)
  for (const kind of on ?? [])
    if (recurrence) recurring.set(kind, [...(recurring.get(kind) ?? []), { rule, ...recurrence }]);

type Ending = AtEnd & { readonly rule: string };
const endings: readonly Ending[] = halves.flatMap(({ rule, atEnd }) => (atEnd ? [{ rule, ...atEnd }] : []));

const concerned = new Set<Kind>([
  ...halves.flatMap(({ on }) => on ?? []),
  ...[Kind.queued, Kind.accepted, Kind.delivery, Kind.removed, Kind.discarded, Kind.reject],
]);

/** Lines that are of no concern to any rule cost nothing but this look, and what they tell of the time. */
export const isOfConcern = ({ kind }: LogLine): boolean => concerned.has(kind);

const NONE: readonly never[] = [];

/** Hands on what rules say of line `n` for itself. The line begins at offset `from` of the text that it was read from. */
export function checkLogLine(line: LogLine, n: number, from: number, report: (finding: Finding) => void): void {
  for (const [rule, check] of checks.get(line.kind) ?? NONE)
    check(
      line,
      ({ at, end, severity, message }) => {
        const place = { line: n, at: line.placeOf(at) - from, end: line.placeOf(end) - from };
        report({ rule, severity, message: copiedText(message), ...place, related: [] });
      },
      knownWording,
    );
}

/** Texts of a finding are made of parts of a line, and kept longer. */
const copiedText = ({ en, id }: Text): Text => ({ en: copied(en), id: copied(id) });

/** What happened on line `n` that is told if it comes again and again. */
export interface Occurred extends Occurrence {
  readonly recurrence: Recurring;
  readonly n: number;
}

/** What happens on line `n`, which begins at offset `from`, that is told if it comes again and again. */
export function occurredOn(line: LogLine, n: number, from: number): readonly Occurred[] {
  const rules = recurring.get(line.kind);
  if (!rules) return NONE;
  return rules.flatMap((recurrence) => {
    const found = recurrence.occurs(line);
    if (!found) return [];
    const place = { at: line.placeOf(found.at) - from, end: line.placeOf(found.end) - from };
    return [{ recurrence, n, to: copied(found.to), code: copied(found.code), ...place }];
  });
}

/** By what it is counted; undefined where it is not: notices have no sender, and each is another matter. */
export function pairOf({ recurrence, to }: Occurred, message: QueuedMessage | undefined): string | undefined {
  return message?.sender ? pairKey(recurrence.rule, message.sender, to) : undefined;
}

export function recurringFinding(occurred: Occurred): Finding {
  const { recurrence, n: line, at, end } = occurred;
  const { rule, severity } = recurrence;
  return { rule, severity, message: copiedText(recurrence.message(occurred)), line, at, end, related: [] };
}

/** The rules that speak of what is still in the queue at the end of the log, whose last line was written at `time`. */
export function endingsFor({ made, last }: Effect, time: number): readonly Ending[] {
  return made ? endings.filter((ending) => ending.isTold(made, time - last)) : NONE;
}

/** What one of them says. */
export function endFinding({ rule, severity, message }: Ending, { made }: Effect): Finding {
  const { n: line, at, end } = made!;
  return { rule, severity, message: message(made!), line, at, end, related: [] };
}

/**
 * A mail log that is checked in one go: a fold over its lines in their order, in memory that does not grow with them. `clock`
 * gives time stamps without a year theirs.
 */
export class LogLint {
  private readonly found: Finding[] = [];
  private readonly counts = new Map<string, number>();
  private readonly queue = new Queue();
  private readonly recurrences = new Recurrences();
  private readonly time: Time;
  private last = Number.NaN;

  constructor(clock: Clock) {
    this.time = new Time(clock);
  }

  /** Takes line `n` (0-based), which begins at offset `from` of the text that it was read from. */
  take(line: LogLine, n: number, from: number): void {
    const time = this.time.of(line.value(Field.timestamp));
    if (!isOfConcern(line)) return;
    if (!Number.isNaN(time)) this.last = time;
    checkLogLine(line, n, from, (finding) => keep(finding, this.found, this.counts));
    const message = this.queue.take(line, n, from, time);
    if (!message) return;
    for (const occurred of occurredOn(line, n, from)) {
      const pair = pairOf(occurred, message);
      if (pair !== undefined && this.recurrences.take(pair, time, occurred.recurrence))
        keep(recurringFinding(occurred), this.found, this.counts);
    }
  }

  /** What was found so far, by line, with what the end shows where the log ends here; and how many of each rule were not kept. */
  told(): { findings: Finding[]; left: ReadonlyMap<string, number> } {
    const findings = [...this.found];
    const counts = new Map(this.counts);
    for (const queued of this.queue.all())
      for (const ending of endingsFor(queued, this.last)) keep(endFinding(ending, queued), findings, counts);
    const left = [...counts].flatMap(([rule, count]) => (count > KEPT ? [[rule, count - KEPT] as const] : []));
    return { findings: findings.sort(byPlace), left: new Map(left) };
  }
}

function keep(finding: Finding, found: Finding[], counts: Map<string, number>): void {
  const count = (counts.get(finding.rule) ?? 0) + 1;
  counts.set(finding.rule, count);
  if (count <= KEPT) found.push(finding);
}
