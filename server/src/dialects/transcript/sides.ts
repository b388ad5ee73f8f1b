/** For tools that mark what they sent and what they received, and not which side they are. */
import { looksLikeReply } from '../../smtp/reply';
import type { Lines } from '../dialect';
import { isCommandText } from '../marked';

export type Side = 'client' | 'server';

/** A line that a tool sent or received: the columns of its text (0-based, `end` exclusive), and whose conversation it is. */
export interface Passed {
  readonly sent: boolean;
  readonly at: number;
  readonly end: number;
  readonly key?: string | undefined;
}

export type Passing = (line: string) => Passed | undefined;

/** Lines above that are asked where a line does not tell by itself. */
const NEAR = 200;

/**
 * Who said what passed on line `n`: a reply is the server's and a command the client's; anything else is said by whoever
 * the nearest line above with the same mark shows. Undefined where nothing tells.
 */
export function sideOf(passed: Passed, n: number, lines: Lines, passing: Passing): Side | undefined {
  const own = toldBy(passed, lines.at(n));
  if (own) return own;
  for (let i = n - 1; i >= Math.max(0, n - NEAR); i--) {
    const above = passing(lines.at(i));
    if (!above || above.key !== passed.key) continue;
    const side = toldBy(above, lines.at(i));
    if (side) return above.sent === passed.sent ? side : otherThan(side);
  }
  return undefined;
}

export const otherThan = (side: Side): Side => (side === 'client' ? 'server' : 'client');

/** In a record that does not show messages, a line of the client that looks like a command is one, wherever it stands. */
export function partOf(passed: Passed, side: Side, line: string): { part?: 'command' } {
  return side === 'client' && toldBy(passed, line) === 'client' ? { part: 'command' } : {};
}

/** Points of evidence that a line with such a mark gives. */
export function weighPassed(passed: Passed | undefined, line: string): number {
  return passed && toldBy(passed, line) ? 3 : 0;
}

function toldBy({ at, end }: Passed, line: string): Side | undefined {
  if (looksLikeReply(line, at, end)) return 'server';
  return isCommandText(line.slice(at, Math.min(end, at + 400)), 0) ? 'client' : undefined;
}
