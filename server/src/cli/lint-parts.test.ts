/** A transcript linted in parts, wherever they are cut, gets the findings of the whole. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PRINTERS, type Turn } from '../dialects/printers';
import { Transcript } from '../dialects/reader';
import { recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { lint, told } from '../lint/check';
import { linesOf } from '../text/lines';
import { foundTogether, lintPart, partsOf } from './lint-parts';

const session = (...turns: readonly Turn[]): Turn[] => [
  ['S', '220 mail.example.org ESMTP'],
  ['C', 'EHLO client.example.org'],
  ['S', '250-mail.example.org'],
  ['S', '250-STARTTLS'],
  ['S', '250 SIZE 100000'],
  ...turns,
  ['C', 'QUIT'],
  ['S', '221 2.0.0 bye'],
];
const message = (parameter: string, ...lines: readonly string[]): Turn[] => [
  ['C', `MAIL FROM:<alice@example.org>${parameter}`],
  ['S', '250 2.1.0 Ok'],
  ['C', 'RCPT TO:<bob@example.org>'],
  ['S', '250 2.1.5 Ok'],
  ['C', 'DATA'],
  ['S', '354 go ahead'],
  ...['From: <alice@example.org>', 'Date: Mon, 1 Jun 2026 12:00:00 +0000', '', ...lines, '.'].map(
    (text): Turn => ['C', text],
  ),
  ['S', '250 2.0.0 queued'],
];

const SESSIONS: readonly (readonly Turn[])[] = [
  session(...message('', 'apples', 'pears')),
  session(...message(' SIZE=100', ...Array.from({ length: 30 }, () => 'more than was announced'))),
  session(...message('', '.profile', '..stuffed'), ...message('', 'Grüße')),
  session(['C', 'DATA'], ['S', '503 5.5.1 MAIL first'], ['C', 'RSET'], ['S', '250 ok']),
  session(...message('', '250 ok', 'QUIT', 'C: QUIT', '220 mail.example.org ESMTP')),
  session(['C', 'MIAL FROM:<alice@example.org>'], ['S', '500 5.5.2 what?']),
];
const COMMENTS = ['# smtp-lens-disable-next-line', '# smtp-lens-disable-file size-understated', '', 'a note', '250 ok'];

const RECORD = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...SESSIONS), fc.constantFrom('rfc-cs', 'rfc-cs', 'swaks', 'plain'))
        .map(([turns, dialect]) => turns.map(([side, text]) => PRINTERS[dialect]!(side, text))),
    },
    fc.constantFrom(...COMMENTS).map((comment) => [comment]),
  ),
  { minLength: 1, maxLength: 60, size: 'max' },
);

const transcriptOf = (text: string) => {
  const lines = linesOf(text);
  return { lines, voice: recogniseAs(cs, lines, false) };
};

function inParts(text: string, of: number) {
  const { lines, voice } = transcriptOf(text);
  const starts = partsOf(lines.count, of);
  const together = foundTogether(starts.map((from, n) => lintPart(lines, voice, from, starts[n + 1] ?? lines.count)));
  for (const [n, line] of together?.shown ?? []) assert.equal(line, lines.at(n));
  return together && told(together);
}

function inOne(text: string) {
  const { lines, voice } = transcriptOf(text);
  return lint(new Transcript(lines, voice));
}

describe('a transcript in parts', () => {
  test('gets the findings of the whole, or no answer', () => {
    let [answered, asked] = [0, 0];
    fc.assert(
      fc.property(RECORD, fc.integer({ min: 1, max: 5 }), (sessions, of) => {
        const text = sessions.flat().join('\n');
        const found = inParts(text, of);
        asked++;
        if (!found) return;
        answered++;
        assert.deepEqual(found, inOne(text));
      }),
    );
    assert.ok(answered * 2 > asked, `${answered} of ${asked}`);
  });

  test('is compared with the next part only where it is right itself', () => {
    // The parts of the middle come to the state of the whole behind their own ends.
    const record = '2 0 3 4:swaks 0:plain 1 0 0 1:swaks 0 3 3 0 0 0 0 0'.split(' ').map((word) => word.split(':'));
    const text = record
      .flatMap(([n, dialect]) => SESSIONS[Number(n)]!.map(([side, text]) => PRINTERS[dialect ?? 'rfc-cs']!(side, text)))
      .join('\n');
    assert.deepEqual(inParts(text, 5), inOne(text));
  });

  test('has an answer where sessions follow each other', () => {
    const text = Array.from({ length: 300 }, (_, n) => SESSIONS[n % SESSIONS.length]!)
      .flatMap((turns) => turns.map(([side, words]) => `${side}: ${words}`))
      .join('\n');
    for (const of of [2, 3, 8]) assert.deepEqual(inParts(text, of), inOne(text));
  });

  test('brings the lines that findings stand on along', () => {
    const { lines, voice } = transcriptOf(
      'S: 220 mail.example.org ESMTP\nC: MIAL FROM:<alice@example.org>\nS: 500 what?',
    );
    const { findings, shown } = lintPart(lines, voice, 0, lines.count);
    assert.deepEqual(
      findings.map(({ line }) => shown!.get(line)),
      ['C: MIAL FROM:<alice@example.org>'],
    );
  });

  test('is read to the end by the first where no session begins behind it', () => {
    const [head, ...rest] = message('', ...Array.from({ length: 500 }, () => '.dot'));
    const text = [...SESSIONS[0]!.slice(0, 5), head!, ...rest].map(([side, words]) => `${side}: ${words}`).join('\n');
    assert.deepEqual(inParts(text, 4), inOne(text));
  });
});
