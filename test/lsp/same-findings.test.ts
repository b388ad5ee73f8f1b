/** The editor and the command line have one engine: on every recording they say the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withoutMarks } from '../../server/src/lint/marks';
import { rules } from '../../server/src/lint/rules';
import { smtpLens } from '../cli/cli';
import { start } from './connection';

const folder = join(REPOSITORY, 'samples');
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

interface Row {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly message: string;
}

test('editor and command line find the same on samples/', async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.smtp'));
  const rows = JSON.parse(smtpLens(['lint', '--format', 'json', '--locale', 'en', folder]).stdout) as Row[];
  const onCommandLine = rows.map((row) =>
    [row.file.slice(folder.length + 1), row.rule, row.severity, row.line, row.column, row.endColumn, row.message].join(
      ' ',
    ),
  );
  const session = await start({ locale: 'en' });
  const inEditor: string[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const uri = await session.open(readFileSync(file, 'utf8'), { uri: pathToFileURL(file).href });
    for (const { code, severity, range, message } of (await session.diagnostics(uri)).diagnostics) {
      const { start, end } = range;
      const place = [start.line + 1, start.character + 1, end.character + 1];
      inEditor.push([name, code, SEVERITIES[severity! - 1], ...place, message].join(' '));
    }
  }
  assert.equal(await session.stop(), 0);
  assert.ok(names.length > 90 && inEditor.length > 0);
  assert.deepEqual(inEditor.sort(), onCommandLine.sort());
});

test('they do so on the examples of logs, where the editor is told the levels', async () => {
  const examples = rules.flatMap(({ log }) => [
    ...(log?.bad ?? []).map((text) => withoutMarks(text).text),
    ...(log?.good ?? []),
  ]);
  const levels = Object.fromEntries(rules.map(({ id }) => [id, 'warning']));
  const session = await start({ locale: 'en' });
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { smtpLens: { lint: { rules: levels } } },
  });
  const set = Object.entries(levels).flatMap(([id, level]) => ['--rule', `${id}=${level}`]);
  const text = examples.join('');
  const uri = await session.open(text, { uri: 'file:///tmp/examples.log', languageId: 'mail-log' });
  const inEditor = (await session.diagnostics(uri)).diagnostics.map(({ code, range: { start, end }, message }) =>
    [code, start.line + 1, start.character + 1, end.character + 1, message].join(' '),
  );
  assert.equal(await session.stop(), 0);
  const rows = JSON.parse(smtpLens(['lint', '--format', 'json', ...set, '-'], text).stdout) as Row[];
  const onCommandLine = rows.map(({ rule, line, column, endColumn, message }) =>
    [rule, line, column, endColumn, message].join(' '),
  );
  assert.ok(onCommandLine.length > 10);
  assert.deepEqual(inEditor, onCommandLine);
});
