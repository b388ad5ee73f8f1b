/** A file that threads look through: `trace` tells the same of every id as where the file is read from end to end. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
            const scanned: ScannedFile[] = [];
            const told = await search(
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
            for (const log of scanned) log.close();
            assert.deepEqual(summaryOf(told), summaryOf(whole), key);
          }
        });
    });

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
