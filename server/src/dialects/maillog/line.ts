/** What a line of a mail log says, the same for every program that writes one. */
import { type Codes, NO_CODES, textOf } from '../../text/codes';
import { unescaped } from './escapes';
import type { LogFormat } from './format';
import type { Phrase } from './phrases';

const NEWLINE = 10;
const BACKSLASH = 92;
const SMALL_N = 110;
/** Code units that there is room for from the beginning. */
const FIRST = 256;

/** Parts of a line that are named. The order is that of `FIELD_NAMES`. */
export enum Field {
  timestamp,
  host,
  service,
  pid,
  level,
  queueId,
  action,
  stage,
  from,
  to,
  origTo,
  relay,
  client,
  helo,
  size,
  nrcpt,
  delay,
  delays,
  dsn,
  status,
  reason,
  replyCode,
  enhancedCode,
  messageId,
  otherId,
  sessionId,
  subsystem,
  deliveryId,
  op,
  user,
  proto,
  tls,
  subject,
  connUse,
  router,
  transport,
  command,
  program,
  count,
  score,
  method,
}

/** Names of the fields in `parse` (design.md §5), by `Field`. */
export const FIELD_NAMES = Object.keys(Field).filter((name) => Number.isNaN(Number(name)));

/** What happened. Programs differ in their words; a report or a trace knows these only. */
export enum Kind {
  /** Not understood. */
  none,
  /** Understood, and nothing of a message. */
  note,
  connect,
  disconnect,
  /** A connection broke, timed out or was cut. */
  lost,
  /** A message came from a client or a local user, and has its queue id from here on. */
  received,
  /** Its Message-ID. */
  messageId,
  /** It is in the queue, with sender, size and number of recipients; said again at each attempt. */
  queued,
  /** `received` and `queued` at once. */
  accepted,
  /** A recipient of the message. */
  recipient,
  /** A delivery began that a line with its `deliveryId` ends. */
  attempt,
  /** What became of one recipient, for now or for good: see `verdict`. */
  delivery,
  /** Left the queue. */
  removed,
  reject,
  /** Would have been refused, and was let through. */
  warned,
  held,
  discarded,
  /** A notice on the message, of its own queue id. */
  notice,
  /** The message goes on under another id. */
  link,
  tls,
  login,
  loginFailed,
  /** Laid into a mailbox by its keeper, behind the MTA. */
  saved,
  /** What a filter said of the message. */
  filtered,
  /** Something that needs doing, in the program's own opinion. */
  warning,
  /** The system log repeats itself. */
  repeated,
}

/** What a delivery came to. */
export enum Verdict {
  none,
  sent,
  deferred,
  bounced,
  expired,
  /** Neither here nor there: discarded, filtered, an address that was only asked for. */
  other,
}

/** How a line begins before the program's own words. */
export enum Frame {
  none,
  rfc3164,
  iso8601,
  rfc5424,
  yearFirst,
  loghub,
  tai64n,
  tai64nlocal,
  own,
  json,
}

export const FRAME_NAMES = [
  'message-only',
  'rfc3164',
  'iso8601',
  'rfc5424',
  'year-first',
  'loghub',
  'tai64n',
  'tai64nlocal',
  'own-log',
  'json',
] as const;

/**
 * One line, read. A record that is filled again for each line: a gigabyte makes no objects. All places are offsets into `codes`,
 * 0-based, ends exclusive; -1 where the line has no such field.
 */
export class LogLine {
  /** What the line stands in: a piece of a file, or the line alone. It may be another line's when the next one is read. */
  codes = NO_CODES;
  /** The same as a string, where it came as one or was asked for. */
  private string: string | undefined;
  /** Holds the code units of lines that come as strings. */
  private own = new Uint16Array(FIRST);
  at = 0;
  end = 0;
  frame = Frame.none;
  /** Where the program's own words begin. */
  messageAt = 0;
  format: LogFormat | undefined;
  kind = Kind.none;
  verdict = Verdict.none;
  /** The entry of the format's table that the message was read by, where it has one. */
  phrase: Phrase | undefined;
  /** Where a text stands that may begin with a reply; -1 for none. */
  replyAt = -1;
  /** Kinds, as bits, whose fields are of no use to the reader: where a phrase tells such a kind, nothing more is named. */
  kindsOnly = 0;
  readonly starts = new Int32Array(FIELD_NAMES.length).fill(-1);
  readonly ends = new Int32Array(FIELD_NAMES.length);
  private readonly found = new Uint8Array(FIELD_NAMES.length);
  private count = 0;
  private places: Int32Array | undefined;

  /** Forgets what was read, and stands on `[at, end)` of a text. Of what stands around it nothing is looked at. */
  beginText(text: string, at: number, end: number): void {
    if (this.own.length <= end) this.own = new Uint16Array(end * 2);
    const { own } = this;
    for (let i = at; i < end; i++) own[i] = text.charCodeAt(i);
    own[end] = NEWLINE;
    if (at > 0) own[at - 1] = NEWLINE;
    this.begin(own, at, end);
    this.string = text;
  }

  /** The same for the code units of a text. */
  begin(codes: Codes, at: number, end: number): void {
    for (let i = 0; i < this.count; i++) this.starts[this.found[i]!] = -1;
    this.count = 0;
    // To keep what is new costs the collector's time, line by line.
    if (this.codes !== codes) this.codes = codes;
    this.string = undefined;
    this.at = at;
    this.end = end;
    this.frame = Frame.none;
    this.messageAt = at;
    this.format = undefined;
    this.kind = Kind.none;
    this.verdict = Verdict.none;
    this.phrase = undefined;
    this.replyAt = -1;
    this.places = undefined;
  }

  /** A line may be cut anywhere: what would begin behind its end is no field. */
  set(field: Field, at: number, end: number): void {
    const stop = end < this.end ? end : this.end;
    if (at > stop) return;
    if (this.starts[field]! < 0) this.found[this.count++] = field;
    this.starts[field] = at;
    this.ends[field] = stop;
  }

  has(field: Field): boolean {
    return this.starts[field]! >= 0;
  }

  drop(field: Field): void {
    const place = this.found.indexOf(field);
    if (this.starts[field]! < 0 || place >= this.count) return;
    this.starts[field] = -1;
    this.found[place] = this.found[--this.count]!;
  }

  /** How many fields are named; `back` forgets those named since. */
  mark(): number {
    return this.count;
  }

  back(mark: number): void {
    while (this.count > mark) this.starts[this.found[--this.count]!] = -1;
  }

  /**
   * Makes `[at, end)`, a string of JSON, the message. With escapes in it, `codes` become those of a line of its own without them,
   * and `placeOf` tells where things stood.
   */
  unescape(at: number, end: number): void {
    const stop = this.codes[end - 2] === BACKSLASH && this.codes[end - 1] === SMALL_N ? end - 2 : end;
    this.messageAt = at;
    if (!hasEscape(this.codes, at, stop)) {
      this.end = stop;
      return;
    }
    const { codes, places } = unescaped(this.codes, this.at, at, stop, this.end);
    const shorter = this.end - this.at - codes.length;
    for (let i = 0; i < this.count; i++) {
      const field = this.found[i]!;
      const by = this.at + (this.starts[field]! >= stop ? shorter : 0);
      this.starts[field]! -= by;
      this.ends[field]! -= by;
    }
    this.messageAt -= this.at;
    this.end = stop - this.at - shorter;
    this.at = 0;
    this.codes = codes;
    this.string = undefined;
    this.places = places;
  }

  /** Where a place of `codes` stands in the text that was read. */
  placeOf(at: number): number {
    return this.places ? this.places[at]! : at;
  }

  /** What stands in `[at, end)`. */
  slice(at: number, end: number): string {
    return this.string?.slice(at, end) ?? textOf(this.codes, at, end);
  }

  /** All of `codes` as a string, for a line that is read alone. */
  get text(): string {
    this.string ??= textOf(this.codes, 0, this.codes.length);
    return this.string;
  }

  /** The text of a field; empty where the line has none. */
  value(field: Field): string {
    const at = this.starts[field]!;
    return at < 0 ? '' : this.slice(at, this.ends[field]!);
  }

  /** Fields in the order in which they stand on the line. */
  fields(): { field: Field; name: string; at: number; end: number }[] {
    const fields = Array.from(this.found.subarray(0, this.count), (field) => ({
      field: field as Field,
      name: FIELD_NAMES[field]!,
      at: this.starts[field]!,
      end: this.ends[field]!,
    }));
    return fields.sort((a, b) => a.at - b.at || a.end - b.end);
  }
}

function hasEscape(codes: Codes, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (codes[i] === BACKSLASH) return true;
  return false;
}
