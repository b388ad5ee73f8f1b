/** A large log that threads share: each counts a part, and the parts are added up as if one thread had read it all. */
import { closeSync, openSync } from 'node:fs';
import { type LogContext, NO_CONTEXT } from '../dialects/maillog/format';
import { readLogCodes } from '../dialects/maillog/reader';
import { headContext } from '../disk/head-context';
import { bytesPartOf, lineEndBehind } from '../disk/pieces';
import { takePiece } from '../disk/take-piece';
import { countedLine, Report, type ReportData } from '../trace/report/report';
import { Texts, type TextsData } from '../trace/report/texts';
import { inThread, type Thread } from './thread';
import { sizeOf, threadsWorth } from './threads-worth';

/** Bytes that this thread reads until another one has started. */
const HEAD_START = 16 << 20;
/** How much of the file is left for whichever thread is ready first, in parts of which size: this share of it, and so many bytes at least. */
const LEFT = 1 / 8;
const SMALL = 1 / 64;
const SMALL_BYTES = 4 << 20;
/** Lines that may name columns, and bytes in which they stand. */
const HEAD = 20;
const HEAD_BYTES = 1 << 16;

/** A part of a file that begins and ends at a line end, in bytes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What threads share: a file in ranges, of which each thread has one of the first for its own. Of those behind them the last thread goes on with
 * the foremost, and the others take from the end, so that all are ready at the same time and few parts have to be added up.
 */
export interface CountShare {
  readonly file: string;
  /** Columns that the head of the file names. */
  readonly columns: readonly string[];
  readonly ranges: readonly Range[];
  readonly threads: number;
  /** How many ranges are left, and how many were taken from the end, in memory that all threads see. */
  readonly left: Int32Array<SharedArrayBuffer>;
}

/** What a thread hands back: ranges that follow each other, and what they come to without those before them. */
export interface Part extends Range {
  readonly data: ReportData;
  readonly orphans: TextsData;
}

/** A plain file that threads are worth for; undefined for all others. */
export function countShareOf(file: string): CountShare | undefined {
  const size = sizeOf(file);
  const most = threadsWorth(size);
  if (most < 2) return undefined;
  const ranges = rangesOf(file, size, cutsOf(size, most));
  const threads = Math.min(most, ranges.length);
  return threads < 2 ? undefined : shareOf(file, columnsOf(file), ranges, threads);
}

export function shareOf(
  file: string,
  columns: readonly string[],
  ranges: readonly Range[],
  threads: number,
): CountShare {
  const left = new Int32Array(new SharedArrayBuffer(8));
  left[0] = ranges.length - threads;
  return { file, columns, ranges, threads, left };
}

/** About where a file is cut: behind one part for each thread, the first of them longer, and behind each small one but the last. */
function cutsOf(size: number, threads: number): number[] {
  const left = size * (1 - LEFT);
  const each = (left - HEAD_START) / threads;
  const cuts = Array.from({ length: threads }, (_, n) => HEAD_START + each * (n + 1));
  const small = Math.max(SMALL_BYTES, size * SMALL);
  for (let at = left + small; at < size; at += small) cuts.push(at);
  return cuts;
}

/** Between the line ends behind some offsets of so many bytes. */
export function rangesOf(file: string, size: number, cuts: readonly number[]): Range[] {
  const ends = [...lineEnds(file, cuts), size];
  return ends.map((to, n) => ({ from: ends[n - 1] ?? 0, to })).filter(({ from, to }) => to > from);
}

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

/** Whether one of those that are left may be taken. */
const takes = ({ left }: CountShare) => Atomics.sub(left, 0, 1) > 0;

/** Ranges from the end that nobody has taken. */
function* lastRanges(share: CountShare): Generator<Range> {
  const { ranges, left } = share;
  while (takes(share)) yield ranges[ranges.length - 1 - Atomics.add(left, 1, 1)]!;
}

/** The thread's own range; for the last thread also those behind it that nobody has taken. */
function* ownRanges(share: CountShare, own: number): Generator<Range> {
  const { ranges, threads } = share;
  yield ranges[own]!;
  for (let n = threads; own === threads - 1 && takes(share); n++) yield ranges[n]!;
}

/** Counts all that the thread of this number finds to do; the first one, 0, is that of the program. */
export function* countShare(share: CountShare, own: number): Generator<Part> {
  yield countRanges(share, ownRanges(share, own));
  yield* countLast(share);
}

/** Counts ranges from the end that nobody has taken, each for itself. */
export function* countLast(share: CountShare): Generator<Part> {
  for (const range of lastRanges(share)) yield countRanges(share, [range]);
}

/** Counts ranges, one at least, that follow each other and have others before them; what it cannot know without these is left as it stands. */
function countRanges({ file, columns }: CountShare, ranges: Iterable<Range>): Part {
  const orphans = new Texts();
  const report = new Report(orphans);
  const line = countedLine();
  let context: LogContext = { ...NO_CONTEXT, columns };
  let begin: number | undefined;
  let end = 0;
  for (const { from, to } of ranges) {
    begin ??= from;
    end = to;
    for (const piece of bytesPartOf(file, from, to)) context = takePiece(piece, report, line, context);
  }
  report.endOfFile();
  return { from: begin!, to: end, data: report.data(), orphans: orphans.data() };
}

/** Adds a part to those before it. */
export function addPart(report: Report, { from, data, orphans }: Part, { columns }: CountShare): void {
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

/**
 * The memory of a part that is handed over, and not copied. For a thread's last word: where memory was handed over, the engine throws away all
 * code that reads any.
 */
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

/** Threads that count beside this one, which has the first range. */
export const countInThreads = (share: CountShare): Thread<Part[]>[] =>
  Array.from({ length: share.threads - 1 }, (_, n) =>
    inThread('count', { share, own: n + 1 }, { maxYoungGenerationSizeMb: YOUNG }),
  );
