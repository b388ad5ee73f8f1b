import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { samplesOf } from './format';
import { logFormats } from './formats';
import { Field, Kind, type LogLine, Verdict } from './line';
import { readLog } from './reader';

/** What stands before the message is told once, in the tests of the frames. */
const FRAME = new Set([Field.timestamp, Field.host, Field.service, Field.pid]);

function heard(line: LogLine): string {
  const verdict = line.verdict === Verdict.none ? '' : `:${Verdict[line.verdict]}`;
  const fields = line.fields().filter(({ field }) => !FRAME.has(field));
  return [Kind[line.kind] + verdict, ...fields.map(({ name, at, end }) => `${name}=${line.text.slice(at, end)}`)].join(
    ' | ',
  );
}

for (const format of logFormats) {
  describe(`log of ${format.id}`, () => {
    const samples = samplesOf(format);
    const lines = samples.map(({ line }) => line);
    const read = Array.from(readLog(lines), (line) => ({
      heard: heard(line),
      format: line.format?.id,
      phrase: line.phrase,
    }));

    for (const [n, { line, heard: expected }] of samples.entries()) {
      test(`reads ${JSON.stringify(line)}`, () => {
        assert.equal(read[n]!.heard, expected);
        assert.equal(read[n]!.format, format.id);
      });
    }

    test('has a sample of every phrase in its table', () => {
      const shown = new Set(read.map(({ phrase }) => phrase));
      assert.deepEqual(
        (format.phrases ?? []).filter((phrase) => !shown.has(phrase)).map(({ starts }) => starts),
        [],
      );
      assert.ok(lines.length >= 2);
    });

    test('has all of its samples in their form', () => {
      assert.equal(samples.length * 2 + 1, format.samples.split('\n').length - 1);
    });
  });
}
