/** The two packages as people get them: their size, and the programs installed into an empty folder and used from there. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { packPrograms } from '../../scripts/package.mjs';
import { samplesOf } from '../../server/src/dialects/maillog/format';
import { logFormats } from '../../server/src/dialects/maillog/formats';
import { dialects } from '../../server/src/dialects/transcript';
import { rules } from '../../server/src/lint/rules';
import { packExtension } from '../host/package.mjs';

/** What a marketplace page may ask people to download. */
const MOST_BYTES = 1_000_000;
/** Letters of a sample that nothing else will happen to say. */
const LONG = 40;
const SAMPLE = join(REPOSITORY, 'samples', 'socket-postfix-cut-off.smtp');

const call = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the packed extension is small', async () => {
  const vsix = join(folder, 'smtp-lens.vsix');
  await packExtension(REPOSITORY, vsix);
  assert.ok(statSync(vsix).size < MOST_BYTES, `${statSync(vsix).size} bytes`);
});

test('what runs holds no samples and examples, which are for tests and docs', () => {
  const told = [
    ...logFormats
      .flatMap((format) => samplesOf(format).map(({ heard }) => heard))
      .filter((heard) => heard.includes(' | ')),
    ...dialects.flatMap(({ samples }) => samples.map(([line]) => line)).filter((line) => line.length > LONG),
    ...rules
      .flatMap(({ bad, good }) => [...bad.map(({ text }) => text), ...good])
      .map((text) => text.split('\n', 3).join('\\n')),
  ];
  assert.ok(told.length > 500);
  for (const program of ['cli.js', 'server/node.js', 'server/browser.js']) {
    const source = readFileSync(join(REPOSITORY, 'dist', program), 'utf8');
    assert.deepEqual(
      told.filter((text) => source.includes(text)),
      [],
      program,
    );
  }
});

describe('the npm package, installed into an empty folder', () => {
  const empty = join(folder, 'empty');
  const npx = (...args: string[]) => call('npx', ['--offline', '--no', '--', ...args], { cwd: empty });

  before(async () => {
    const tarball = packPrograms(folder);
    await call('mkdir', [empty]);
    await call('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: empty });
  });

  test('lints a file', async () => {
    const { code, stdout } = await npx('smtp-lens', 'lint', '--format', 'json', SAMPLE).catch((error) => error);
    assert.equal(code, 1, 'findings at the failing level');
    const errors = JSON.parse(stdout).filter(({ severity }: { severity: string }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule, line }: { rule: string; line: number }) => [rule, line]),
      [['bare-period-in-body', 28]],
    );
  });

  test('is silent on a file without a fault', async () => {
    const file = join(empty, 'clean.smtp');
    writeFileSync(file, 'C: NOOP\nS: 250 2.0.0 Ok\n');
    const { stdout } = await npx('smtp-lens', 'lint', '--format', 'json', file);
    assert.deepEqual(JSON.parse(stdout), []);
  });

  test('serves an editor', async () => {
    const server = spawn(join(empty, 'node_modules', '.bin', 'smtp-lens-server'), ['--stdio']);
    const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } };
    const message = JSON.stringify(initialize);
    server.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    let said = '';
    for await (const part of server.stdout) {
      said += part;
      if (said.includes('"serverInfo":{"name":"smtp-lens"}')) server.stdin.end();
    }
    assert.match(said, /"serverInfo":\{"name":"smtp-lens"\}/);
  });
});
