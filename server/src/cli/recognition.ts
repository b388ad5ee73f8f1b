import type { Dialect } from '../dialects/dialect';
import { logFormats } from '../dialects/maillog/recognise';
import { type Recognition, recognise, recogniseAs } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import { unread } from '../dialects/unread';
import type { Lines } from '../text/lines';
import { CallError } from './input';

/** By content, or as `--as` says. A file in whose head nothing is recognised is annotation until a line says more. */
export function recognitionFor(lines: Lines, as: string | undefined, own: readonly Dialect[] = []): Recognition {
  if (as !== undefined) return recogniseAs(dialectNamed(as, own), lines);
  return recognise(lines, [...own, ...dialects]) ?? recogniseAs(unread, lines, false);
}

function dialectNamed(as: string, own: readonly Dialect[]): Dialect {
  const among = [...own, ...dialects];
  const dialect = among.find(({ id }) => id === as);
  if (!dialect) {
    const ids = [...among, ...logFormats].map(({ id }) => id);
    throw new CallError(`--as ${as}: it is one of ${ids.join(', ')}`);
  }
  return dialect;
}
