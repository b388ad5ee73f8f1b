import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../text/lines';
import type { Dialect } from './dialect';
import { readAll, Transcript } from './reader';
import { recognise, recogniseAs } from './recognise';
import { dialects } from './transcript';
import { cs } from './transcript/cs';

/** `1 C: EHLO x`: the number names the session; `* C: ` stands before text of a session that is not named. */
const numbered: Dialect = {
  id: 'numbered',
  title: 'numbered',
  weigh: () => 3,
  speak: (line) =>
    line.startsWith('* C: ')
      ? { by: 'client', at: 5, end: line.length, part: 'text', stray: true }
      : { by: line[2] === 'C' ? 'client' : 'server', at: 5, end: line.length, key: line[0]! },
  samples: [],
};

function read(text: string) {
  const lines = linesOf(text);
  return [...readAll(new Transcript(lines, recogniseAs(numbered, lines)))].map(({ reading }) => reading);
}

test('interleaved sessions are followed side by side', () => {
  const readings = read(`1 S: 220 mail.example.org
2 S: 220 mail.example.org
1 C: DATA
1 S: 354 go
2 C: EHLO client.example.org
1 C: EHLO is a word of the message
2 S: 250 mail.example.org
1 C: .
2 C: QUIT
1 S: 250 queued
2 S: 221 bye`);
  assert.deepEqual(
    readings.map(({ class: kind, session }) => `${session} ${kind}`),
    [
      '1 server-reply',
      '2 server-reply',
      '1 client-command',
      '1 server-reply',
      '2 client-command',
      '1 message-data',
      '2 server-reply',
      '1 terminator',
      '2 client-command',
      '1 server-reply',
      '2 server-reply',
    ],
  );
  assert.deepEqual(readings.map(({ answers }) => answers?.verb).filter(Boolean), [
    'CONNECT',
    'CONNECT',
    'DATA',
    'EHLO',
    '.',
    'QUIT',
  ]);
});

test('text that does not tell its session is that of the one which is in its message', () => {
  const readings = read(`1 S: 220 mail.example.org
2 S: 220 mail.example.org
1 C: DATA
1 S: 354 go
2 C: EHLO client.example.org
* C: EHLO is a word of the message
2 S: 250 mail.example.org
* C: .
1 S: 250 queued
* C: nobody asked for it`);
  assert.deepEqual(
    readings.slice(4).map(({ class: kind, session }) => `${session} ${kind}`),
    ['2 client-command', '1 message-data', '2 server-reply', '1 terminator', '1 server-reply', '3 message-data'],
  );
});

test('of very many sessions the oldest are given up, and nothing breaks', () => {
  const text = Array.from({ length: 500 }, (_, i) => `${String.fromCharCode(0x4e00 + i)} S: 220 x`).join('\n');
  const readings = read(text);
  assert.equal(readings.length, 500);
  assert.equal(readings.at(-1)?.session, 500);
});

test('any number of lines that could go on from the line above is read', () => {
  for (const line of ['o', '   o', '\to']) {
    const lines = linesOf(`C: DATA\nS: 354 go\n${`${line}\n`.repeat(30_000)}`);
    for (const dialect of dialects) {
      let read = 0;
      for (const _ of readAll(new Transcript(lines, recogniseAs(dialect, lines)))) read++;
      assert.equal(read, lines.count, dialect.id);
    }
  }
});

test('a chunk is octets: what looks like another record in it is text', () => {
  const chunk = ['C: EHLO a.example.org', 'S: 220 b.example.org', 'S: 250 ok', 'C: QUIT', 'S: 221 bye'];
  const octets = chunk.reduce((sum, line) => sum + line.length + 2, 0);
  const envelope = ['EHLO c.example.org', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>'];
  const lines = linesOf([...envelope, `BDAT ${octets} LAST`, ...chunk, 'QUIT'].join('\n'));
  const readings = [...readAll(new Transcript(lines, recognise(lines)!))].map(({ reading }) => reading.class);
  assert.deepEqual(
    readings.slice(4, 9),
    chunk.map(() => 'message-data'),
  );
});

test('of commands that nobody answers the oldest are given up', () => {
  for (const command of ['NOOP', 'BDAT 0', 'BDAT', 'RCPT TO:<a@example.org>', 'AUTH LOGIN']) {
    const lines = linesOf(`S: 220 mail.example.org ESMTP\nC: EHLO x\nS: 250 x\n${`C: ${command}\n`.repeat(3_000)}`);
    let most = 0;
    for (const { after } of readAll(new Transcript(lines, recogniseAs(cs, lines))))
      most = Math.max(most, after.pending.length);
    assert.ok(most <= 1_000, `${command}: ${most}`);
  }
});
