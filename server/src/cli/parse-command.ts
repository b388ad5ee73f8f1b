import { readAll, Transcript } from '../dialects/reader';
import { linesOf } from '../text/lines';
import { oneOf, readArguments } from './arguments';
import { readText, UsageError } from './input';
import { recognitionFor } from './recognition';
import { rowOf } from './rows';
import type { Command } from './terminal';

/** Rows are written in portions, so that a long file does not become one string. */
const PORTION = 1_000;

/** `parse FILE`: one JSON object for each line. */
export const parseCommand: Command = (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'ndjson' },
    as: { type: 'string' },
  });
  oneOf('--format', values.format, ['ndjson']);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('parse takes one FILE');
  const lines = linesOf(readText(file));
  const recognition = recognitionFor(lines, values.as);
  let portion = '';
  let n = 0;
  for (const { reading, next } of readAll(new Transcript(lines, recognition))) {
    portion += `${JSON.stringify(rowOf(reading, n++, next.voice.dialect.id))}\n`;
    if (n % PORTION === 0) {
      terminal.write(portion);
      portion = '';
    }
  }
  terminal.write(portion);
  return 0;
};
