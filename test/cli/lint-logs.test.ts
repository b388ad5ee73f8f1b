/** `lint` on mail logs. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inFolder, smtpLens } from './cli';

const delivery = (n: number, rest: string) =>
  `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C${n}: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, ${rest}\n`;
const SENT = delivery(1, 'delay=2, delays=0.1/0/0.9/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)');
const SLOW = delivery(2, 'delay=312, delays=0.1/0.02/302/10, dsn=2.0.0, status=sent (250 2.0.0 Ok)');
const CONFLICT = delivery(3, 'delay=2, delays=0.1/0/0.9/1, dsn=5.1.1, status=deferred (user «käte» unknown)');
const LOG = SENT + SLOW + CONFLICT;

function lint(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = smtpLens(['lint', '--format', 'json', ...args], input);
  const found = JSON.parse(stdout || '[]') as { rule: string; severity: string; line: number; column: number }[];
  return {
    status,
    stderr,
    found: found.map(({ rule, severity, line, column }) => `${rule} ${severity} ${line}:${column}`),
  };
}

describe('lint of mail logs', () => {
  const slow = `slow-delivery information 2:${SLOW.indexOf('0.1/') + 1}`;
  const conflict = `status-dsn-conflict warning 3:${CONFLICT.indexOf('5.1.1') + 1}`;

  test('a file, a compressed one and standard input have the same findings; levels can be set', () => {
    inFolder((folder) => {
      const [plain, packed] = [join(folder, 'mail.log'), join(folder, 'mail.log.gz')];
      writeFileSync(plain, LOG.replaceAll('\n', '\r\n'));
      writeFileSync(packed, gzipSync(LOG));
      for (const [file, input] of [[plain], [packed], ['-', LOG]] as const)
        assert.deepEqual(lint([file], input), { status: 0, stderr: '', found: [slow, conflict] });
      assert.equal(lint(['--max-warnings', '0', plain]).status, 1);
      assert.deepEqual(lint(['--rule', 'slow-delivery=off', plain]).found, [conflict]);
      writeFileSync(join(folder, '.smtp-lens.json'), '{ "rules": { "slow-delivery": "error" } }');
      assert.deepEqual(lint([plain]).found[0], slow.replace('information', 'error'));
      assert.equal(lint([plain]).status, 1);
    });
  });

  test('for people the line is shown; other formats have it too', () => {
    inFolder((folder) => {
      const file = join(folder, 'mail.log');
      writeFileSync(file, LOG);
      const { stdout } = smtpLens(['lint', file]);
      assert.match(
        stdout,
        /mail\.log:2:\d+ information Connecting took 302 s of 312 s\. slow-delivery\n {2}2 \| .*delays=0\.1/,
      );
      assert.match(stdout, /\n1 warning, 1 information in 1 file\.\n$/);
      const sarif = JSON.parse(smtpLens(['lint', '--format', 'sarif', file]).stdout);
      assert.equal(sarif.runs[0].results.length, 2);
      assert.match(smtpLens(['lint', '--locale', 'id', file]).stdout, /Menyambung memakan 302 dari 312 detik\./);
    });
  });

  test('--as names its format; a file that ends too early is linted as far as it goes', () => {
    assert.deepEqual(lint(['--as', 'postfix', '-'], CONFLICT).found, [conflict.replace(' 3:', ' 1:')]);
    assert.match(
      smtpLens(['lint', '--as', 'nope', '-'], LOG).stderr,
      /--as nope: it is one of .*\bplain\b.*\bpostfix\b/,
    );
    inFolder((folder) => {
      const file = join(folder, 'mail.log.gz');
      writeFileSync(file, gzipSync(LOG.repeat(20_000)).subarray(0, -2_000));
      const { status, stderr, found } = lint([file]);
      assert.equal(status, 0);
      assert.ok(found.length > 1_000);
      assert.match(stderr, /mail\.log\.gz: the compressed data is damaged or ends too early/);
    });
  });

  test('of very many findings of a rule the first are listed, and the others counted', () => {
    const { found, stderr } = lint(['-'], SLOW.repeat(2_500));
    assert.equal(found.length, 1_000);
    assert.equal(stderr, 'smtp-lens: -: 1500 more findings of slow-delivery are not listed\n');
  });
});
