import { openTranscript, readAll } from '../dialects/reader';
import { type Recognition, recognise, recogniseAs } from '../dialects/recognise';
import { dialectById, dialects } from '../dialects/transcript';
import { unread } from '../dialects/unread';
import { type Lines, linesOf } from '../text/lines';
import { UsageError } from './input';
import { rowOf } from './rows';

/** What each line of a file is, one JSON object a line. */
export function* parse(text: string, as: string | undefined): Generator<string> {
  const lines = linesOf(text);
  const recognition = recognitionFor(lines, as);
  let n = 0;
  for (const reading of readAll(openTranscript(lines, recognition))) {
    yield JSON.stringify(rowOf(reading, n++, recognition.dialect.id));
  }
}

/** By content, or as the caller says. A file in which nothing is recognised is all annotation. */
export function recognitionFor(lines: Lines, as: string | undefined): Recognition {
  if (as === undefined) return recognise(lines) ?? recogniseAs(unread, lines);
  const dialect = dialectById(as);
  if (!dialect)
    throw new UsageError(`--as ${as}: no such dialect; known are ${dialects.map(({ id }) => id).join(', ')}`);
  return recogniseAs(dialect, lines);
}
