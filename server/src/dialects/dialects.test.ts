import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Utterance } from '../smtp/utterance';
import { linesFrom } from '../text/lines';
import { type Dialect, MOST, mayBeIn } from './dialect';
import { recognise } from './recognise';
import { dialects } from './transcript';

/** What a sample says of an utterance: `client:EHLO x`, `note`, `wrapped`. */
function heard(said: Utterance, line: string): string {
  if (said.by === 'note' || said.shape === 'prompt') return 'note';
  return said.by === 'wrapped' ? 'wrapped' : `${said.by}:${line.slice(said.at, said.end)}`;
}

function speak(dialect: Dialect, line: string): string {
  return heard(dialect.speak(line, 0, linesFrom([line]), { indent: 0 }), line);
}

for (const dialect of dialects) {
  describe(`dialect ${dialect.id}`, () => {
    for (const [line, expected] of dialect.samples) {
      test(`hears ${JSON.stringify(line)}`, () => assert.equal(speak(dialect, line), expected));
    }

    test('asks for the indentation of the record only where it says so', () => {
      if (dialect.indented) return;
      for (const [line] of dialect.samples)
        assert.deepEqual(
          dialect.speak(line, 0, linesFrom([line]), { indent: 0 }),
          dialect.speak(line, 0, linesFrom([line]), { indent: 3 }),
        );
    });

    test('has a sample of every kind that it can hear', () => {
      const kinds = dialect.samples.map(([, expected]) => expected.split(':')[0]);
      assert.ok(kinds.includes('note'));
      assert.ok(dialect.samples.length >= 2);
    });

    test('wins recognition of its own samples', () => {
      const lines = dialect.samples.map(([line]) => line);
      const talk = lines.filter((line) => dialect.weigh(line) >= 2);
      if (talk.length === 0) return;
      assert.equal(recognise(linesFrom(lines))?.dialect.id, dialect.id);
    });
  });
}

test('no line gives more points than its dialect says', () => {
  const all = dialects.flatMap(({ samples }) => samples.map(([line]) => line));
  for (const { id, weigh, most = MOST } of dialects)
    for (const line of all) assert.ok(weigh(line) <= most, `${id}: ${JSON.stringify(line)}`);
});

test('a line that speaks for a dialect has one of its signs, whichever character it lost', () => {
  const all = dialects.flatMap(({ samples }) => samples.map(([line]) => line));
  for (const dialect of dialects)
    for (const line of all)
      for (let at = 0; at <= Math.min(line.length, 80); at++) {
        const damaged = line.slice(0, at) + line.slice(at + 1);
        const isSeen = mayBeIn(dialect, `\n${damaged}`);
        assert.ok(isSeen || dialect.weigh(damaged) <= 0, `${dialect.id}: ${JSON.stringify(damaged)}`);
      }
});

test('spans of utterances lie within their lines', () => {
  const all = dialects.flatMap(({ samples }) => samples.map(([line]) => line));
  for (const dialect of dialects) {
    for (const line of [...all, '', ' ', '>', '<', '-> ', 'C', 'reply: ', "send: '"]) {
      const { at, end } = dialect.speak(line, 0, linesFrom([line]), { indent: 3 });
      assert.ok(0 <= at && at <= end && end <= line.length, `${dialect.id}: ${JSON.stringify(line)} ${at}–${end}`);
    }
  }
});
