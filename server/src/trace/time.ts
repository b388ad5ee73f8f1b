/** When a line was written. Instants are milliseconds since 1970, as `Date.UTC` counts them. */

/** What is handed in, since a log does not tell all of it. */
export interface Clock {
  /** An instant that no line is later than: when the file was last written. It gives time stamps without a year theirs. */
  readonly until: number;
  /** Minutes east of UTC, for time stamps without a zone. */
  readonly zone: number;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const DAY = 86_400_000;
const SYSLOG = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;
const ISO = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))? ?(Z|UTC|[+-]\d\d:?\d\d)?/;
const YEAR_FIRST = /^(\d{4}) ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;
const TAI64N = /^@?([\da-f]{16})([\da-f]{8})$/;
const EPOCH = /^(\d{10})(?:[.,]?(\d{1,6}))?$/;

/** What time stamps without a year told so far for those behind them. */
export interface TimeState {
  /** In which the last one was; undefined before the first. */
  readonly year: number | undefined;
  /** The last one that was no straggler. */
  readonly last: number;
}

export const NO_TIME: TimeState = { year: undefined, last: Number.NaN };

/** A fold over the time stamps of a log in their order: years are told by what was before. It goes on from any of its states. */
export class Time {
  private year: number | undefined;
  private last: number;
  /** The stamp before, and what it was taken for: many lines are of one second. */
  private stamp = '';
  private told = Number.NaN;

  constructor(
    private readonly clock: Clock,
    { year, last }: TimeState = NO_TIME,
  ) {
    this.year = year;
    this.last = last;
  }

  get state(): TimeState {
    return { year: this.year, last: this.last };
  }

  /** NaN for what is no time stamp. */
  of(stamp: string): number {
    if (stamp === this.stamp) return this.told;
    this.stamp = stamp;
    this.told = this.read(stamp);
    return this.told;
  }

  private read(stamp: string): number {
    const syslog = SYSLOG.exec(stamp);
    if (syslog) return this.withYear(syslog);
    const iso = ISO.exec(stamp);
    if (iso) return utc(iso[1]!, Number(iso[2]) - 1, iso[3]!, iso.slice(4)) - minutes(iso[8], this.clock.zone) * 60_000;
    const first = YEAR_FIRST.exec(stamp);
    if (first) return utc(first[1]!, monthOf(first[2]!), first[3]!, first.slice(4)) - this.clock.zone * 60_000;
    const tai = TAI64N.exec(stamp);
    // 2^62 seconds stand for 1970 (TAI64), and TAI was ten seconds ahead of UTC then: what daemontools takes off.
    if (tai)
      return (Number(BigInt(`0x${tai[1]}`) - 0x400000000000000an) * 1_000_000 + Number(`0x${tai[2]}`) / 1_000) / 1_000;
    const epoch = EPOCH.exec(stamp);
    return epoch ? Number(epoch[1]) * 1_000 + Number(`0.${epoch[2] ?? 0}`) * 1_000 : Number.NaN;
  }

  private withYear([, month, day, ...clock]: RegExpExecArray): number {
    const at = (year: number) => utc(String(year), monthOf(month!), day!, clock) - this.clock.zone * 60_000;
    this.year ??= new Date(this.clock.until).getUTCFullYear() + 1;
    // The first one: the latest year in which it is not in the future. A day is left for clocks and zones that differ.
    while (Number.isNaN(this.last) && at(this.year) > this.clock.until + DAY) this.year--;
    // Half a year back is a new year; half a year on is a straggler of the old one.
    const time = at(this.year);
    if (time > this.last + 182 * DAY && at(this.year - 1) > this.last - 2 * DAY) return at(this.year - 1);
    this.last = time < this.last - 182 * DAY ? at(++this.year) : time;
    return this.last;
  }
}

const monthOf = (name: string) => MONTHS.indexOf(name) / 3;

function utc(
  year: string,
  month: number,
  day: string,
  [hour, minute, second, fraction]: readonly (string | undefined)[],
): number {
  const milliseconds = Math.round(Number(`0.${fraction ?? 0}`) * 1_000);
  return Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second)) + milliseconds;
}

/** Of `Z`, `+0700`, `+07:00`; of nothing what was handed in. */
function minutes(zone: string | undefined, otherwise: number): number {
  if (zone === undefined) return otherwise;
  if (!/^[+-]/.test(zone)) return 0;
  const [, sign, hours, rest] = /^([+-])(\d\d):?(\d\d)$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}
