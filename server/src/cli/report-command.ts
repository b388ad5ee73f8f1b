import { NO_CONTEXT } from '../dialects/maillog/format';
import { Kind } from '../dialects/maillog/line';
import { bytesOf, bytesPartOf, utf8Of } from '../disk/pieces';
import { takePiece } from '../disk/take-piece';
import { type Codes, textOf } from '../text/codes';
import { visible } from '../text/visible';
import { countedLine, Report } from '../trace/report/report';
import { type Summary, summaryOf } from '../trace/report/summary';
import type { Clock } from '../trace/time';
import { oneOf, readArguments } from './arguments';
import { clockOf } from './clock';
import { UsageError } from './input';
import { jsonOf } from './json';
import { Progress, pause } from './progress';
import { addPart, type CountShare, countInThreads, countLast, countShareOf, type Part, type Range } from './ranges';
import type { Command, Terminal } from './terminal';

const FORMATS = ['pretty', 'json', 'html'] as const;

/** `report FILE…`: what mail logs come to. A file that cannot be read is named, the others are counted. */
export const reportCommand: Command = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    'not-understood': { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, FORMATS);
  const files = positionals.length > 0 ? positionals : ['-'];
  const report = new Report();
  const clocks: Clock[] = [];
  let unread = 0;
  const missed = values['not-understood'] ? listing(terminal) : undefined;
  for (const file of files) {
    try {
      await takeFile(file, report, terminal, missed);
      clocks.push(clockOf(file));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.warn(error.message);
      unread++;
    }
  }
  if (unread === files.length) return 2;
  if (!missed) terminal.write(await rendered(summaryOf(report, clocks, utf8Of), format, terminal));
  return unread > 0 ? 2 : 0;
};

/** What writes a report is loaded where all is counted: a large log does not wait for it. */
async function rendered(
  summary: Summary,
  format: (typeof FORMATS)[number],
  { locale, width }: Terminal,
): Promise<string> {
  if (format === 'json') return `${jsonOf(summary, 2)}\n`;
  if (format === 'pretty') return (await import('../trace/report/pretty')).prettyReport(summary, locale, width);
  const [{ htmlReport }, { countedReasonHtml }] = await Promise.all([
    import('../trace/report/html'),
    import('../explain/reason-card'),
  ]);
  return htmlReport(summary, locale, { cardOf: (reason) => countedReasonHtml(reason, locale) });
}

/** A line that nobody understood: where it stands in its piece. */
type Missed = (piece: Codes, at: number, end: number) => void;

async function takeFile(file: string, report: Report, terminal: Terminal, missed?: Missed): Promise<void> {
  const progress = new Progress(file, terminal);
  const share = missed ? undefined : countShareOf(file);
  if (share) await takeShare(share, report, progress);
  else await takePieces(bytesOf(file, terminal.warn), report, (bytes) => progress.advance(bytes), missed);
  progress.end();
}

/** This thread counts the first part while others count theirs, and then of what is left; all are added in their order, and let go. */
async function takeShare(share: CountShare, report: Report, progress: Progress): Promise<void> {
  const threads = countInThreads(share);
  const read = (bytes: number) => progress.advance(bytes * share.threads);
  await takePieces(piecesOf(share.file, share.ranges[0]!), report, read);
  const parts: Part[] = [];
  for (const part of countLast(share)) {
    parts.push(part);
    read(part.to - part.from);
    await pause();
  }
  for (const { done } of threads) parts.push(...(await done));
  parts.sort((a, b) => b.from - a.from);
  for (let part = parts.pop(); part; part = parts.pop()) addPart(report, part, share);
}

async function takePieces(
  pieces: AsyncIterable<Buffer>,
  report: Report,
  read: (bytes: number) => void,
  missed?: Missed,
): Promise<void> {
  const line = countedLine();
  let context = NO_CONTEXT;
  for await (const piece of pieces) {
    const listed = (at: number, end: number) => {
      if (line.kind === Kind.none && end > at) missed?.(piece, at, end);
    };
    context = takePiece(piece, report, line, context, missed && listed);
    read(piece.length);
  }
  report.endOfFile();
}

async function* piecesOf(file: string, { from, to }: Range): AsyncGenerator<Buffer> {
  for (const piece of bytesPartOf(file, from, to)) {
    yield piece;
    await pause();
  }
}

/** Lines that nobody understood, as they stand in the file. */
function listing({ write, isWatched }: Terminal): Missed {
  return (piece, at, end) => {
    const line = utf8Of(textOf(piece, at, end));
    write(`${isWatched ? visible(line) : line}\n`);
  };
}
