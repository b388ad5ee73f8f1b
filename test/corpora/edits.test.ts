/** Records made of real files, edited with real lines: whatever the edits, what is seen equals a fresh reading. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { recogniseLog } from '../../server/src/dialects/maillog/recognise';
import { recognise, recogniseAs } from '../../server/src/dialects/recognise';
import { unread } from '../../server/src/dialects/unread';
import { edited } from '../../server/src/features/edited-log';
import type { LineMessages } from '../../server/src/features/folded-log';
import { LogRecord } from '../../server/src/features/log-record';
import { countOf } from '../../server/src/features/log-state';
import { TranscriptRecord } from '../../server/src/features/record';
import { foldedLog } from '../../server/src/features/whole-log';
import { EditableText } from '../../server/src/text/editable-text';
import { missing, shared } from './shared';

function filesOf(family: string): string[][] {
  const folder = join(shared, 'corpora', family);
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8').split(/\r\n|\n|\r/));
}

function seen(record: TranscriptRecord) {
  record.readOn(Number.POSITIVE_INFINITY);
  const readings = Array.from({ length: record.count }, (_, n) => record.reading(n));
  return { readings, findings: record.findings(), landmarks: record.landmarks() };
}

test('edited records of real files equal fresh ones', { skip: missing ?? false }, () => {
  const files = [...filesOf('transcript'), ...filesOf('bounce')];
  const pool = files.flat();
  const document = fc.array(fc.constantFrom(...files), { minLength: 1, maxLength: 4 }).map((some) => some.flat());
  const place = fc.nat({ max: 1_000 }).map((part) => part / 1_000);
  const edit = fc.tuple(place, fc.nat({ max: 7 }), fc.array(fc.constantFrom(...pool), { maxLength: 5 }), place);
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 5 }), (lines, edits) => {
      const text = new EditableText(lines.join('\n'));
      const voice = recognise(text) ?? recogniseAs(unread, text, false);
      const record = new TranscriptRecord(text, voice);
      const expected = [...lines];
      for (const [at, removed, inserted, read] of edits) {
        record.readOn(Math.floor(read * text.count * 2));
        const from = Math.floor(at * (expected.length - 1));
        const to = Math.min(expected.length - 1, from + removed);
        expected.splice(from, to - from, ...inserted);
        const added = inserted.map((line) => `${line}\n`).join('');
        record.edited(text.edit({ line: from, column: 0 }, { line: to, column: 0 }, added));
      }
      assert.deepEqual(seen(record), seen(new TranscriptRecord(new EditableText(expected.join('\n')), voice)));
    }),
    { numRuns: 150, seed: 7 },
  );
});

function told(log: LineMessages, line: number) {
  const message = log.messageOn(line);
  return { message, lines: message ? log.linesOf(message) : [] };
}

function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('the messages of lines of edited real logs are those of the whole', { skip: missing ?? false }, () => {
  const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };
  const files = filesOf('maillog');
  const log = fc.array(fc.constantFrom(...files), { minLength: 1, maxLength: 4 }).map((some) => some.flat());
  const edit = fc.record({
    at: fc.nat(100_000),
    whole: fc.boolean(),
    removed: fc.nat(20),
    typed: fc.constantFrom('', 'x', '\n'),
    copied: fc.nat(20),
  });
  fc.assert(
    fc.property(log, fc.array(edit, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 60 }), (all, edits, asked) => {
      let text = all.join('\n');
      const lines = new EditableText(text);
      const format = recogniseLog(lines);
      if (!format) return;
      const record = new LogRecord(lines, format, clock, 16);
      for (const one of edits) {
        record.readOn(200);
        const { from, to, inserted, after } = edited(text, one);
        record.edited(lines.edit(from, to, inserted));
        text = after;
      }
      while (!record.isRead) record.readOn(Number.POSITIVE_INFINITY);
      const whole = foldedLog(new EditableText(text), format, clock);
      for (const n of asked.map((place) => place % countOf(lines)))
        assert.deepEqual(told(inOneGo(record.messagesOn(n))!, n), told(whole, n), lines.at(n));
    }),
    { numRuns: 150, seed: 7 },
  );
});
