/** What became of recipients over a large log, with the places of those that did not get their message. */
import { Field, Kind, type LogLine, Verdict as Outcome } from '../dialects/maillog/line';
import type { Verdict } from '../trace/message';

export type Ended = Exclude<Verdict, 'queued'>;
/** By the number that stands for each; 0 is none. */
const VERDICTS = ['', 'deferred', 'bounced', 'rejected', 'delivered'] as const;
const DEFERRED = 1;
const BOUNCED = 2;
const REJECTED = 3;

/** So many places are kept of those that failed, and of the newest that did not; all are counted. */
const MOST = 1 << 20;
const MOST_DELIVERED = 1 << 12;
const MOST_REASONS = 1 << 12;

/** Numbers of one recipient each, found by its key; memory is what stands in it, not what was ever added. */
export class Failures {
  private readonly slots = new Map<number, number>();
  private readonly places: number[] = [];
  private readonly verdicts: number[] = [];
  private readonly reasons: number[] = [];
  private readonly ids: number[] = [];
  private readonly free: number[] = [];
  private readonly reasonNumbers = new Map<string, number>();
  private readonly reasonKeys: string[] = [];
  private readonly expired = new Set<number>();
  private readonly newest = new Float64Array(MOST_DELIVERED);
  private delivered = 0;
  /** Not kept any more, by verdict. */
  private readonly others = new Float64Array(VERDICTS.length);

  /** A line, and the offset of its first byte. */
  take(line: LogLine, offset: number): void {
    if (line.kind === Kind.reject) {
      this.keep(keyOf(line, offset), REJECTED, line, offset);
      return;
    }
    if (line.kind !== Kind.delivery) return;
    if (!line.has(Field.to)) {
      if (line.verdict === Outcome.expired) this.expired.add(idOf(line));
      return;
    }
    const key = keyOf(line, 0);
    if (line.verdict === Outcome.deferred) {
      if (!this.slots.has(key)) this.keep(key, DEFERRED, line, offset);
    } else if (line.verdict === Outcome.bounced || line.verdict === Outcome.expired) {
      this.forget(key);
      this.keep(key, BOUNCED, line, offset);
    } else {
      this.forget(key);
      this.newest[this.delivered++ % MOST_DELIVERED] = offset;
    }
  }

  private keep(key: number, verdict: number, line: LogLine, offset: number): void {
    if (this.slots.size >= MOST) {
      this.others[verdict]!++;
      return;
    }
    const slot = this.free.pop() ?? this.places.length;
    this.slots.set(key, slot);
    this.places[slot] = offset;
    this.verdicts[slot] = verdict;
    this.reasons[slot] = this.reasonOf(line);
    this.ids[slot] = idOf(line);
  }

  private forget(key: number): void {
    const slot = this.slots.get(key);
    if (slot === undefined) return;
    this.slots.delete(key);
    this.verdicts[slot] = 0;
    this.free.push(slot);
  }

  private reasonOf(line: LogLine): number {
    const key = reasonKey(line);
    const known = this.reasonNumbers.get(key);
    if (known !== undefined) return known;
    if (this.reasonKeys.length >= MOST_REASONS) return -1;
    const number = this.reasonKeys.push(` ${key}`.slice(1)) - 1;
    this.reasonNumbers.set(this.reasonKeys[number]!, number);
    return number;
  }

  private verdictOf(slot: number): number {
    const verdict = this.verdicts[slot]!;
    return verdict === DEFERRED && this.expired.has(this.ids[slot]!) ? BOUNCED : verdict;
  }

  /** How many recipients each verdict was the last one of. */
  counts(): ReadonlyMap<Ended, number> {
    const counts = Float64Array.from(this.others);
    for (let slot = 0; slot < this.verdicts.length; slot++) if (this.verdicts[slot]) counts[this.verdictOf(slot)]!++;
    const named = VERDICTS.map((verdict, n) => [verdict, counts[n]!] as const);
    return new Map<Ended, number>([
      ...named.filter((entry): entry is [Ended, number] => entry[0] !== '' && entry[1] > 0),
      ...(this.delivered > 0 ? [['delivered', this.delivered] as const] : []),
    ]);
  }

  /** How many failed for each reason: codes, or words. */
  reasonCounts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (let slot = 0; slot < this.verdicts.length; slot++) {
      if (!this.verdicts[slot]) continue;
      const key = this.reasonKeys[this.reasons[slot]!] ?? '';
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** Offsets of the lines that told a verdict, newest first. */
  placesOf(verdict: Ended): number[] {
    if (verdict === 'delivered') return this.newestPlaces();
    const wanted = VERDICTS.indexOf(verdict);
    return this.where((slot) => this.verdictOf(slot) === wanted);
  }

  /** The same for all that failed. */
  allPlaces(): number[] {
    return this.where(() => true);
  }

  /** The same for a reason. */
  placesFor(reason: string): number[] {
    const wanted = this.reasonNumbers.get(reason) ?? -1;
    return this.where((slot) => this.reasons[slot] === wanted);
  }

  private where(holds: (slot: number) => boolean): number[] {
    const places = this.places.filter((_, slot) => this.verdicts[slot] !== 0 && holds(slot));
    return places.sort((a, b) => b - a);
  }

  private newestPlaces(): number[] {
    const places = this.newest.subarray(0, Math.min(this.delivered, MOST_DELIVERED));
    return Array.from(places).sort((a, b) => b - a);
  }
}

/** Host, queue id and recipient in 53 bits; a refusal is one of its own. */
function keyOf(line: LogLine, offset: number): number {
  let first = offset | 0;
  let second = (offset / 65_536) | 0;
  for (const field of [Field.host, Field.queueId, Field.to]) {
    first = hashOf(line, field, first, 0x01000193);
    second = hashOf(line, field, second, 0x5bd1e995);
  }
  return (first >>> 0) * 0x20_0000 + ((second ^ (second >>> 13)) & 0x1f_ffff);
}

const idOf = (line: LogLine) => hashOf(line, Field.queueId, 0, 0x01000193);

function hashOf({ codes, starts, ends }: LogLine, field: Field, seed: number, prime: number): number {
  const at = starts[field]!;
  let hash = seed ^ 0x811c9dc5;
  if (at < 0) return hash;
  for (let i = at; i < ends[field]!; i++) hash = Math.imul(hash ^ codes[i]!, prime);
  return hash;
}

/** Codes, or words without what stands in brackets, as the Mail view of a log in an editor has them. */
function reasonKey(line: LogLine): string {
  const code = line.value(Field.replyCode);
  const codes = [code, line.value(Field.enhancedCode) || line.value(Field.dsn)].filter(Boolean).join(' ');
  return code ? codes : line.value(Field.reason).replace(/[<[(][^\s<>[\]()]{0,400}[>\])](?::\d+)?/g, '…');
}
