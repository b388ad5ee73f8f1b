/**
 * Why an expression might take more than linear time on a long line, as sentences; none where it cannot. What is asked:
 *
 * * every repetition has an upper bound, so an attempt takes a bounded number of steps, and there is one attempt a column;
 *   but for a `.*` to the end of the line in an expression that is anchored at its start;
 * * in a repeated group it is clear where one round ends: what repeats inside shares no character with what follows it,
 *   so that the bounds do not multiply.
 */
export function superlinear(expression: string): string[] {
  const tree = parse(expression);
  const found: string[] = [];
  const last = tree.length === 1 ? tree[0]!.findLast(({ source }) => source !== '\\n') : undefined;
  const closing = expression.startsWith('^') && last?.source === '.' ? last : undefined;
  eachTerm(tree, (term) => {
    if (term.max === Infinity && term !== closing) found.push(`${term.source} repeats without bound`);
    if (term.group && !term.look && term.max > 1) unclear(term.group, firstOf(term.group).characters, found);
  });
  return found;
}

export interface Term {
  /** The atom without its quantifier. */
  readonly source: string;
  /** Alternatives, if it is a group. */
  readonly group?: Term[][];
  /** Consumes nothing: a look-around or an anchor. */
  readonly look: boolean;
  readonly min: number;
  readonly max: number;
}

export function eachTerm(alternatives: Term[][], visit: (term: Term) => void): void {
  for (const term of alternatives.flat()) {
    visit(term);
    if (term.group) eachTerm(term.group, visit);
  }
}

// ── Where a round ends ─────────────────────────────────────────────────────────────────────────────────────────────

/** Characters that stand for all: ASCII and one beyond. */
const ALPHABET = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é'];

export interface First {
  readonly characters: Set<string>;
  readonly nullable: boolean;
}

export function firstOf(alternatives: Term[][]): First {
  const firsts = alternatives.map((terms) => firstOfSequence(terms));
  return {
    characters: new Set(firsts.flatMap(({ characters }) => [...characters])),
    nullable: firsts.some(({ nullable }) => nullable),
  };
}

export function firstOfSequence(terms: readonly Term[]): First {
  const characters = new Set<string>();
  for (const term of terms) {
    if (term.look) continue;
    const { characters: own, nullable } = firstOfTerm(term);
    for (const character of own) characters.add(character);
    if (!nullable && term.min > 0) return { characters, nullable: false };
  }
  return { characters, nullable: true };
}

export function firstOfTerm({ source, group }: Term): First {
  if (group) return firstOf(group);
  const atom = atomOf(source);
  return { characters: new Set(ALPHABET.filter((character) => atom.test(character))), nullable: false };
}

/** A single character of the expression, in either case. */
function atomOf(source: string): RegExp {
  return new RegExp(`^${source}$`, /\\[pPu]\{/.test(source) ? 'iu' : 'i');
}

/** Looks for repetitions that share characters with what may follow them: in the sequence, or in the next round. */
export function unclear(alternatives: Term[][], follow: Set<string>, found: string[]): void {
  for (const terms of alternatives) {
    for (const [i, term] of terms.entries()) {
      const rest = firstOfSequence(terms.slice(i + 1));
      const next = rest.nullable ? new Set([...rest.characters, ...follow]) : rest.characters;
      if (term.look) continue;
      if (term.group) unclear(term.group, next, found);
      else if (term.min !== term.max && [...firstOfTerm(term).characters].some((character) => next.has(character))) {
        found.push(`${term.source} may end anywhere in a repeated group`);
      }
    }
  }
}

// ── The grammar of an expression, as far as ours go ────────────────────────────────────────────────────────────────

/** A character, an escape or a class. */
const ATOM = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|[^()[*+?|\\]/suy;

/** The alternatives of an expression. */
export function parse(expression: string): Term[][] {
  let at = 0;
  const tree = alternatives();
  if (at < expression.length) throw new Error(`cannot read ${expression.slice(at)}`);
  return tree;

  function alternatives(): Term[][] {
    const all: Term[][] = [[]];
    while (at < expression.length && expression[at] !== ')') {
      if (expression[at] === '|') {
        at++;
        all.push([]);
      } else all.at(-1)!.push(term());
    }
    return all;
  }

  function term(): Term {
    const start = at;
    const opening = take(/\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z]+:))?/y);
    let group: Term[][] | undefined;
    if (opening !== undefined) {
      group = alternatives();
      if (take(/\)/y) === undefined) throw new Error(`a group is open in ${expression}`);
    } else if (take(ATOM) === undefined) {
      throw new Error(`cannot read ${expression.slice(at)}`);
    }
    const source = expression.slice(start, at);
    const look = /^\(\?(?:[=!]|<[=!])/.test(source) || /^(?:[\^$]|\\[bBG])$/.test(source);
    return { source, look, ...(group && { group }), ...bounds() };
  }

  function bounds(): { min: number; max: number } {
    const quantifier = take(/[*+?]|\{\d+(?:,\d*)?\}/y);
    take(/\?/y);
    if (quantifier === undefined) return { min: 1, max: 1 };
    if (quantifier === '?') return { min: 0, max: 1 };
    if (quantifier === '*' || quantifier === '+') return { min: quantifier === '*' ? 0 : 1, max: Infinity };
    const [min, max] = quantifier.slice(1, -1).split(',');
    return { min: Number(min), max: max === undefined ? Number(min) : max === '' ? Infinity : Number(max) };
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(expression)?.[0];
    at += match?.length ?? 0;
    return match;
  }
}
