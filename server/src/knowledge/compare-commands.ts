import { commandComparisons } from './command-comparisons';
import { command } from './commands';
import type { Command, CommandComparison } from './model';

/** Two commands side by side, in the order asked for, with what was written about the pair, if anything was. */
export interface ComparedCommands {
  readonly commands: readonly [Command, Command];
  readonly written?: CommandComparison;
}

/** Compares two commands by their verbs, in any case; undefined where one is not known, or both are the same. */
export function compareCommands(a: string, b: string): ComparedCommands | undefined {
  const left = command(a);
  const right = command(b);
  if (!left || !right || left === right) return undefined;
  const written = writtenFor(left.verb, right.verb);
  return { commands: [left, right], ...(written && { written }) };
}

function writtenFor(a: string, b: string): CommandComparison | undefined {
  for (const pair of commandComparisons) {
    const [first, second] = pair.verbs;
    if (first === a && second === b) return pair;
    if (first === b && second === a) return { ...pair, verbs: [a, b], which: [pair.which[1], pair.which[0]] };
  }
  return undefined;
}

/** Verbs that a command is often mixed up with. */
export function mixedUpWith(verb: string): readonly string[] {
  return commandComparisons.flatMap(({ verbs }) =>
    verbs.includes(verb) ? verbs.filter((other) => other !== verb) : [],
  );
}
