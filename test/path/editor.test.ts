/**
 * The whole path, as a person walks it: `npm start` opens VS Code on a recorded session in which a real server cut a
 * message off; the error stands on the right line, and the quick fix opens a corrected copy, which is saved. What the client then says is
 * accepted by real servers, and what they deliver is what the author wrote, byte for byte.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../host/browser.mjs';
import { findChromium, prepareEnvironment } from '../host/environment.mjs';
import { openFixes, problem, saveAs, squiggles } from '../host/hosts/window.mjs';
import { startExim, whyNoExim } from '../servers/exim';
import { authored, clientLines, cutAt, findings } from '../servers/mended';
import { startPostfix, whyNoPostfix } from '../servers/postfix';
import { replay, stepsOf } from '../servers/replay';

const SAMPLE = 'socket-postfix-cut-off';
const STARTING = 90_000;
const browserMissing = findChromium() ? undefined : 'no Chromium found; install one, or name it with CHROME_PATH';
const missing = browserMissing ?? whyNoPostfix() ?? whyNoExim();

test('a cut-off message is mended in VS Code, and delivered whole', {
  skip: missing ?? false,
  timeout: 300_000,
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-path-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `${SAMPLE}.smtp`);
  copyFileSync(join(REPOSITORY, 'samples', `${SAMPLE}.smtp`), file);

  const { address, end } = await npmStart(folder);
  t.after(end);
  const copy = join(folder, 'corrected.smtp');
  await mend(t, address, `${SAMPLE}.smtp`, cutAt(SAMPLE), copy);
  const mended = await saved(copy, (text) => text.includes('\nC: ..\n'));
  assert.deepEqual(readFileSync(file), readFileSync(join(REPOSITORY, 'samples', `${SAMPLE}.smtp`)), 'the evidence');
  // That the message went in clear is worth a word, and no fault of it.
  assert.deepEqual(
    findings(mended).filter(({ severity }) => severity !== 'information'),
    [],
  );
  for (const start of [startPostfix, startExim]) {
    const server = await start();
    t.after(() => server.stop());
    const { replies, delivered } = await replay(server, stepsOf(clientLines(mended)));
    assert.ok(
      replies.every((reply) => reply && reply.code < 400),
      `${server.name}: ${JSON.stringify(replies)}`,
    );
    assert.deepEqual(
      delivered.map(({ message }) => message.toString()),
      [authored(SAMPLE)],
      server.name,
    );
  }
});

/** The text of a file once it is what it should be; an editor saves in its own time. */
async function saved(file: string, done: (text: string) => boolean): Promise<string> {
  for (let patience = 100; patience > 0; patience--) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (done(text)) return text;
    await wait(100);
  }
  throw new Error(`${file} was not saved`);
}

/** `npm start` on a folder, as a person calls it; the address that it prints, and how it is ended with Ctrl-C. */
async function npmStart(folder: string): Promise<{ address: string; end: () => Promise<void> }> {
  // Ctrl-C reaches every process of the terminal's group, so there must be a group.
  const started = spawn('npm', ['start', '--', '--browser', folder], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => started.on('exit', () => resolve()));
  const end = () => {
    if (started.exitCode === null) process.kill(-started.pid!, 'SIGINT');
    return ended;
  };
  return { address: await printedAddress(started), end };
}

function printedAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    started.stdout!.on('data', (text) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    started.on('exit', (status) => reject(new Error(`npm start ended with status ${status}: ${printed}`)));
  });
}

/** Opens the file, goes to its one problem, which must stand on `line`, applies the quick fix and saves the copy that it opens. */
async function mend(t: TestContext, address: string, name: string, line: number, copy: string): Promise<void> {
  const browser = await openBrowser(await prepareEnvironment(), findChromium());
  t.after(() => browser.stop());
  const { page } = browser;
  page.setDefaultTimeout(STARTING);
  await page.goto(address);
  await page.getByRole('treeitem', { name }).dblclick();
  await squiggles(page).waitFor();
  await page.keyboard.press('Control+Shift+M');
  await problem(page, 'bare-period-in-body').waitFor();
  assert.match(await problem(page, 'bare-period-in-body').textContent(), new RegExp(`Ln ${line}, Col 4`));
  await problem(page, 'bare-period-in-body').dblclick();
  await (await openFixes(page)).first().click();
  await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
  await saveAs(page, name, copy);
}
