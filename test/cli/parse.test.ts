import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { smtpLens } from './cli';

const rows = (text: string, ...args: string[]) =>
  smtpLens(['parse', '--format', 'ndjson', ...args, '-'], text)
    .stdout.trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row));

describe('parse', () => {
  test('one object for each physical line, with the fields of the contract', () => {
    const text =
      'C: MAIL FROM:<a@example.org>\r\nS: 250-2.1.0 Ok\nS: 250 2.1.0 go on (#2.0.0)\nC: DATA\nS: 354 go\nC: ..x\nC: .\nnote';
    assert.deepEqual(rows(text), [
      { n: 1, class: 'client-command', session: 1, dialect: 'rfc-cs', verb: 'MAIL', col: 4 },
      {
        n: 2,
        class: 'server-reply',
        session: 1,
        dialect: 'rfc-cs',
        code: '250',
        codeCol: 4,
        more: true,
        enhanced: '2.1.0',
        enhancedCol: 8,
        answers: { verb: 'MAIL', n: 1 },
      },
      {
        n: 3,
        class: 'server-reply',
        session: 1,
        dialect: 'rfc-cs',
        code: '250',
        codeCol: 4,
        more: false,
        enhanced: '2.1.0',
        enhancedCol: 8,
        trailingEnhanced: '2.0.0',
        trailingEnhancedCol: 22,
        answers: { verb: 'MAIL', n: 1 },
      },
      { n: 4, class: 'client-command', session: 1, dialect: 'rfc-cs', verb: 'DATA', col: 4 },
      {
        n: 5,
        class: 'server-reply',
        session: 1,
        dialect: 'rfc-cs',
        code: '354',
        codeCol: 4,
        more: false,
        answers: { verb: 'DATA', n: 4 },
      },
      { n: 6, class: 'message-data', session: 1, dialect: 'rfc-cs', col: 4, leadingDots: 2 },
      { n: 7, class: 'terminator', session: 1, dialect: 'rfc-cs', col: 4 },
      { n: 8, class: 'annotation', session: 1, dialect: 'rfc-cs' },
    ]);
  });

  test('--as overrules recognition', () => {
    assert.equal(rows('S: HELO c.example.org\n', '--as', 'rfc-sr')[0].class, 'client-command');
    assert.equal(rows('S: HELO c.example.org\n', '--as', 'rfc-cs')[0].class, 'annotation');
  });

  test('two sessions are counted', () => {
    const one = '220 mail.example.org ESMTP\nQUIT\n221 bye\n';
    assert.deepEqual(
      rows(one + one).map(({ session }) => session),
      [1, 1, 1, 2, 2, 2],
    );
  });
});
