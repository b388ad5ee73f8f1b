// `node test/bench/window.mjs LOG [LARGE]`: a mail log that VS Code hands to extensions (up to 50 MB), and one that it does not, in a real
// window: opened, scrolled, searched, hovered, typed into, traced; with how long each took, and pictures in out/window. The delay of a
// key is the time from its event to the change that it makes on the page, which no server has a part in: it shows whether the window
// answers.
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, prepareEnvironment } from '../host/environment.mjs';
import { choice, findFile, hoverOver, inWindow, line, preview, runCommand, until } from '../host/hosts/window.mjs';

const KEYS = 40;
const PAUSE = 60;
const NOTES = 'notes.md';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'out', 'window');
const [log, large] = process.argv.slice(2).map((file) => resolve(file));
const chromium = findChromium();
if (!log || !chromium) {
  console.error(log ? 'window: NOT RUN: no Chromium found (CHROME_PATH may name one)' : 'window: name a mail log');
  process.exit(1);
}
mkdirSync(out, { recursive: true });
// Beside the logs, so that the large one is linked; the other one is typed into, and saved.
const folder = mkdtempSync(join(log, '..', 'window-'));
copyFileSync(log, join(folder, basename(log)));
if (large) linkSync(large, join(folder, basename(large)));
writeFileSync(join(folder, NOTES), 'a page to type on\n');

try {
  const given = { environment: await prepareEnvironment(), chromium, extension: root, out };
  await inWindow(given, folder, async (page) => {
    page.setDefaultTimeout(60_000);
    await page.setViewportSize({ width: 1200, height: 780 });
    await watchKeys(page);
    try {
      await logInEditor(page);
      if (large) await logOnDisk(page);
    } catch (error) {
      await page.screenshot({ path: join(out, 'failed.png') });
      throw error;
    }
  });
} finally {
  rmSync(folder, { recursive: true });
}

async function logInEditor(page) {
  const name = basename(log);
  await timed(`${name}: open, until its lines stand there`, async () => {
    await findFile(page, name);
    // A window on a server asks from 10 MB on.
    await page.getByRole('button', { name: 'Open Anyway' }).click();
    await line(page, 'postfix').waitFor();
  });
  await typed(page, 'typed while it is read for the first time');
  const id = await idOnPage(page);
  await timed(`card of the queue id ${id}`, () => hoverOver(page, id, id));
  await page.screenshot({ path: join(out, 'editor-card.png') });
  await timed('to its end and back', async () => {
    await press(page, 'Control+End', (at) => at > 1);
    await press(page, 'Control+Home', (at) => at === 1);
  });
  await timed('fifty pages down', async () => {
    for (let n = 0; n < 50; n++) await page.keyboard.press('PageDown');
    await until('the cursor to be down there', async () => (await cursorLine(page)) > 1_000);
  });
  await page.screenshot({ path: join(out, 'editor-scrolled.png') });
  await typed(page, 'typed into it');
  await timed('search', async () => {
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget textarea').first().fill('status=bounced');
    await page.locator('.find-widget .matchesCount', { hasText: /of \d/ }).waitFor();
  });
  await page.screenshot({ path: join(out, 'editor-search.png') });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  for (const which of ['first', 'second'])
    await timed(`story of the message on the line, the ${which} time`, async () => {
      await runCommand(page, 'SMTP Lens: Show Message Story');
      await preview(page).locator('h2', { hasText: 'Its lines' }).waitFor();
      if (which === 'first') await page.locator('.tab', { hasText: name }).first().click();
    });
  await page.screenshot({ path: join(out, 'editor-story.png') });
  await runCommand(page, 'File: Revert File').catch(() => {});
  await closeAll(page);
}

async function logOnDisk(page) {
  const name = basename(large);
  await findFile(page, NOTES);
  await typed(page, 'typed before');
  const started = performance.now();
  await runCommand(page, 'SMTP Lens: Open Large Mail Log…');
  const dialog = page.locator('.quick-input-widget');
  await dialog.locator('.monaco-list-row', { hasText: name }).waitFor();
  await dialog.locator('input[type=text]').fill(join(folder, name));
  await wait(1_000);
  await page.keyboard.press('Enter');
  const report = webview(page);
  const read = report.locator('h1', { hasText: 'Mail log report' }).waitFor({ timeout: 300_000 });
  await page.locator('.notifications-toasts', { hasText: name }).waitFor();
  await page.screenshot({ path: join(out, 'large-progress.png') });
  await page.locator('.tab', { hasText: NOTES }).click();
  await page.locator('.monaco-editor .view-line').first().click();
  await typed(page, 'typed while the server reads it');
  await read;
  console.log(`${name}: read, with the typing between: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  await page.screenshot({ path: join(out, 'large-report.png') });
  await timed('search for words', async () => {
    await search(page, 'mailbox full');
    await page.locator('.view-line', { hasText: 'postfix' }).first().waitFor();
  });
  await page.screenshot({ path: join(out, 'large-part.png') });
  const id = await idOnPage(page);
  for (const which of ['first', 'second'])
    await timed(`story of ${id}, the ${which} time`, async () => {
      await search(page, id);
      await choice(page, /story/i).click();
      // The story of a notice is headed by the message that it tells of; what is beside it may have the same name.
      await page.locator('.tab.active', { hasText: id }).first().waitFor();
      await preview(page).locator('h1').waitFor();
    });
  await page.screenshot({ path: join(out, 'large-story.png') });
  await timed('messages that bounced, in the Mail view', async () => {
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'bounced' }).first().click();
    await rows.nth(8).waitFor();
  });
  await page.screenshot({ path: join(out, 'large-mail-view.png') });
}

async function search(page, words) {
  await runCommand(page, 'SMTP Lens: Search Large Mail Log…');
  await page.locator('.quick-input-widget input[type=text]').fill(words);
  await page.keyboard.press('Enter');
}

async function timed(what, run) {
  const started = performance.now();
  await run();
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`);
}

/** Types letters at the cursor, one behind the other. */
async function typed(page, what) {
  await page.evaluate(() => {
    window.keyDelays = [];
  });
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press('x');
    await wait(PAUSE);
  }
  const delays = (await page.evaluate(() => window.keyDelays)).sort((a, b) => a - b);
  if (delays.length < KEYS / 2) throw new Error(`of ${KEYS} keys ${delays.length} were seen`);
  const share = (part) => delays[Math.min(delays.length - 1, Math.floor(delays.length * part))].toFixed(0);
  console.log(`${what}: ${delays.length} keys, median ${share(0.5)} ms, p95 ${share(0.95)} ms, longest ${share(1)} ms`);
}

/** Notes how long each key takes until the page changes and is drawn. */
async function watchKeys(page) {
  await page.evaluate(() => {
    let pressed;
    window.keyDelays = [];
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'x') pressed = timeStamp;
      },
      true,
    );
    new MutationObserver(() => {
      if (pressed === undefined) return;
      const since = pressed;
      pressed = undefined;
      requestAnimationFrame(() => window.keyDelays.push(performance.now() - since));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function press(page, key, isThere) {
  await page.keyboard.press(key);
  await until(key, async () => isThere(await cursorLine(page)));
}

async function cursorLine(page) {
  const told = await page.locator('[id="status.editor.selection"]').textContent();
  return Number(/Ln ([\d,.]+)/.exec(told)?.[1].replaceAll(/\D/g, ''));
}

/** A queue id that a drawn line bears. */
async function idOnPage(page) {
  const lines = await page.locator('.view-line').allTextContents();
  const [, id] = lines.map((text) => /\]: ([\dA-F]{9,12}): /.exec(text.replaceAll('\u00a0', ' '))).find(Boolean) ?? [];
  if (!id) throw new Error(`no queue id in:\n${lines.join('\n')}`);
  return id;
}

async function closeAll(page) {
  await runCommand(page, 'View: Close All Editors');
  const discard = page.getByRole('button', { name: /Don't Save/ });
  await discard.click({ timeout: 3_000 }).catch(() => {});
  await page.locator('.tab').first().waitFor({ state: 'hidden' });
}

function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
}
