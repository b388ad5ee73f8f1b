/** How threads share a log: plain files that are large, in ranges that come to the same as the file in one piece, whoever takes which. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { addPart, countLast, countShare, countShareOf, rangesOf, shareOf } from '../../server/src/cli/ranges';
import { NO_CONTEXT, samplesOf } from '../../server/src/dialects/maillog/format';
import { logFormats } from '../../server/src/dialects/maillog/formats';
import { LogLine } from '../../server/src/dialects/maillog/line';
import { readLogLine } from '../../server/src/dialects/maillog/reader';
import { takePiece } from '../../server/src/disk/take-piece';
import { countedLine, Report } from '../../server/src/trace/report/report';
import { summaryOf } from '../../server/src/trace/report/summary';

const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-ranges-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of 64 MB that begins so; the rest are NUL bytes, which take no room on the disk. */
function large(name: string, head: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, head);
  truncateSync(file, 1 << 26);
  return file;
}

for (const [name, head] of [
  ['gzip', [0x1f, 0x8b, 8, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
] as const)
  test(`a file that ${name} compressed is read by one thread, from its beginning`, () => {
    assert.equal(countShareOf(large(name, Uint8Array.from(head))), undefined);
  });

test('a file without a line end is read by one thread', () => {
  assert.equal(countShareOf(large('one-line', Buffer.from('Oct  3 10:00:00 mx1'))), undefined);
});

/** Lines that lend nothing to those behind them: where a program is not named, and another one was before, a thread cannot know which it is. */
const samples = logFormats
  .flatMap((format) => samplesOf(format).map(({ line }) => line))
  .filter((text) => readLogLine(text, 0, text.length, new LogLine(), NO_CONTEXT) === NO_CONTEXT);
/** Few ids, so that messages go on from range to range, end, and their ids are used again. */
const line = fc
  .tuple(fc.constantFrom(...samples), fc.constantFrom('4F2A1B3C9D', '5A6B7C8D9E'))
  .map(([sample, id]) => sample.replace(/\b4F2A1B3C9D\b/, id));

const summary = (report: Report) => summaryOf(report, [{ until: Date.UTC(2026, 9, 4), zone: 0 }], (key) => key);

test('what threads count comes to the same as the file in one piece, whoever takes what is left', () => {
  const file = join(folder, 'small');
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 8, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 12 }),
      fc.integer({ min: 2, max: 4 }),
      fc.array(fc.nat(3), { maxLength: 20 }),
      (lines, shares, most, turns) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''), 'latin1');
        writeFileSync(file, bytes);
        const cuts = shares.sort((a, b) => a - b).map((share) => (share / 100) * bytes.length);
        const ranges = rangesOf(file, bytes.length, cuts);
        const threads = Math.min(most, ranges.length);
        const share = shareOf(file, [], ranges, threads);

        const whole = new Report();
        takePiece(bytes, whole, countedLine(), NO_CONTEXT);
        whole.endOfFile();

        const own = new Report();
        takePiece(bytes.subarray(0, ranges[0]!.to), own, countedLine(), NO_CONTEXT);
        own.endOfFile();
        const workers = [countLast(share), ...Array.from({ length: threads - 1 }, (_, n) => countShare(share, n + 1))];
        const inTurn = turns.flatMap((turn) => workers[turn % workers.length]!.next().value ?? []);
        const parts = [...inTurn, ...workers.flatMap((worker) => [...worker])];
        for (const part of parts.sort((a, b) => a.from - b.from)) addPart(own, part, share);

        assert.deepEqual(summary(own), summary(whole));
      },
    ),
    { numRuns: 200 },
  );
});
