/** Plain message text is read many lines at a time: what comes of it is the same as line by line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PRINTERS, type Turn } from '../dialects/printers';
import { initialReader, type ReaderState, readLine, Transcript } from '../dialects/reader';
import { recogniseAs } from '../dialects/recognise';
import { readTextRun } from '../dialects/text-run';
import { dialects } from '../dialects/transcript';
import { editorLinesOf } from '../text/lines';
import { checkLine } from './check';
import { rules } from './rules';

const HEAD: readonly Turn[] = [
  ['S', '220 mail.example.org ESMTP'],
  ['C', 'EHLO client.example.org'],
  ['S', '250-mail.example.org'],
  ['S', '250 SIZE 100000'],
];
const MAIL: readonly Turn[] = [
  ['S', '250 2.1.0 Ok'],
  ['C', 'RCPT TO:<bob@example.org>'],
  ['S', '250 2.1.5 Ok'],
  ['C', 'DATA'],
  ['S', '354 go ahead'],
  ['C', 'Subject: list'],
  ['C', 'To: <bob@example.org>'],
];

const END: readonly Turn[] = [
  ['C', '.'],
  ['S', '250 2.0.0 queued'],
  ['C', 'QUIT'],
  ['S', '221 2.0.0 bye'],
];

/** What may stand in a message, or between its lines. */
const TEXT = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('apples', '', ' ', 'and pears, of which there are many', '> quoted', '12 plums'),
  },
  fc.constantFrom(
    '.',
    '..',
    '.profile',
    '..profile',
    '250 apples',
    '354',
    '220 mail.example.org ESMTP',
    'QUIT',
    'MAIL FROM:<a@example.org>',
    'S: 250 ok',
    'Content-Type: multipart/mixed; boundary=b',
    'From: <alice@example.org>',
    'Date : Mon, 1 Jun 2026 12:00:00 +0000',
    '--b',
    '--b--',
    '- a list',
    '(text)',
    '[text]',
    '<text>',
    '<open connection to server>',
    '...',
    'Grüße ✓',
    'x\0y',
    '\\r\\n',
    'Connected to mail.example.org.',
    'Connection closed by foreign host.',
    'closed',
    'telnet> quit',
    '$ ls',
    '# smtp-lens-disable-next-line',
    'x'.repeat(301),
    'x'.repeat(1_100),
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
);
const TURN = fc.tuple(fc.constantFrom('C', 'C', 'C', 'C', 'C', 'S'), TEXT) as fc.Arbitrary<Turn>;
const SESSION = fc
  .tuple(
    fc.constantFrom('', ' SIZE=200', ' BODY=8BITMIME'),
    fc.boolean(),
    fc.array(TURN, { maxLength: 40, size: 'max' }),
    fc.boolean(),
  )
  .map(([parameter, header, turns, ends]): Turn[] => [
    ...HEAD,
    ['C', `MAIL FROM:<alice@example.org>${parameter}`],
    ...MAIL,
    ...(header ? [] : [['C', ''] as const]),
    ...turns,
    ...(ends ? END : []),
  ]);

for (const dialect of dialects.filter(({ textAt }) => textAt !== undefined)) {
  const print = PRINTERS[dialect.id]!;

  /** How many lines of a text are read in runs, each of which is the same as its lines. */
  const readInRuns = (text: string): number => {
    const lines = editorLinesOf(text);
    const transcript = new Transcript(lines, recogniseAs(dialect, lines));
    const states: ReaderState[] = [initialReader(transcript.voice)];
    const plain: boolean[] = [];
    for (let n = 0; n < lines.count; n++) {
      const step = readLine(transcript, n, states[n]!);
      const { reading, before, conversation } = step;
      const { class: kind, session, at, end, data, ...rest } = reading;
      const told = checkLine({ n, line: lines.at(n), reading, before, conversation });
      // A period alone at the head of a line is more than text, those that stuffing doubled are not.
      const dots = data?.leadingDots === 1 ? 0 : data?.leadingDots;
      plain.push(
        kind === 'message-data' &&
          session === before.number &&
          end === lines.at(n).length &&
          at === dialect.textAt!(lines.at(n), transcript.voice.frame) &&
          JSON.stringify([data, rest, told]) ===
            `[{"leadingDots":${dots}${data?.header ? ',"header":true' : ''}},{},[]]`,
      );
      states.push(step.next);
    }
    let read = 0;
    for (let n = 0; n < lines.count; n++) {
      const { to, next } = readTextRun(transcript, n, lines.count, states[n]!);
      assert.deepEqual(next, states[to], `the state behind lines ${n} to ${to} of ${JSON.stringify(text)}`);
      assert.ok(
        plain.slice(n, to).every((is) => is),
        `lines ${n} to ${to} of ${JSON.stringify(text)}`,
      );
      read += to - n;
    }
    return read;
  };

  describe(`runs of message text, as ${dialect.id} prints them`, () => {
    test('are the same as their lines', () => {
      let read = 0;
      fc.assert(
        fc.property(SESSION, fc.boolean(), fc.constantFrom('\n', '\r\n'), (turns, stray, lineEnd) => {
          const shown = turns.map(([side, text], n) => (stray && n % 13 === 12 ? text : print(side, text)));
          read += readInRuns(shown.join(lineEnd));
        }),
        { numRuns: 300 },
      );
      assert.ok(read > 0);
    });

    test('are so in the examples of every rule', () => {
      for (const { bad, good } of rules) {
        for (const example of [...bad.map(({ text }) => text.replaceAll(/[«»]/g, '')), ...good]) {
          readInRuns(example);
          readInRuns(
            example
              .split('\n')
              .map((line) => (/^[CS]: /.test(line) ? print(line[0] as 'C' | 'S', line.slice(3)) : line))
              .join('\n'),
          );
        }
      }
    });
  });
}
