/**
 * How much of the mail logs that others wrote is understood: each file in a table, with what is not. The table is left in
 * `out/understood.md`.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Kind } from '../../server/src/dialects/maillog/line';
import { readLog } from '../../server/src/dialects/maillog/reader';
import { linesOf } from '../../server/src/text/lines';
import { missing, shared } from './shared';

const folder = join(shared, 'corpora', 'maillog');
const files = missing ? [] : readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** Lines that nobody can understand, by file: how many, and why. Of any other file every line is understood. */
const BEYOND: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'exim-log-0495.log': [1, 'a configuration that only this test of Exim has'],
  'exim-log-0578.log': [4, 'what an ACL was told to log'],
  'exim-log-2112.log': [5, 'titles of test cases'],
  'exim-log-4600.log': [10, 'what an ACL was told to log'],
  'exim-log-5400.log': [18, 'what an ACL was told to log'],
  'exim-log-5670.log': [4, 'titles of test cases, and what an ACL was told to log'],
  'grok-odd.log': [2, 'pieces of lines'],
  'maillogsentinel-mail-a.log': [66, 'the words of Postfix itself were made anonymous'],
};

interface Line {
  readonly n: number;
  readonly text: string;
  /** By the labels of people, or by what read it where there are none: the program whose line it is. */
  readonly format: string;
  readonly understood: boolean;
}

/** The lines that a mail program wrote: no comments, no rest of the line above, no line of other programs. */
function linesIn(name: string): Line[] {
  const lines = linesOf(readFileSync(join(folder, name), 'utf8'));
  const labels = labelsOf(name);
  const texts = Array.from({ length: lines.count }, (_, n) => lines.at(n));
  return Array.from(readLog(texts), ({ kind, format }, i) => {
    const n = i + 1;
    const label = labels.get(n) ?? (/^\s*(?:#|\*{2,}|$)/.test(texts[i]!) ? 'none' : (format?.id ?? 'none'));
    return { n, text: texts[i]!, format: label.split('/')[0]!, understood: kind !== Kind.none };
  }).filter(({ format }) => !NO_MAIL.has(format));
}

const NO_MAIL = new Set(['none', 'continuation', 'syslog-other', 'syslog', 'unknown']);

function labelsOf(name: string): Map<number, string> {
  const labels = join(folder, `${name}.expect.json`);
  if (!existsSync(labels)) return new Map();
  const { lines } = JSON.parse(readFileSync(labels, 'utf8')) as { lines: { n: number; format: string }[] };
  return new Map(lines.map(({ n, format }) => [n, format]));
}

const share = (lines: readonly Line[]) => lines.filter(({ understood }) => understood).length / lines.length;

describe('lines of mail programs are understood', { skip: missing ?? false }, () => {
  const all = new Map(files.map((name) => [name, linesIn(name)]));
  const total = [...all.values()].flat();

  for (const [name, lines] of all)
    test(name, () => {
      const missed = lines.filter(({ understood }) => !understood).map(({ text }) => text);
      assert.ok(missed.length <= (BEYOND[name]?.[0] ?? 0), missed.join('\n'));
    });

  test('the table of all files', () => {
    const rows = [...all].map(([name, lines]) => {
      const missed = lines.filter(({ understood }) => !understood);
      return `| ${name} | ${lines.length} | ${(share(lines) * 100).toFixed(1)} % | ${missed.map(({ n }) => n).join(', ')} | ${BEYOND[name]?.[1] ?? ''} |`;
    });
    const missed = [...all].flatMap(([name, lines]) =>
      lines.filter(({ understood }) => !understood).map(({ n, text }) => `    ${name}:${n}: ${text}`),
    );
    const out = join(REPOSITORY, 'out');
    mkdirSync(out, { recursive: true });
    writeFileSync(
      join(out, 'understood.md'),
      [
        `${(share(total) * 100).toFixed(1)} % of ${total.length} lines of mail programs are understood.\n`,
        '| file | lines | understood | lines that are not | since they are |\n| --- | ---: | ---: | --- | --- |',
        ...rows,
        '',
        ...missed,
        '',
      ].join('\n'),
    );
    assert.equal(rows.length, files.length);
  });
});
