import type { Locale, Text } from '../text/locale';

const KILO = 1024;
const units = ['KiB', 'MiB', 'GiB', 'TiB'];
const OCTETS: Text = { en: 'octets', id: 'oktet' };

/** A size for people: “10485760 octets (10 MiB)”. */
export function sizeInWords(digits: string, locale: Locale): string {
  const octets = Number(digits);
  const power = Math.min(units.length, Math.floor(Math.log(Math.max(1, octets)) / Math.log(KILO)));
  const exact = `${digits} ${OCTETS[locale]}`;
  if (power === 0) return exact;
  const amount = (octets / KILO ** power).toFixed(1).replace(/\.0$/, '');
  return `${exact} (${locale === 'id' ? amount.replace('.', ',') : amount} ${units[power - 1]})`;
}
