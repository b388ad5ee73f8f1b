import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesOf } from '../text/lines';
import { readAll, Transcript } from './reader';
import { recognise } from './recognise';

const UNMARKED = `220 mail.example.org ESMTP
EHLO client.example.org
250 mail.example.org
MAIL FROM:<alice@example.org>
250 2.1.0 Ok
RCPT TO:<bob@example.org>
250 2.1.5 Ok
DATA
354 go ahead
Subject: 250 apples

text
.
250 2.0.0 queued
QUIT
221 bye`.split('\n');
const SWAKS = UNMARKED.map((line, n) => `${'0,2,4,6,8,13,15'.split(',').includes(String(n)) ? '<- ' : ' ->'} ${line}`);
const CLASSES = 'SCSCSCSCSdddTSCS';

const LETTERS: Readonly<Record<string, string>> = {
  'server-reply': 'S',
  'client-command': 'C',
  'message-data': 'd',
  terminator: 'T',
  annotation: '-',
};

function read(lines: readonly string[]) {
  const source = linesOf(lines.join('\n'));
  const recognition = recognise(source);
  assert.ok(recognition, 'recognised');
  const readings = [...readAll(new Transcript(source, recognition))].map(({ reading }) => reading);
  return {
    classes: readings.map((reading) => LETTERS[reading.class]).join(''),
    spoken: readings.map(({ at, end }, n) => lines[n]!.slice(at, end)),
  };
}

const FRAMES: Readonly<Record<string, (line: string, n: number) => string>> = {
  'a quotation': (line) => `> ${line}`,
  'a quotation of a quotation': (line) => `>> ${line}`,
  indentation: (line) => `    ${line}`,
  'a tab': (line) => `\t${line}`,
  'a time': (line, n) => `2026-01-02 03:04:${10 + n}.123 ${line}`,
  'a time in brackets': (line, n) => `[03:04:${10 + n}] ${line}`,
  'time and level': (line, n) => `2026-01-02T03:04:${10 + n}Z DEBUG ${line}`,
  syslog: (line, n) => `Jan  2 03:04:${10 + n} host prog[${n}]: ${line}`,
  'a container': (line) => `mail-1  | ${line}`,
  colours: (line) => `\x1b[32m${line}\x1b[0m`,
  'a process': (line, n) => `[${100 + n}] ${line}`,
  'columns of an unknown logger': (line, n) =>
    `2026-01-02 03:04:${10 + n},${250 + n} DEBUG [main] org.example.Mailer - ${line}`,
  'the log of Rails': (line, n) => `D, [2026-01-02T03:04:${10 + n}.123456 #4711] DEBUG -- : ${line}`,
  'padded milliseconds': (line, n) => `[${String(n * 13).padStart(6)}ms] ${line}`,
  'numbers of lines': (line, n) => `${String(n + 1).padStart(4)}\t${line}`,
  'a field of a structured log': (line, n) => `{"time":${1780000000 + n},"msg":"${line}"}`,
  'blanks behind': (line) => `${line}  `,
  'line ends that are shown': (line) => `${line}<CRLF>`,
  'hard blanks': (line) => `\u00a0\u00a0${line}`,
};

describe('a conversation in a frame', () => {
  for (const [name, wrap] of Object.entries(FRAMES)) {
    test(`unmarked, in ${name}`, () => {
      const { classes, spoken } = read(UNMARKED.map(wrap));
      assert.equal(classes, CLASSES);
      assert.deepEqual(spoken, UNMARKED);
    });
    test(`of swaks, in ${name}`, () => {
      const { classes, spoken } = read(SWAKS.map(wrap));
      assert.equal(classes, CLASSES);
      assert.deepEqual(spoken, UNMARKED);
    });
  }
});

describe('a record in more than one voice', () => {
  const marked = UNMARKED.map((line, n) => `${'0,2,4,6,8,13,15'.split(',').includes(String(n)) ? 'S' : 'C'}: ${line}`);
  const prose = ['', 'And then, with another program:', ''];

  test('two dialects, one behind the other', () => {
    for (const [first, second] of [
      [SWAKS, marked],
      [marked, SWAKS],
      [UNMARKED, marked],
      [marked, UNMARKED],
    ] as const) {
      assert.equal(read([...first, ...prose, ...second]).classes, `${CLASSES}---${CLASSES}`);
    }
  });

  test('fences of Markdown around them', () => {
    const text = ['# A session', '', '```smtp', ...marked, '```', '', 'or so:', '', '```', ...UNMARKED, '```'];
    assert.equal(read(text).classes, `---${CLASSES}-----${CLASSES}-`);
  });
});
