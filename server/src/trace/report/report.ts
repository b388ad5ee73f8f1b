/** What a log comes to: a fold over its lines that knows no program, only what its lines mean. */
import type { LogFormat } from '../../dialects/maillog/format';
import { Field, Frame, Kind, LogLine, Verdict } from '../../dialects/maillog/line';
import { BRACKET, BRACKET_END, SPACE, seek, seekBack, startsAt } from '../../dialects/maillog/scan';
import { codesOf, NO_CODES, textOf } from '../../text/codes';
import { Delays } from './delays';
import { LiveMessages, State } from './live';
import { Reasons } from './reasons';
import { Tally, type TallyData } from './tally';
import type { Texts } from './texts';

class FormatLines {
  lines = 0;
  constructor(readonly format: LogFormat | undefined) {}
}

/** Lines of messages that a part of a log did not see begin: they wait until the parts before it are known. */
export type Orphans = Texts;

export class Report {
  lines = 0;
  blank = 0;
  understood = 0;
  messages = 0;
  received = 0;
  removed = 0;
  forwarded = 0;
  rejects = 0;
  rejectWarnings = 0;
  held = 0;
  discarded = 0;
  notices = 0;
  deferredMessages = 0;
  connections = 0;
  lost = 0;
  logins = 0;
  loginsFailed = 0;
  saved = 0;
  filtered = 0;
  warnings = 0;
  /** By verdict. */
  readonly deliveries = new Float64Array(Verdict.other + 1);
  /** Lines by format; of programs that nobody knows, by their names. */
  readonly formats = new Tally();
  readonly others = new Tally();
  /** With the bytes that they sent. */
  readonly senders = new Tally();
  readonly recipients = new Tally();
  readonly relays = new Tally();
  readonly clients = new Tally();
  readonly rejectedClients = new Tally();
  readonly failedLogins = new Tally();
  readonly rejectReasons = new Reasons();
  readonly deferReasons = new Reasons();
  readonly bounceReasons = new Reasons();
  readonly rejectCodes = new Tally();
  readonly tls = new Tally();
  readonly delays = new Delays();
  /** Messages received, deliveries by verdict, and rejects: by the hour of the day, seven figures each. */
  readonly hours = new Float64Array(24 * HOUR);
  /** Octets of messages. To a field that comes to hold more than 2^31 the engine would have to make anew what it compiled for this class. */
  private readonly octets = new Float64Array(2);
  private readonly live = new LiveMessages();
  /** Given where this is a part of a log that has others before it. */
  constructor(private readonly orphans?: Orphans) {}

  /** The first and the last time stamp of each file, as they stand there. */
  readonly stamps: { first: string; last: string }[] = [];
  /** Whether a time stamp of the file that is read was seen. */
  private isStamped = false;
  /** Where the last one of the piece that is read stands; at its end where there was none. */
  private readonly stamp = { codes: NO_CODES, at: 0, end: 0 };
  private readonly tlsKey = new Uint8Array(VERSION + 4);
  /** Lines by format, of the file that is read: they are few. */
  private readonly formatLines: FormatLines[] = [];
  /** Those of the last line's format. */
  private sameFormat = this.linesOf(undefined);

  /** Takes a line; what nobody understood is counted. */
  take(line: LogLine): void {
    this.takeInPiece(line);
    this.endOfPiece();
  }

  /** The same for a line whose memory stays as it is until `endOfPiece`. */
  takeInPiece(line: LogLine): void {
    this.lines++;
    if (line.has(Field.timestamp)) this.seen(line);
    if (line.kind === Kind.none) {
      this.missed(line);
      return;
    }
    this.understood++;
    if (line.format !== this.sameFormat.format) this.sameFormat = this.linesOf(line.format);
    this.sameFormat.lines++;
    this.live.find(line);
    if (this.orphans && this.isOrphan(line)) this.orphans.push(line.codes, line.at, line.end);
    else this.countFound(line);
  }

  /** Whether the line goes on with a message that began before this part of the log, for all that the part tells. */
  private isOrphan({ kind }: LogLine): boolean {
    return !this.live.isNone && this.live.state === 0 && GOES_ON.has(kind);
  }

  /** The memory of the lines taken so far will be that of others. */
  endOfPiece(): void {
    const { codes, at, end } = this.stamp;
    if (at < end) this.stamps.at(-1)!.last = textOf(codes, at, end);
    this.stamp.end = at;
  }

  /** A file, or a part of it, is at its end. */
  endOfFile(): void {
    this.endOfPiece();
    this.isStamped = false;
    for (const { format, lines } of this.formatLines) if (lines > 0) this.formats.add(format?.id ?? 'syslog', lines);
    for (const counted of this.formatLines) counted.lines = 0;
  }

  /** Everything that was counted, for another thread to add. */
  data(): ReportData {
    return {
      figures: FIGURES.map((name) => this[name]),
      arrays: ARRAYS.map((name) => this[name]),
      tallies: TALLIES.map((name) => this[name].data()),
      reasons: REASONS.map((name) => this[name].data()),
      delays: this.delays.data(),
      live: this.live.data(),
      stamps: this.stamps,
    };
  }

  /**
   * Adds the next part of a log, of the same file or of another. The lines that waited in it must have been counted here before:
   * its messages come after them.
   */
  merge(part: ReportData, sameFile: boolean): void {
    for (const [n, name] of FIGURES.entries()) this[name] += part.figures[n]!;
    for (const [n, name] of ARRAYS.entries())
      part.arrays[n]!.forEach((count, i) => {
        this[name][i]! += count;
      });
    for (const [n, name] of TALLIES.entries()) this[name].merge(part.tallies[n]!);
    for (const [n, name] of REASONS.entries()) this[name].merge(part.reasons[n]!);
    this.delays.merge(part.delays);
    this.live.merge(part.live);
    const [stamp] = part.stamps;
    const own = sameFile ? this.stamps.at(-1) : undefined;
    if (stamp && own) own.last = stamp.last;
    else if (stamp) this.stamps.push(stamp);
  }

  /** Messages that have not left the queue. */
  get queued(): number {
    return this.live.size;
  }

  /** Of the messages received. */
  get bytes(): number {
    return this.octets[RECEIVED]!;
  }

  /** Of all that were queued. */
  get bytesQueued(): number {
    return this.octets[QUEUED]!;
  }

  private seen({ codes, starts, ends }: LogLine): void {
    const { stamp } = this;
    if (stamp.codes !== codes) stamp.codes = codes;
    stamp.at = starts[Field.timestamp]!;
    stamp.end = ends[Field.timestamp]!;
    if (this.isStamped) return;
    this.isStamped = true;
    const first = textOf(codes, stamp.at, stamp.end);
    this.stamps.push({ first, last: first });
  }

  private linesOf(format: LogFormat | undefined): FormatLines {
    for (const counted of this.formatLines) if (counted.format === format) return counted;
    const counted = new FormatLines(format);
    this.formatLines.push(counted);
    return counted;
  }

  private missed(line: LogLine): void {
    if (line.messageAt >= line.end && !line.has(Field.timestamp)) this.blank++;
    else if (!line.format && line.has(Field.service))
      this.others.addPart(line.codes, line.starts[Field.service]!, line.ends[Field.service]!);
  }

  /** What the line says of messages, beside its being a line. */
  count(line: LogLine): void {
    this.live.find(line);
    this.countFound(line);
  }

  /** The live messages stand on that of the line. */
  private countFound(line: LogLine): void {
    switch (line.kind) {
      case Kind.received:
        this.begins(line);
        return;
      case Kind.messageId:
        this.named();
        return;
      case Kind.queued:
        this.appears();
        this.enqueued(line);
        return;
      case Kind.accepted:
        this.begins(line);
        this.enqueued(line);
        return;
      case Kind.recipient:
        this.appears();
        return;
      case Kind.delivery:
        this.delivery(line);
        return;
      case Kind.removed:
        this.removed++;
        this.appears();
        this.live.end();
        return;
      case Kind.reject:
        this.reject(line);
        return;
      case Kind.connect:
        this.connections++;
        return;
      case Kind.tls:
        this.encrypted(line);
        return;
      case Kind.loginFailed:
        this.loginsFailed++;
        addAddress(this.failedLogins, line);
        return;
      case Kind.notice:
        this.appears();
        this.notices++;
        return;
      case Kind.login:
        this.logins++;
        return;
      case Kind.lost:
        this.lost++;
        return;
      case Kind.warned:
        this.rejectWarnings++;
        return;
      case Kind.held:
        this.held++;
        return;
      case Kind.discarded:
        this.discarded++;
        return;
      case Kind.saved:
        this.saved++;
        return;
      case Kind.filtered:
        this.filtered++;
        return;
      case Kind.warning:
        this.warnings++;
        return;
      default:
    }
  }

  /** A message came: whatever bore its id so far was another one. */
  private begins(line: LogLine): void {
    this.live.begin(State.received);
    this.messages++;
    this.received++;
    this.hours[hourOf(line) * HOUR]!++;
    addAddress(this.clients, line);
    if (line.has(Field.user) && line.has(Field.method)) this.logins++;
  }

  /** A message that was not seen to begin does so here. */
  private appears(): void {
    if (this.live.isNone || this.live.state !== 0) return;
    this.live.begin(0);
    this.messages++;
  }

  /** A Message-ID is told once: one more is that of another message. */
  private named(): void {
    this.appears();
    if (this.live.state & State.named) {
      this.live.begin(0);
      this.messages++;
    }
    this.live.mark(State.named);
  }

  private enqueued(line: LogLine): void {
    const state = this.live.state;
    if (state & State.queued) return;
    this.live.mark(State.queued);
    const size = numberAt(line, Field.size);
    if (line.has(Field.from)) {
      const at = line.starts[Field.from]!;
      const end = line.ends[Field.from]!;
      if (at === end) this.senders.sumPart(NOBODY, 0, NOBODY.length, size);
      else this.senders.sumPart(line.codes, at, end, size);
    }
    this.octets[QUEUED]! += size;
    if (this.live.isNone || state & State.received) this.octets[RECEIVED]! += size;
  }

  private delivery(line: LogLine): void {
    this.appears();
    const { verdict } = line;
    this.deliveries[verdict]!++;
    this.hours[hourOf(line) * HOUR + verdict]!++;
    if (verdict === Verdict.sent) this.sent(line);
    else if (verdict === Verdict.deferred) this.put(line);
    else if (verdict === Verdict.bounced) this.bounceReasons.add(line);
    addRelay(this.relays, line);
  }

  /** Put off; a message counts once, however often. */
  private put(line: LogLine): void {
    this.deferReasons.add(line);
    if (this.live.state & State.deferred) return;
    this.deferredMessages++;
    this.live.mark(State.deferred);
  }

  private sent(line: LogLine): void {
    this.delays.add(line);
    const reason = line.starts[Field.reason]!;
    if (reason >= 0 && startsAt(line.codes, 'forwarded as ', reason, line.end)) this.forwarded++;
    else if (line.has(Field.to)) this.recipients.addPart(line.codes, line.starts[Field.to]!, line.ends[Field.to]!);
  }

  /** Counts `in TLSv1.3` or `out TLSv1.3`. */
  private encrypted(line: LogLine): void {
    const { codes, starts, ends } = line;
    const side = line.has(Field.client) ? IN : OUT;
    const { tlsKey } = this;
    tlsKey.set(side);
    let length = side.length;
    const end = Math.min(ends[Field.tls]!, starts[Field.tls]! + VERSION);
    for (let i = starts[Field.tls]!; i >= 0 && i < end && isVersion(codes[i]!); i++) tlsKey[length++] = codes[i]!;
    this.tls.addPart(tlsKey, 0, length);
  }

  private reject(line: LogLine): void {
    this.rejects++;
    this.hours[hourOf(line) * HOUR + REJECTED]!++;
    this.rejectReasons.add(line);
    addAddress(this.rejectedClients, line);
    const code = line.has(Field.enhancedCode) ? Field.enhancedCode : Field.replyCode;
    if (line.has(code)) this.rejectCodes.addPart(line.codes, line.starts[code]!, line.ends[code]!);
  }
}

/** A line to read a log into that is counted, and no more: of these kinds nothing but their number is told. */
export function countedLine(): LogLine {
  const line = new LogLine();
  for (const kind of [Kind.connect, Kind.disconnect, Kind.lost, Kind.note]) line.kindsOnly |= 1 << kind;
  return line;
}

/** Notices have an empty sender. */
const NOBODY = codesOf('<>');

/** Of what `octets` are. */
const RECEIVED = 0;
const QUEUED = 1;

const IN = codesOf('in ');
const OUT = codesOf('out ');
/** Letters of a version of TLS that are looked at, which is ASCII without blanks. */
const VERSION = 24;
const isVersion = (code: number) => code > 32 && code < 127;

const FIGURES = [
  'lines',
  'blank',
  'understood',
  'messages',
  'received',
  'removed',
  'forwarded',
  'rejects',
  'rejectWarnings',
  'held',
  'discarded',
  'notices',
  'deferredMessages',
  'connections',
  'lost',
  'logins',
  'loginsFailed',
  'saved',
  'filtered',
  'warnings',
] as const;
const ARRAYS = ['octets', 'deliveries', 'hours'] as const;
const TALLIES = [
  'formats',
  'others',
  'senders',
  'recipients',
  'relays',
  'clients',
  'rejectedClients',
  'failedLogins',
  'rejectCodes',
  'tls',
] as const;
const REASONS = ['rejectReasons', 'deferReasons', 'bounceReasons'] as const;

export interface ReportData {
  readonly figures: readonly number[];
  readonly arrays: readonly Float64Array[];
  readonly tallies: readonly TallyData[];
  readonly reasons: readonly ReturnType<Reasons['data']>[];
  readonly delays: ReturnType<Delays['data']>;
  readonly live: ReturnType<LiveMessages['data']>;
  readonly stamps: Report['stamps'];
}

/** Kinds of lines that go on with a message. */
const GOES_ON = new Set([Kind.messageId, Kind.queued, Kind.recipient, Kind.delivery, Kind.removed, Kind.notice]);

/** Figures of an hour: messages received, deliveries by their verdict, rejects. */
export const HOUR = 7;
const REJECTED = 6;

/** The hour of the day in the time stamp: what stands before its first colon. 0 where it has none. */
function hourOf({ codes, starts, frame }: LogLine): number {
  const at = starts[Field.timestamp]!;
  if (at < 0) return 0;
  let colon = frame === Frame.rfc3164 ? at + 6 : at + 10;
  const stop = at + 24;
  while (colon < stop && codes[colon]! !== 58) colon++;
  if (colon === stop) return 0;
  const hour = (codes[colon - 2]! - 48) * 10 + codes[colon - 1]! - 48;
  return hour >= 0 && hour < 24 ? hour : 0;
}

function numberAt({ codes, starts, ends }: LogLine, field: Field): number {
  let value = 0;
  for (let i = starts[field]!; i >= 0 && i < ends[field]!; i++) {
    const digit = codes[i]! - 48;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}

/** The client's address: what stands in brackets, all of it where nothing does. */
function addAddress(tally: Tally, { codes, starts, ends }: LogLine): void {
  const at = starts[Field.client]!;
  if (at < 0) return;
  const end = ends[Field.client]!;
  const close = seekBack(codes, BRACKET_END, at, end);
  const open = seekBack(codes, BRACKET, at, close);
  if (open < at || close <= at) tally.addPart(codes, at, end);
  else tally.addPart(codes, open + 1, close);
}

/** The next host's name, in front of its address. */
function addRelay(tally: Tally, { codes, starts, ends }: LogLine): void {
  const at = starts[Field.relay]!;
  if (at < 0) return;
  const end = ends[Field.relay]!;
  const bracket = seek(codes, BRACKET, at, end);
  const i = seek(codes, SPACE, at, bracket);
  tally.addPart(codes, at, i > at ? i : end);
}
