import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inUtc, parseMailDate } from './mail-date';

test('dates as programs write them', () => {
  for (const [text, utc] of [
    ['Mon, 3 Nov 2025 09:00:00 +0100', '2025-11-03 08:00:00'],
    ['3 Nov 2025 09:00 GMT', '2025-11-03 09:00:00'],
    ['Mon, 03 Nov 25 23:30:01 PST', '2025-11-04 07:30:01'],
    ['Thu, 1 Jan 1970 00:00:00 +0530', '1969-12-31 18:30:00'],
    ['Fri 31 Dec 99 23:59:60 Z', '2000-01-01 00:00:00'],
  ] as const) {
    const date = parseMailDate(text);
    assert.ok(date, text);
    assert.equal(inUtc(date), utc);
    assert.equal(date.wrongWeekday, false, text);
  }
});

test('a moment comes back, whatever the zone', () => {
  const zones = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date(Date.UTC(2049, 11, 31)), noInvalidDate: true }),
      zones,
      (moment, zone) => {
        const utc = `${moment.toISOString().slice(0, 19).replace('T', ' ')}`;
        const local = new Date(moment.getTime() + zone * 60_000).toUTCString();
        const sign = zone < 0 ? '-' : '+';
        const digits = `${Math.abs(zone / 60) | 0}`.padStart(2, '0') + `${Math.abs(zone % 60)}`.padStart(2, '0');
        const date = parseMailDate(local.replace('GMT', sign + digits));
        assert.ok(date);
        assert.equal(date.wrongWeekday, false);
        assert.equal(inUtc(date), utc);
      },
    ),
  );
});

test('a zone that is not told, and a day of the week that is not that day', () => {
  const untold = parseMailDate('3 Nov 2025 09:00:00 -0000');
  assert.ok(untold);
  assert.equal(inUtc(untold), undefined);
  assert.equal(parseMailDate('Tue, 3 Nov 2025 09:00:00 +0000')?.wrongWeekday, true);
});

test('what the calendar does not have is no date', () => {
  for (const text of [
    '30 Feb 2025 09:00:00 +0000',
    '3 Nov 2025 24:00:00 +0000',
    '3 Nov 2025 09:60 +0000',
    '3 Nov 2025',
    'x',
  ]) {
    assert.equal(parseMailDate(text), undefined, text);
  }
});
