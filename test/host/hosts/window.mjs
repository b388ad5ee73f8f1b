// An ordinary VS Code window with the packed extension installed, and what a person does in it.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packExtension } from '../package.mjs';
import { withPage } from './page.mjs';

const PATIENCE = 20_000;
const STARTING = 60_000;
const SOON = 3_000;

/**
 * Packs the built extension in the folder `extension` into `out`, opens a window on `folder`, and calls `use` with its
 * page; `restricted` in Restricted Mode. The window is closed whatever happens.
 */
export async function inWindow({ extension, out, restricted, ...given }, folder, use) {
  const vsix = join(out, 'smtp-lens.vsix');
  await packExtension(extension, vsix);
  await withPage(given, { vsix, restricted }, async (page, { origin }) => {
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${origin}/?${new URLSearchParams({ folder })}`);
    await use(page);
  });
}

/** Opens a file from the explorer. */
export async function openFile(page, name) {
  const file = page.getByRole('treeitem', { name, exact: true });
  await file.waitFor({ timeout: STARTING });
  await file.dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Opens a file by typing its path, or the end of it, wherever in the folder it is; `:N` behind it is a line. */
export async function findFile(page, path) {
  const name = path.split('/').at(-1).replace(/:\d+$/, '');
  await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: STARTING });
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input[type=text]').fill(path);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Chooses a colour theme by its name in the menu; `file` is the name of its file, by which the page tells it. */
export async function chooseTheme(page, [name, file]) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input[type=text]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.monaco-workbench[class*="themes-${file}-json"]`).waitFor();
}

/** Moves the mouse onto a piece of text until its card is there; returns the card. */
export async function hoverOver(page, text, expected) {
  const card = page.locator('.monaco-hover:visible .monaco-hover-content', { hasText: expected }).first();
  await until(`the card of ${text}`, async () => {
    await page.mouse.move(0, 0);
    await piece(page, text).hover();
    return await seen(card);
  });
  return card;
}

/**
 * Opens the menu of quick fixes from the light bulb beside the line of the cursor, until its first entry is one that is expected; returns
 * the menu's entries.
 */
export async function openFixes(page, expected = /./) {
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  // The editor asks the server anew whenever the cursor or the problems change, and closes a menu that is open then.
  await until('the menu of quick fixes', async () => {
    await page.locator('.monaco-editor [class*="codicon-gutter-lightbulb"]').first().click();
    if (!(await seen(fixes.first()))) return false;
    if (expected.test(await fixes.first().textContent())) return true;
    await page.keyboard.press('Escape');
    return false;
  });
  return fixes;
}

/**
 * Saves a new document under a path, in the folder of the file `beside`. The dialog fills in a name of its own when it has
 * listed the folder, and is slow to hear.
 */
export async function saveAs(page, beside, path) {
  const dialog = page.locator('.quick-input-widget');
  await page.keyboard.press('Control+S');
  await dialog.locator('.monaco-list-row', { hasText: beside }).waitFor();
  await until('the dialog to close', async () => {
    await dialog.locator('input[type=text]').fill(path);
    await wait(1_000);
    await page.keyboard.press('Enter');
    return await dialog.waitFor({ state: 'hidden', timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Runs a command by its name in the palette. That lists what there is when it opens: what the server must say first may come later. */
export async function runCommand(page, name) {
  const command = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
  await until(`the command ${name}`, async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input[type=text]').fill(`>${name}`);
    const isThere = await seen(command);
    await page.keyboard.press(isThere ? 'Enter' : 'Escape');
    return isThere;
  });
}

/** Whether an element comes soon. */
const seen = (element) =>
  element.waitFor({ timeout: SOON }).then(
    () => true,
    () => false,
  );

/** What the Markdown preview shows. */
export const preview = (page) =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('.markdown-body');

export const squiggles = (page) => page.locator('.squiggly-error');

/** The entry of a rule in the Problems panel. */
export const problem = (page, rule) => page.locator('.markers-panel .monaco-list-row', { hasText: rule }).first();

export const statusItem = (page) => page.locator('[id="smtp-lens.smtp-lens.smtpLens.chooseDialect"]');

export const purposeItem = (page) => page.locator('[id="smtp-lens.smtp-lens.smtpLens.choosePurpose"]');

/** An entry of an open quick pick. */
export const choice = (page, text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

/** A drawn line that contains `text`. */
export const line = (page, text) => page.locator('.view-line', { hasText: text }).first();

/** A piece of a line, drawn in one style, that is `text`. */
export const piece = (page, text) => page.locator('.view-line > span > span').getByText(text, { exact: true }).first();

/** Asks until it holds. `seen` says, for the failure, what was there instead. */
export async function until(what, holds, seen = () => 'nothing') {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; last seen: ${seen()}`);
    await wait(50);
  }
}
