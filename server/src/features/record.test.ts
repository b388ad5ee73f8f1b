import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recognise, recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { plain } from '../dialects/transcript/plain';
import type { Voice } from '../dialects/voice';
import { EditableText } from '../text/editable-text';
import { complete } from './completion';
import { messageTextAt } from './extract-message';
import { ladderOf } from './ladder';
import { TranscriptRecord } from './record';
import { signatureHelp } from './signature-help';

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

const SHARE = fc.nat({ max: 1_000 }).map((part) => part / 1_000);
/** A place, how far reading came before the edit, how much is removed there, and what stands there then. */
const EDIT = fc.record({
  at: SHARE,
  read: SHARE,
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 90 }), fc.nat({ max: 3_000 })),
  inserted: fc.oneof(
    fc.constantFrom('', 'x', '.', '5', ' ', '\n', '\r', '.\r\n', '\r\n.\n'),
    fc.array(LINE, { maxLength: 5 }).map((lines) => lines.map((line) => `${line}\n`).join('')),
  ),
});
const LINE_END = fc.constantFrom('\n', '\r\n', '\r');

const recordOf = (text: string, voice: Voice) => new TranscriptRecord(new EditableText(text), voice);

/** The position of an offset; in front of a line end where it would be within one. */
function positionIn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, column: before.at(-1)!.length };
}
const inLineEnd = (text: string, offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';

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
        fc.property(
          fc.array(line, { maxLength: 900 }),
          LINE_END,
          fc.array(EDIT, { maxLength: 6 }),
          (lines, lineEnd, edits) => {
            let text = lines.join(lineEnd);
            const edited = new EditableText(text);
            const voice = recogniseAs(dialect, edited);
            const record = new TranscriptRecord(edited, voice);
            for (const { at, read, removed, inserted } of edits) {
              record.readOn(Math.floor(read * record.count * 2));
              let from = Math.floor(at * text.length);
              if (inLineEnd(text, from)) from--;
              let to = Math.min(text.length, from + removed);
              if (inLineEnd(text, to)) to++;
              record.edited(edited.edit(positionIn(text, from), positionIn(text, to), inserted));
              text = text.slice(0, from) + inserted + text.slice(to);
            }
            assert.deepEqual(seen(record), seen(recordOf(text, voice)));
          },
        ),
        { numRuns: 300, seed: 1 },
      );
    });
  }

  test('never throws, whatever the text, and keeps every line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(LINE, MARKED, fc.string({ unit: 'binary' })), { maxLength: 200 }), (lines) => {
        const text = new EditableText(lines.join('\n'));
        const { readings } = seen(new TranscriptRecord(text, recognise(text) ?? recogniseAs(plain, text)));
        assert.equal(readings.length, text.count);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('behind its last line there is nothing', () => {
    const record = recordOf('220 mail.example.org\nEHLO client', recogniseAs(plain, new EditableText('')));
    for (const n of [-1, 2, 100_000]) assert.equal(record.reading(n).class, 'annotation');
    assert.equal(record.step(100_000).reading.class, 'client-command');
    assert.equal(complete(record, 100_000, 0, 'en').length > 0, true);
    assert.equal(signatureHelp(record, 100_000, 0, 'en'), undefined);
    assert.equal(messageTextAt(record, 100_000), undefined);
    assert.deepEqual(ladderOf(record, 100_000, 'en'), ladderOf(record, 1, 'en'));
  });

  test('reads on where the state does not agree again', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => ['C: NOOP', 'S: 250 ok'][i % 2]!);
    const text = new EditableText(lines.join('\n'));
    const record = new TranscriptRecord(text, recogniseAs(cs, text));
    record.readOn(Number.POSITIVE_INFINITY);
    const opened = ['C: DATA', 'S: 354 go', ...lines.filter((line) => line.startsWith('C'))];
    record.edited(text.edit({ line: 2, column: 0 }, { line: lines.length, column: 0 }, opened.join('\n')));
    record.readOn(Number.POSITIVE_INFINITY);
    record.edited(text.edit({ line: 3, column: 3 }, { line: 3, column: 6 }, '250'));
    const fresh = [...lines.slice(0, 2), ...opened];
    fresh[3] = 'S: 250 go';
    assert.deepEqual(seen(record), seen(recordOf(fresh.join('\n'), record.recognition)));
  });

  test('the ends of lines are known until the first edit', () => {
    const lines = ['220 mail.example.org', 'DATA', '354 go', 'Subject: x', '', 'text', '.', 'more', '.', '250 ok'];
    const source = lines.map((line, n) => line + (n === 6 ? '\n' : '\r\n')).join('');
    const text = new EditableText(source);
    const record = new TranscriptRecord(text, recogniseAs(plain, text), text.ends());
    assert.deepEqual(record.reading(6).data, { leadingDots: 1, bare: true });
    assert.equal(record.reading(8).class, 'terminator');
    record.edited(text.edit({ line: 9, column: 4 }, { line: 9, column: 5 }, 'O'));
    assert.deepEqual(seen(record), seen(recordOf(source.replace('250 ok', '250 Ok'), record.recognition)));
  });

  test('reads only what an edit touched', () => {
    const session = [
      'S: 220 x',
      'C: EHLO client.example.org',
      'S: 250 x',
      'C: NOOP',
      'S: 250 ok',
      'C: QUIT',
      'S: 221 bye',
    ];
    const text = new EditableText(Array.from({ length: 3_000 }, () => session.join('\n')).join('\n'));
    const record = new TranscriptRecord(text, recogniseAs(cs, text));
    for (const [line, column, inserted] of [
      [7_003, 3, 'X'],
      [7_000, 0, '\n'],
      // A further session, and one that is no more.
      [7_000, 0, `${session.join('\n')}\n`],
      [7_000, 0, 'x'],
      // A text that ended, and its end is of no concern any more.
      [14_000, 0, 'C: BDAT 8 LAST\nC: text 12\nS: 250 ok\n'],
    ] as const) {
      record.readOn(Number.POSITIVE_INFINITY);
      record.edited(text.edit({ line, column }, { line, column }, inserted));
      assert.ok(record.readTo <= line);
      for (let block = 0; block < 3; block++) record.readOn(record.readTo, 1);
      assert.ok(record.complete, `the state agrees again within three blocks behind ${JSON.stringify(inserted)}`);
    }
  });

  test('counts the octets of a message on behind an edit, and behind the next one before they were', () => {
    const head = ['C: EHLO client', 'S: 250-mail.example.org', 'S: 250 SIZE 50', 'C: MAIL FROM:<a@example.org>'];
    const body = Array.from({ length: 1_000 }, () => 'C: text of a message');
    const lines = [...head, 'S: 250 ok', 'C: DATA', 'S: 354 go', ...body, 'C: .', 'S: 250 ok'];
    const text = new EditableText(lines.join('\n'));
    const record = new TranscriptRecord(text, recogniseAs(cs, text));
    record.readOn(Number.POSITIVE_INFINITY);
    for (const line of [20, 1]) {
      record.edited(text.edit({ line, column: 8 }, { line, column: 9 }, ''));
      record.readOn(line === 20 ? 22 : Number.POSITIVE_INFINITY);
    }
    const fresh = lines.map((line, n) => (n === 20 || n === 1 ? line.slice(0, 8) + line.slice(9) : line));
    assert.deepEqual(seen(record), seen(recordOf(fresh.join('\n'), record.recognition)));
  });

  test('shows of the lines behind an edit what was right before, until they are read again', () => {
    const body = Array.from({ length: 20_000 }, (_, i) => `C: RCPT TO:<user${i}@example.com>`);
    const text = new EditableText(['S: 220 x', 'C: EHLO client.example.org', 'S: 250 x', ...body].join('\n'));
    const record = new TranscriptRecord(text, recogniseAs(cs, text));
    record.readOn(Number.POSITIVE_INFINITY);
    record.edited(text.edit({ line: 3, column: 0 }, { line: 3, column: 0 }, 'C: DATA\nS: 354 go\n'));
    assert.ok(record.knows(19_000));
    assert.equal(record.reading(19_000).class, 'client-command');
    assert.ok(!record.complete);
    record.readOn(Number.POSITIVE_INFINITY);
    assert.equal(record.reading(19_000).class, 'message-data');
  });
});
