/** Dialects that users describe themselves: a name, and what stands in front of each side's words. */
import { note, type Utterance } from '../smtp/utterance';
import type { Text } from '../text/locale';
import type { Dialect } from './dialect';
import { type Mark, said, weighMarked } from './marked';

/** As the setting `smtpLens.dialects` has it. */
export interface OwnDialect {
  readonly name: string;
  /** Regular expressions for the start of a line, up to where the words begin. */
  readonly client: string;
  readonly server: string;
}

/** What is wrong with a description, and in which of its fields. */
export interface Problem {
  readonly field: keyof OwnDialect;
  readonly message: Text;
}

const LONGEST = 200;
/** A mark stands in so many columns at the most, so that no pattern sees a long line. */
const MARK_COLUMNS = 200;

/** The dialect of a description, or what is wrong with it. Nothing of it is trusted. */
export function ownDialect(description: unknown): Dialect | Problem {
  const { name, client, server } = (description ?? {}) as Partial<Record<keyof OwnDialect, unknown>>;
  if (typeof name !== 'string' || name.trim() === '') return problem('name', MISSING);
  const marks = { client: patternOf(client), server: patternOf(server) };
  for (const field of ['client', 'server'] as const) {
    const pattern = marks[field];
    if (!(pattern instanceof RegExp)) return problem(field, pattern);
  }
  return dialectOf(name.trim(), marks as Record<'client' | 'server', RegExp>);
}

export function isProblem(result: Dialect | Problem): result is Problem {
  return 'field' in result;
}

const problem = (field: keyof OwnDialect, message: Text): Problem => ({ field, message });

const MISSING: Text = { en: 'a text is missing', id: 'teks belum diisi' };
const TOO_LONG: Text = { en: `longer than ${LONGEST} characters`, id: `lebih panjang dari ${LONGEST} karakter` };
const EMPTY: Text = { en: 'it fits every line', id: 'cocok dengan setiap baris' };
const SLOW: Text = {
  en: 'it could take too long: it repeats a group, refers back, or leaves too many ways to fit a line',
  id: 'bisa terlalu lama: mengulang kelompok, merujuk balik, atau memberi terlalu banyak cara untuk cocok dengan baris',
};

function patternOf(source: unknown): RegExp | Text {
  if (typeof source !== 'string' || source === '') return MISSING;
  if (source.length > LONGEST) return TOO_LONG;
  try {
    const pattern = new RegExp(`^(?:${source})`);
    if (isSlow(source)) return SLOW;
    return pattern.test('') ? EMPTY : pattern;
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: /, '');
    return { en: `not a regular expression: ${reason}`, id: `bukan ekspresi reguler: ${reason}` };
  }
}

/** Ways to fit a line that a pattern may try: about a tenth of a millisecond. */
const WAYS = 50_000;
/** Something that a pattern consists of, and how often it may stand there. */
const TERM = /(\\.|\[(?:\\.|[^\]\\]){0,200}\]|.)([*+?]|\{(\d{1,9})(?:(,)(\d{0,9}))?\})?\??/gs;

interface Term {
  readonly source: string;
  readonly min: number;
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

/**
 * Whether a pattern, which is right, may backtrack badly: a group that is repeated, a back reference, or too many ways. Each choice
 * multiplies the ways: an alternative, what may be missing, and a repetition whose end does not show by the next character.
 */
function isSlow(pattern: string): boolean {
  const terms = Array.from(pattern.matchAll(TERM), termOf);
  let ways = 1;
  for (const [i, { source, min, max }] of terms.entries()) {
    if (/^\\[1-9k]/.test(source) || (source === ')' && max > 1)) return true;
    if (source === '|') ways *= 2;
    else if (max !== Number.POSITIVE_INFINITY) ways *= Math.max(1, max - min + 1);
    else if (!isClear(source, terms.slice(i + 1))) ways *= MARK_COLUMNS;
  }
  return ways > WAYS;
}

function termOf([, source = '', repeated, least, comma, most]: RegExpMatchArray): Term {
  if (repeated === undefined) return { source, min: 1, max: 1 };
  if (repeated === '?') return { source, min: 0, max: 1 };
  const min = repeated === '*' ? 0 : Number(least ?? 1);
  return {
    source,
    min,
    max: least !== undefined && (!comma || most) ? Number(most || least) : Number.POSITIVE_INFINITY,
  };
}

/** Whether the end of a repetition shows by the next character: nothing that may stand there is among what it repeats. */
function isClear(repeated: string, behind: readonly Term[]): boolean {
  for (const { source, min } of behind) {
    if (/^(?:[()|^$]|\\[bB])$/.test(source) || overlap(repeated, source)) return false;
    if (min > 0) return true;
  }
  return true;
}

/** Whether some character fits both. Of characters beyond ASCII nothing is known. */
function overlap(one: string, other: string): boolean {
  if (/[^ -~]|\\[ux]/.test(one + other)) return true;
  const both = new RegExp(`^(?=${one})${other}$`, 's');
  return Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).some((character) => both.test(character));
}

function dialectOf(name: string, marks: Readonly<Record<'client' | 'server', RegExp>>): Dialect {
  const markOf = (line: string): Mark | undefined => {
    const head = line.slice(0, MARK_COLUMNS);
    const found = (['client', 'server'] as const).flatMap((by) => {
      const width = marks[by].exec(head)?.[0].length;
      return width === undefined ? [] : [{ by, width }];
    });
    return found.sort((a, b) => b.width - a.width)[0];
  };
  return {
    id: `own:${name}`,
    title: name,
    // Whoever describes a dialect wants it: its lines weigh more than those of the dialects that come along.
    most: 6,
    weigh: (line) => weighMarked(line, markOf(line)) * 2,
    speak: (line): Utterance => {
      const mark = markOf(line);
      return mark ? said(line, mark) : note(line);
    },
    samples: [],
  };
}
