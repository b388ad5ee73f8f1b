/** Mail logs, edited: whatever the edits, what is told equals a fresh reading, and one in a single go. Blocks are small here. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { NO_CONTEXT, samplesOf } from '../dialects/maillog/format';
import { logFormats } from '../dialects/maillog/formats';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { LogLint } from '../lint/log-check';
import type { Finding } from '../lint/rule';
import { rules } from '../lint/rules';
import { EditableText } from '../text/editable-text';
import { edited } from './edited-log';
import { LogRecord } from './log-record';
import { worstOf } from './worst';

const clock = { until: Date.UTC(2027, 0, 2), zone: 0 };
const formatOf = (id: string) => logFormats.find((one) => one.id === id)!;

const END = Number.POSITIVE_INFINITY;
const severityOf = ({ severity }: Pick<Finding, 'severity'>) => severity;

function opened(text: string, format: string, block: number) {
  const lines = new EditableText(text, block);
  const log = new LogRecord(lines, formatOf(format), clock, block);
  return { lines, log };
}

function shown(log: LogRecord) {
  while (!log.complete) log.readOn(END);
  const findings = log.findings();
  for (const most of [1, 3, 1_000])
    assert.deepEqual(log.worst(most, severityOf), { findings: worstOf(findings, most), count: findings.length });
  return findings;
}

/** What a reading in a single go tells. */
function streamed(text: string, format: string) {
  const lint = new LogLint(clock);
  const line = new LogLine();
  const lines = text.split('\n');
  let context = { ...NO_CONTEXT, bare: formatOf(format) };
  for (const [n, one] of (lines.at(-1) === '' ? lines.slice(0, -1) : lines).entries()) {
    context = readLogLine(one, 0, one.length, line, context) as typeof context;
    lint.take(line, n, 0);
  }
  return lint.told();
}

/** Around the new year, by the clock of a system log; some of another time, or of none. */
const STAMP = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      'Dec 31 23:40:00',
      'Dec 31 23:50:00',
      'Jan  1 00:00:01',
      'Jan  1 00:20:00',
      'Jan  1 00:35:00',
    ),
  },
  fc.constantFrom('Jul  3 10:00:00', 'Jan  1 02:00:00', 'Nov 31 99:00:00', '2026-12-31T23:30:00+00:00'),
);
const HOST = fc.constantFrom('mx1', 'mx1', 'mx1', 'mx2');
const ID = fc.constantFrom('4F2A1B3C9D', '4F2A1B3C9D', '5F2A1B3C9D');
const WHO = fc.constantFrom('alice@example.org', 'alice@example.org', 'eve@example.net', '');
const TO = fc.constantFrom('bob@example.com', 'bob@example.com', 'carol@example.com');

const BOUNCE =
  'delays=0.1/0/0.5/0.4, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 no such user)';

/** What Postfix says of a message, by its id. */
const SAID = fc.oneof(
  { weight: 3, arbitrary: WHO.map((who) => `qmgr[22]: ID: from=<${who}>, size=1, nrcpt=1 (queue active)`) },
  { weight: 4, arbitrary: TO.map((to) => `smtp[31]: ID: to=<${to}>, relay=mx.example.com[192.0.2.25]:25, ${BOUNCE}`) },
  fc.constantFrom(
    'qmgr[22]: ID: removed',
    'qmgr[22]: ID: removed',
    'cleanup[22]: ID: message-id=<1@example.org>',
    'cleanup[22]: warning: ID: write queue file: No space left on device',
    'smtp[31]: SSL_connect error to mx.example.com[192.0.2.25]:25: -1',
    'smtpd[21]: NOQUEUE: reject: RCPT from pc.example.net[192.0.2.66]: 554 5.7.1 <bob@example.com>: Relay access denied; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>',
    'smtpd[21]: ID: reject: RCPT from pc.example.net[192.0.2.66]: 554 5.7.1 <bob@example.com>: Relay access denied; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>',
  ),
);
const POSTFIX = fc
  .tuple(STAMP, HOST, SAID, ID)
  .map(([stamp, host, said, id]) => `${stamp} ${host} postfix/${said.replace('ID', id)}`);

/** Exim names no program; a message is accepted anew under its id, and leaves. */
const EXIM = fc
  .tuple(
    fc.constantFrom('2026-12-31 23:40:00', '2027-01-01 00:10:00', '2027-01-01 02:00:00'),
    fc.constantFrom('1tABCd-000001-2X', '1tABCe-000001-2X'),
    fc.constantFrom(
      '<= alice@example.org H=pc [192.0.2.1] P=esmtp S=300',
      '<= <> R=1tABCd-000001-2X U=Debian-exim P=local S=300',
      '** bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<bob@example.com>: 550 5.1.1 No such user',
      '=> bob <bob@example.com> R=local T=maildir',
      'Completed',
    ),
  )
  .map(([stamp, id, said]) => `${stamp} ${id} ${said}`);

/** Lines of every format, those that name columns too, and those that rules have something to say of. */
const ALL = [
  ...logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line)),
  ...rules.flatMap(({ log }) => [...(log?.bad ?? []), ...(log?.good ?? [])].join('').replace(/[«»]/g, '').split('\n')),
];
const OTHER = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ALL) }, fc.constant(''));

/** A tracking log, in which what a cell means is as the last line of columns says. */
const TRACKED = fc.constantFrom(
  '#Fields: date-time,event-id,internal-message-id,recipient-address,recipient-status,sender-address',
  '#Fields: date-time,event-id,internal-message-id,sender-address,recipient-status,recipient-address',
  '#Software: Microsoft Exchange Server',
  '2026-12-31T23:40:00.463Z,RECEIVE,7091,bob@example.com,,alice@example.org',
  '2026-12-31T23:50:00.463Z,FAIL,7091,bob@example.com,550 5.1.1 No such user,alice@example.org',
  '2026-12-31T23:51:00.463Z,FAIL,7091,bob@example.com,550 4.4.7 expired,alice@example.org',
);

const EDIT = fc.record({
  at: fc.nat(100_000),
  whole: fc.boolean(),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(30)),
  typed: fc.constantFrom('', 'x', '5', ' ', '\n'),
  copied: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(12)),
  /** How far reading comes before the next edit. */
  read: fc.oneof({ weight: 2, arbitrary: fc.constant(END) }, fc.nat(40)),
});

/** Logs, and some of the rules that have something to say of them. */
const LOGS: [name: string, format: string, line: fc.Arbitrary<string>, rules: readonly string[]][] = [
  ['Postfix', 'postfix', POSTFIX, ['retry-of-permanent-error', 'message-without-end', 'disk-full']],
  ['Exim', 'exim', EXIM, ['retry-of-permanent-error', 'message-without-end']],
  ['Exchange', 'exchange', TRACKED, ['enhanced-class-mismatch', 'retry-of-permanent-error']],
  ['all in one', 'postfix', fc.oneof(POSTFIX, EXIM, OTHER), ['retry-of-permanent-error', 'message-without-end']],
];

describe('logs that are edited equal fresh ones, and those that are read in a single go', () => {
  for (const [name, format, line, expected] of LOGS)
    test(name, () => {
      const told = new Set<string>();
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 20, maxLength: 60, size: 'max' }),
          fc.array(EDIT, { maxLength: 6, size: 'max' }),
          fc.constantFrom(1, 3, 6, 128),
          (all, edits, block) => {
            let text = all.map((one) => `${one}\n`).join('');
            const { lines, log } = opened(text, format, block);
            for (const edit of edits) {
              log.readOn(edit.read);
              if (log.complete) shown(log);
              const { from, to, inserted, after } = edited(text, edit);
              log.edited(lines.edit(from, to, inserted));
              text = after;
            }
            const findings = shown(log);
            assert.deepEqual(findings, shown(opened(text, format, 128).log));
            assert.deepEqual({ findings, left: new Map() }, streamed(text, format));
            for (const { rule } of findings) told.add(rule);
          },
        ),
        { numRuns: 400, seed: 5 },
      );
      for (const rule of expected) assert.ok(told.has(rule), rule);
    });
});

describe('what is told of a log', () => {
  const bounce = (n: number) =>
    `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<b${n % 700}@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, ${BOUNCE}\n`;

  test('more findings than a reading in a single go keeps are counted alike', () => {
    const head =
      'Oct  3 10:00:00 mx1 postfix/qmgr[22]: 4F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)\n';
    const text = head + Array.from({ length: 3_500 }, (_, n) => bounce(n)).join('');
    const { findings, left } = streamed(text, 'postfix');
    const { log } = opened(text, 'postfix', 128);
    while (!log.complete) log.readOn(100);
    assert.deepEqual(left, new Map([['retry-of-permanent-error', 1_100]]));
    assert.deepEqual(log.worst(1_000, severityOf), { findings, count: 2_100 });
  });

  test('many messages that never leave are counted alike', () => {
    const id = (n: number) => (0x4f2a1b3c00 + n).toString(16).toUpperCase();
    const queued = (n: number) =>
      `Oct  3 10:${n === 3_000 ? 30 : 10}:00 mx1 postfix/qmgr[22]: ${id(n)}: from=<a@example.org>, size=1, nrcpt=1 (queue active)\n`;
    const text = Array.from({ length: 3_001 }, (_, n) => queued(n)).join('');
    const { findings, left } = streamed(text, 'postfix');
    const { log } = opened(text, 'postfix', 128);
    log.readOn(END);
    assert.deepEqual(left, new Map([['message-without-end', 2_000]]));
    assert.deepEqual(log.worst(1_000, severityOf), { findings, count: 3_000 });
  });

  test('is read anew in the block of an edit alone, and where a message goes on', () => {
    const text = `${Array.from({ length: 40 }, (_, n) => bounce(n)).join('')}`;
    const lines = new EditableText(text, 4);
    const looked = new Set<number>();
    const watched = {
      get count() {
        return lines.count;
      },
      at(n: number) {
        looked.add(n);
        return lines.at(n);
      },
    };
    const log = new LogRecord(watched, formatOf('postfix'), clock, 4);
    log.readOn(END);
    looked.clear();
    log.edited(lines.edit({ line: 9, column: 0 }, { line: 9, column: 0 }, `${bounce(1)}x`));
    log.readOn(END);
    assert.ok(log.complete);
    // The last line is looked at to tell whether it is one.
    assert.deepEqual(
      [...looked].sort((a, b) => a - b),
      [8, 9, 10, 11, 12, lines.count - 1],
    );
  });
});
