import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lines } from '../text/lines';
import { initialReader, readLine, Transcript } from './reader';
import { recognise } from './recognise';

/** A record of many lines that counts which of them were looked at. */
function counted(count: number, line: (n: number) => string): { lines: Lines; seen: Set<number> } {
  const seen = new Set<number>();
  const at = (n: number) => {
    seen.add(n);
    return line(n);
  };
  return { lines: { count, at }, seen };
}

test('recognition looks at a bounded head, however long the record is', () => {
  for (const line of ['C: NOOP', '250 ok', 'prose about 250 things', '']) {
    const { lines, seen } = counted(1_000_000, () => line);
    recognise(lines);
    assert.ok(seen.size <= 400, `${seen.size} lines for ${line}`);
    assert.ok(Math.max(...seen) < 400);
  }
});

test('another voice is looked for in a bounded stretch, and a bounded number of times', () => {
  const { lines, seen } = counted(100_000, (n) =>
    n < 100 ? ['C: EHLO a.example', 'S: 250 ok'][n % 2]! : `note ${n} on 250 things`,
  );
  const transcript = new Transcript(lines, recognise(lines)!);
  let state = initialReader(transcript.voice);
  for (let n = 0; n < 5_000; n++) state = readLine(transcript, n, state).next;
  assert.equal(state.tries, 200);
  assert.ok(Math.max(...seen) < 5_500);
});
