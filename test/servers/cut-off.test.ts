/** The whole path of a message that a bare period cut off: recorded, understood, mended, and sent again to real servers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { smtpLens } from '../cli/cli';
import { scenarios } from '../record/scenarios';
import { startExim, whyNoExim } from './exim';
import { startPostfix, whyNoPostfix } from './postfix';
import { replay, stepsOf } from './replay';
import type { MailServer } from './server';

interface Edit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly fix?: { readonly edits: readonly Edit[] };
}

interface Row {
  readonly n: number;
  readonly class: string;
  readonly col?: number;
}

/** Recordings that stay readable when the period is doubled: those in which the answers stand behind the text. */
const names = [
  'socket-postfix-cut-off',
  'socket-postfix-cut-off-list',
  'socket-postfix-cut-off-long',
  'socket-exim-cut-off',
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
        const found = barePeriods(text);
        assert.deepEqual(
          found.map(({ line, severity }) => [line, severity]),
          [[cutAt(sample), 'error']],
        );
        const mended = apply(text, found[0]?.fix?.edits ?? []);
        assert.deepEqual(barePeriods(mended), []);
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

/** What the linter says of bare periods. It ends with 1 where it has found an error. */
function barePeriods(text: string): Finding[] {
  const { stdout, stderr } = smtpLens(['lint', '--format', 'json', '-'], text);
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as Finding[]).filter(({ rule }) => rule === 'bare-period-in-body');
}

/** The line that ended the message, as the wire has it. */
function cutAt(sample: string): number | undefined {
  const truth = JSON.parse(readFileSync(join(REPOSITORY, 'test/record/truth', `${sample}.json`), 'utf8'));
  return truth.lines.find(({ bare, lost }: { bare?: true; lost?: true }) => bare && !lost)?.n;
}

/** The message as its author wrote it. */
function authored(sample: string): string {
  const text = scenarios.find(({ name }) => name === sample)?.unstuffed ?? [];
  return text.map((line) => `${line}\n`).join('');
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

/** Each line of a transcript with its class, and its text without marks. */
function clientLines(text: string): { class: string; text: string }[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const rows = smtpLens(['parse', '-'], text).stdout.trim().split('\n');
  return rows.map((row) => {
    const { n, class: kind, col = 1 } = JSON.parse(row) as Row;
    return { class: kind, text: (lines[n - 1] ?? '').slice(col - 1) };
  });
}
