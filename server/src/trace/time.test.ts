import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Time } from './time';

const times = (until: string, zone: number, ...stamps: readonly string[]) => {
  const time = new Time({ until: Date.parse(until), zone });
  return stamps.map((stamp) => {
    const at = time.of(stamp);
    return Number.isNaN(at) ? undefined : new Date(at).toISOString();
  });
};

test('a year is told by when the file was last written, and goes on at New Year', () => {
  assert.deepEqual(
    times('2026-01-02T00:00:00Z', 0, 'Dec 31 23:59:59', 'Jan  1 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:02'),
    ['2025-12-31T23:59:59.000Z', '2026-01-01T00:00:01.000Z', '2025-12-31T23:59:59.000Z', '2026-01-01T00:00:02.000Z'],
  );
  assert.deepEqual(times('2026-06-01T00:00:00Z', 0, 'Nov  3 01:02:03.5'), ['2025-11-03T01:02:03.500Z']);
});

test('zones are those of the stamp, or what is handed in', () => {
  const until = '2026-12-01T00:00:00Z';
  assert.deepEqual(
    times(until, 420, '2026-11-25T08:00:00.123456+02:00', '2026-11-25 08:00:00', '2026-11-25 08:00:00.5 -0130'),
    ['2026-11-25T06:00:00.123Z', '2026-11-25T01:00:00.000Z', '2026-11-25T09:30:00.500Z'],
  );
  assert.deepEqual(
    times(until, 0, '2013 Jun 12 06:35:24.123', '1157520813.485077', '@400000004bdf953438f3e714', 'none'),
    ['2013-06-12T06:35:24.123Z', '2006-09-06T05:33:33.485Z', '2010-05-04T03:31:54.955Z', undefined],
  );
});
