import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAll, Transcript } from '../dialects/reader';
import { recogniseAs } from '../dialects/recognise';
import { angle } from '../dialects/transcript/angle';
import { plain } from '../dialects/transcript/plain';
import { linesOf } from '../text/lines';
import type { PeriodMeaning } from './period';
import type { Reading } from './reading';

/** Lines as in `state-machine.md` §10: `>` the client, `<` the server. */
function marked(session: readonly string[]): Reading[] {
  const text = session
    .map((line) => (line.startsWith('>') ? `>>> ${line.slice(1)}` : `<<< ${line.slice(1)}`))
    .join('\n');
  const lines = linesOf(text);
  return [...readAll(new Transcript(lines, recogniseAs(angle, lines)))].map(({ reading }) => reading);
}

function unmarked(session: readonly string[]): Reading[] {
  const lines = linesOf(session.map((line) => line.replace(/^[<>]/, '')).join('\n'));
  return [...readAll(new Transcript(lines, recogniseAs(plain, lines)))].map(({ reading }) => reading);
}

const verdicts = (readings: readonly Reading[]) =>
  readings.flatMap(({ period }) => (period ? [[period.meant, period.margin] as const] : []));

const meant = (readings: readonly Reading[]): PeriodMeaning[] => verdicts(readings).map(([meaning]) => meaning);

const HEAD = ['>EHLO client.example.org', '<250 mail.example.org', '>MAIL FROM:<a@example.org>', '<250 ok'];
const OPEN = [...HEAD, '>RCPT TO:<b@example.org>', '<250 ok', '>DATA', '<354 go'];

interface Vector {
  readonly name: string;
  readonly lines: readonly string[];
  readonly meant: readonly PeriodMeaning[];
  readonly margin?: number;
}

const VECTORS: readonly Vector[] = [
  { name: '1 an ordinary end', lines: ['>a', '>.', '<250 ok', '>QUIT', '<221 bye'], meant: ['end'] },
  {
    name: '2 cut off, every line refused',
    lines: ['>a', '>.', '>b', '>c', '>.', '>QUIT', '<250 ok', '<500 x', '<500 x', '<500 x', '<221 bye'],
    meant: ['bare'],
  },
  {
    name: '3 a display without stuffing',
    lines: ['>a', '>.', '>b', '>.', '<250 ok', '>QUIT', '<221 bye'],
    meant: ['display', 'end'],
  },
  {
    name: '3 the same with a stuffed line',
    lines: ['>..', '>a', '>.', '>b', '>.', '<250 ok', '>QUIT', '<221 bye'],
    meant: ['display', 'end'],
  },
  { name: '4 the record ends', lines: ['>a', '>.'], meant: ['end'] },
  {
    name: '6 a multipart still open, all accepted',
    lines: [
      '>Content-Type: multipart/mixed; boundary=b',
      '>',
      '>--b',
      '>text',
      '>.',
      '>--b--',
      '>.',
      '<250 ok',
      '>QUIT',
      '<221 bye',
    ],
    meant: ['display', 'end'],
  },
  {
    name: '6 the same, with refusals',
    lines: [
      '>Content-Type: multipart/mixed; boundary=b',
      '>',
      '>--b',
      '>text',
      '>.',
      '>--b--',
      '>.',
      '<250 ok',
      '<500 x',
      '<500 x',
      '>QUIT',
      '<221 bye',
    ],
    meant: ['bare'],
  },
  { name: '8 a stuffed line is no end', lines: ['>..a', '>.', '<250 ok'], meant: ['end'] },
  {
    name: '11 pipelined: the next transaction comes before the replies',
    lines: [
      '>a',
      '>.',
      '>MAIL FROM:<a@x>',
      '>RCPT TO:<b@x>',
      '>DATA',
      '<250 ok',
      '<250 ok',
      '<250 ok',
      '<354 go',
      '>c',
      '>.',
      '<250 ok',
    ],
    meant: ['end', 'end'],
  },
  { name: '12 a period and a blank', lines: ['>a', '>. ', '>b', '>.', '<250 ok'], meant: ['end'] },
];

describe('the lone period (state-machine.md §10)', () => {
  for (const vector of VECTORS) {
    test(`${vector.name}, with marks`, () => {
      assert.deepEqual(meant(marked([...OPEN, ...vector.lines])), vector.meant);
    });
    // Where replies to lost text come late, only marks tell them from text; all others read the same without.
    test(`${vector.name}, without marks`, () => {
      assert.deepEqual(meant(unmarked([...OPEN, ...vector.lines])), vector.meant);
    });
  }

  test('5 a script of commands: text behind the first period, a command behind the second', () => {
    assert.deepEqual(meant(unmarked(['EHLO c.example.org', 'DATA', 'a', '.', 'b', '.', 'QUIT'])), ['bare', 'end']);
  });

  test('a script of two messages, with a note between them', () => {
    const message = ['MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>', 'DATA', 'text', '.'];
    assert.deepEqual(meant(unmarked(['EHLO c.example.org', ...message, '# and again', ...message, 'QUIT'])), [
      'end',
      'end',
    ]);
  });

  test('a script in whose text a MAIL stands alone: what follows it is no command', () => {
    const lines = ['EHLO c.example.org', 'DATA', 'a', '.', 'b', 'MAIL FROM:<a@example.org>', 'c', '.', 'QUIT'];
    assert.deepEqual(meant(unmarked(lines)), ['bare', 'end']);
  });

  test('text that begins like a command is text: what is said at once behind it is none', () => {
    for (const line of ['RSET', 'QUIT', 'MAIL FROM:<a@example.org>', 'NOOP']) {
      const replies = ['<250 queued', '<250 ok', '<500 x', '<500 x', '<221 bye'];
      const session = marked([...OPEN, '>a', '>.', `>${line}`, '>b', '>.', ...replies, '>QUIT']);
      assert.deepEqual(meant(session), ['bare'], line);
      assert.deepEqual(meant(unmarked(['DATA', 'a', '.', line, 'b', '.', 'QUIT'])), ['bare', 'end'], line);
    }
    // A slip is no text, and neither is what a DATA or an AUTH asks for.
    const typed = ['>a', '>.', '>RSET', '>QIUT', '<250 queued', '<250 ok', '<500 x', '>QUIT', '<221 bye'];
    assert.deepEqual(meant(marked([...OPEN, ...typed])), ['end']);
    const login = ['>a', '>.', '>AUTH LOGIN', '>YQ==', '<250 queued', '<334 VXNlcm5hbWU6', '>QUIT', '<221 bye'];
    assert.deepEqual(meant(marked([...OPEN, ...login])), ['end']);
  });

  test('no lost text is answered by 354, and behind a QUIT nobody hears a DATA', () => {
    const lost = ['a', '.', 'b', '354 pears', 'c', '.', '250 queued', '500 x', '500 x', '221 bye'];
    assert.deepEqual(meant(unmarked([...OPEN, ...lost])), ['bare']);
    const parted = ['>a', '>.', '<250 queued', '>QUIT', '>DATA', '>b', '>.', '>c', '>.', '<221 bye'];
    assert.deepEqual(meant(marked([...OPEN, ...parted])), ['end']);
  });

  test('a server that gives up over what it hears was still reading text', () => {
    const typed = ['>a', '>.', '>- b', '>.', '>QUIT', '<250 queued'];
    assert.deepEqual(meant(marked([...OPEN, ...typed, '<221 2.7.0 Error: I can break rules, too. Goodbye.'])), [
      'bare',
    ]);
    assert.deepEqual(meant(marked([...OPEN, ...typed, '<554 SMTP synchronization error'])), ['bare']);
    assert.deepEqual(meant(marked([...OPEN, ...typed, '<500 5.5.2 Error: command not recognized'])), ['bare']);
    // OpenSMTPD refuses the period itself where it already heard the text behind it.
    const piped = ['>a', '>.', '>b', '>.', '<500 5.5.1 Invalid command: Pipelining not supported'];
    assert.deepEqual(meant(marked([...OPEN, ...piped])), ['bare']);
    const last = marked([...OPEN, ...typed, '<554 SMTP synchronization error']);
    assert.deepEqual(
      last[last.length - 3]?.commands?.[0]?.verb,
      'QUIT',
      'what comes behind the last period is a command again',
    );
  });

  test('7 LMTP: one reply for each recipient', () => {
    const session = [
      '>LHLO c.example.org',
      '<250 ok',
      '>MAIL FROM:<a@x>',
      '<250 ok',
      '>RCPT TO:<b@x>',
      '<250 ok',
      '>RCPT TO:<c@x>',
      '<250 ok',
      '>DATA',
      '<354 go',
      '>text',
      '>.',
      '<250 a',
      '<452 b',
      '>QUIT',
      '<221 bye',
    ];
    const readings = marked(session);
    assert.deepEqual(meant(readings), ['end']);
    assert.deepEqual(
      readings.slice(12).map(({ answers }) => answers?.verb),
      ['.', '.', undefined, 'QUIT'],
    );
  });

  test('9 after a refused DATA nothing is message text', () => {
    const readings = marked([...HEAD, '>DATA', '<503 no recipient', '>Subject: x', '>.']);
    assert.deepEqual(meant(readings), []);
    assert.ok(readings.every((reading) => reading.class !== 'message-data' && reading.class !== 'terminator'));
  });

  test('10 inside a BDAT chunk a period is text', () => {
    const readings = marked([...HEAD, '>RCPT TO:<b@x>', '<250 ok', '>BDAT 3 LAST', '>.', '<250 ok']);
    assert.deepEqual(meant(readings), []);
    assert.equal(readings[7]?.class, 'message-data');
  });

  test('13 one line that is no verb, refused: a bare period, and a careful word for it', () => {
    const lines = ['a', '.', '250 queued as 1', 'second point', '500 bad', 'QUIT', '221 bye'];
    assert.deepEqual(verdicts(unmarked([...OPEN, ...lines])), [['bare', 4]]);
  });

  test('14 the same with a misspelt QUIT: the end', () => {
    const lines = ['a', '.', '250 queued as 1', 'QIUT', '500 bad', 'QUIT', '221 bye'];
    assert.deepEqual(meant(unmarked([...OPEN, ...lines])), ['end']);
  });

  test('a body that holds what looks like replies and commands is text', () => {
    const body = ['250 apples', '354 pears', 'QUIT', 'MAIL FROM:<x@example.org>', '221 plums'];
    const readings = unmarked([...OPEN, ...body, '.', '250 ok', 'QUIT', '221 bye']);
    assert.deepEqual(
      readings.slice(8).map((reading) => reading.class),
      [...body.map(() => 'message-data'), 'terminator', 'server-reply', 'client-command', 'server-reply'],
    );
  });

  test('the verdict counts the lost lines and names the replies that refused them', () => {
    const readings = marked([
      ...OPEN,
      '>a',
      '>.',
      '>b',
      '>c',
      '>.',
      '>QUIT',
      '<250 ok',
      '<500 x',
      '<500 x',
      '<500 x',
      '<221 bye',
    ]);
    const period = readings.find((reading) => reading.period)?.period;
    assert.equal(period?.lost, 3);
    assert.deepEqual(period?.refusals, [15, 16, 17]);
    assert.deepEqual(
      readings.slice(14).map(({ answers }) => answers?.verb),
      ['.', 'LOST', 'LOST', 'LOST', 'QUIT'],
    );
  });
});
