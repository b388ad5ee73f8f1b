import {
  checkLogLine,
  endFinding,
  endingsFor,
  isOfConcern,
  type Occurred,
  occurredOn,
  recurringFinding,
} from '../lint/log-check';
import { type Effect, effectOf, inTurn, messageKey, UNKNOWN } from '../lint/queue';
import { byPlace, type Finding } from '../lint/rule';
import { copied } from '../text/copied';
import type { Lines } from '../text/lines';
import type { Clock } from '../trace/time';
import type { Rows } from './blocks';
import { type LogState, readLines } from './log-state';
import { type SharedLines, SharedReader } from './shared-lines';
import { type Kind, kindsOf } from './worst';

/** Something that is told of, if it comes again and again. */
export interface Happened extends Occurred {
  readonly time: number;
  /** What the lines of the block up to here come to for its message. */
  readonly effect: Effect;
  /** Whether it came often enough. */
  told: boolean;
}

/** A message that a block names. */
export interface Named {
  /** Its host and queue id. */
  readonly key: string;
  readonly block: LogBlock;
  /** What the lines of the block come to for it. */
  effect: Effect;
  happened: readonly Happened[];
  /** What was known of it before the block. Kept where something happened. */
  before: Effect;
  /** What is known of it at the end of the log, where this block put it into the queue and it is still there. */
  queued: Effect | undefined;
}

/** What happens to the messages of one sender for one recipient, in a block. */
export interface Pair {
  readonly key: string;
  readonly block: LogBlock;
  readonly happened: readonly Happened[];
}

/**
 * Some lines of a log in a row. What it holds counts lines from its head, so that an edit above it changes nothing but `start` and
 * `end`.
 */
export interface LogBlock extends Rows {
  readonly before: LogState;
  after: LogState;
  /** When the last of its lines was written; NaN where none tells. */
  time: number;
  /** What its lines share with others. */
  shared: SharedLines;
  /** What is wrong with lines for themselves. */
  readonly findings: readonly Finding[];
  named: readonly Named[];
  /** By what other lines say of the messages. */
  pairs: readonly Pair[];
  /** What there is to tell, where it is known. */
  told: Told | undefined;
}

interface Told {
  /** When the log ends. */
  readonly time: number;
  readonly kinds: readonly Kind[];
  /** Made where somebody asks, for the place where the block was then. */
  start: number;
  findings: readonly Finding[] | undefined;
}

const NOTHING: readonly never[] = [];
const NONE_SHARED = new SharedReader().lines;

/** Reads the lines `start` to `end` (exclusive). */
export function readLogBlock(lines: Lines, start: number, end: number, before: LogState, clock: Clock): LogBlock {
  const named = new Map<string, Named>();
  const findings: Finding[] = [];
  const shared = new SharedReader();
  const block: LogBlock = {
    start,
    end,
    before,
    after: before,
    time: Number.NaN,
    shared: NONE_SHARED,
    findings,
    named: [],
    pairs: [],
    told: undefined,
  };
  block.after = readLines(lines, start, end, before, clock, (line, at, time) => {
    const n = at - start;
    shared.take(line, n);
    if (!isOfConcern(line)) return;
    if (!Number.isNaN(time)) block.time = time;
    checkLogLine(line, n, 0, (finding) => findings.push(finding));
    const key = messageKey(line);
    if (key === undefined) return;
    const effect = effectOf(line, n, 0, time);
    const known = named.get(key);
    const message = known ?? nameIn(block, copied(key), effect);
    if (known) known.effect = inTurn(known.effect, effect);
    else named.set(message.key, message);
    for (const occurred of occurredOn(line, n, 0))
      message.happened = [...message.happened, { ...occurred, time, effect: message.effect, told: false }];
  });
  block.shared = shared.lines;
  block.named = [...named.values()];
  return block;
}

function nameIn(block: LogBlock, key: string, effect: Effect): Named {
  return { key, block, effect, happened: NOTHING, before: UNKNOWN, queued: undefined };
}

/** What there is to tell of a block in a log that ends at `time`, by kinds. */
export function kindsAt(block: LogBlock, time: number): readonly Kind[] {
  return toldAt(block, time).kinds;
}

/** The findings of a block in a log that ends at `time`, by place; lines count from the head of the log. */
export function findingsAt(block: LogBlock, time: number): readonly Finding[] {
  const told = toldAt(block, time);
  const by = block.start - told.start;
  told.findings ??= findingsIn(block, time);
  if (by !== 0) told.findings = told.findings.map((finding) => ({ ...finding, line: finding.line + by }));
  told.start = block.start;
  return told.findings;
}

function toldAt(block: LogBlock, time: number): Told {
  if (!block.told || !Object.is(block.told.time, time))
    block.told = { time, kinds: kindsOf(tellings(block, time)), start: 0, findings: undefined };
  return block.told;
}

/** What there is to tell, but for where. */
function* tellings(block: LogBlock, time: number): Generator<Pick<Finding, 'rule' | 'severity'>> {
  yield* block.findings;
  for (const { happened, queued } of block.named) {
    for (const { told, recurrence } of happened) if (told) yield recurrence;
    if (queued) yield* endingsFor(queued, time);
  }
}

/** Lines count from the head of the block. */
function findingsIn(block: LogBlock, time: number): Finding[] {
  const recurring = block.named.flatMap(({ happened }) => happened.filter(({ told }) => told).map(recurringFinding));
  const atEnd = block.named.flatMap(({ queued }) =>
    queued ? endingsFor(queued, time).map((ending) => endFinding(ending, queued)) : [],
  );
  return [...block.findings, ...recurring, ...atEnd].sort(byPlace);
}
