/** A number of the report and the lines that it leads to are of one counting: as many lines as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { samplesOf } from '../dialects/maillog/format';
import { logFormats } from '../dialects/maillog/formats';
import { postfix } from '../dialects/maillog/postfix';
import { linesFrom } from '../text/lines';
import { htmlReport } from '../trace/report/html';
import { figureLines } from './figure-lines';
import { reportOn } from './log-report';

const CLOCK = { until: Date.UTC(2026, 11, 31), zone: 0 };

function ended<T>(steps: Generator<void, T, unknown>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Numbers that are no numbers of lines: octets, and what lines before tell of. */
const OTHERS = new Set(['bytes', 'topSendersByBytes']);

const LOGS: Readonly<Record<string, readonly string[]>> = {
  'a recorded log': readFileSync(join(REPOSITORY, 'samples/logs/short/mail.log'), 'utf8').trimEnd().split('\n'),
  'a recorded log of Exim': readFileSync(join(REPOSITORY, 'samples/logs/long/exim_mainlog'), 'utf8')
    .trimEnd()
    .split('\n'),
  'samples of all formats': logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line)),
};

for (const [title, lines] of Object.entries(LOGS))
  describe(title, () => {
    const summary = ended(reportOn(linesFrom(lines), postfix, CLOCK, 1_000));
    const links: [name: string, key: string, told: number][] = [];
    htmlReport(summary, 'en', {
      linkOf: (name, key) => {
        links.push([name, key, Number.NaN]);
        return undefined;
      },
    });
    const told = ([name, key]: (typeof links)[number]) => {
      const [first = '', second = '', third = ''] = name.split('.');
      const row = Object.entries(summary).find(([field]) => field === first)?.[1];
      if (first === 'hours') return summary.hours[Number(second)]![third as 'sent'];
      if (first === 'notUnderstood') return summary.lines - summary.blank - summary.understood;
      if (Array.isArray(row)) return (row as { key: string; count: number }[]).find((one) => one.key === key)?.count;
      return second ? (row as unknown as Record<string, number>)[second] : row;
    };

    test('each number leads to as many lines as it says', () => {
      assert.ok(links.length > 20);
      for (const link of links) {
        const [name, key] = link;
        if (OTHERS.has(name) || name.startsWith('delays.')) continue;
        const found = ended(figureLines(linesFrom(lines), postfix, { name, key }, 1_000));
        assert.equal(found.length, told(link), `${name} ${key}`);
      }
    });

    test('octets and delays lead to the lines that tell them', () => {
      const at = (name: string, key: string) => ended(figureLines(linesFrom(lines), postfix, { name, key }, 1_000));
      for (const { key } of summary.topSendersByBytes) assert.ok(at('topSendersByBytes', key).length > 0, key);
      assert.ok(at('delays.p50', String(summary.delays.p50)).length >= summary.delays.count / 2);
      assert.ok(at('delays.max', String(summary.delays.max)).length >= 1);
    });
  });

test('what is no number of a report has no lines', () => {
  for (const name of ['', 'constructor', 'deliveries.toString', 'hours.99.sent', 'hours.x', 'topSenders.x'])
    assert.deepEqual(
      ended(figureLines(linesFrom(LOGS['a recorded log']!), postfix, { name, key: '' }, 1_000)),
      [],
      name,
    );
});
