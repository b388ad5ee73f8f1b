/** The whole path of a message that a bare period cut off: recorded, understood, mended, and sent again to real servers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startExim, whyNoExim } from './exim';
import { authored, clientLines, cutAt, type Edit, findings } from './mended';
import { startPostfix, whyNoPostfix } from './postfix';
import { replay, stepsOf } from './replay';
import type { MailServer } from './server';

/** Recordings that stay readable when the period is doubled: marks, or the place of the answers, keep them from the text. */
const names = [
  'socket-postfix-cut-off',
  'socket-postfix-cut-off-list',
  'socket-postfix-cut-off-long',
  'socket-exim-cut-off',
  'socket-exim-cut-off-in-step',
  'socket-exim-cut-off-unsynchronized',
  'swaks-postfix-cut-off',
  'swaks-exim-cut-off',
  'telnet-postfix-cut-off-pasted',
  'telnet-exim-cut-off-pasted',
];

for (const [name, start, whyNot] of [
  ['Postfix', startPostfix, whyNoPostfix],
  ['Exim', startExim, whyNoExim],
] as const) {
  describe(`a message cut off, mended and sent to ${name}`, { skip: whyNot() ?? false }, () => {
    let server: MailServer;
    before(async () => {
      server = await start();
    });
    after(() => server.stop());

    for (const sample of names) {
      test(`from ${sample}`, async () => {
        const text = readFileSync(join(REPOSITORY, 'samples', `${sample}.smtp`), 'utf8');
        const found = findings(text);
        assert.deepEqual(
          found.map(({ line, severity }) => [line, severity]),
          [[cutAt(sample), 'error']],
        );
        const mended = apply(text, found[0]?.fix?.edits ?? []);
        assert.deepEqual(findings(mended), []);
        const played = await replay(server, stepsOf(clientLines(mended)));
        const answer = played.replies.find((_, index) => played.replies[index - 1]?.code === 354);
        assert.equal(answer?.code, 250);
        assert.deepEqual(
          played.delivered.map(({ message }) => message.toString()),
          [authored(sample)],
        );
      });
    }
  });
}

/** Edits within lines; lines and columns are 1-based. */
function apply(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const { line, column, endLine, endColumn, text: inserted } of edits) {
    assert.equal(line, endLine);
    const old = lines[line - 1] ?? '';
    lines[line - 1] = old.slice(0, column - 1) + inserted + old.slice(endColumn - 1);
  }
  return lines.join('\n');
}
