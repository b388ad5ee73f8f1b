/**
 * The command line program reads what was named and configurations above it, and writes nothing but what `--fix` mends: Node's
 * permission model lets it do no more, and it does not ask for more.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inFolder } from './cli';

const MODEL = Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission';
const FAULTY = 'RCPT TO:<b@example.org>\nDATA\nfirst\n.\nsecond\n.\nQUIT\n';
const LOG =
  'Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)\n';

/** Where a configuration is looked for: in the folders above a file. */
function configurationsAbove(folder: string): string[] {
  const above = dirname(folder);
  return [join(folder, '.smtp-lens.json'), ...(above === folder ? [] : configurationsAbove(above))];
}

function run(folder: string, args: readonly string[], written: readonly string[] = []) {
  const read = [join(REPOSITORY, 'dist'), folder, ...configurationsAbove(dirname(folder))];
  const allowed = [
    ...read.map((path) => `--allow-fs-read=${path}`),
    ...written.map((path) => `--allow-fs-write=${path}`),
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [MODEL, '--no-warnings', ...allowed, join(REPOSITORY, 'dist/cli.js'), ...args],
    { cwd: folder, encoding: 'utf8', input: '' },
  );
  assert.doesNotMatch(stderr, /ERR_ACCESS_DENIED|Error:/, stderr);
  return { status, stdout, stderr };
}

test('every command does with what was named', () => {
  inFolder((temporary) => {
    const folder = realpathSync(temporary);
    writeFileSync(join(folder, 'a.smtp'), FAULTY);
    writeFileSync(join(folder, 'mail.log'), LOG);
    for (const [args, status] of [
      [['lint', 'a.smtp'], 1],
      [['lint', '--format', 'sarif', '.'], 1],
      [['lint', '**/*.smtp'], 1],
      [['parse', 'a.smtp'], 0],
      [['report', '--format', 'html', 'mail.log'], 0],
      [['trace', '4F2A1B3C9D', 'mail.log'], 0],
      [['redact', 'a.smtp'], 0],
      [['explain', '../../etc/passwd'], 2],
      [['explain', '550'], 0],
    ] as const)
      assert.equal(run(folder, args).status, status, args.join(' '));
  });
});

test('--fix writes the file that was named, and no other; a configuration cannot name one', () => {
  inFolder((temporary) => {
    const folder = realpathSync(temporary);
    const file = join(folder, 'a.smtp');
    writeFileSync(file, FAULTY);
    assert.equal(run(folder, ['lint', '--fix', 'a.smtp'], [file]).status, 0);
    assert.match(readFileSync(file, 'utf8'), /^first\n\.\.\nsecond$/m);
    for (const configuration of [
      '{"extends": "/etc/passwd"}',
      '{"$schema": "file:///etc/passwd", "include": ["/etc"]}',
    ]) {
      writeFileSync(join(folder, '.smtp-lens.json'), configuration);
      const { status, stderr } = run(folder, ['lint', 'a.smtp']);
      assert.equal(status, 2);
      assert.match(stderr, /there is no '(?:extends|include)'/);
    }
    writeFileSync(join(folder, '.smtp-lens.json'), '{"ignore": ["../../**", "/etc/**"]}');
    assert.equal(run(folder, ['lint', '.']).status, 0);
  });
});

test('a folder is looked at without what its links lead to', () => {
  inFolder((temporary) => {
    const folder = realpathSync(temporary);
    mkdirSync(join(folder, 'inside'));
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside', 'a.smtp'), FAULTY);
    symlinkSync(join(folder, 'outside'), join(folder, 'inside', 'link'));
    symlinkSync(join(folder, 'outside', 'a.smtp'), join(folder, 'inside', 'b.smtp'));
    assert.match(run(join(folder, 'inside'), ['lint', '.']).stdout, /No findings/);
  });
});
