/** The examples of the halves of rules that look at mail logs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NO_CONTEXT, samplesOf } from '../../dialects/maillog/format';
import { LogLine } from '../../dialects/maillog/line';
import { readLogLine } from '../../dialects/maillog/reader';
import { logFormats, recogniseLog } from '../../dialects/maillog/recognise';
import { linesOf } from '../../text/lines';
import { LogLint } from '../log-check';
import { withoutMarks } from '../marks';
import { rules } from '.';

/** What is told of a log that is a whole text, or one text for each line. */
function told(text: string, apart: boolean) {
  const lint = new LogLint({ until: Date.UTC(2026, 9, 4), zone: 0 });
  const line = new LogLine();
  let context = NO_CONTEXT;
  let from = 0;
  text.split('\n').forEach((one, n) => {
    context = apart
      ? readLogLine(one, 0, one.length, line, context)
      : readLogLine(text, from, from + one.length, line, context);
    lint.take(line, n, apart ? 0 : from);
    from += one.length + 1;
  });
  return lint.told().findings.map(({ rule, line, at, end }) => ({ rule, line, at, end }));
}

for (const { id, log } of rules) {
  if (!log) continue;
  describe(`${id}, in a log`, () => {
    log.bad.forEach((example, index) => {
      test(`bad example ${index + 1}: the marked places are reported, and nothing else`, () => {
        const { text, places } = withoutMarks(example);
        assert.ok(recogniseLog(linesOf(text)), 'it is known for a log');
        assert.ok(places.length > 0);
        const expected = places.map((place) => ({ rule: id, ...place }));
        assert.deepEqual(told(text, true), expected);
        assert.deepEqual(told(text, false), expected, 'as part of a larger text');
      });
    });
    log.good.forEach((example, index) => {
      test(`good example ${index + 1}: nothing is reported`, () => assert.deepEqual(told(example, true), []));
    });
  });
}

test('places lie within their lines, wherever a line is cut', () => {
  const lines = logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line));
  const examples = rules
    .flatMap(({ log }) => [...(log?.bad ?? []), ...(log?.good ?? [])])
    .flatMap((text) => text.split('\n'));
  for (const part of [1, 0.9, 0.7, 0.4]) {
    const cut = [...lines, ...examples].map((line) => line.slice(0, Math.ceil(line.length * part)));
    for (const { line, at, end } of told(cut.join('\n'), false)) {
      assert.ok(0 <= at && at <= end && end <= cut[line]!.length, `${at}–${end} of ${cut[line]}`);
    }
  }
});
