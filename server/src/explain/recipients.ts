import type { Locale } from '../text/locale';

/** One recipient of a transaction. */
export interface Recipient {
  /** 1-based, in the order of the RCPT commands of the transaction. */
  readonly index: number;
  readonly of: number;
  /** How the others fared, as far as it was answered. */
  readonly otherwise?: { readonly accepted: number; readonly refused: number };
}

/** “, the second of 3 recipients; the other two were accepted”: goes on in a sentence. Nothing for the only recipient. */
export function placeAmong({ index, of, otherwise = { accepted: 0, refused: 0 } }: Recipient, locale: Locale): string {
  if (of < 2) return '';
  const { place, all, some, both } = words[locale];
  const { accepted, refused } = otherwise;
  const others = accepted + refused;
  if (others === 0) return place(index, of);
  if (accepted > 0 && refused > 0) return place(index, of) + both(accepted, refused);
  const tell = others === of - 1 ? all : some;
  return place(index, of) + tell(others, accepted > 0);
}

interface Words {
  place(index: number, of: number): string;
  /** All others were answered alike. */
  all(others: number, accepted: boolean): string;
  /** Those that were answered, were answered alike. */
  some(others: number, accepted: boolean): string;
  both(accepted: number, refused: number): string;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const BILANGAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

const english = (n: number) => NUMBERS[n] ?? String(n);
const indonesian = (n: number) => BILANGAN[n] ?? String(n);
const were = (n: number) => `${english(n)} ${n === 1 ? 'was' : 'were'}`;

const words: Readonly<Record<Locale, Words>> = {
  en: {
    place: (index, of) => `, ${ordinal(index)} of ${of} recipients`,
    all: (n, accepted) => `; the ${n === 1 ? 'other was' : `other ${were(n)}`} ${accepted ? 'accepted' : 'refused'}`,
    some: (n, accepted) => `; of the others ${were(n)} ${accepted ? 'accepted' : 'refused'}`,
    both: (accepted, refused) => `; of the others ${were(accepted)} accepted and ${were(refused)} refused`,
  },
  id: {
    place: (index, of) => `, penerima ${index === 1 ? 'pertama' : `ke${joined(index)}`} dari ${of}`,
    all: (n, accepted) =>
      `; ${n === 1 ? 'penerima lainnya' : `${indonesian(n)} lainnya`} ${accepted ? 'diterima' : 'ditolak'}`,
    some: (n, accepted) => `; dari yang lain, ${indonesian(n)} ${accepted ? 'diterima' : 'ditolak'}`,
    both: (accepted, refused) =>
      `; dari yang lain, ${indonesian(accepted)} diterima dan ${indonesian(refused)} ditolak`,
  },
};

/** Numerals that are written out are joined to `ke`, digits with a hyphen: kedua, ke-11. */
function joined(n: number): string {
  return BILANGAN[n] ?? `-${n}`;
}

function ordinal(n: number): string {
  const word = ORDINALS[n - 1];
  if (word !== undefined) return `the ${word}`;
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `the ${n}${ending}`;
}
