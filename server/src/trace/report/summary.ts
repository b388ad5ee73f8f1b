/** The figures of a report, as `report --format json` prints them (design.md §5). */
import { Verdict } from '../../dialects/maillog/line';
import { type Clock, Time } from '../time';
import { HOUR, type Report } from './report';
import { type Counted, Tally } from './tally';

const MOST = 20;

export type Summary = ReturnType<typeof summaryOf>;

/** How what a program wrote is spelled; a file's bytes are counted as they are. */
export type Spelling = (key: string) => string;

export function summaryOf(report: Report, clocks: readonly Clock[], spelling: Spelling) {
  const top = (tally: Tally) => tally.top(MOST, spelling);
  const reasons = (counted: { addTo(tally: Tally): void }) => {
    const tally = new Tally();
    counted.addTo(tally);
    return top(tally);
  };
  const { deliveries, delays } = report;
  return {
    lines: report.lines,
    blank: report.blank,
    understood: report.understood,
    formats: top(report.formats),
    otherPrograms: top(report.others),
    ...timesOf(report, clocks),
    messages: report.messages,
    received: report.received,
    removed: report.removed,
    inQueue: report.queued,
    forwarded: report.forwarded,
    deferredMessages: report.deferredMessages,
    bytes: report.bytes,
    bytesQueued: report.bytesQueued,
    deliveries: {
      sent: deliveries[Verdict.sent]!,
      deferred: deliveries[Verdict.deferred]!,
      bounced: deliveries[Verdict.bounced]!,
      expired: deliveries[Verdict.expired]!,
      other: deliveries[Verdict.other]!,
    },
    bounceNotices: report.notices,
    savedInMailboxes: report.saved,
    rejects: report.rejects,
    rejectWarnings: report.rejectWarnings,
    held: report.held,
    discarded: report.discarded,
    filtered: report.filtered,
    warnings: report.warnings,
    connections: report.connections,
    connectionsLost: report.lost,
    logins: report.logins,
    loginsFailed: report.loginsFailed,
    tls: top(report.tls),
    senders: report.senders.size,
    recipients: report.recipients.size,
    delays: {
      count: delays.count,
      average: delays.count > 0 ? rounded(delays.sum / delays.count) : 0,
      max: delays.max,
      p50: delays.within(0.5),
      p90: delays.within(0.9),
      p99: delays.within(0.99),
      stages: Array.from(delays.stages, (sum) => (delays.count > 0 ? rounded(sum / delays.count) : 0)),
    },
    hours: Array.from({ length: 24 }, (_, hour) => hourOf(report.hours.subarray(hour * HOUR, (hour + 1) * HOUR))),
    topSenders: top(report.senders),
    topSendersByBytes: report.senders.topBySum(MOST, spelling),
    topRecipients: top(report.recipients),
    topRecipientDomains: top(domainsOf(report.recipients)),
    topRelays: top(report.relays),
    topClients: top(report.clients),
    topRejectReasons: reasons(report.rejectReasons),
    topRejectCodes: top(report.rejectCodes),
    topRejectedClients: top(report.rejectedClients),
    topDeferReasons: reasons(report.deferReasons),
    topBounceReasons: reasons(report.bounceReasons),
    topFailedLogins: top(report.failedLogins),
  };
}

const rounded = (seconds: number) => Math.round(seconds * 1_000) / 1_000;

function hourOf(figures: Float64Array) {
  const [received, sent, deferred, bounced, expired, , rejected] = figures;
  return {
    received: received!,
    sent: sent!,
    deferred: deferred!,
    bounced: bounced! + expired!,
    rejected: rejected!,
  };
}

const AT = 64;

function domainsOf(recipients: Tally): Tally {
  const domains = new Tally();
  recipients.each((codes, at, end, count) => {
    let domain = end;
    while (domain > at && codes[domain - 1] !== AT) domain--;
    domains.addPart(codes, domain, end, count);
  });
  return domains;
}

/** The earliest and the latest time of all files; a time without a zone stands without one. */
function timesOf({ stamps }: Report, clocks: readonly Clock[]) {
  let [first, last, zoned] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const [file, stamp] of stamps.entries()) {
    const time = new Time(clocks[file] ?? clocks[0]!);
    const [from, to] = [time.of(stamp.first), time.of(stamp.last)];
    first = Math.min(first, from, to);
    last = Math.max(last, from, to);
    zoned &&= /(?:Z|UTC|[+-]\d\d:?\d\d)$|^@|^\d{10,}$/.test(stamp.first);
  }
  if (!Number.isFinite(first) || !Number.isFinite(last)) return {};
  const written = (time: number) =>
    new Date(time)
      .toISOString()
      .replace(/\.000Z$/, 'Z')
      .replace(/Z$/, zoned ? 'Z' : '');
  return { firstTime: written(first), lastTime: written(last) };
}

export type { Counted };
