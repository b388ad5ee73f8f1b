import { NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { logFormats, recogniseLog } from '../dialects/maillog/recognise';
import { readAll, Transcript } from '../dialects/reader';
import { isTranscript, recognise } from '../dialects/recognise';
import { type Lines, linesOf } from '../text/lines';
import { oneOf, readArguments } from './arguments';
import { readText, UsageError } from './input';
import { jsonOf } from './json';
import { logRowOf } from './log-rows';
import { recognitionFor } from './recognition';
import { type Row, rowOf } from './rows';
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
  const rows = isLog(lines, values.as) ? logRows(lines) : transcriptRows(lines, values.as);
  let portion = '';
  let n = 0;
  for (const row of rows) {
    portion += `${jsonOf(row)}\n`;
    if (++n % PORTION === 0) {
      terminal.write(portion);
      portion = '';
    }
  }
  terminal.write(portion);
  return 0;
};

function* transcriptRows(lines: Lines, as: string | undefined): Generator<Row> {
  let n = 0;
  for (const { reading, next } of readAll(new Transcript(lines, recognitionFor(lines, as)))) {
    yield rowOf(reading, n++, next.voice.dialect.id);
  }
}

function* logRows(lines: Lines): Generator<Row> {
  const line = new LogLine();
  let context = NO_CONTEXT;
  for (let n = 0; n < lines.count; n++) {
    const text = lines.at(n);
    context = readLogLine(text, 0, text.length, line, context);
    yield logRowOf(line, n);
  }
}

/** A conversation that a mail log holds is read as a conversation. */
function isLog(lines: Lines, as: string | undefined): boolean {
  if (as !== undefined) return logFormats.some(({ id }) => id === as);
  return !isTranscript(recognise(lines)) && recogniseLog(lines) !== undefined;
}
