/** A date and time of mail, as it is written there. */
export interface MailDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; undefined for `-0000` and letters, which say that the zone is not told (RFC 5322 §3.3). */
  readonly zone: number | undefined;
  /** Day of the week, 0 is Sunday: by the calendar. */
  readonly weekday: number;
  /** The day of the week that stands there is another one. */
  readonly wrongWeekday: boolean;
}

const DAYS = 'SunMonTueWedThuFriSat';
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Zones with names (RFC 5322 §4.3), in hours. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** date-time = [ day-of-week "," ] day month year hour ":" minute [ ":" second ] zone (RFC 5322 §3.3, §4.3) */
export const MAIL_DATE =
  /(?<![\w:])(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat),? {1,3})?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}|\d\d) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|UT|GMT|[ECMP][SD]T|[A-IK-Z])(?!\w)/;

/** The date of a text that is one as a whole; undefined for one that the calendar does not have. */
export function parseMailDate(text: string): MailDate | undefined {
  const match = MAIL_DATE.exec(text);
  if (match?.[0] !== text) return undefined;
  const [, dayName, day = '', monthName = '', year = '', hour = '', minute = '', second = '0', zone = ''] = match;
  const date = {
    year: wholeYear(Number(year), year.length),
    month: MONTHS.indexOf(monthName) / 3 + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    zone: minutesEast(zone),
  };
  const calendar = new Date(Date.UTC(date.year, date.month - 1, date.day));
  const exists = calendar.getUTCDate() === date.day && date.hour < 24 && date.minute < 60 && date.second <= 60;
  if (!exists) return undefined;
  const weekday = calendar.getUTCDay();
  return { ...date, weekday, wrongWeekday: dayName !== undefined && DAYS.indexOf(dayName) / 3 !== weekday };
}

/** Two digits: 00 to 49 are of this century, 50 to 99 of the last (RFC 5322 §4.3). */
function wholeYear(year: number, digits: number): number {
  return digits === 4 ? year : year + (year < 50 ? 2000 : 1900);
}

function minutesEast(zone: string): number | undefined {
  if (zone === '-0000') return undefined;
  if (zone in ZONES) return (ZONES[zone] ?? 0) * 60;
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return zone === 'Z' ? 0 : undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The same moment in UTC, as `2025-11-03 08:00:00`; undefined where the zone is not told. */
export function inUtc({ year, month, day, hour, minute, second, zone }: MailDate): string | undefined {
  if (zone === undefined) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute - zone, second));
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
