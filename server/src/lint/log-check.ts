import type { LogLine } from '../dialects/maillog/line';
import { Field, Kind } from '../dialects/maillog/line';
import { copied } from '../text/copied';
import { type Clock, Time } from '../trace/time';
import type { LogCheck, LogReport } from './log-rule';
import { Queue } from './queue';
import type { Finding } from './rule';
import { rules } from './rules';

/** Findings of one rule that are kept of one log: somebody who reads a thousand has seen enough. */
const KEPT = 1_000;

/** Rules that have a word on logs. */
const halves = rules.flatMap(({ id, log }) => (log ? [{ id, log }] : []));

/** Lines that are of no concern to any rule cost nothing but this look. */
const concerned = new Set<Kind>([
  ...halves.flatMap(({ log }) => log.on ?? []),
  ...[Kind.queued, Kind.accepted, Kind.delivery, Kind.removed, Kind.discarded, Kind.reject],
]);

/**
 * A mail log that is checked: a fold over its lines in their order, in memory that does not grow with them. `clock` gives time
 * stamps without a year theirs.
 */
export class LogLint {
  private readonly found: Finding[] = [];
  private readonly counts = new Map<string, number>();
  private readonly checks: ReadonlyMap<Kind, readonly (readonly [rule: string, check: LogCheck])[]>;
  private readonly queue = new Queue();
  private readonly time: Time;
  private last = Number.NaN;

  constructor(clock: Clock) {
    this.time = new Time(clock);
    this.checks = checksByKind();
  }

  /** Takes line `n` (0-based), which begins at offset `from` of the text that it was read from. */
  take(line: LogLine, n: number, from: number): void {
    if (!concerned.has(line.kind)) return;
    const time = this.time.of(line.value(Field.timestamp));
    if (!Number.isNaN(time)) this.last = time;
    const message = this.queue.take(line, n, from, time);
    for (const [rule, check] of this.checks.get(line.kind) ?? [])
      check({ line, time, message }, ({ at, end, severity, message }) => {
        const place = { line: n, at: line.placeOf(at) - from, end: line.placeOf(end) - from };
        this.keep({ rule, severity, message, ...place, related: [] });
      });
  }

  private keep(finding: Finding): void {
    const count = (this.counts.get(finding.rule) ?? 0) + 1;
    this.counts.set(finding.rule, count);
    if (count > KEPT) return;
    const { en, id } = finding.message;
    this.found.push({ ...finding, message: { en: copied(en), id: copied(id) } });
  }

  /** What was found so far, with what the end shows where the log ends here. By line. */
  findings(): Finding[] {
    const atEnd: Finding[] = [];
    for (const { id, log } of halves) {
      const report: LogReport = ({ n = 0, ...found }) => {
        if (atEnd.length < KEPT) atEnd.push({ rule: id, line: n, related: [], ...found });
      };
      log.checkEnd?.({ queued: this.queue.all(), time: this.last }, report);
    }
    return [...this.found, ...atEnd].sort((a, b) => a.line - b.line || a.at - b.at);
  }

  /** How many findings of each rule were not kept. */
  get left(): ReadonlyMap<string, number> {
    return new Map([...this.counts].flatMap(([rule, count]) => (count > KEPT ? [[rule, count - KEPT]] : [])));
  }
}

function checksByKind(): Map<Kind, (readonly [string, LogCheck])[]> {
  const checks = new Map<Kind, (readonly [string, LogCheck])[]>();
  for (const { id, log } of halves) {
    const check = log.begin?.() ?? log.check;
    if (!check) continue;
    for (const kind of log.on ?? []) checks.set(kind, [...(checks.get(kind) ?? []), [id, check]]);
  }
  return checks;
}
