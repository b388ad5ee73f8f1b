/** A log that is too large for an editor: read once into an index, then asked for a few of its lines at a time. */

import { type LogContext, type LogFormat, NO_CONTEXT } from '../dialects/maillog/format';
import { Field, Kind, LogLine, Verdict as Outcome } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { recogniseLog } from '../dialects/maillog/recognise';
import { countedReasonHtml } from '../explain/reason-card';
import { verdictWords } from '../explain/verdicts';
import { shortened } from '../explain/visible';
import type { LogMessages } from '../features/folded-log';
import type { Hover } from '../features/hover';
import type { Found, LargeLog, LargeLogState, LogPart } from '../features/large-log';
import { type Filter, type FilterBy, filteredLines, filtersOn, relayOf } from '../features/log-filter';
import { messageAt } from '../features/log-hover';
import { storyPage } from '../features/log-story-page';
import { type GroupBy, type MailEntry, type MailGroup, mailEntries, mailGroups, PORTION } from '../features/mail-view';
import { storyLineAddress } from '../protocol';
import type { Locale } from '../text/locale';
import { cluesOf } from '../trace/clues';
import type { Verdict } from '../trace/message';
import { htmlReport } from '../trace/report/html';
import { Report } from '../trace/report/report';
import { summaryOf } from '../trace/report/summary';
import type { Counted, Tally } from '../trace/report/tally';
import type { Clock } from '../trace/time';
import { type Ended, Failures } from './failures';
import { findLines } from './find-lines';
import { LogIndex } from './log-index';
import { utf8Of } from './pieces';
import type { StoredLog } from './stored-log';
import { takePiece } from './take-piece';
import { type FoundLine, LineSearch } from './trace-lines';
import { contextOf, type SearchedLog, searchIn, spellings, type Traced } from './trace-search';
import { TracedLog } from './traced-log';

/** Messages that one answer is made of, and lines that lead to them. */
const MOST_MESSAGES = 200;
const MOST_HITS = 2_000;
/** Lines of a page. */
const MOST_LINES = 20_000;
const BEFORE = 500;
const AROUND = 2_000;
const MOST_GROUPS = 200;
const LONGEST = 120;
/** Bytes in which the rest of a session is looked for. */
const NEAR = 1 << 22;
/** Lines of a session, and of the head of the log. */
const FEW = 200;
const VERDICTS: readonly Ended[] = ['bounced', 'rejected', 'deferred', 'delivered'];

export class LargeLogFile implements LargeLog {
  private readonly counted = new Report();
  private readonly failures = new Failures();
  private readonly line = new LogLine();
  private context = NO_CONTEXT;
  private headContext = NO_CONTEXT;
  private format: LogFormat | undefined;
  /** Bytes as they come out, where they were compressed. */
  private at = 0;

  constructor(
    private readonly stored: StoredLog,
    private readonly index = new LogIndex(),
  ) {}

  /** Reads the whole file; `progress` is told how many bytes of it. */
  async readAll(progress: (read: number) => void): Promise<void> {
    this.headContext = await contextOf(this.stored.pieces());
    if (this.stored.compressed) {
      const { size } = this.stored.stats;
      for await (const piece of this.stored.pieces()) {
        this.take(piece);
        // What is unpacked is several times as much; nobody knows how many.
        progress(Math.min(size, this.at / 8));
      }
    } else
      for (const piece of this.stored.blocks(0, this.index.block, true)) {
        this.take(piece);
        progress(this.at);
      }
    this.counted.endOfFile();
    this.format = recogniseLog(linesOf((await this.stored.lines(0, FEW, this.index)).map(({ text }) => utf8Of(text))));
  }

  /** Reads what was added; whether there was anything. */
  readOn(): boolean {
    const before = this.at;
    if (this.stored.compressed || this.stored.stats.size <= before) return false;
    for (const piece of this.stored.blocks(before, this.index.block, false)) this.take(piece);
    this.counted.endOfFile();
    return this.at > before;
  }

  get isReplaced(): boolean {
    return this.stored.isReplaced(this.stored.compressed ? this.stored.stats.size : this.at);
  }

  state(replaced: boolean): LargeLogState {
    const { size } = this.stored.stats;
    return { size, lines: this.index.lines, compressed: this.stored.compressed, replaced };
  }

  close(): void {
    this.stored.close();
  }

  private take(piece: Buffer): void {
    this.index.take(piece);
    const { line, counted, failures } = this;
    this.context = takePiece(piece, counted, line, this.context, (at) => failures.take(line, this.at + at));
    this.at += piece.length;
  }

  // ── what is asked ────────────────────────────────────────────────────────────────────────────────────────────────

  async groups(by: GroupBy, search: string, locale: Locale): Promise<readonly MailGroup[]> {
    if (search) return mailGroups(await this.messagesWith(search), by, '', locale);
    const groups = (counted: Iterable<Counted>) =>
      [...counted].map(({ key, count }) => ({ key, label: shortened(key, LONGEST) || '–', count }));
    const top = (tally: Tally) => groups(tally.top(MOST_GROUPS, utf8Of));
    switch (by) {
      case 'verdict': {
        const counts = this.failures.counts();
        return VERDICTS.filter((verdict) => counts.has(verdict)).map((verdict) => ({
          key: verdict,
          label: verdictWords[verdict][locale],
          count: counts.get(verdict)!,
          verdict,
        }));
      }
      case 'sender':
        return top(this.counted.senders);
      case 'recipient':
        return top(this.counted.recipients);
      case 'relay':
        return top(this.counted.relays);
      case 'reason': {
        const counts = [...this.failures.reasonCounts()].map(([key, count]) => ({ key: utf8Of(key), count }));
        return groups(counts.sort((a, b) => b.count - a.count).slice(0, MOST_GROUPS));
      }
    }
  }

  async entries(by: GroupBy, key: string, search: string, from: number, locale: Locale): Promise<readonly MailEntry[]> {
    if (search) return mailEntries(await this.messagesWith(search), by, key, '', from, locale);
    if (by !== 'verdict' && by !== 'reason') {
      // A message without a sender is counted as one of `<>`.
      const name = by === 'sender' && key === '<>' ? '' : key;
      return mailEntries(await this.messagesWith(name), by, by === 'relay' ? name : small(name), '', from, locale);
    }
    const places =
      by === 'verdict'
        ? this.failures.placesOf(key as Ended)
        : this.failures.placesFor(Buffer.from(key).toString('latin1'));
    const offsets = places.slice(from, from + PORTION);
    const lines = await this.stored.linesAt(offsets, this.index);
    const inOrder = [...offsets].sort((a, b) => a - b);
    const numbers = await this.stored.numbersOf(inOrder, this.index);
    const numberOf = new Map(inOrder.map((at, n) => [at, numbers[n]!]));
    return lines.map((found) => this.entryOf(found, numberOf.get(found.at)!, locale));
  }

  /** A line that told what became of a recipient, by itself. */
  private entryOf({ text }: FoundLine, number: number, locale: Locale): MailEntry {
    const line = this.read(utf8Of(text));
    const id = line.value(Field.queueId);
    const to = line.value(Field.to);
    const from = line.has(Field.from) ? line.value(Field.from) || '<>' : '';
    const verdict = line.kind === Kind.reject ? 'rejected' : (ENDS[line.verdict] ?? 'delivered');
    const codes = [line.value(Field.replyCode), line.value(Field.enhancedCode) || line.value(Field.dsn)];
    return {
      line: number,
      name: shortened([id === 'NOQUEUE' ? '' : id, from, to && `→ ${to}`].filter(Boolean).join(' '), LONGEST),
      detail: [verdictWords[verdict][locale], ...codes].filter(Boolean).join(' '),
      verdict,
    };
  }

  async report(locale: Locale): Promise<string> {
    return htmlReport(summaryOf(this.counted, [this.clock], utf8Of), locale, {
      cardOf: (reason) => countedReasonHtml(reason, locale),
    });
  }

  async filters(line: number): Promise<{ id: string | undefined; filters: readonly Filter[] }> {
    const log = await this.messagesOn(line);
    const message = log?.messageOn(line);
    return {
      id: message?.id,
      filters: log && this.format ? filtersOn(log, line, this.format) : [],
    };
  }

  async story(line: number, value: string, locale: Locale): Promise<string | undefined> {
    const log = await this.messagesOn(line);
    const message = log?.messageOn(line);
    if (!log || !message) return undefined;
    return storyPage(log, message, locale, storyLineAddress(value));
  }

  async messageAt(line: number, column: number, locale: Locale): Promise<Hover | undefined> {
    const log = await this.messagesOn(line);
    return log && this.format && messageAt(log, line, column, this.format, locale);
  }

  async part(by: FilterBy, line: number, value: string): Promise<LogPart> {
    const { log, more } = await this.messagesFor(by, line, value);
    const numbers = log ? filteredLines(log, { by, line, value }) : [];
    const newest = numbers.slice(-MOST_LINES);
    return {
      numbers: newest,
      lines: newest.map((n) => log!.textOf(n)),
      more: more || newest.length < numbers.length,
    };
  }

  private async messagesFor(
    by: FilterBy,
    line: number,
    value: string,
  ): Promise<{ log: TracedLog | undefined; more: boolean }> {
    if (by === 'message') return { log: await this.messagesOn(line), more: false };
    if (by !== 'failures') return this.newestWith(value);
    const places = this.failures.allPlaces();
    const seeds = await this.stored.linesAt(places.slice(0, MOST_MESSAGES), this.index);
    return { log: await this.messagesOf(seeds), more: places.length > seeds.length };
  }

  async around(line: number): Promise<LogPart> {
    const from = Math.max(0, Math.min(line, this.index.lines - 1) - BEFORE);
    const found = await this.stored.lines(from, AROUND, this.index);
    return {
      numbers: found.map((_, n) => from + n),
      lines: found.map(({ text }) => utf8Of(text)),
      more: false,
    };
  }

  async linesWith(words: string): Promise<LogPart> {
    const { lines, more } = await this.newestLines(words);
    const numbers = await this.stored.numbersOf(
      lines.map(({ at }) => at),
      this.index,
    );
    return { numbers, lines: lines.map(({ text }) => utf8Of(text)), more };
  }

  async find(words: string): Promise<Found> {
    const { lines } = await this.newestLines(words);
    const wanted = words
      .trim()
      .replace(/^<(.*)>$/, '$1')
      .toLowerCase();
    const found = { sender: false, recipient: false, relay: false, lines: lines.length > 0 };
    let named: FoundLine | undefined;
    for (const one of lines) {
      const line = this.read(utf8Of(one.text));
      const is = (field: Field) => line.value(field).toLowerCase() === wanted;
      found.sender ||= is(Field.from);
      found.recipient ||= is(Field.to) || is(Field.origTo);
      found.relay ||= relayOf(line.value(Field.relay)).toLowerCase() === wanted;
      if ([Field.queueId, Field.messageId, Field.from, Field.to, Field.origTo].some(is)) named = one;
    }
    const [story] = named ? await this.stored.numbersOf([named.at], this.index) : [];
    return { ...found, ...(story !== undefined && { story }) };
  }

  /** Everything about a key, as `trace` on the command line tells it; of what is written a lot, the newest part. */
  async traced(key: string): Promise<Traced> {
    const words = spellings(key);
    const hits = await this.hits(words.map(small), true, MOST_HITS);
    return hits.more ? this.trace([], hits.lines) : this.trace(words, []);
  }

  // ── where it comes from ──────────────────────────────────────────────────────────────────────────────────────────

  /** Messages that have words somewhere on their lines. */
  private async messagesWith(words: string): Promise<LogMessages> {
    const { log, seeds } = await this.newestWith(words);
    const offsets = seeds.map(({ at }) => at);
    return log.of(await this.stored.numbersOf(offsets, this.index));
  }

  private async newestWith(words: string) {
    const { lines, more } = await this.newestLines(words || 'from=<>');
    const seeds = this.ofMessages(lines);
    const log = await this.messagesOf(seeds);
    return { log, seeds, more: more || seeds.length < lines.length };
  }

  /** The messages that lines are of, without what they are linked with: there may be many. */
  private async messagesOf(lines: readonly FoundLine[]): Promise<TracedLog> {
    const ids = new Set(lines.map(({ text }) => this.idOn(text)).filter((id) => id !== ''));
    return new TracedLog(await this.trace([...ids], lines, false));
  }

  /** The queue id on a line, as Latin-1; empty where it has none. */
  private idOn(text: string): string {
    const [id = ''] = cluesOf(this.read(text)).ids;
    return id;
  }

  /** The newest lines, as long as they are of so many messages. */
  private ofMessages(lines: readonly FoundLine[]): readonly FoundLine[] {
    const ids = new Set<string>();
    const seeds: FoundLine[] = [];
    for (const one of [...lines].reverse()) {
      ids.add(this.idOn(one.text) || String(one.at));
      if (ids.size > MOST_MESSAGES) break;
      seeds.push(one);
    }
    return seeds.reverse();
  }

  /** The newest lines with some words, in order: as whole words, which the index knows, or else as parts of longer ones. */
  private async newestLines(words: string): Promise<{ lines: readonly FoundLine[]; more: boolean }> {
    const each = words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => small(Buffer.from(word).toString('latin1')));
    const whole = await this.hits(each, true, MOST_HITS);
    return whole.lines.length > 0 ? whole : this.hits(each, false, MOST_HITS);
  }

  private async hits(
    words: readonly string[],
    whole: boolean,
    most: number,
  ): Promise<{ lines: readonly FoundLine[]; more: boolean }> {
    let found: FoundLine[] = [];
    let more = false;
    for await (const { offset, bytes } of this.stored.backwards(this.index, whole ? words : undefined)) {
      const lines = findLines(bytes, offset, words, whole);
      found = this.stored.compressed ? [...found, ...lines].slice(-most - 1) : [...lines, ...found];
      if (found.length <= most) continue;
      more = true;
      if (!this.stored.compressed) break;
    }
    return { lines: found.slice(-most), more };
  }

  /** The message that a line is of, with what it is linked with. */
  private async messagesOn(number: number): Promise<TracedLog | undefined> {
    const [found] = await this.stored.lines(number, 1, this.index);
    if (!found) return undefined;
    const line = this.read(found.text);
    const isNamed = cluesOf(line).ids.length > 0 || line.kind === Kind.reject;
    return new TracedLog(await this.trace([], isNamed ? [found] : await this.restOfSession(found, line)));
  }

  /** Lines of the same server process behind a line that names no message. */
  private async restOfSession(found: FoundLine, line: LogLine): Promise<readonly FoundLine[]> {
    const pid = line.value(Field.pid);
    const word = line.value(Field.sessionId) || (pid && `${line.value(Field.service)}[${pid}]`);
    if (!word || this.stored.compressed) return [found];
    const rest: FoundLine[] = [found];
    const blocks: number[] = [];
    const [first, last] = [this.index.blockAt(found.at), this.index.blockAt(found.at + NEAR)];
    this.index.where([word], first, last, (block) => blocks.push(block));
    for (const block of blocks) {
      if (rest.length >= FEW) break;
      const { offset, bytes } = this.stored.part(block, this.index);
      rest.push(...findLines(bytes, offset, [small(word)], true).filter(({ at }) => at > found.at));
    }
    return rest.slice(0, FEW);
  }

  private trace(words: readonly string[], seeds: readonly FoundLine[], follows = true): Promise<Traced> {
    const search = new LineSearch();
    const log: SearchedLog = {
      search,
      parts: () => this.stored.parts(search, this.index),
      numbersOf: (offsets) => this.stored.numbersOf(offsets, this.index),
      context: this.headContext,
      clock: this.clock,
    };
    return searchIn(words, [log], seeds, follows);
  }

  private read(text: string): LogLine {
    const context: LogContext = { ...this.headContext, bare: this.headContext.bare ?? this.format };
    const line = new LogLine();
    readLogLine(text, 0, text.length, line, context);
    return line;
  }

  /** A time stamp without a year is not later than the file; one without a zone is told as it stands. */
  get clock(): Clock {
    return { until: this.stored.stats.mtimeMs, zone: 0 };
  }
}

const ENDS: Readonly<Partial<Record<Outcome, Verdict>>> = {
  [Outcome.deferred]: 'deferred',
  [Outcome.bounced]: 'bounced',
  [Outcome.expired]: 'bounced',
};

const small = (word: string) => word.toLowerCase();

const linesOf = (lines: readonly string[]) => ({ count: lines.length, at: (n: number) => lines[n] ?? '' });
