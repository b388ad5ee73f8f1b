import type { Locale, Text } from '../text/locale';

const UNITS: readonly (readonly [milliseconds: number, name: Text])[] = [
  [86_400_000, { en: 'd', id: 'hari' }],
  [3_600_000, { en: 'h', id: 'jam' }],
  [60_000, { en: 'min', id: 'mnt' }],
  [1_000, { en: 's', id: 'dtk' }],
];

/** A time that passed, in its two largest units: `10 min 1 s`; empty for what is no number. */
export function durationText(milliseconds: number, locale: Locale): string {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) return '';
  const first = UNITS.findIndex(([size]) => milliseconds >= size);
  if (first < 0) return `${milliseconds / 1_000} ${UNITS.at(-1)![1][locale]}`;
  let rest = milliseconds;
  const parts = UNITS.slice(first, first + 2).flatMap(([size, name]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${name[locale]}`] : [];
  });
  return parts.join(' ');
}
