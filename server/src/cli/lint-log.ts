/** Mail logs: read line by line, with no more in memory than the findings need. */
import { NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { bytesOf } from '../disk/pieces';
import { type Levels, levelledLog } from '../lint/levels';
import { LogLint } from '../lint/log-check';
import type { Finding } from '../lint/rule';
import { copied } from '../text/copied';
import type { Lines } from '../text/lines';
import { clockOf } from './clock';
import type { Linted } from './formats/linted';
import { Progress } from './progress';
import type { Terminal } from './terminal';

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
  let n = 0;
  for await (const text of lines ? textOf(lines) : piecesIn(file, terminal)) {
    eachLine(text, (at, end) => {
      context = readLogLine(text, at, end, line, context);
      lint.take(line, n++, at);
    });
  }
  const told = lint.told();
  for (const [rule, count] of told.left) {
    if (levels.get(rule) !== 'off') terminal.warn(`${file}: ${count} more findings of ${rule} are not listed`);
  }
  const findings = levelledLog(told.findings, levels);
  return { file, findings, lines: lines ?? (await linesOf(file, findings, terminal)) };
}

function* textOf(lines: Lines): Generator<string> {
  for (let n = 0; n < lines.count; n++) yield `${lines.at(n)}\n`;
}

/** Pieces of whole lines. */
async function* piecesIn(file: string, terminal: Terminal): AsyncGenerator<string> {
  const progress = new Progress(file, terminal);
  for await (const bytes of bytesOf(file, terminal.warn)) {
    yield bytes.toString('utf8');
    progress.advance(bytes.length);
  }
  progress.end();
}

/** Hands on where each line of a piece begins and ends, without its line end. */
function eachLine(text: string, take: (at: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    take(at, stop > at && text[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
  }
}

/** The lines that findings are on, for those who show them: the file is read once more. */
async function linesOf(file: string, findings: readonly Finding[], terminal: Terminal): Promise<Lines> {
  const wanted = new Map(findings.map(({ line }) => [line, '']));
  let n = 0;
  if (wanted.size > 0)
    for await (const text of piecesIn(file, { ...terminal, warn: () => {} }))
      eachLine(text, (at, end) => {
        if (wanted.has(n)) wanted.set(n, copied(text.slice(at, end)));
        n++;
      });
  return { count: n, at: (line) => wanted.get(line) ?? '' };
}
