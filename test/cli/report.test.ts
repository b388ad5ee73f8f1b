/** What `report` says of logs whose figures are plain to see. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inFolder, smtpLens } from './cli';

const at = (time: string, program: string, said: string) => `Oct  3 ${time} mx1 ${program}: ${said}`;

/** Two messages, one with two recipients of which one has to wait; the id of the first is used again; a reject; a stranger. */
const POSTFIX = [
  at('10:00:00', 'postfix/smtpd[1]', 'connect from mail.example.org[192.0.2.1]'),
  at('10:00:00', 'postfix/smtpd[1]', '4F2A1B3C9D: client=mail.example.org[192.0.2.1]'),
  at('10:00:00', 'postfix/cleanup[2]', '4F2A1B3C9D: message-id=<1@example.org>'),
  at('10:00:00', 'postfix/qmgr[3]', '4F2A1B3C9D: from=<alice@example.org>, size=1000, nrcpt=2 (queue active)'),
  at(
    '10:00:01',
    'postfix/smtp[4]',
    '4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.5, delays=0.1/0/0.4/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
  ),
  at(
    '10:00:01',
    'postfix/smtp[5]',
    '4F2A1B3C9D: to=<carol@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=2, delays=0.1/0/0.4/1, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 <carol@example.com>: Recipient address rejected: Greylisted (in reply to RCPT TO command))',
  ),
  at('11:00:01', 'postfix/qmgr[3]', '4F2A1B3C9D: from=<alice@example.org>, size=1000, nrcpt=2 (queue active)'),
  at(
    '11:00:02',
    'postfix/smtp[5]',
    '4F2A1B3C9D: to=<carol@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=3602, delays=3600/0/1/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
  ),
  at('11:00:02', 'postfix/qmgr[3]', '4F2A1B3C9D: removed'),
  at('11:00:03', 'postfix/pickup[6]', '4F2A1B3C9D: uid=0 from=<root>'),
  at('11:00:03', 'postfix/qmgr[3]', '4F2A1B3C9D: from=<root@example.org>, size=50, nrcpt=1 (queue active)'),
  at(
    '11:00:04',
    'postfix/smtpd[1]',
    'NOQUEUE: reject: RCPT from unknown[192.0.2.66]: 554 5.7.1 <x@example.net>: Relay access denied; from=<eve@example.net> to=<x@example.net> proto=ESMTP helo=<pc>',
  ),
  at(
    '11:00:04',
    'postfix/smtpd[1]',
    'NOQUEUE: reject: RCPT from unknown[192.0.2.67]: 554 5.7.1 <y@example.net>: Relay access denied; from=<eve@example.net> to=<y@example.net> proto=ESMTP helo=<pc>',
  ),
  at('11:00:05', 'stranger[7]', 'grüße <script>alert(1)</script>'),
  '',
];

function json(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = smtpLens(['report', '--format', 'json', ...args], input);
  return { status, stderr, report: stdout === '' ? undefined : JSON.parse(stdout) };
}

describe('report', () => {
  test('counts what the contract names', () => {
    const { status, stderr, report } = json(['-'], `${POSTFIX.join('\n')}\n`);
    assert.deepEqual([status, stderr], [0, '']);
    const { lines, understood, messages, deliveries, rejects, bytes, deferredMessages, inQueue } = report;
    assert.deepEqual(
      { lines, understood, messages, rejects, bytes, deferredMessages, inQueue },
      { lines: 15, understood: 13, messages: 2, rejects: 2, bytes: 1050, deferredMessages: 1, inQueue: 1 },
    );
    assert.deepEqual(deliveries, { sent: 2, deferred: 1, bounced: 0, expired: 0, other: 0 });
    assert.match(report.firstTime, /^\d{4}-10-03T10:00:00$/);
    assert.match(report.lastTime, /^\d{4}-10-03T11:00:05$/);
    assert.deepEqual(report.topSenders, [
      { key: 'alice@example.org', count: 1 },
      { key: 'root@example.org', count: 1 },
    ]);
    assert.deepEqual(report.topRecipients, [
      { key: 'bob@example.com', count: 1 },
      { key: 'carol@example.com', count: 1 },
    ]);
    assert.deepEqual(report.topRejectReasons, [{ key: '554 5.7.1 Relay access denied', count: 2 }]);
    assert.deepEqual(report.topDeferReasons, [
      { key: '450 4.2.0 Recipient address rejected: Greylisted (in reply to RCPT TO command)', count: 1 },
    ]);
    assert.deepEqual(report.otherPrograms, [{ key: 'stranger', count: 1 }]);
    assert.deepEqual(report.hours[11], { received: 1, sent: 1, deferred: 0, bounced: 0, rejected: 2 });
  });

  test('several files are one report, whatever they are packed in', () => {
    inFolder((folder) => {
      const [plain, packed] = [join(folder, 'mail.log'), join(folder, 'mail.log.1.gz')];
      writeFileSync(plain, POSTFIX.slice(8).join('\n'));
      writeFileSync(packed, gzipSync(`${POSTFIX.slice(0, 8).join('\r\n')}\r\n`));
      const { report } = json([packed, plain]);
      assert.deepEqual([report.messages, report.deliveries.sent, report.bytes, report.lines], [2, 2, 1050, 14]);
    });
  });

  test('of what ends too early or cannot be read the rest is counted, and each is told in one line', () => {
    inFolder((folder) => {
      const packed = join(folder, 'mail.log.gz');
      const bytes = gzipSync(POSTFIX.join('\n'), { level: 0 });
      writeFileSync(packed, bytes.subarray(0, bytes.length - 200));
      const cut = json([packed]);
      assert.equal(cut.report.messages, 2);
      assert.equal(cut.status, 0);
      assert.match(
        cut.stderr,
        /^smtp-lens: \S+mail\.log\.gz: the compressed data is damaged or ends too early; [^\n]+\n$/,
      );
      const missing = json([packed.replace('.gz', ''), packed]);
      assert.equal(missing.status, 2);
      assert.equal(missing.report.messages, 2);
      assert.deepEqual(json([folder]), {
        status: 2,
        stderr: `smtp-lens: ${folder}: it is a folder\n`,
        report: undefined,
      });
    });
  });

  test('lines that nobody understood are counted and listed as they stand', () => {
    const input = `${POSTFIX.join('\n')}\n`;
    assert.match(smtpLens(['report', '-'], input).stdout, /^92\.8 % of 14 lines understood$/m);
    assert.equal(smtpLens(['report', '--not-understood', '-'], input).stdout, `${POSTFIX.at(-2)}\n`);
  });

  test('a page shows text of the log as text', () => {
    const hostile = POSTFIX.map((line) => line.replace('bob@', '"<img src=x onerror=alert(1)>"@'));
    const { stdout } = smtpLens(['report', '--format', 'html', '--locale', 'id', '-'], hostile.join('\n'));
    assert.match(stdout, /^<!doctype html>\n<html lang="id">/);
    assert.match(stdout, /Laporan log email/);
    assert.ok(stdout.includes('&#34;&#60;img src=x onerror=alert(1)&#62;&#34;@example.com'));
    assert.doesNotMatch(stdout, /<script|<img|onerror="|https?:(?!\/\/www\.rfc-editor\.org\/)/);
  });

  test('NUL bytes, rubbish and lines of any length are lines that nobody understood', () => {
    const rubbish = Buffer.concat([
      Buffer.from([0, 255, 254, 10, 0, 0, 10]),
      Buffer.from(`${'x'.repeat(9_000_000)}\n`),
      Buffer.from(POSTFIX.join('\n')),
    ]);
    const { status, report } = json(['-'], rubbish);
    assert.deepEqual([status, report.messages, report.lines, report.understood], [0, 2, 17, 13]);
  });
});
