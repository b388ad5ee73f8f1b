/** Folders, patterns and configuration files, on the command line. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../../server/src/cli/run';
import { inFolder, smtpLens } from './cli';

const FAULTY =
  'EHLO c.example.org\nMAIL FROM:<a@example.org>\nRCPT TO:<b@example.org>\nDATA\nFrom: a@example.org\nDate: Mon, 1 Jun 2026 12:00:00 +0000\n\nfirst\n.\nsecond\n.\nQUIT\n';
const RECORDED =
  'C: DATA\nS: 354 go\nC: From: a@example.org\nC: Date: Mon, 1 Jun 2026 12:00:00 +0000\nC: \nC: ..a\nC: .b\nC: .\nS: 250 ok\n';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Exit status, standard error, and the findings as `file rule severity`, with files as seen from the folder. */
function lint(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = smtpLens(['lint', '--format', 'json', ...args]);
  const found = (JSON.parse(stdout || '[]') as { file: string; rule: string; severity: string }[]).map(
    ({ file, rule, severity }) => `${file.replace(`${folder}/`, '')} ${rule} ${severity}`,
  );
  return { status, stderr: stderr.replaceAll(`${folder}/`, ''), found };
}

const ERROR = 'bare-period-in-body error';

describe('folders and patterns', () => {
  test('of a folder the transcripts, by their names, in order', () => {
    inFolder((folder) => {
      write(folder, {
        'b.smtp': FAULTY,
        'a/x.smtplog': FAULTY,
        'a/y.smtp.txt': FAULTY,
        'a/notes.txt': FAULTY,
        'node_modules/p/z.smtp': FAULTY,
      });
      const { status, found } = lint(folder, folder);
      assert.equal(status, 1);
      assert.deepEqual(found, [`a/x.smtplog ${ERROR}`, `a/y.smtp.txt ${ERROR}`, `b.smtp ${ERROR}`]);
    });
  });

  test('of a pattern what fits; a file named twice is linted once', () => {
    inFolder((folder) => {
      write(folder, { 'a/x.txt': FAULTY, 'b/y.txt': FAULTY, 'b/[odd].txt': FAULTY, 'b/y.log': FAULTY });
      assert.deepEqual(lint(folder, join(folder, '**/*.txt'), join(folder, 'a/x.txt')).found, [
        `a/x.txt ${ERROR}`,
        `b/[odd].txt ${ERROR}`,
        `b/y.txt ${ERROR}`,
      ]);
      assert.deepEqual(lint(folder, join(folder, 'b/[odd].txt')).found, [`b/[odd].txt ${ERROR}`]);
    });
  });

  test('a thousand files, without progress in a pipe', () => {
    inFolder((folder) => {
      for (let i = 0; i < 1_000; i++) write(folder, { [`${i % 10}/${i}.smtp`]: i % 100 === 0 ? FAULTY : RECORDED });
      const { status, found, stderr } = lint(folder, folder);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.equal(found.filter((one) => one.endsWith(ERROR)).length, 10);
      assert.equal(found.length, 1_000);
      assert.match(smtpLens(['lint', folder]).stdout, /\n10 errors, 990 warnings in 1000 files\.\n$/);
    });
  });

  test('a thousand files, with progress on a terminal: which of them is read, and nothing of it left behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-'));
    try {
      for (let i = 0; i < 1_000; i++) write(folder, { [`${i % 10}/${String(i).padStart(3, '0')}.smtp`]: RECORDED });
      const shown: string[] = [];
      const written: string[] = [];
      const terminal = {
        write: (text: string) => void written.push(text),
        warn: (line: string) => assert.fail(line),
        status: (text: string) => void shown.push(text),
        isWatched: true,
        color: false,
        width: 40,
      };
      assert.equal(await run(['lint', folder], terminal, 'en'), 0);
      assert.match(shown[0]!, /^1\/1000 /);
      assert.ok(shown.every((text) => text.length < terminal.width));
      assert.equal(shown.at(-1), '');
      assert.match(written.join(''), /\n1000 warnings in 1000 files\.\n$/);
      assert.equal(await run(['lint', '--max-warnings', '999', folder], terminal, 'en'), 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a folder without transcripts has no findings', () => {
    inFolder((folder) => assert.deepEqual(lint(folder, folder), { status: 0, stderr: '', found: [] }));
  });
});

describe('.smtp-lens.json', () => {
  test('the nearest above a file holds for it; the call wins over it', () => {
    inFolder((folder) => {
      write(folder, {
        '.smtp-lens.json': '{ "rules": { "bare-period-in-body": "hint" } }',
        'x.smtp': FAULTY,
        'a/b/y.smtp': FAULTY,
        'c/.smtp-lens.json': '{}',
        'c/z.smtp': FAULTY,
      });
      assert.deepEqual(lint(folder, folder).found, [
        'a/b/y.smtp bare-period-in-body hint',
        `c/z.smtp ${ERROR}`,
        'x.smtp bare-period-in-body hint',
      ]);
      assert.deepEqual(lint(folder, '--rule', 'bare-period-in-body=warning', join(folder, 'x.smtp')).found, [
        'x.smtp bare-period-in-body warning',
      ]);
    });
  });

  test('leaves files out of folders and patterns, from its own folder on, but not where they are named', () => {
    inFolder((folder) => {
      write(folder, {
        'p/.smtp-lens.json': '{ "ignore": ["old/**", "*.skip.smtp"] }',
        'p/old/x.smtp': FAULTY,
        'p/a.skip.smtp': FAULTY,
        'p/b.smtp': FAULTY,
      });
      assert.deepEqual(lint(folder, join(folder, 'p')).found, [`p/b.smtp ${ERROR}`]);
      assert.deepEqual(lint(folder, join(folder, 'p/**/x.*')).status, 2);
      assert.deepEqual(lint(folder, join(folder, 'p/old/x.smtp')).found, [`p/old/x.smtp ${ERROR}`]);
    });
  });

  test('describes dialects', () => {
    inFolder((folder) => {
      const own = RECORDED.replaceAll('C: ', '7 >> ').replaceAll('S: ', '7 << ');
      const dialects = [{ name: 'Gateway', client: '\\d >> ', server: '\\d << ' }];
      write(folder, { '.smtp-lens.json': JSON.stringify({ dialects }), 'x.smtp': own });
      assert.deepEqual(lint(folder, '--as', 'own:Gateway', join(folder, 'x.smtp')).found, [
        'x.smtp unstuffed-leading-dot warning',
      ]);
    });
  });

  test('keeps --fix from what it calls evidence, and only from that', () => {
    inFolder((folder) => {
      write(folder, { 'e/.smtp-lens.json': '{ "purpose": "evidence" }', 'e/x.smtp': RECORDED, 'w/x.smtp': RECORDED });
      const { status, stderr } = lint(folder, '--fix', folder);
      assert.equal(status, 2);
      assert.equal(
        stderr,
        'smtp-lens: e/x.smtp: not changed by --fix, since the configuration says that it is evidence\n',
      );
      assert.equal(readFileSync(join(folder, 'e/x.smtp'), 'utf8'), RECORDED);
      assert.equal(readFileSync(join(folder, 'w/x.smtp'), 'utf8'), RECORDED.replace('C: .b', 'C: ..b'));
    });
  });

  test('what is wrong with it is told once, with its place', () => {
    inFolder((folder) => {
      write(folder, { '.smtp-lens.json': '{\n  "rules": { "nope": "off" }\n}', 'x.smtp': FAULTY, 'y.smtp': FAULTY });
      const { status, stdout, stderr } = smtpLens(['lint', join(folder, 'x.smtp'), join(folder, 'y.smtp')]);
      assert.equal(status, 2);
      assert.equal(stdout, 'No findings.\n');
      assert.match(stderr, /^smtp-lens: .*\.smtp-lens\.json:2:14: there is no rule 'nope'\n$/);
    });
  });
});

test('colours on a terminal, or where they are asked for', () => {
  assert.doesNotMatch(smtpLens(['lint', '-'], FAULTY).stdout, /\x1b/);
  assert.match(smtpLens(['lint', '--color', '-'], FAULTY).stdout, /\x1b\[31merror\x1b\[0m/);
  assert.doesNotMatch(smtpLens(['lint', '--color', '--no-color', '-'], FAULTY).stdout, /\x1b/);
});
