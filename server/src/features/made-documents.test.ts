import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recognise, recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { ladderMermaid, ladderSvg } from '../explain/render-ladder';
import { linesFrom } from '../text/lines';
import { messageTextAt } from './extract-message';
import { ladderOf } from './ladder';
import { TranscriptRecord } from './record';
import { redactedLines, redactedText } from './redacted';

const SESSION = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250-mail.example.org
S: 250 AUTH PLAIN
C: AUTH PLAIN AGFsaWNlAHMzY3JldA==
S: 235 2.7.0 Ok
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.com>
S: 550 5.1.1 <script>alert(1)</script> no such user; "here"
C: RCPT TO:<carol@example.com>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go
C: Subject: list
C: 
C: ..hidden
C: one
C: .
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye`.split('\n');

function recordOf(text: string[]): TranscriptRecord {
  return new TranscriptRecord(linesFrom(text), recogniseAs(cs, linesFrom(text)));
}

describe('the message of a transcript', () => {
  const text = 'Subject: list\r\n\r\n.hidden\r\none\r\n';

  test('is taken out without marks and stuffing, from any line near it', () => {
    for (const line of [0, 12, 14, 17, 18, 21])
      assert.equal(messageTextAt(recordOf([...SESSION]), line), text, `${line}`);
  });

  test('is none where there is no text', () => {
    assert.equal(messageTextAt(recordOf(SESSION.slice(0, 12)), 3), undefined);
  });
});

describe('the ladder of a session', () => {
  const ladder = ladderOf(recordOf([...SESSION]), 9, 'en');
  const { rungs } = ladder;

  test('has a rung for each command, reply and text', () => {
    assert.deepEqual(
      rungs.slice(0, 5).map(({ from, text, line }) => [from, text, line]),
      [
        [1, '220 mail.example.org ESMTP', 0],
        [0, 'EHLO client.example.org', 1],
        [1, '250-mail.example.org', 2],
        [0, 'AUTH PLAIN (login data)', 4],
        [1, '235 2.7.0 Ok', 5],
      ],
    );
    assert.ok(rungs.some(({ text, line }) => text === '4 lines of message text' && line === 14));
    assert.deepEqual(
      rungs.filter((rung) => rung.class === '5').map(({ line }) => line),
      [9],
    );
  });

  test('as a picture holds nothing live but links to lines, and no secret', () => {
    const svg = ladderSvg(ladder, 'en', (line) => `command:reveal?${line}`);
    assert.ok(svg.includes('&#60;script&#62;alert(1)&#60;/script&#62; no such user; &#34;here&#34;'));
    assert.ok(!/<script|on\w+=|AGFsaWNl/.test(svg));
    assert.deepEqual([...new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))].sort(), [
      'a',
      'defs',
      'line',
      'marker',
      'path',
      'style',
      'svg',
      'text',
      'title',
    ]);
    assert.equal([...svg.matchAll(/<a href="command:reveal\?\d+"/g)].length, rungs.length);
    assert.ok(!ladderSvg(ladder, 'id').includes('<a '));
  });

  test('as Mermaid has a line for each rung, and no mark of its own in what was said', () => {
    const [head, , , ...lines] = ladderMermaid(ladder).trimEnd().split('\n');
    assert.equal(head, 'sequenceDiagram');
    assert.equal(lines.length, rungs.length);
    for (const line of lines) assert.match(line, /^ {4}P[01](?:->>|--x)P[01]: (?:[\p{L}\p{N} .,:()/=@-]|#\d+;)+$/u);
  });

  test('has the times that stand before the words', () => {
    const stamp = (text: string, n: number) => `[2026-11-23 23:04:0${n}.5] DEBUG [lvfVoho0M6E] ${text}`;
    const lines = linesFrom(SESSION.slice(0, 8).map(stamp));
    const { rungs } = ladderOf(new TranscriptRecord(lines, recognise(lines)!), 0, 'en');
    assert.deepEqual(
      rungs.map(({ time }) => time),
      [0, 1, 2, 4, 5, 6, 7].map((second) => `23:04:0${second}.5`),
    );
  });
});

describe('a redacted copy', () => {
  test('has as many lines, and neither people nor secrets', () => {
    const record = recordOf([...SESSION]);
    const text = redactedText(linesFrom(SESSION), (line) => record.reading(line));
    assert.equal(text.split('\n').length, SESSION.length);
    assert.doesNotMatch(text, /alice|bob|carol|AGFsaWNl/);
    assert.match(text, /^S: 550 5\.1\.1 /m);
  });

  test('announces each chunk by the size that it has after redaction', () => {
    const chunk = ['Subject: lunch', '', 'Dear Alice, see you at noon.'];
    const session = [
      ...['S: 220 mx.example.org ESMTP', 'C: EHLO pc.example.org', 'S: 250-mx.example.org', 'S: 250 CHUNKING'],
      ...['C: MAIL FROM:<alice@example.org>', 'S: 250 ok', 'C: RCPT TO:<bob@example.org>', 'S: 250 ok'],
      `C: BDAT ${chunk.reduce((size, line) => size + line.length + 2, 0)} LAST`,
      ...chunk.map((line) => `C: ${line}`),
      ...['S: 250 queued', 'C: QUIT', 'S: 221 bye'],
    ];
    const record = recordOf(session);
    const lines = redactedText(linesFrom(session), (line) => record.reading(line)).split('\n');
    const written = lines.slice(9, 12).map((line) => line.slice('C: '.length));
    assert.notDeepEqual(written, chunk);
    assert.equal(lines[8], `C: BDAT ${written.reduce((size, line) => size + line.length + 2, 0)} LAST`);
  });

  test('of some lines has the stand-ins of the whole', () => {
    const record = recordOf([...SESSION]);
    const known = (line: number) => record.reading(line);
    const whole = redactedText(linesFrom(SESSION), known).split('\n');
    assert.equal(
      redactedLines(
        linesFrom(SESSION),
        [
          [8, 9],
          [11, 11],
          [21, 99],
        ],
        known,
      ),
      [8, 9, 11, 21].map((n) => whole[n]).join('\n'),
    );
  });

  test('of a log keeps ids and codes', () => {
    const line =
      'Oct  3 10:00:00 mx1 postfix/smtp[1]: 4F2A1B3C9D: to=<bob@example.net>, relay=none, delay=1, dsn=4.4.1, status=deferred (x)';
    const text = redactedText(linesFrom([line]));
    assert.doesNotMatch(text, /bob@/);
    assert.match(text, /4F2A1B3C9D: .*dsn=4\.4\.1, status=deferred/);
  });
});
