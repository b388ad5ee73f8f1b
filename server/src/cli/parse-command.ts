import { NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { readAll, Transcript } from '../dialects/reader';
import { RecordFile } from '../disk/record-file';
import { UTF8 } from '../disk/spellings';
import type { Lines } from '../text/lines';
import { oneOf, readArguments } from './arguments';
import { UsageError } from './input';
import { isLog } from './is-log';
import { jsonOf } from './json';
import { logRowOf } from './log-rows';
import { Progress, pause } from './progress';
import { recognitionFor } from './recognition';
import { type Row, rowOf } from './rows';
import type { Command, Terminal } from './terminal';

/** Rows are written in portions, so that a long file does not become one string. */
const PORTION = 1_000;

/** `parse FILE`: one JSON object for each line. */
export const parseCommand: Command = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'ndjson' },
    as: { type: 'string' },
  });
  oneOf('--format', values.format, ['ndjson']);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('parse takes one FILE');
  const file = new RecordFile(name, terminal.warn, false);
  const progress = new Progress(name, terminal);
  const head = await file.head();
  if (await isLog(head, values.as)) await writeLog(file, terminal, progress);
  else await writeTranscript(file, values.as, terminal, progress);
  progress.end();
  return file.damaged ? 2 : 0;
};

/** The lines of a log tell all by themselves, or by a little that came before. */
async function writeLog(file: RecordFile, { write }: Terminal, progress: Progress): Promise<void> {
  const line = new LogLine();
  let context = NO_CONTEXT;
  let n = 0;
  for await (const piece of file.pieces()) {
    const text = piece.toString('utf8');
    let rows = '';
    for (let at = 0; at < text.length; n++) {
      const lineEnd = text.indexOf('\n', at);
      const stop = lineEnd < 0 ? text.length : lineEnd;
      const end = stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
      context = readLogLine(text, at, end, line, context);
      rows += `${jsonOf(logRowOf(line, n))}\n`;
      at = stop + 1;
    }
    write(rows);
    progress.advance(piece.length);
  }
}

async function writeTranscript(
  file: RecordFile,
  as: string | undefined,
  { write }: Terminal,
  progress: Progress,
): Promise<void> {
  const lines = await file.lines(UTF8);
  let portion = '';
  let n = 0;
  for (const row of transcriptRows(lines, as)) {
    portion += `${jsonOf(row)}\n`;
    progress.advance(lines.at(n).length + 1);
    if (++n % PORTION > 0) continue;
    write(portion);
    portion = '';
    await pause();
  }
  write(portion);
}

function* transcriptRows(lines: Lines, as: string | undefined): Generator<Row> {
  let n = 0;
  for (const { reading, next } of readAll(new Transcript(lines, recognitionFor(lines, as)))) {
    yield rowOf(reading, n++, next.voice.dialect.id);
  }
}
