/** Sessions in many dialects, edited: whatever the edits, all that an editor shows equals a fresh reading. Blocks are small here. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PRINTERS, type Print, type Turn } from '../dialects/printers';
import { recogniseAs } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import type { Voice } from '../dialects/voice';
import { levelFor } from '../lint/levels';
import { EditableText } from '../text/editable-text';
import { folds } from './folding';
import { outline } from './outline';
import { TranscriptRecord } from './record';
import { tokensOf } from './semantic-tokens';

const turns = (side: 'C' | 'S', ...texts: string[]) => texts.map((text): Turn => [side, text]);
const CLIENT = fc.constantFrom(
  ...[
    '.',
    '..',
    '.x',
    '',
    'text',
    'Subject: x',
    '--b',
    '--b--',
    'Content-Type: multipart/mixed; boundary=b',
    'é',
    '(text)',
  ],
  ...[
    'DATA',
    'QUIT',
    'RSET',
    'EHLO client.example.org',
    'MAIL FROM:<a@example.org> SIZE=100',
    'RCPT TO:<b@example.org>',
  ],
  ...[
    'BDAT 10 LAST',
    'AUTH LOGIN',
    'STARTTLS',
    'QIUT',
    'MAIL FROM:<a@example.org>SIZE',
    '\u001b[31m',
    '<script>',
    'x'.repeat(1_100),
  ],
);
const SERVER = fc.constantFrom(
  ...[
    '220 mail.example.org',
    '221 bye',
    '250 ok',
    '250-SIZE 1000',
    '250 SIZE 50',
    '354 go',
    '334 VXNlcm5hbWU6',
    '421 bye',
  ],
  ...['500 what', '550 5.1.1 <b@example.org> no', '250'],
);
const TURN: fc.Arbitrary<Turn> = fc.oneof(
  CLIENT.map((text): Turn => ['C', text]),
  SERVER.map((text): Turn => ['S', text]),
);
const WORD = fc.constantFrom(
  'text',
  'text of a message',
  '',
  '..',
  '.x',
  '> quoted',
  'ü',
  '--b',
  '# smtp-lens-disable-file',
);
const BODY = fc.oneof(
  fc.array(WORD, { maxLength: 90 }),
  fc.array(fc.oneof({ weight: 30, arbitrary: WORD }, CLIENT), { maxLength: 90 }),
);

/** A session with one message, whose octets are counted or not, and what else is said in it. */
const SESSION = fc
  .record({ size: fc.constantFrom('', '250-SIZE 50', '250-SIZE 500'), declared: fc.boolean(), body: BODY })
  .chain(({ size, declared, body }) =>
    fc
      .record({
        before: fc.array(TURN, { maxLength: 2 }),
        behind: fc.array(TURN, { maxLength: 3 }),
        ends: fc.boolean(),
      })
      .map(({ before, behind, ends }): Turn[] => [
        ...turns('S', '220 mail.example.org'),
        ...turns('C', 'EHLO client.example.org'),
        ...turns('S', '250-mail.example.org', ...(size ? [size] : []), '250 HELP'),
        ...turns('C', `MAIL FROM:<a@example.org>${declared ? ' SIZE=40' : ''}`),
        ...before,
        ...turns('S', '250 ok'),
        ...turns('C', 'RCPT TO:<b@example.org>'),
        ...turns('S', '250 ok'),
        ...turns('C', 'DATA'),
        ...turns('S', '354 go'),
        ...turns('C', 'From: a@example.org', ''),
        ...turns('C', ...body),
        ...(ends ? [...turns('C', '.'), ...turns('S', '250 ok')] : []),
        ...behind,
        ...turns('C', 'QUIT'),
        ...turns('S', '221 bye'),
      ]),
  );

const SHARE = fc.nat({ max: 1_000 }).map((part) => part / 1_000);
/** A place, how far reading came before the edit, what is removed there (characters, or whole lines), and what stands there then. */
const EDIT = fc.record({
  at: SHARE,
  read: fc.oneof(fc.constant(1), SHARE),
  whole: fc.boolean(),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  typed: fc.constantFrom('', 'x', '.', ' ', '\n', '5', '\r'),
  pasted: fc.oneof({ weight: 2, arbitrary: fc.constant<Turn[]>([]) }, fc.array(TURN, { maxLength: 6 }), SESSION),
  /** It is taken back. */
  undone: fc.boolean(),
  /** What is looked at before and after. */
  looked: SHARE,
});

type Edit = Parameters<Parameters<typeof EDIT.map>[0]>[0];

interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
}

/** An edit as a change of a text, between two offsets that are not within a line end. */
function changeOf(text: string, { at, whole, removed, typed, pasted }: Edit, print: Print): Change {
  const lines = text.split('\n');
  const added = pasted.map(([side, said]) => `${print(side, said)}\n`).join('');
  if (whole) {
    const first = Math.floor(at * (lines.length - 1));
    const from = offsetOf(lines, first);
    return { from, to: offsetOf(lines, Math.min(lines.length - 1, first + removed)), inserted: added };
  }
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + removed);
  return { from: outside(text, from), to: outside(text, to), inserted: typed + added };
}

const offsetOf = (lines: readonly string[], n: number) => lines.slice(0, n).join('\n').length + (n > 0 ? 1 : 0);
const outside = (text: string, offset: number) =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

function positionIn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, column: before.at(-1)!.length };
}

function shown(record: TranscriptRecord) {
  record.readOn(Number.POSITIVE_INFINITY);
  const readings = Array.from({ length: record.count }, (_, n) => record.reading(n));
  const levelOf = (finding: Parameters<typeof levelFor>[0]) => levelFor(finding, 'evidence', new Map());
  return {
    readings,
    tokens: readings.map((reading, n) => tokensOf(reading, record.line(n))),
    findings: record.findings(),
    worst: [record.worst(3, levelOf), record.worst(1_000, levelOf)],
    outline: outline(record.landmarks(), record.count),
    folds: folds(record.landmarks(), record.count),
  };
}

describe('sessions that are edited equal fresh ones, whatever the edits', () => {
  for (const id of ['rfc-cs', 'swaks', 'plain', 'smtplib', 'sendmail-v', 'haraka-protocol', 's-nail', 'phpmailer']) {
    test(id, () => {
      const dialect = dialects.find((one) => one.id === id)!;
      const print = PRINTERS[id]!;
      fc.assert(
        fc.property(
          fc.array(SESSION, { minLength: 1, maxLength: 4 }),
          fc.constantFrom('\n', '\r\n'),
          fc.array(EDIT, { maxLength: 8 }),
          fc.constantFrom({ block: 4, moves: 3 }, { block: 16, moves: 5 }, { block: 128, moves: 128 }),
          (sessions, end, edits, sizes) => {
            let text = sessions
              .flat()
              .map(([side, said]) => print(side, said) + end)
              .join('');
            const lines = new EditableText(text, sizes.block);
            const voice = recogniseAs(dialect, lines);
            const record = new TranscriptRecord(lines, voice, undefined, sizes);
            const look = (share: number) => record.reading(Math.floor(share * record.count));
            const change = ({ from, to, inserted }: Change) => {
              record.edited(lines.edit(positionIn(text, from), positionIn(text, to), inserted));
              text = text.slice(0, from) + inserted + text.slice(to);
            };
            for (const edit of edits) {
              const before = text;
              record.readOn(Math.floor(edit.read * record.count * 1.5));
              look(edit.looked);
              const done = changeOf(text, edit, print);
              change(done);
              look(edit.looked);
              const back = {
                from: done.from,
                to: done.from + done.inserted.length,
                inserted: before.slice(done.from, done.to),
              };
              if (edit.undone && back.from === outside(text, back.from) && back.to === outside(text, back.to)) {
                record.readOn(Math.floor(edit.at * record.count));
                change(back);
              }
            }
            assert.deepEqual(shown(record), shown(fresh(text, voice)));
          },
        ),
        { numRuns: 120, seed: 3 },
      );
    });
  }
});

const fresh = (text: string, voice: Voice) => new TranscriptRecord(new EditableText(text), voice);
