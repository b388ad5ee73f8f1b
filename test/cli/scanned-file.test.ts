/** A file that threads look through: `trace` tells the same of every id as where the file is read from end to end. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { scan } from '../../server/src/cli/scan';
import type { ScanThread } from '../../server/src/cli/scan-threads';
import { ScannedFile } from '../../server/src/cli/scanned-file';
import { Field } from '../../server/src/dialects/maillog/line';
import { readLog } from '../../server/src/dialects/maillog/reader';
import { openLog, search, type Traced } from '../../server/src/disk/trace-search';

const thread: ScanThread = { scan, stop() {} };
const THREADS = [thread, thread, thread];
const CLOCK = { until: Date.UTC(2026, 11, 31), zone: 0 };

for (const look of ['short', 'long'])
  for (const name of ['mail.log', 'exim_mainlog', 'opensmtpd.log'])
    describe(`${look}/${name}`, () => {
      const file = join(REPOSITORY, 'samples/logs', look, name);
      const text = readFileSync(file, 'latin1');

      for (const part of [text.length, 700])
        test(`in parts of ${part} bytes`, async () => {
          const keys = keysIn(text);
          assert.ok(keys.length > 0);
          for (const key of keys) {
            const whole = await search(key, [file], () => CLOCK, assert.fail);
            const told = await byThreads(key, file, part);
            assert.deepEqual(summaryOf(told), summaryOf(whole), key);
          }
        });
    });

test('what a second reading leads to is found behind the place where that was to end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanned-'));
  try {
    const file = join(folder, 'mail.log');
    const line = (n: number, text: string) =>
      `2026-11-26T10:${String(n).padStart(2, '0')}:00+00:00 mail postfix/${text}\n`;
    const between = (n: number) => line(n, 'anvil[7]: statistics: max cache size 1 at Nov 26 10:00:00').repeat(40_000);
    const lines = [
      line(1, 'cleanup[31]: 9A1B2C3D4E: message-id=<one@example.org>'),
      between(2),
      line(3, 'cleanup[32]: 5F6A7B8C9D: message-id=<one@example.org>'),
      between(4),
      line(
        5,
        'smtp[33]: 9A1B2C3D4E: to=<ann@example.org>, relay=none, delay=240, dsn=4.4.1, status=deferred (timed out)',
      ),
    ];
    writeFileSync(file, lines.join(''));
    const whole = await search('5F6A7B8C9D', [file], () => CLOCK, assert.fail);
    const told = await byThreads('5F6A7B8C9D', file, 100_000);
    assert.deepEqual(summaryOf(told), summaryOf(whole));
    assert.deepEqual(
      told.messages.map(({ id, lines }) => [id, lines.length]),
      [
        ['9A1B2C3D4E', 2],
        ['5F6A7B8C9D', 1],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function byThreads(key: string, file: string, part: number): Promise<Traced> {
  const scanned: ScannedFile[] = [];
  try {
    return await search(
      key,
      [file],
      () => CLOCK,
      assert.fail,
      async (file, clock, note) => {
        const { context } = await openLog(file, clock, note);
        const log = new ScannedFile(file, THREADS, context, clock, part);
        scanned.push(log);
        return log;
      },
    );
  } finally {
    for (const log of scanned) log.close();
  }
}

function keysIn(text: string): string[] {
  const keys = new Set<string>();
  for (const line of readLog(text.split('\n'))) {
    if (line.has(Field.queueId)) keys.add(line.value(Field.queueId));
    if (line.has(Field.to)) keys.add(line.value(Field.to));
  }
  keys.delete('');
  return [...keys];
}

const summaryOf = ({ messages, lineAt }: Traced) =>
  messages.map(({ host, id, lines, mentions, session, saved }) => ({
    host,
    id,
    lines: lines.map(({ line }) => [line, lineAt(0, line)]),
    mentions: mentions.map(({ line }) => line),
    session: session.map(({ line }) => line),
    saved: saved.map(({ line }) => line),
  }));
