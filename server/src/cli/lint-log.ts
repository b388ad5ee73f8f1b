/** Mail logs: read line by line, with no more in memory than the findings need. */
import { NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { logFormats, recogniseLog } from '../dialects/maillog/recognise';
import { isTranscript, recognise } from '../dialects/recognise';
import { bytesOf } from '../disk/pieces';
import { type Levels, levelledLog } from '../lint/levels';
import { LogLint } from '../lint/log-check';
import type { Finding } from '../lint/rule';
import { editorLinesOf, type Lines } from '../text/lines';
import { clockOf } from './clock';
import type { Linted } from './formats/linted';
import { Progress } from './progress';
import type { Terminal } from './terminal';

/** Whether lines are a mail log: as `--as` says, or by what stands in their head. A conversation in a log is a conversation. */
export function isLog(head: Lines, as: string | undefined): boolean {
  if (as !== undefined) return logFormats.some(({ id }) => id === as);
  return recogniseLog(head) !== undefined && !isTranscript(recognise(head));
}

/** The lines that a file begins with. Throws UsageError. */
export async function headOf(file: string): Promise<Lines> {
  for await (const bytes of bytesOf(file, () => {})) return editorLinesOf(bytes.toString('utf8'));
  return editorLinesOf('');
}

/** Lints a mail log. `lines` are those of standard input, which cannot be read again; a file is read in pieces. */
export async function lintLog(
  file: string,
  lines: Lines | undefined,
  levels: Levels,
  terminal: Terminal,
): Promise<Linted> {
  const lint = new LogLint(clockOf(file));
  const line = new LogLine();
  let context = NO_CONTEXT;
  for await (const { text, n } of lines ? eachOf(lines) : eachIn(file, terminal)) {
    context = readLogLine(text, 0, text.length, line, context);
    lint.take(line, n, 0);
  }
  for (const [rule, count] of lint.left) {
    if (levels.get(rule) !== 'off') terminal.warn(`${file}: ${count} more findings of ${rule} are not listed`);
  }
  const findings = levelledLog(lint.findings(), levels);
  return { file, findings, lines: lines ?? (await linesOf(file, findings, terminal)) };
}

interface Numbered {
  readonly text: string;
  /** 0-based. */
  readonly n: number;
}

function* eachOf(lines: Lines): Generator<Numbered> {
  for (let n = 0; n < lines.count; n++) yield { text: lines.at(n), n };
}

async function* eachIn(file: string, terminal: Terminal): AsyncGenerator<Numbered> {
  const progress = new Progress(file, terminal);
  let n = 0;
  for await (const bytes of bytesOf(file, terminal.warn)) {
    const lines = bytes.toString('utf8').split('\n');
    // A piece ends behind a line end, unless it is the last one.
    if (lines.at(-1) === '') lines.pop();
    for (const text of lines) yield { text: text.endsWith('\r') ? text.slice(0, -1) : text, n: n++ };
    progress.advance(bytes.length);
  }
  progress.end();
}

/** The lines that findings are on, for those who show them: the file is read once more. */
async function linesOf(file: string, findings: readonly Finding[], terminal: Terminal): Promise<Lines> {
  const wanted = new Map(findings.map(({ line }) => [line, '']));
  let count = 0;
  if (wanted.size > 0)
    for await (const { text, n } of eachIn(file, { ...terminal, warn: () => {} })) {
      if (wanted.has(n)) wanted.set(n, text);
      count = n + 1;
    }
  return { count, at: (n) => wanted.get(n) ?? '' };
}
