import { eachTerm, firstOf, firstOfSequence, firstOfTerm, parse, type Term, unclear } from '../grammar/linear';

/**
 * Why a pattern of the program might take more than linear time on a long line, as sentences; none where it cannot. A
 * repetition with an upper bound costs a constant. One without needs two things:
 *
 * * an attempt goes over the line once: where the repetition ends is clear from the next character, or nothing behind it
 *   repeats without bound, or what is behind it cannot fail;
 * * attempts do not go over the same stretch: the pattern is tried in one place only (`^`, or sticky), or reaching the
 *   repetition is already a match, or something before it is not among what it repeats.
 */
export function superlinearPattern(source: string, flags: string): string[] {
  const found: string[] = [];
  const tree = parse(source);
  if (/\\(?:[1-9]|k<)/.test(source) && capturesMuch(tree)) found.push('a back reference to more than a character');
  eachTerm(tree, ({ group, look, max, source }) => {
    if (!group || look || max <= 1) return;
    unclear(group, firstOf(group).characters, found);
    if (beginAlike(group)) found.push(`alternatives begin alike in ${source}, which repeats`);
  });
  for (const sequence of tree) {
    const once = flags.includes('y') || (!flags.includes('m') && sequence[0]?.source === '^');
    eachEndless(sequence, { before: [], behind: [], inLook: false }, (term, { before, behind, inLook }) => {
      if (!inLook && behind.every(({ look, min }) => !look && min === 0)) return;
      if (!isClear(term, behind) && behind.some(hasEndless))
        found.push(`${term.source} may end anywhere before another repetition`);
      if (!once && !isFenced(term, before)) found.push(`${term.source} is gone over again from every column`);
    });
  }
  return found;
}

/** What stands around a term, up to both ends of the pattern. */
interface Surroundings {
  readonly before: readonly Term[];
  readonly behind: readonly Term[];
  readonly inLook: boolean;
}

/** Visits what repeats without bound. */
function eachEndless(
  sequence: readonly Term[],
  around: Surroundings,
  visit: (term: Term, around: Surroundings) => void,
): void {
  for (const [i, term] of sequence.entries()) {
    const before = [...around.before, ...sequence.slice(0, i)];
    const behind = [...sequence.slice(i + 1), ...around.behind];
    if (term.max === Infinity) visit(term, { ...around, before, behind });
    for (const inner of term.group ?? [])
      eachEndless(inner, { before, behind, inLook: around.inLook || term.look }, visit);
  }
}

/**
 * Whether only few attempts reach a repetition's stretch: what must stand before it is not among what it repeats, or a
 * look behind says that the stretch begins here, or it is all of a line.
 */
function isFenced(term: Term, before: readonly Term[]): boolean {
  const repeated = charactersIn(term);
  return before.some((each) => {
    if (each.source === '^') return !repeated.has('\n');
    if (each.source.startsWith('(?<!')) return isSubset(repeated, charactersIn({ ...each, look: false }));
    if (each.look || each.min === 0) return false;
    return [...charactersIn(each)].every((character) => !repeated.has(character));
  });
}

function isSubset(these: Set<string>, those: Set<string>): boolean {
  return [...these].every((character) => those.has(character));
}

/** Whether a group that can be referred to holds more than one character. */
function capturesMuch(tree: Term[][]): boolean {
  let found = false;
  eachTerm(tree, ({ source, group }) => {
    if (group && !/^\(\?(?!<\w)/.test(source)) found ||= group.some((terms) => terms.length > 1 || terms[0]?.max !== 1);
  });
  return found;
}

function hasEndless(term: Term): boolean {
  let found = false;
  eachTerm([[term]], ({ max }) => {
    found ||= max === Infinity;
  });
  return found;
}

/** Whether the next character tells that the repetition ended. */
function isClear(term: Term, rest: readonly Term[]): boolean {
  const { characters } = firstOfSequence(rest);
  return ![...firstOfTerm(term).characters].some((character) => characters.has(character));
}

/** All characters that a term may go over. */
function charactersIn(term: Term): Set<string> {
  const characters = new Set<string>();
  eachTerm([[term]], (each) => {
    if (each.group || each.look) return;
    for (const character of firstOfTerm(each).characters) characters.add(character);
  });
  return characters;
}

function beginAlike(alternatives: Term[][]): boolean {
  const seen = new Set<string>();
  return alternatives.some((sequence) => {
    const { characters } = firstOfSequence(sequence);
    const alike = [...characters].some((character) => seen.has(character));
    for (const character of characters) seen.add(character);
    return alike;
  });
}
