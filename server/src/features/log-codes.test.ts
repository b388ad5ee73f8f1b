import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesInLogLine } from './log-codes';

/** The codes of a line, each with the text that stands at its columns. */
const codes = (line: string) => codesInLogLine(line).map(({ code, at, end }) => [code, line.slice(at, end)] as const);

for (const [line, expected] of [
  [
    'Nov  3 09:00:00 mx postfix/smtp[9]: 4ABC: to=<a@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=550, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
    ['5.1.1', '550', '5.1.1'],
  ],
  [
    'Nov  3 09:00:00 mx postfix/smtpd[9]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 454 4.7.1 relay denied',
    ['454', '4.7.1'],
  ],
  [
    '2025-11-03 09:00:00 1abcDE-000001-AB ** a@example.org: SMTP error from remote mail server after RCPT TO:<a@example.org>: 550 no',
    ['550'],
  ],
  ['2025-11-03 09:00:00 1abcDE-000001-AB => a@example.org R=r T=t C="250 OK"', ['250']],
  ['Nov  3 09:00:00 mx postfix/smtp[9]: connect to mx.example.org[192.0.2.1]:465: Connection timed out', []],
  ['Nov  3 09:00:00 mx postfix/qmgr[250]: 4ABC: from=<a@example.org>, size=550, nrcpt=1 (queue active)', []],
  ['Nov  3 09:00:00 mx nginx: 192.0.2.1 "GET /x HTTP/1.1" 404 250 2.5.1', []],
  ['host 220-135-248-246.example.net took 554 ms, version 5.7.1', []],
] as const) {
  test(`codes of: ${line.slice(0, 90)}`, () => {
    assert.deepEqual(
      codes(line),
      expected.map((code) => [code, code]),
    );
  });
}
