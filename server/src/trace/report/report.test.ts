import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_CONTEXT, samplesOf } from '../../dialects/maillog/format';
import { logFormats } from '../../dialects/maillog/formats';
import { LogLine } from '../../dialects/maillog/line';
import { readLogLine } from '../../dialects/maillog/reader';
import { prettyReport } from './pretty';
import { type Orphans, Report } from './report';
import { summaryOf } from './summary';
import { Texts } from './texts';

const CLOCK = { until: Date.UTC(2026, 9, 4), zone: 0 };

function counted(lines: readonly string[], orphans?: Orphans): Report {
  const report = new Report(orphans);
  const line = new LogLine();
  for (const text of lines) {
    readLogLine(text, 0, text.length, line, NO_CONTEXT);
    report.take(line);
  }
  report.endOfFile();
  return report;
}

/** As threads do it: each part for itself, then added in their order. */
function inParts(parts: readonly (readonly string[])[]): Report {
  const whole = new Report();
  const line = new LogLine();
  for (const [n, lines] of parts.entries()) {
    const orphans = new Texts();
    const part = counted(lines, n === 0 ? undefined : orphans);
    for (let n = 0; n < orphans.count; n++) {
      const text = orphans.at(n);
      readLogLine(text, 0, text.length, line, NO_CONTEXT);
      whole.count(line);
    }
    whole.merge(part.data(), n > 0);
  }
  return whole;
}

const summary = (report: Report) => summaryOf(report, [CLOCK], (key) => key);

const samples = logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line));
/** Few ids, so that messages go on, end, and their ids are used again. */
const ids = ['4F2A1B3C9D', '5A6B7C8D9E', '6B7C8D9E0F'];
const lines = fc.array(
  fc
    .tuple(fc.constantFrom(...samples), fc.constantFrom(...ids))
    .map(([line, id]) => line.replace(/\b4F2A1B3C9D\b/, id)),
  { maxLength: 60 },
);

test('a log counted in parts comes to the same as in one', () => {
  fc.assert(
    fc.property(lines, fc.nat(60), fc.nat(60), (all, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const parts = [all.slice(0, from), all.slice(from, to), all.slice(to)];
      assert.deepEqual(summary(inParts(parts)), summary(counted(all)));
    }),
    { numRuns: 300 },
  );
});

test('messages that are gone leave nothing behind', () => {
  const report = new Report();
  const line = new LogLine();
  for (let n = 0; n < 200_000; n++) {
    const id = (0x1000000000 + n).toString(16).toUpperCase();
    for (const said of ['client=mail.example.org[192.0.2.1]', 'removed']) {
      const text = `Oct  3 10:00:00 mx1 postfix/x[1]: ${id}: ${said}`;
      readLogLine(text, 0, text.length, line, NO_CONTEXT);
      report.take(line);
    }
  }
  assert.deepEqual([report.messages, report.removed, report.queued], [200_000, 200_000, 0]);
});

test('a queue id on another host is another message, and its sender counts; pflogsumm, which knows no hosts, leaves it out', () => {
  const report = counted([
    'Nov  4 05:54:29 out1 postfix/qmgr[1129]: 4A3C7D21DD: from=<>, size=15512, nrcpt=1 (queue active)',
    'Nov  4 05:54:29 out1 postfix/qmgr[1129]: 4A3C7D21DD: removed',
    'Nov  4 07:05:32 mx1 postfix/smtpd[75670]: 4A3C7D21DD: client=mail.example.org[192.0.2.1]',
    'Nov  4 07:05:32 mx1 postfix/qmgr[1102]: 4A3C7D21DD: from=<alice@example.org>, size=10499, nrcpt=1 (queue active)',
  ]);
  assert.deepEqual(
    summary(report).topSenders.map(({ key }) => key),
    ['<>', 'alice@example.org'],
  );
});

test('what strangers wrote is visible in the report for a terminal, and cut to its width', () => {
  const line = 'Oct  3 10:00:00 mx1 sm-mta[7]: ruleset=check_rcpt, reject=550 5.7.1 ';
  for (const hostile of ['\ud800', '\u001b[31m', '\u202e', 'long '.repeat(60)]) {
    const text = prettyReport(summary(counted([line + hostile])), 'en', 60);
    assert.doesNotMatch(text, /[^\P{C}\n]/u);
    for (const row of text.split('\n').slice(3)) assert.ok(row.length <= 100, row);
  }
});
