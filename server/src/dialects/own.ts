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
  en: 'a repetition of a group, or a back reference, could take too long; repeat single characters only',
  id: 'pengulangan kelompok atau rujukan balik dapat terlalu lambat; ulangi satu karakter saja',
};

function patternOf(source: unknown): RegExp | Text {
  if (typeof source !== 'string' || source === '') return MISSING;
  if (source.length > LONGEST) return TOO_LONG;
  if (isSlow(source)) return SLOW;
  try {
    const pattern = new RegExp(`^(?:${source})`);
    return pattern.test('') ? EMPTY : pattern;
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: /, '');
    return { en: `not a regular expression: ${reason}`, id: `bukan ekspresi reguler: ${reason}` };
  }
}

/**
 * Whether a pattern may backtrack badly: a group that is repeated, a back reference, or more unbounded repetitions than a
 * mark needs. What is left takes time that grows with a small power of the few columns it is given.
 */
function isSlow(source: string): boolean {
  const bare = source.replaceAll(/\\[^1-9k]/g, 'x').replaceAll(/\[(?:[^\]\\]|\\.){0,200}\]/g, 'x');
  const repetitions = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  return /\)[*+{]/.test(bare) || /\\[1-9k]/.test(bare) || repetitions > 4;
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
    weigh: (line) => weighMarked(line, markOf(line)) * 2,
    speak: (line): Utterance => {
      const mark = markOf(line);
      return mark ? said(line, mark) : note(line);
    },
    samples: [],
  };
}
