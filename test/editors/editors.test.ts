/** Other editors, with their own clients, on a recording in which the server cut a message off. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const SAMPLE = join(REPOSITORY, 'samples', 'socket-postfix-cut-off.smtp');
/** The line (1-based) of the period that cut the message off. */
const BARE = 28;

const editors = [
  { name: 'Neovim', program: 'nvim', args: ['--headless', '--clean', '-u', script('neovim.lua')] },
  { name: 'Emacs', program: 'emacs', args: ['--batch', '-l', script('emacs.el')] },
];

/** What an editor tells of its session: see the scripts beside this file. */
interface Told {
  readonly problem?: string;
  readonly before: readonly { readonly line: number; readonly message: string }[];
  readonly after: readonly unknown[];
  readonly hover: { readonly value: string };
  readonly action: string;
  readonly line: string;
}

for (const { name, program, args } of editors) {
  const skip = spawnSync(program, ['--version']).error && `${program} is not installed`;
  test(`${name}: diagnostics arrive, a hover answers, a code action is applied`, { skip }, async () => {
    const told = await session(program, args);
    assert.equal(told.problem, undefined);
    assert.deepEqual(
      told.before.map(({ line }) => line),
      [BARE],
    );
    assert.match(told.before[0]!.message, /This line ended the message/);
    assert.match(told.hover.value, /354/);
    assert.doesNotMatch(told.hover.value, /command:/, 'no command link for an editor that has no such commands');
    assert.match(told.action, /Double this period/);
    assert.equal(told.line, 'C: ..');
    assert.deepEqual(told.after, []);
  });
}

function script(name: string): string {
  return join(REPOSITORY, 'test', 'editors', name);
}

async function session(program: string, args: readonly string[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-editor-'));
  const file = join(folder, 'session.smtp');
  copyFileSync(SAMPLE, file);
  const env = {
    ...process.env,
    SMTP_LENS_NODE: process.execPath,
    SMTP_LENS_SERVER: join(REPOSITORY, 'dist', 'server', 'node.js'),
  };
  try {
    const { stdout } = await promisify(execFile)(program, [...args, file], { env, timeout: 60_000 });
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as Told;
  } catch (error) {
    return { problem: String((error as { stdout?: string }).stdout || error) } as Told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
