/** What calls the command line program from outside: the problem matcher, the pre-commit hook and the GitHub action. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inFolder, smtpLens } from './cli';

const read = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8');
const FAULTY =
  'RCPT TO:<b@example.org>\nDATA\nFrom: a@example.org\nDate: Mon, 1 Jun 2026 12:00:00 +0000\n\nfirst\n.\nsecond\n.\nQUIT\n';

test('the problem matcher reads what lint prints for people', () => {
  const [matcher] = JSON.parse(read('package.json')).contributes.problemMatchers;
  const pattern = new RegExp(matcher.pattern.regexp);
  inFolder((folder) => {
    const file = join(folder, 'a b.smtp');
    writeFileSync(file, FAULTY);
    const matched = smtpLens(['lint', file])
      .stdout.split('\n')
      .flatMap((line) => pattern.exec(line) ?? []);
    const [, path, line, column, severity, message, code] = matched;
    assert.deepEqual([path, line, column, severity, code], [file, '7', '1', 'error', 'bare-period-in-body']);
    assert.match(message!, /^This line ends the message/);
    assert.equal(matched.length, 7, 'one line of it is a problem');
  });
});

test('the pre-commit hook calls a program of the package, on the files that a folder would give', () => {
  const hook = read('.pre-commit-hooks.yaml');
  const [, program, command] = /entry: (\S+) (\S+)/.exec(hook)!;
  assert.ok(program! in JSON.parse(read('package.json')).bin);
  assert.match(smtpLens([command!, '-'], '').stdout, /No findings/);
  const files = new RegExp(/files: (.*)/.exec(hook)![1]!);
  for (const name of ['a/b.smtp', 'x.smtplog', 'y.smtp.txt']) assert.match(name, files);
  for (const name of ['a.txt', 'smtp', 'x.smtp.bak']) assert.doesNotMatch(name, files);
});

describe('the script of the GitHub action', () => {
  const action = read('action.yml');
  const script = action
    .slice(action.lastIndexOf('run: |\n') + 7)
    .split('\n')
    .map((line) => line.slice(8))
    .join('\n');
  const run = (folder: string, env: Record<string, string>) =>
    spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        FILES: '.',
        MAX_WARNINGS: '',
        SARIF: '',
        PROGRAM: join(REPOSITORY, 'dist', 'cli.js'),
        ...env,
      },
    });

  test('annotates, fails on errors, and writes SARIF', { skip: process.platform === 'win32' && 'bash' }, () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'x.smtp'), FAULTY);
      const { status, stdout } = run(folder, { SARIF: 'found.sarif' });
      assert.equal(status, 1);
      assert.match(stdout, /^::error file=x\.smtp,line=7,/);
      const log = JSON.parse(readFileSync(join(folder, 'found.sarif'), 'utf8'));
      assert.equal(log.runs[0].results.length, 1);
    });
  });

  test('passes where nothing is found; patterns and several words reach the program', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'x.smtp'), 'C: EHLO c.example.org\nS: 250 ok\n');
      assert.equal(run(folder, { FILES: '*.smtp\n x.smtp', MAX_WARNINGS: '0' }).status, 0);
      assert.equal(run(folder, { FILES: '*.eml' }).status, 2);
    });
  });
});
