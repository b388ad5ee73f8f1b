// What a person sees: the packed extension, installed into an ordinary VS Code window, looked at through its page.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../browser.mjs';
import { packExtension } from '../package.mjs';
import { startServer } from '../server.mjs';
import { runTests } from './results.mjs';

/** The themes that VS Code comes with, today's and yesterday's: their names in its menu, and those of their files. */
const THEMES = [
  ['Light 2026', '2026-light'],
  ['Dark 2026', '2026-dark'],
  ['Light Modern', 'light_modern'],
  ['Dark Modern', 'dark_modern'],
  ['Light High Contrast', 'hc_light'],
  ['Dark High Contrast', 'hc_black'],
];
const FILE = 'cut-off.smtp';
/** One reply of each class in that file, and a line of its message. */
const REPLIES = ['220', '354', '450', '550'];
const BODY = 'pears and plums';
const PATIENCE = 20_000;
const STARTING = 60_000;
/** In CIE L*a*b*: a distance that the eye tells apart at a glance, and a chroma that it takes for none. */
const APART = 10;
const GREY = 5;

/**
 * Runs the tests on the folder `workspace`; `out` takes the packed extension, and a picture of the page after a failed
 * test. With `images`, a folder, also keeps pictures of the hover card and of the quick fix there.
 */
export async function runDrawn({ environment, chromium, extension, workspace, out, images }, collected) {
  const vsix = join(out, 'smtp-lens.vsix');
  await packExtension(extension, vsix);
  const server = await startServer(environment, { vsix });
  try {
    const browser = await openBrowser(environment, chromium);
    try {
      const { page } = browser;
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`${server.origin}/?${new URLSearchParams({ folder: workspace })}`);
      const keepPicture = (name) => page.screenshot({ path: join(out, `${name.replaceAll(/\W+/g, '-')}.png`) });
      await runTests(collected, tests(page, images), keepPicture);
    } finally {
      await browser.stop();
    }
  } finally {
    await server.stop();
  }
}

function tests(page, images) {
  const picture = (name) => images && page.screenshot({ path: join(images, name) });
  return [
    ['a file opens from the explorer', () => openFile(page)],
    ['the status bar names the dialect', () => untilDialect(page, /C:/)],
    ...THEMES.map((theme) => [`reply classes are told apart in ${theme[0]}`, () => tellsApart(page, theme)]),
    ['a hover shows the card of 354', () => showsCard(page, () => picture('hover.png'))],
    ['the bare period is underlined and stands in Problems', () => showsProblem(page)],
    ['the quick fix is applied from its menu', () => appliesFix(page, () => picture('quick-fix.png'))],
    ['the dialect can be chosen, and given back', () => choosesDialect(page)],
  ];
}

async function openFile(page) {
  const file = page.getByRole('treeitem', { name: FILE });
  await file.waitFor({ timeout: STARTING });
  await file.dblclick();
  await line(page, '220 mail.example.org').waitFor();
}

// ── the status bar ─────────────────────────────────────────────────────────────────────────────────────────────────

const statusItem = (page) => page.locator('[id="smtp-lens.smtp-lens.smtpLens.chooseDialect"]');

async function untilDialect(page, title) {
  await until(`${title} in the status bar`, async () => title.test((await statusItem(page).textContent()) ?? ''));
}

async function choosesDialect(page) {
  const before = (await statusItem(page).textContent()) ?? '';
  await statusItem(page).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'swaks' }).click();
  await untilDialect(page, /swaks/);
  await statusItem(page).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Recognise automatically' }).click();
  await until(`${before} again`, async () => (await statusItem(page).textContent()) === before);
}

// ── colours ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The colours are waited for: the theme comes, the grammar colours at once, and the server a moment later. */
async function tellsApart(page, theme) {
  await chooseTheme(page, theme);
  let drawn;
  const judge = async () => {
    drawn = await page.evaluate(drawnColours, [...REPLIES, BODY]);
    if (drawn.includes(undefined)) return false;
    const colours = drawn.map(lab);
    const pairs = colours.flatMap((one, i) => colours.slice(i + 1).map((other) => distance(one, other)));
    const [, a, b] = colours.at(-1);
    return Math.min(...pairs) >= APART && Math.hypot(a, b) <= GREY;
  };
  await until('four colours and a grey body', judge, () => JSON.stringify(drawn));
}

async function chooseTheme(page, [name, file]) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input[type=text]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.monaco-workbench[class*="themes-${file}-json"]`).waitFor();
}

/** Runs in the page: the colours of the pieces of lines that end in `texts`. */
function drawnColours(texts) {
  const pieces = [...document.querySelectorAll('.view-line > span > span')];
  const said = ({ textContent }) => textContent.replaceAll('\u00a0', ' ').trimEnd();
  return texts.map((text) => {
    const piece = pieces.find((one) => said(one).endsWith(text));
    return piece && getComputedStyle(piece).color;
  });
}

/** How far apart two colours look (CIE76). */
function distance([l, a, b], [m, c, d]) {
  return Math.hypot(l - m, a - c, b - d);
}

/** L*a*b* of a colour as the page has it, `rgb(r, g, b)`. */
function lab(colour) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = colour.match(/[\d.]+/g).map((value) => linear(value / 255));
  const curve = (t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

// ── the hover card ─────────────────────────────────────────────────────────────────────────────────────────────────

async function showsCard(page, picture) {
  await chooseTheme(page, THEMES[0]);
  const card = page.locator('.monaco-hover-content', { hasText: 'When you see it' });
  await until('the card of 354', async () => {
    await page.mouse.move(0, 0);
    await piece(page, '354').hover();
    return await card.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
  const text = await card.first().textContent();
  for (const part of ['354', 'How to fix it', 'Compare with', 'RFC 5321']) {
    if (!text.includes(part)) throw new Error(`“${part}” is missing in the card:\n${text}`);
  }
  await picture();
}

// ── the finding and its fix ────────────────────────────────────────────────────────────────────────────────────────

const squiggles = (page) => page.locator('.squiggly-error');

async function showsProblem(page) {
  await until('one squiggle', async () => (await squiggles(page).count()) === 1);
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'bare-period-in-body' }).waitFor();
}

async function appliesFix(page, picture) {
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'bare-period-in-body' }).dblclick();
  await page.locator('.monaco-editor [class*="codicon-gutter-lightbulb"]').first().click();
  const fix = page.locator('.action-widget .monaco-list-row.action').first();
  await fix.waitFor();
  await picture();
  await fix.click();
  await line(page, 'C: ..').waitFor();
  await until('no squiggle', async () => (await squiggles(page).count()) === 0);
  await page
    .locator('.markers-panel .monaco-list-row', { hasText: 'bare-period-in-body' })
    .waitFor({ state: 'hidden' });
}

// ── the page ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A drawn line that contains `text`; VS Code draws a space as a no-break space, which playwright takes for one. */
const line = (page, text) => page.locator('.view-line', { hasText: text }).first();

/** A piece of a line, drawn in one style, that is `text`. */
const piece = (page, text) => page.locator('.view-line > span > span').getByText(text, { exact: true }).first();

async function until(what, holds, seen = () => 'nothing') {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; last seen: ${seen()}`);
    await wait(50);
  }
}
