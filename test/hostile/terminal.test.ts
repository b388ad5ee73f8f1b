import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../../server/src/cli/run';
import { isDeadPlainText } from './dead';
import { HOSTILE } from './strings';

const FILE = join(REPOSITORY, 'samples/codes.smtp');

/** What a call writes, with what it says beside it. */
async function said(args: readonly string[], isWatched = true): Promise<{ status: number; text: string }> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const warn = (line: string) => write(`${line}\n`);
  return { status: await run(args, { write, warn, isWatched, color: false, width: 80 }, 'en'), text };
}

describe('what strangers wrote does nothing to a terminal', () => {
  for (const hostile of HOSTILE)
    test(`as a word of a call: ${JSON.stringify(hostile)}`, async () => {
      for (const args of [
        [hostile],
        ['explain', hostile],
        ['lint', '--rule', hostile],
        ['parse', '--as', hostile, FILE],
      ]) {
        const { status, text } = await said(args);
        isDeadPlainText(text);
        assert.ok(status === 0 || status === 2);
      }
    });

  test('in a file, whatever the command makes of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-run-'));
    try {
      const file = join(folder, 'a.smtp');
      const lines = HOSTILE.flatMap((text) => text.split('\n'));
      const talk = lines.map((text) => `C: RCPT TO:<${text}@example.org>\nS: 550 5.1.1 ${text}\n`).join('');
      const log = lines
        .map(
          (text) =>
            `Oct  3 10:00:00 mx1 postfix/smtp[1]: 4F2A1B3C9D: to=<${text}>, relay=${text}, status=bounced (${text})\n`,
        )
        .join('');
      for (const content of [`S: 220 mail.example.org\nC: EHLO x\nS: 250 x\n${talk}`, log]) {
        writeFileSync(file, content);
        for (const format of ['pretty', 'json', 'sarif', 'github'])
          isDeadPlainText((await said(['lint', '--format', format, file])).text);
        for (const format of ['pretty', 'json', 'html'])
          isDeadPlainText((await said(['report', '--format', format, file])).text);
        for (const format of ['pretty', 'json'])
          isDeadPlainText((await said(['trace', '--format', format, '4F2A1B3C9D', file])).text);
        for (const args of [
          ['parse', file],
          ['redact', file],
          ['report', '--not-understood', file],
        ])
          isDeadPlainText((await said(args)).text);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a redacted copy in a pipe keeps the bytes that are not replaced', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-run-'));
  try {
    writeFileSync(join(folder, 'a.txt'), 'one\u001b[0m\r\ntwo\u202e\n');
    assert.equal((await said(['redact', join(folder, 'a.txt')], false)).text, 'one\u001b[0m\r\ntwo\u202e\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
