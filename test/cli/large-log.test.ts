/** The index of large logs, held against `trace`: the same stories for every id, whatever the blocks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Field } from '../../server/src/dialects/maillog/line';
import { readLog } from '../../server/src/dialects/maillog/reader';
import { LargeLogFile } from '../../server/src/disk/large-log-file';
import { LogIndex } from '../../server/src/disk/log-index';
import { StoredLog } from '../../server/src/disk/stored-log';
import { search, type Traced } from '../../server/src/disk/trace-search';
import { placesOf } from '../../server/src/trace/message';

const NAMES = ['mail.log', 'exim_mainlog', 'exim_rejectlog', 'opensmtpd.log'];

for (const look of ['short', 'long'])
  for (const name of NAMES)
    describe(`an index of ${look}/${name}`, () => {
      const file = join(REPOSITORY, 'samples/logs', look, name);
      const text = readFileSync(file, 'utf8');

      for (const [block, most] of [
        [1 << 16, 1 << 16],
        [1 << 11, 1 << 16],
        [1 << 9, 8],
      ])
        test(`tells the same of every id as trace, with ${most} blocks of ${block} bytes`, async () => {
          const log = new LargeLogFile(new StoredLog(file, assert.fail), new LogIndex(block, most));
          await log.readAll(() => {});
          const keys = keysIn(text);
          assert.ok(keys.length > 0);
          for (const key of keys) {
            const told = await search(key, [file], () => log.clock, assert.fail);
            assert.deepEqual(plain(await log.traced(key)), plain(told), key);
          }
          log.close();
        });
    });

/** Queue ids, Message-IDs, senders and recipients. */
function keysIn(text: string): string[] {
  const keys = new Set<string>();
  for (const line of readLog(text.split('\n')))
    for (const field of [Field.queueId, Field.messageId, Field.from, Field.to]) keys.add(line.value(field));
  keys.delete('');
  return [...keys];
}

function plain({ messages, lineAt }: Traced) {
  const lines = messages.flatMap(placesOf);
  return { messages, lines: lines.map(({ file, line }) => lineAt(file, line)) };
}
