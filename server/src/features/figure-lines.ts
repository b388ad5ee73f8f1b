/** The lines of a log that a number of its report counts: found by counting once more, and watching the number. */
import type { LogFormat } from '../dialects/maillog/format';
import { Field, Kind, type LogLine, Verdict } from '../dialects/maillog/line';
import { type Codes, textOf } from '../text/codes';
import type { Lines } from '../text/lines';
import { delayOf } from '../trace/report/delays';
import { Reasons, reasonOf } from '../trace/report/reasons';
import { HOUR, Report } from '../trace/report/report';
import { Tally } from '../trace/report/tally';
import { counting } from './log-report';

/** A number of a report by its name in the summary (`rejects`, `deliveries.sent`, `hours.8.sent`, `topSenders`), and the row of a table. */
export interface Figure {
  readonly name: string;
  readonly key: string;
}

/** Counts in slices of so many lines; the last step gives the lines, 0-based. None for a number that is not counted by lines. */
export function* figureLines(
  lines: Lines,
  format: LogFormat,
  { name, key }: Figure,
  slice: number,
): Generator<void, readonly number[], unknown> {
  const report = new Report();
  if (name === 'inQueue') return yield* queuedLines(report, lines, format, slice);
  const watch = watchOn(report, name, key);
  const found: number[] = [];
  if (watch)
    yield* counting(report, lines, format, slice, (line, n) => {
      if (watch(line)) found.push(n);
    });
  return found;
}

/** Where messages were first seen that no line removes. */
function* queuedLines(
  report: Report,
  lines: Lines,
  format: LogFormat,
  slice: number,
): Generator<void, readonly number[], unknown> {
  const queued = new Map<string, number>();
  let [messages, size] = [0, 0];
  yield* counting(report, lines, format, slice, (line, n) => {
    const id = line.value(Field.queueId).slice(0, line.format?.idLength);
    const message = `${line.value(Field.host)} ${id}`;
    // A removal may be the first that is seen of a message.
    if (report.queued < size || line.kind === Kind.removed) queued.delete(message);
    else if (report.messages > messages && id !== '') queued.set(message, n);
    [messages, size] = [report.messages, report.queued];
  });
  return [...queued.values()].sort((a, b) => a - b);
}

/** Asked behind each line: whether the number grew by it. */
type Watch = (line: LogLine) => boolean;

function watchOn(report: Report, name: string, key: string): Watch | undefined {
  const [first = '', second = '', third = ''] = name.split('.');
  if (first === 'hours') return grows(() => hourFigure(report, Number(second), third));
  if (first === 'deliveries') {
    const verdict = Object.hasOwn(VERDICTS, second) ? VERDICTS[second as 'sent'] : undefined;
    return verdict === undefined ? undefined : grows(() => report.deliveries[verdict]!);
  }
  if (first === 'delays') return slowerThan(report, Number(key));
  if (Object.hasOwn(COUNTS, name)) return grows(() => COUNTS[name]!(report));
  return Object.hasOwn(TABLES, name) ? TABLES[name]!(report, key) : undefined;
}

function grows(figure: () => number): Watch {
  let before = figure();
  return () => {
    const now = figure();
    const grew = now > before;
    before = now;
    return grew;
  };
}

function slowerThan(report: Report, seconds: number): Watch {
  const counted = grows(() => report.delays.count);
  // The report tells delays in hundredths.
  const hundredths = Math.round(seconds * 100);
  return (line) => counted(line) && Math.round((delayOf(line) ?? 0) * 100) >= hundredths;
}

const VERDICTS = {
  sent: Verdict.sent,
  deferred: Verdict.deferred,
  bounced: Verdict.bounced,
  expired: Verdict.expired,
} as const;

/** In `report.hours` messages received come first, rejects last, deliveries by verdict between them. */
function hourFigure({ hours }: Report, hour: number, name: string): number {
  const at = (figure: number) => hours[hour * HOUR + figure] ?? 0;
  if (name === 'received') return at(0);
  if (name === 'rejected') return at(HOUR - 1);
  // The chart has what expired among what bounced.
  if (name === 'bounced') return at(Verdict.bounced) + at(Verdict.expired);
  return Object.hasOwn(VERDICTS, name) ? at(VERDICTS[name as 'sent']) : 0;
}

const COUNTS: Readonly<Record<string, (report: Report) => number>> = {
  messages: ({ messages }) => messages,
  received: ({ received }) => received,
  removed: ({ removed }) => removed,
  deferredMessages: ({ deferredMessages }) => deferredMessages,
  forwarded: ({ forwarded }) => forwarded,
  bytes: ({ bytes }) => bytes,
  senders: ({ senders }) => senders.size,
  recipients: ({ recipients }) => recipients.size,
  rejects: ({ rejects }) => rejects,
  rejectWarnings: ({ rejectWarnings }) => rejectWarnings,
  held: ({ held }) => held,
  discarded: ({ discarded }) => discarded,
  bounceNotices: ({ notices }) => notices,
  warnings: ({ warnings }) => warnings,
  connections: ({ connections }) => connections,
  connectionsLost: ({ lost }) => lost,
  logins: ({ logins }) => logins,
  loginsFailed: ({ loginsFailed }) => loginsFailed,
  notUnderstood: ({ lines, blank, understood }) => lines - blank - understood,
};

type Counting =
  | 'senders'
  | 'recipients'
  | 'relays'
  | 'clients'
  | 'rejectedClients'
  | 'failedLogins'
  | 'rejectCodes'
  | 'tls'
  | 'others';

/** The rows of a table: what is counted under a key, by a tally that tells when that happens. */
const TABLES: Readonly<Record<string, (report: Report, key: string) => Watch>> = {
  topSenders: (report, key) => counts(report, 'senders', (one) => one === key),
  topSendersByBytes: (report, key) => counts(report, 'senders', (one) => one === key),
  topRecipients: (report, key) => counts(report, 'recipients', (one) => one === key),
  topRecipientDomains: (report, key) =>
    counts(report, 'recipients', (one) => one.slice(one.lastIndexOf('@') + 1) === key),
  topRelays: (report, key) => counts(report, 'relays', (one) => one === key),
  topClients: (report, key) => counts(report, 'clients', (one) => one === key),
  topRejectedClients: (report, key) => counts(report, 'rejectedClients', (one) => one === key),
  topRejectCodes: (report, key) => counts(report, 'rejectCodes', (one) => one === key),
  topFailedLogins: (report, key) => counts(report, 'failedLogins', (one) => one === key),
  tls: (report, key) => counts(report, 'tls', (one) => one === key),
  otherPrograms: (report, key) => counts(report, 'others', (one) => one === key),
  topRejectReasons: (report, key) => tells(report, 'rejectReasons', key),
  topDeferReasons: (report, key) => tells(report, 'deferReasons', key),
  topBounceReasons: (report, key) => tells(report, 'bounceReasons', key),
  formats: (report, key) => {
    const understood = grows(() => report.understood);
    return (line) => understood(line) && (line.format?.id ?? 'syslog') === key;
  },
};

function counts(report: Report, name: Counting, isKey: (key: string) => boolean): Watch {
  let hit = false;
  class Watched extends Tally {
    override addPart(codes: Codes, at: number, end: number, by?: number): number {
      hit ||= isKey(textOf(codes, at, end));
      return super.addPart(codes, at, end, by);
    }
  }
  Object.assign(report, { [name]: new Watched() });
  return () => {
    const was = hit;
    hit = false;
    return was;
  };
}

function tells(report: Report, name: 'rejectReasons' | 'deferReasons' | 'bounceReasons', key: string): Watch {
  let hit = false;
  class Watched extends Reasons {
    override add(line: LogLine): void {
      hit ||= reasonOf(line) === key;
    }
  }
  Object.assign(report, { [name]: new Watched() });
  return () => {
    const was = hit;
    hit = false;
    return was;
  };
}
