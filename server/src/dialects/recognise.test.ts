import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lines, linesFrom } from '../text/lines';
import { initialReader, readLine, Transcript } from './reader';
import { recognise } from './recognise';

/** A record of many lines that counts which of them were looked at. */
function counted(count: number, line: (n: number) => string): { lines: Lines; seen: Set<number> } {
  const seen = new Set<number>();
  const at = (n: number) => {
    seen.add(n);
    return line(n);
  };
  return { lines: { count, at }, seen };
}

test('recognition looks at a bounded head, however long the record is', () => {
  for (const line of ['C: NOOP', '250 ok', 'prose about 250 things', '']) {
    const { lines, seen } = counted(1_000_000, () => line);
    recognise(lines);
    assert.ok(seen.size <= 400, `${seen.size} lines for ${line}`);
    assert.ok(Math.max(...seen) < 400);
  }
});

test('another voice is looked for in a bounded stretch, and a bounded number of times', () => {
  const { lines, seen } = counted(100_000, (n) =>
    n < 100 ? ['C: EHLO a.example', 'S: 250 ok'][n % 2]! : `note ${n} on 250 things`,
  );
  const transcript = new Transcript(lines, recognise(lines)!);
  let state = initialReader(transcript.voice);
  for (let n = 0; n < 5_000; n++) state = readLine(transcript, n, state).next;
  assert.equal(state.tries, 200);
  assert.ok(Math.max(...seen) < 5_500);
});

test('a script is known by its commands, however long the text of its message is', () => {
  const text = ['Subject: x', '', ...Array.from({ length: 90 }, (_, n) => (n === 40 ? '.' : 'apples and pears'))];
  const script = ['EHLO c.example.org', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>', 'DATA', ...text];
  for (const mark of ['', 'C: ']) {
    const found = recognise(linesFrom([...script, '.', 'QUIT'].map((line) => mark + line)));
    assert.equal(found?.sides, 'client');
  }
  assert.equal(recognise(linesFrom(['DATA', ...text])), undefined, 'a DATA without a recipient opens nothing');
});

test('marks in the text of a script are not those of the script', () => {
  const text = [
    'Subject: x',
    '',
    ...Array.from({ length: 6 }, () => ['S: 220 mail.example.org', 'C: EHLO a.example.org']).flat(),
  ];
  const envelope = ['EHLO c.example.org', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>'];
  for (const [open, end] of [
    ['DATA', '.'],
    ['BDAT 300 LAST', 'QUIT'],
  ])
    assert.equal(recognise(linesFrom([...envelope, open!, ...text, end!]))?.dialect.id, 'plain');
});

test('what has many words in common with a record, and says nothing clear, does not hide what it is', () => {
  const marked = (side: string, text: string) => `2026/06/01 12:00:00 DEBUG: C ${side} S: ${text}`;
  const lines = [
    ...['220 mail.example.org', '250 ok', '250 ok', '250 ok', '354 go'].map((text) => marked('<--', text)),
    ...Array.from({ length: 60 }, () => marked('-->', 'apples and pears')),
  ];
  assert.equal(recognise(linesFrom(lines))?.dialect.id, 'go-mail');
});
