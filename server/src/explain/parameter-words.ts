/** What values of parameters say that set a time or a rank. */
import type { Locale, Text } from '../text/locale';
import { durationText } from './duration';

type Words = (value: string) => Text | undefined;

/** A value in words, without a period at the end; undefined where it is none that the parameter takes, or needs no words. */
export function valueInWords(keyword: string, value: string, locale: Locale): string | undefined {
  return WORDS[keyword]?.(value)?.[locale];
}

/** by-value = ["-" / "+"] 1*9DIGIT ";" ("N" / "R") ["T"] (RFC 2852 §4); what is to come back needs time. */
const by: Words = (value) => {
  const [, sign, seconds = '', mode = '', trace = ''] = /^([+-]?)(\d{1,9});([NR])(T?)$/i.exec(value) ?? [];
  if (seconds === '') return undefined;
  const passed = sign === '-' || Number(seconds) === 0;
  const isReturn = mode.toUpperCase() === 'R';
  if (isReturn && passed) return undefined;
  const told = isReturn ? RETURN : passed ? PASSED : NOTIFY;
  const every: Text = trace === '' ? { en: '', id: '' } : TRACE;
  const say = (locale: Locale) => `${told[locale].replace('{}', timeIn(seconds, locale))}${every[locale]}`;
  return { en: say('en'), id: say('id') };
};

const RETURN: Text = { en: 'deliver it within {}, or send it back', id: 'kirimkan dalam {}, atau kembalikan' };
const NOTIFY: Text = {
  en: 'tell the sender if it is not delivered within {}',
  id: 'beri tahu pengirim bila belum terkirim dalam {}',
};
const PASSED: Text = {
  en: 'the time for delivery ran out {} ago, and the sender is told',
  id: 'waktu pengirimannya habis {} yang lalu, dan pengirim diberi tahu',
};
const TRACE: Text = { en: '; tell of every hop as well', id: '; laporkan juga setiap langkah' };

/** future-release-interval = 1*9DIGIT, in seconds (RFC 4865 §4) */
const holdFor: Words = (value) =>
  /^\d{1,9}$/.test(value)
    ? { en: `hold it for ${timeIn(value, 'en')}`, id: `tahan selama ${timeIn(value, 'id')}` }
    : undefined;

const holdUntil: Words = (value) => {
  const moment = inUtc(value);
  return moment === undefined ? undefined : { en: `hold it until ${moment}`, id: `tahan sampai ${moment}` };
};

/** From -9 to 9 (RFC 6710 §3). */
const priority: Words = (value) => {
  if (!/^(?:-[1-9]|\d)$/.test(value)) return undefined;
  if (value === '0') return { en: 'the usual rank', id: 'peringkat biasa' };
  return value.startsWith('-')
    ? { en: 'after ordinary mail (0); -9 comes last', id: 'setelah surat biasa (0); -9 paling akhir' }
    : { en: 'before ordinary mail (0); 9 comes first', id: 'sebelum surat biasa (0); 9 paling dulu' };
};

/** rrvs-param = "RRVS=" date-time [";" ("C" / "R")] (RFC 7293 §3.1) */
const sameOwner: Words = (value) => {
  const [, written = '', otherwise = ''] = /^([^;]{1,60})(?:;([CR]))?$/i.exec(value) ?? [];
  const moment = inUtc(written);
  if (moment === undefined) return undefined;
  const unchecked = UNCHECKED[otherwise.toUpperCase()];
  return {
    en: `deliver it only if the mailbox has had one owner since ${moment}${unchecked?.en ?? ''}`,
    id: `kirimkan hanya bila kotak surat itu dimiliki orang yang sama sejak ${moment}${unchecked?.id ?? ''}`,
  };
};

const UNCHECKED: Readonly<Record<string, Text>> = {
  C: {
    en: '; where a server cannot check that, pass it on all the same',
    id: '; bila server tidak dapat memeriksanya, teruskan saja',
  },
  R: {
    en: '; where a server cannot check that, send it back',
    id: '; bila server tidak dapat memeriksanya, kembalikan',
  },
};

const WORDS: Readonly<Record<string, Words>> = {
  BY: by,
  HOLDFOR: holdFor,
  HOLDUNTIL: holdUntil,
  'MT-PRIORITY': priority,
  RRVS: sameOwner,
};

const timeIn = (seconds: string, locale: Locale) => durationText(Number(seconds) * 1_000, locale);

/** A date-time of RFC 3339, as `2026-06-01 12:00:00 UTC`; undefined for anything else. */
function inUtc(written: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i.test(written)) return undefined;
  const moment = Date.parse(written.toUpperCase());
  if (Number.isNaN(moment)) return undefined;
  return new Date(moment)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d{3}Z$/, ' UTC');
}
