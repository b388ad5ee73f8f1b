import type { Locale, Text } from '../text/locale';
import { inUtc, type MailDate } from '../text/mail-date';
import { type Card, paragraph, section } from './card';
import { learnMore } from './learn-more';

/** The card of a date as mail writes it (RFC 5322 §3.3). */
export function dateCard(written: string, date: MailDate, locale: Locale): Card {
  const utc = inUtc(date);
  return {
    title: { subject: written, name: NAME[locale], kind: zoneOf(date, locale) },
    context: [inWords(date, locale)],
    sections: [
      ...(utc === undefined ? [] : [section('UTC', paragraph(`${utc} UTC`))]),
      ...(date.wrongWeekday ? [section(WRONG[locale], paragraph(wrongDay(date, locale)))] : []),
      ...learnMore({ sources: ['RFC 5322 §3.3'] }, locale),
    ],
  };
}

/** “Monday, 3 November 2025, 09:00:00” */
function inWords(date: MailDate, locale: Locale): string {
  const { year, month, day, hour, minute, second, weekday } = date;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(locale === 'id' ? '.' : ':');
  return `${days[weekday]?.[locale]}, ${day} ${months[month - 1]?.[locale]} ${year}, ${clock}.`;
}

function zoneOf({ zone }: MailDate, locale: Locale): string {
  if (zone === undefined) return UNTOLD[locale];
  if (zone === 0) return 'UTC';
  const hours = `${Math.floor(Math.abs(zone) / 60)}:${String(Math.abs(zone) % 60).padStart(2, '0')}`;
  return `${hours} ${(zone < 0 ? BEHIND : AHEAD)[locale]}`;
}

function wrongDay({ weekday }: MailDate, locale: Locale): string {
  return `${IT_IS[locale]} ${days[weekday]?.[locale]}.`;
}

const NAME: Text = { en: 'Date and time', id: 'Tanggal dan waktu' };
const UNTOLD: Text = { en: 'time zone not told', id: 'zona waktu tidak disebut' };
const AHEAD: Text = { en: 'hours ahead of UTC', id: 'jam di depan UTC' };
const BEHIND: Text = { en: 'hours behind UTC', id: 'jam di belakang UTC' };
const WRONG: Text = { en: 'The day of the week is wrong', id: 'Nama harinya salah' };
const IT_IS: Text = { en: 'By the calendar it is', id: 'Menurut kalender harinya' };

const days: readonly Text[] = [
  { en: 'Sunday', id: 'Minggu' },
  { en: 'Monday', id: 'Senin' },
  { en: 'Tuesday', id: 'Selasa' },
  { en: 'Wednesday', id: 'Rabu' },
  { en: 'Thursday', id: 'Kamis' },
  { en: 'Friday', id: 'Jumat' },
  { en: 'Saturday', id: 'Sabtu' },
];

const months: readonly Text[] = [
  { en: 'January', id: 'Januari' },
  { en: 'February', id: 'Februari' },
  { en: 'March', id: 'Maret' },
  { en: 'April', id: 'April' },
  { en: 'May', id: 'Mei' },
  { en: 'June', id: 'Juni' },
  { en: 'July', id: 'Juli' },
  { en: 'August', id: 'Agustus' },
  { en: 'September', id: 'September' },
  { en: 'October', id: 'Oktober' },
  { en: 'November', id: 'November' },
  { en: 'December', id: 'Desember' },
];
