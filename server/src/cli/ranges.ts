import { closeSync, openSync } from 'node:fs';
import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { readLogCodes } from '../dialects/maillog/reader';
import { headContext } from '../disk/head-context';
import { bytesPartOf, lineEndBehind } from '../disk/pieces';
import { takePiece } from '../disk/take-piece';
import { countedLine, Report, type ReportData } from '../trace/report/report';
import { Texts, type TextsData } from '../trace/report/texts';
import { inThread } from './thread';
import { sizeOf, threadsWorth } from './threads-worth';

/** Bytes that this thread reads until another one has started. */
export const HEAD_START = 16 << 20;
/** Lines that may name columns, and bytes in which they stand. */
const HEAD = 20;
const HEAD_BYTES = 1 << 16;

/** A part of a file that begins and ends at a line end. */
export interface Range {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** Columns that the head of the file names. */
  readonly columns: readonly string[];
}

/** What a thread hands back. */
export interface Part {
  readonly data: ReportData;
  readonly orphans: TextsData;
}

/** The parts of a plain file that threads are worth for; empty for all others. The first one is longer by so many bytes. */
export function rangesOf(file: string, headStart: number): Range[] {
  const size = sizeOf(file);
  const count = threadsWorth(file);
  if (count < 2) return [];
  const columns = columnsOf(file);
  const share = (size - headStart) / count;
  const ends = [
    ...lineEnds(
      file,
      Array.from({ length: count - 1 }, (_, n) => headStart + share * (n + 1)),
    ),
    size,
  ];
  return ends.map((to, n) => ({ file, from: ends[n - 1] ?? 0, to, columns })).filter(({ from, to }) => to > from);
}

/** Counts a range that has others before it; what it cannot know without them is left as it stands. */
export function countRange({ file, from, to, columns }: Range): Part {
  const orphans = new Texts();
  const report = new Report(orphans);
  const line = countedLine();
  let context: LogContext = { ...NO_CONTEXT, columns };
  for (const piece of bytesPartOf(file, from, to)) context = takePiece(piece, report, line, context);
  report.endOfFile();
  return { data: report.data(), orphans: orphans.data() };
}

/** Adds parts in their order. */
export function addPart(report: Report, { data, orphans }: Part, { columns, from }: Range): void {
  const line = countedLine();
  let context: LogContext = { ...NO_CONTEXT, columns };
  const waiting = Texts.from(orphans);
  for (let n = 0; n < waiting.count; n++) {
    const codes = buffered(waiting.codesAt(n) as Uint8Array);
    context = readLogCodes(codes, 0, codes.length, line, context);
    report.count(line);
  }
  report.merge(data, from > 0);
}

/** As pieces of a file are: the engine would make all that reads lines anew for bytes of another kind. */
const buffered = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);

/** The memory of a part that is handed over, and not copied. */
export function memoryOf({ data: { tallies, live }, orphans }: Part): ArrayBuffer[] {
  const texts = (data: TextsData) => [data.codes.buffer, data.ends.buffer];
  return [
    live.buffer,
    ...texts(orphans),
    ...tallies.flatMap(({ places, keys, sums }) => [places.buffer, ...texts(keys), sums.buffer]),
  ];
}

/** Megabytes for what lives but for a line, in a thread: more of them do not fit into the processor's own memory. */
const YOUNG = 4;

/** Counts a range in a thread of its own. */
export const countInThread = (range: Range) => inThread<Part>('count', range, { maxYoungGenerationSizeMb: YOUNG });

/** The line ends behind some offsets. */
function lineEnds(file: string, offsets: readonly number[]): number[] {
  const descriptor = openSync(file, 'r');
  try {
    return offsets.map((offset) => lineEndBehind(descriptor, offset));
  } finally {
    closeSync(descriptor);
  }
}

/** A table names its columns in its first lines. */
function columnsOf(file: string): readonly string[] {
  for (const piece of bytesPartOf(file, 0, HEAD_BYTES)) return headContext(piece, HEAD).columns;
  return [];
}
