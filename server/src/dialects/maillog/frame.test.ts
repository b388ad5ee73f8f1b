import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codesOf } from '../../text/codes';
import { type LogContext, NO_CONTEXT, samplesOf } from './format';
import { logFormats } from './formats';
import { Field, FRAME_NAMES, Kind, LogLine } from './line';
import { readLogCodes, readLogLine } from './reader';

const REMOVED = '4F2A1B3C9D: removed';

/** A line, its frame, and timestamp, host, program and process; each must leave the same message. */
const FRAMES: readonly (readonly [
  line: string,
  frame: string,
  time: string,
  host: string,
  tag: string,
  pid: string,
])[] = [
  [`Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`, 'rfc3164', 'Oct  3 10:00:00', 'mx1', 'postfix/qmgr', '9'],
  [`Oct 13 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`, 'rfc3164', 'Oct 13 10:00:00', 'mx1', 'postfix/qmgr', '9'],
  [`Oct 3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`, 'rfc3164', 'Oct 3 10:00:00', 'mx1', 'postfix/qmgr', '9'],
  [
    `Oct  3 10:00:00.123456 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00.123456',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`<22>Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`, 'rfc3164', 'Oct  3 10:00:00', 'mx1', 'postfix/qmgr', '9'],
  [
    `Oct  3 10:00:00 mx1 mail.info postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `Oct  3 10:00:00 mx1 <mail.info> postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`Oct  3 10:00:00 postfix/qmgr[9]: ${REMOVED}`, 'rfc3164', 'Oct  3 10:00:00', '', 'postfix/qmgr', '9'],
  [
    `2026-10-03T10:00:00.123456+02:00 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'iso8601',
    '2026-10-03T10:00:00.123456+02:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `2026-10-03T10:00:00+0000 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'iso8601',
    '2026-10-03T10:00:00+0000',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `2026-10-03T10:00:00Z mx1 postfix/qmgr[9]: ${REMOVED}`,
    'iso8601',
    '2026-10-03T10:00:00Z',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`2026-10-03 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`, 'iso8601', '2026-10-03 10:00:00', 'mx1', 'postfix/qmgr', '9'],
  [
    `Sat 2026-10-03 10:00:00 UTC mx1 postfix/qmgr[9]: ${REMOVED}`,
    'iso8601',
    '2026-10-03 10:00:00 UTC',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `2026 Oct  3 10:00:00.123 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'year-first',
    '2026 Oct  3 10:00:00.123',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `- 1791021600 2026.10.03 mx1 Oct 3 10:00:00 src@mx1 postfix/qmgr[9]: ${REMOVED}`,
    'loghub',
    'Oct 3 10:00:00',
    'src@mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `<22>1 2026-10-03T10:00:00Z mx1 postfix/qmgr 9 - - ${REMOVED}`,
    'rfc5424',
    '2026-10-03T10:00:00Z',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `<22>1 2026-10-03T10:00:00Z mx1 postfix/qmgr 9 ID [a@1 b="]"][c d="\\""] \ufeff${REMOVED}`,
    'rfc5424',
    '2026-10-03T10:00:00Z',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `2026-10-03T10:00:00.1Z stdout F Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `2026-10-03T10:00:00.1Z Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`2026-10-03T10:00:00.1Z postfix/qmgr[9]: ${REMOVED}`, 'iso8601', '2026-10-03T10:00:00.1Z', '', 'postfix/qmgr', '9'],
  [
    `mail-1  | Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`mail-1  | ${REMOVED}`, 'message-only', '', '', '', ''],
  [
    `\x1b[32mOct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}\x1b[0m`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [`postfix/qmgr[9]: ${REMOVED}`, 'message-only', '', '', 'postfix/qmgr', '9'],
  [`mx1 postfix/qmgr[9]: ${REMOVED}`, 'message-only', '', 'mx1', 'postfix/qmgr', '9'],
  [`@400000004bdf95342c638c5c ${REMOVED}`, 'tai64n', '@400000004bdf95342c638c5c', '', '', ''],
  [`2026-10-03 10:00:00.123456500 ${REMOVED}`, 'tai64nlocal', '2026-10-03 10:00:00.123456500', '', '', ''],
  [`2026-10-03 10:00:00 +0200 [9] ${REMOVED}`, 'own-log', '2026-10-03 10:00:00 +0200', '', '', '9'],
  [`Oct-03-26 10:00:00 ${REMOVED}`, 'own-log', 'Oct-03-26 10:00:00', '', '', ''],
  [
    `{"log":"Oct  3 10:00:00 mx1 postfix/qmgr[9]: ${REMOVED}\\n","stream":"stdout","time":"2026-10-03T10:00:00Z"}`,
    'rfc3164',
    'Oct  3 10:00:00',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
  [
    `{"__REALTIME_TIMESTAMP":"1791021600000000","MESSAGE":"${REMOVED}","_HOSTNAME":"mx1","_PID":"9","SYSLOG_IDENTIFIER":"postfix/qmgr"}`,
    'json',
    '1791021600000000',
    'mx1',
    'postfix/qmgr',
    '9',
  ],
];

for (const [text, ...expected] of FRAMES) {
  test(`takes off the frame of ${JSON.stringify(text)}`, () => {
    const line = new LogLine();
    readLogLine(text, 0, text.length, line, NO_CONTEXT);
    const fields = [Field.timestamp, Field.host, Field.service, Field.pid].map((field) => line.value(field));
    assert.deepEqual([FRAME_NAMES[line.frame], ...fields], expected);
    assert.equal(line.text.slice(line.messageAt, line.end), REMOVED);
    assert.equal(line.value(Field.queueId), '4F2A1B3C9D');
  });
}

test('columns are those of the line as it stands, whatever had to be unescaped before', () => {
  const text = '{"log":"say \\"no\\" \\u003c4F2A1B3C9D: removed","stream":"stdout","time":"2026-10-03T10:00:00Z"}';
  const line = new LogLine();
  readLogLine(text, 0, text.length, line, NO_CONTEXT);
  assert.equal(line.text.slice(line.messageAt, line.end), 'say "no" <4F2A1B3C9D: removed');
  assert.equal(line.value(Field.timestamp), '2026-10-03T10:00:00Z');
  const at = line.text.indexOf('removed');
  assert.equal(line.placeOf(at), text.indexOf('removed'));
});

test('the memory of a piece is not written to', () => {
  const text = '{"log":"say \\"no\\" \\u003c4F2A1B3C9D: removed","stream":"stdout","time":"2026-10-03T10:00:00Z"}';
  const piece = Buffer.from(text);
  readLogCodes(piece, 0, piece.length, new LogLine(), NO_CONTEXT);
  assert.equal(piece.toString(), text);
});

test('a program is known by its name, whatever comes into the memory in which it was read', () => {
  const line = new LogLine();
  const memory = Buffer.alloc(80);
  const formats = ['postfix/smtpd', 'another-smtpd', 'postfix/smtpd'].map((program) => {
    const end = memory.write(`Oct  3 10:00:00 mx1 ${program}[21]: connect from unknown[192.0.2.66]`);
    readLogCodes(memory, 0, end, line, NO_CONTEXT);
    return line.format?.id;
  });
  assert.deepEqual(formats, ['postfix', undefined, 'postfix']);
});

/** What a line says, in offsets from its beginning. */
function said(line: LogLine, at: number, alone: boolean, { columns, bare }: LogContext) {
  const base = alone ? 0 : at;
  const fields = line.fields().map((field) => ({ ...field, at: field.at - base, end: field.end - base }));
  const { kind, verdict, frame, messageAt, format } = line;
  return { kind, verdict, frame, messageAt: messageAt - base, format: format?.id, fields, columns, bare: bare?.id };
}

/** As an editor reads it. */
function saidByText(text: string, at: number, end: number) {
  const line = new LogLine();
  const context = readLogLine(text, at, end, line, NO_CONTEXT);
  return said(line, at, line.text !== text, context);
}

/** As a piece of a file is read. */
function saidByCodes(text: string, at: number, end: number) {
  const line = new LogLine();
  const codes = codesOf(text);
  const context = readLogCodes(codes, at, end, line, NO_CONTEXT);
  return said(line, at, line.codes !== codes, context);
}

const samples = [
  ...FRAMES.map(([line]) => line),
  ...logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line)),
];
const cutOrMended = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.constantFrom(...samples),
    fc.nat(300),
    fc.nat(300),
    fc.string({ maxLength: 8 }),
  )
  .map(([a, b, from, to, between]) => a.slice(0, from) + between + b.slice(to));
const lines = fc.oneof(fc.constantFrom(...samples), cutOrMended, fc.string({ maxLength: 60 }));

test('a line reads the same alone and amid others', () => {
  fc.assert(
    fc.property(lines, lines, lines, (before, line, after) => {
      const text = `${before}\n${line}\n${after}`;
      const at = before.length + 1;
      const alone = saidByText(line, 0, line.length);
      assert.deepEqual(saidByText(text, at, at + line.length), alone);
      assert.deepEqual(saidByCodes(text, at, at + line.length), alone);
    }),
    { numRuns: 2_000 },
  );
});

test('a line whose fields are of no use is of the same kind', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const [whole, counted] = [new LogLine(), new LogLine()];
      for (const kind of [Kind.connect, Kind.disconnect, Kind.lost, Kind.note]) counted.kindsOnly |= 1 << kind;
      for (const line of [whole, counted]) readLogLine(text, 0, text.length, line, NO_CONTEXT);
      assert.deepEqual(
        [counted.kind, counted.verdict, counted.format?.id],
        [whole.kind, whole.verdict, whole.format?.id],
      );
    }),
    { numRuns: 2_000 },
  );
});

test('whatever stands on a line, its fields lie within it', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const line = new LogLine();
      readLogLine(text, 0, text.length, line, NO_CONTEXT);
      for (const { name, at, end } of line.fields())
        assert.ok(0 <= at && at <= end && end <= line.text.length, `${name} ${at}–${end} in ${JSON.stringify(text)}`);
    }),
    { numRuns: 2_000 },
  );
});
