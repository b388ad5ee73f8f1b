import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LogFile, type MergedLog, mergeLogs } from './merged-log';

function merged(...files: LogFile[]): MergedLog {
  const steps = mergeLogs(files, 1);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const file = (until: number, ...lines: string[]): LogFile => ({ lines, clock: { until, zone: 0 } });

test('rotated files, other hosts and other kinds of time stamps come in one order, over the turn of a year', () => {
  const december = file(
    Date.UTC(2025, 11, 31, 23, 59),
    'Dec 30 10:00:00 mx1 a[1]: one',
    'Dec 31 23:58:00 mx1 a[1]: three',
  );
  const january = file(Date.UTC(2026, 0, 2), 'Jan  1 00:00:05 mx1 a[1]: six', 'of six');
  const other = file(
    Date.UTC(2026, 0, 2),
    '2025-12-31T10:00:00Z mx2 a[1]: two',
    '2026-01-01T01:00:02+01:00 mx2 a[1]: five',
  );
  const eve = file(Date.UTC(2026, 0, 2), 'Dec 31 23:59:59 mx3 a[1]: four');
  const log = merged(january, other, december, eve);
  assert.deepEqual(log.text.match(/\w+(?=\n)/g), ['one', 'two', 'three', 'four', 'five', 'six', 'six']);
  assert.deepEqual(
    Array.from({ length: log.count }, (_, n) => log.placeOf(n)),
    [
      { file: 2, line: 0 },
      { file: 1, line: 0 },
      { file: 2, line: 1 },
      { file: 3, line: 0 },
      { file: 1, line: 1 },
      { file: 0, line: 0 },
      { file: 0, line: 1 },
    ],
  );
});

test('of no files, and of empty ones, there is nothing', () => {
  assert.equal(merged().text, '');
  assert.equal(merged(file(0), file(0)).count, 0);
});
