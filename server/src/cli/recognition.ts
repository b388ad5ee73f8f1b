import type { Dialect } from '../dialects/dialect';
import { type Recognition, recognise, recogniseAs } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import { unread } from '../dialects/unread';
import type { Lines } from '../text/lines';

/**
 * By content, or as `--as` says, which is known by then (`is-log.ts`). A file in whose head nothing is recognised is annotation until a line
 * says more.
 */
export function recognitionFor(lines: Lines, as: string | undefined, own: readonly Dialect[] = []): Recognition {
  const among = [...own, ...dialects];
  if (as !== undefined) return recogniseAs(among.find(({ id }) => id === as)!, lines);
  return recognise(lines, among) ?? recogniseAs(unread, lines, false);
}
