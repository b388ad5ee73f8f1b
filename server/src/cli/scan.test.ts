import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HIT, PIECE, scan } from './scan';

const CUT = 'a'.repeat(100);

/** Where the pieces end that may hold a word, in a file with one that stands so many bytes before `cut` and behind it. */
async function endsOfHits(cut: number, before: number, words: readonly string[]): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    const file = join(folder, 'mail.log');
    const text = `${' '.repeat(cut - before)}${CUT}${' '.repeat(PIECE * 2)}`;
    writeFileSync(file, text);
    const hunts = words.map((text) => ({ text, from: 0, to: Number.POSITIVE_INFINITY }));
    const { hits } = await scan({ file, from: 0, to: text.length, hunts, counts: false });
    return [...hits].filter((_, n) => n % 2 === 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [name, count] of [
  ['a few', 1],
  ['some', 10],
  ['many', 40],
] as const)
  test(`a long word that two pieces cut is found, one of ${name}`, async () => {
    const words = [CUT, ...Array.from({ length: count - 1 }, (_, n) => `other${n}`)];
    for (const cut of [HIT, PIECE])
      for (let before = 1; before < CUT.length; before += 7) {
        const ends = await endsOfHits(cut, before, words);
        assert.ok(ends.length > 0 && ends[0]! <= cut + HIT, `${before} before the cut at ${cut}: ${ends}`);
      }
  });
