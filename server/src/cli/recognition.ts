import { type Recognition, recognise, recogniseAs } from '../dialects/recognise';
import { dialectById, dialects } from '../dialects/transcript';
import { unread } from '../dialects/unread';
import type { Lines } from '../text/lines';
import { UsageError } from './input';

/** By content, or as `--as` says. A file in whose head nothing is recognised is annotation until a line says more. */
export function recognitionFor(lines: Lines, as: string | undefined): Recognition {
  if (as === undefined) return recognise(lines) ?? recogniseAs(unread, lines, false);
  const dialect = dialectById(as);
  if (!dialect) throw new UsageError(`--as ${as}: it is one of ${dialects.map(({ id }) => id).join(', ')}`);
  return recogniseAs(dialect, lines);
}
