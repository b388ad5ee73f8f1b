import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recognise, recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { plain } from '../dialects/transcript/plain';
import { type LineEnd, linesFrom } from '../text/lines';
import { TranscriptRecord } from './record';

/** Lines that move the session, and lines that do not. */
const LINE = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('.', '..', '', 'text', '250 ok', '354 go', '500 what', 'DATA', 'QUIT', '.dot'),
  },
  fc.constantFrom(
    '220 mail.example.org',
    '221 bye',
    '250-SIZE 1000',
    'EHLO client.example.org',
    'MAIL FROM:<a@example.org> SIZE=100',
    'RCPT TO:<b@example.org>',
    'BDAT 10 LAST',
    'AUTH LOGIN',
    '334 VXNlcm5hbWU6',
    'STARTTLS',
    'RSET',
    'Connected to mail.example.org.',
    'Connection closed by foreign host.',
    'Content-Type: multipart/mixed; boundary=b',
    '--b',
    '--b--',
    '421 too many errors',
    'QIUT',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
);
const MARKED = fc.tuple(fc.constantFrom('C: ', 'S: ', ''), LINE).map(([mark, text]) => mark + text);

const EDIT = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 6 }),
  inserted: fc.array(LINE, { maxLength: 5 }),
});

/** Everything that a reader could see of a record. */
function seen(record: TranscriptRecord) {
  record.readOn(Number.POSITIVE_INFINITY);
  return {
    readings: Array.from({ length: record.count }, (_, n) => record.reading(n)),
    findings: record.findings(),
    landmarks: record.landmarks(),
  };
}

describe('a record that is edited', () => {
  for (const [name, dialect, line] of [
    ['without marks', plain, LINE],
    ['with marks', cs, MARKED],
  ] as const) {
    test(`equals a fresh one, whatever the edits (${name})`, () => {
      fc.assert(
        fc.property(fc.array(line, { maxLength: 900 }), fc.array(EDIT, { maxLength: 6 }), (lines, edits) => {
          const recognition = recogniseAs(dialect, linesFrom(lines));
          const record = new TranscriptRecord([...lines], recognition);
          const text = [...lines];
          for (const { at, removed, inserted } of edits) {
            record.readOn(Math.floor(at * text.length * 2));
            const from = Math.floor(at * text.length);
            const to = Math.min(text.length, from + removed);
            text.splice(from, to - from, ...inserted);
            record.edit(from, to, inserted);
          }
          assert.deepEqual(seen(record), seen(new TranscriptRecord(text, recognition)));
        }),
        { numRuns: 300, seed: 1 },
      );
    });
  }

  test('never throws, whatever the text, and keeps every line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(LINE, MARKED, fc.string({ unit: 'binary' })), { maxLength: 200 }), (lines) => {
        const recognition = recognise(linesFrom(lines)) ?? recogniseAs(plain, linesFrom(lines));
        const { readings } = seen(new TranscriptRecord([...lines], recognition));
        assert.equal(readings.length, lines.length);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('reads on where the state does not agree again', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => ['C: NOOP', 'S: 250 ok'][i % 2]!);
    const recognition = recogniseAs(cs, linesFrom(lines));
    const record = new TranscriptRecord([...lines], recognition);
    record.readOn(Number.POSITIVE_INFINITY);
    const opened = ['C: DATA', 'S: 354 go', ...lines.slice(2).filter((line) => line.startsWith('C'))];
    record.edit(2, lines.length, opened);
    record.readOn(Number.POSITIVE_INFINITY);
    record.edit(3, 4, ['S: 250 no']);
    const text = [...lines.slice(0, 2), ...opened];
    text[3] = 'S: 250 no';
    assert.deepEqual(seen(record), seen(new TranscriptRecord(text, recognition)));
  });

  test('the ends of lines are known until the first edit', () => {
    const lines = ['220 mail.example.org', 'DATA', '354 go', 'Subject: x', '', 'text', '.', 'more', '.', '250 ok'];
    const ends = lines.map((_, n) => (n === 6 ? '\n' : '\r\n') as LineEnd);
    const recognition = recogniseAs(plain, linesFrom(lines));
    const record = new TranscriptRecord([...lines], recognition, ends);
    assert.deepEqual(record.reading(6).data, { leadingDots: 1, bare: true });
    assert.equal(record.reading(8).class, 'terminator');
    record.edit(9, 10, ['250 Ok']);
    assert.deepEqual(seen(record), seen(new TranscriptRecord([...lines.slice(0, 9), '250 Ok'], recognition)));
  });

  test('reads only what an edit touched', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => ['C: NOOP', 'S: 250 ok'][i % 2]!);
    const record = new TranscriptRecord(
      ['C: EHLO client.example.org', 'S: 250 ok', ...lines],
      recogniseAs(cs, linesFrom(lines)),
    );
    record.readOn(Number.POSITIVE_INFINITY);
    record.edit(10_000, 10_001, ['C: RSET']);
    assert.ok(record.readTo < 10_001);
    record.readOn(record.readTo, 1);
    record.readOn(record.readTo, 1);
    assert.ok(record.complete, 'the state agrees again within two blocks');
  });
});
