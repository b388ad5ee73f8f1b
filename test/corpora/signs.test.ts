/** What recognition passes over: no line of the corpora speaks for a dialect without one of its signs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mayBeIn } from '../../server/src/dialects/dialect';
import { dialects } from '../../server/src/dialects/transcript';
import { missing, shared } from './shared';

/** Lines and columns that recognition looks at. */
const HEAD = 400;
const COLUMNS = 300;

test('no line speaks for a dialect without one of its signs', { skip: missing }, (t) => {
  const signed = dialects.filter(({ signs }) => signs);
  let lines = 0;
  for (const entry of readdirSync(join(shared, 'corpora'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    for (const line of text.split(/\r?\n/, HEAD).map((whole) => whole.slice(0, COLUMNS))) {
      lines++;
      for (const dialect of signed) {
        const isSeen = mayBeIn(dialect, `\n${line}`);
        assert.ok(isSeen || dialect.weigh(line) <= 0, `${dialect.id}, ${entry.name}: ${JSON.stringify(line)}`);
      }
    }
  }
  t.diagnostic(`${lines} lines, ${signed.length} dialects`);
  assert.ok(lines > 10_000);
});
