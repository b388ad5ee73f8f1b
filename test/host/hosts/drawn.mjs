// What a person sees: colours, cards, findings and fixes, as the page has drawn them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LINE_ENDS } from '../workspace.mjs';
import { helpTests } from './drawn-help.mjs';
import { logTests } from './drawn-logs.mjs';
import { runTests } from './results.mjs';
import {
  choice,
  chooseTheme,
  findFile,
  hoverOver,
  inWindow,
  line,
  openFile,
  openFixes,
  preview,
  problem,
  purposeItem,
  runCommand,
  squiggles,
  statusItem,
  until,
} from './window.mjs';

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
const RULE = 'bare-period-in-body';
/** One reply of each class in that file, and a line of its message. */
const REPLIES = ['220', '354', '450', '550'];
const BODY = 'pears and plums';
/** What fixes of a recording say of themselves. */
const COPIES = /in a corrected copy/;
const NO_COPIES = /^(?!.*in a corrected copy)/;
/** In CIE L*a*b*: a distance that the eye tells apart at a glance, and a chroma that it takes for none. */
const APART = 10;
const GREY = 5;

/** Runs the tests on the folder `workspace`; `out` takes a picture of the page after each failed one. */
export async function runDrawn(given, collected) {
  await inWindow(given, given.workspace, async (page) => {
    const keepPicture = (name) => page.screenshot({ path: join(given.out, `${name.replaceAll(/\W+/g, '-')}.png`) });
    await runTests(collected, tests(page, given.workspace), keepPicture);
  });
}

/** `folder` is the workspace's, on this machine. */
function tests(page, folder) {
  return [
    ['a file opens from the explorer', () => openFile(page, FILE)],
    ['the status bar names the dialect', () => untilDialect(page, /C:/)],
    ...THEMES.map((theme) => [`reply classes are told apart in ${theme[0]}`, () => tellsApart(page, theme)]),
    ['a hover shows the card of 354', () => showsCard(page)],
    ['a link in the card opens the comparison, and that leads on', () => comparesCodes(page)],
    ['what is typed is looked up', () => looksUp(page)],
    ['the bare period is underlined and stands in Problems', () => showsProblem(page)],
    ['the quick fix of a recording opens a corrected copy', () => correctsCopy(page)],
    ['the quick fix is applied from its menu to what is being written', () => appliesFix(page)],
    ['the dialect can be chosen, and given back', () => choosesDialect(page)],
    [
      'a save that would make all line ends alike is warned of, and the bytes can be kept',
      () => warnsOfLineEnds(page, folder),
    ],
    ...logTests(page),
    ...helpTests(page),
  ];
}

async function showsCard(page) {
  const card = await hoverOver(page, '354', 'When you see it');
  const text = await card.textContent();
  for (const part of ['354', 'How to fix it', 'Compare with', 'RFC 5321']) {
    if (!text.includes(part)) throw new Error(`“${part}” is missing in the card:\n${text}`);
  }
}

/** The preview leads from the comparison to the page of each code. */
async function comparesCodes(page) {
  const card = await hoverOver(page, '354', 'When you see it');
  await card.getByText('250', { exact: true }).click();
  await heading(page, '354 – 250').waitFor();
  await preview(page).getByText('354 · Start mail input').last().click();
  await heading(page, '354 · Start mail input').waitFor();
  await backToFile(page);
}

async function looksUp(page) {
  await runCommand(page, 'SMTP Lens: Look Up…');
  await page.locator('.quick-input-widget input[type=text]').fill('mailbox full');
  await choice(page, 'X.2.2').click();
  await heading(page, 'X.2.2 · Mailbox full').waitFor();
  await backToFile(page);
}

const heading = (page, text) => preview(page).locator('h1', { hasText: text });

async function backToFile(page) {
  await page.locator('.tab', { hasText: FILE }).click();
  await page.locator('.tab.active', { hasText: FILE }).waitFor();
}

async function showsProblem(page) {
  await until('one squiggle', async () => (await squiggles(page).count()) === 1);
  await page.keyboard.press('Control+Shift+M');
  await problem(page, RULE).waitFor();
}

/** The recording keeps its problem; the copy has none. */
async function correctsCopy(page) {
  await problem(page, RULE).dblclick();
  await (await openFixes(page, COPIES)).first().click();
  await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
  await line(page, 'C: ..').waitFor();
  await until('one squiggle', async () => (await squiggles(page).count()) === 1);
  await runCommand(page, 'View: Revert and Close Editor');
  await backToFile(page);
}

/** The editor shows no difference; the file has one until it is saved. */
async function warnsOfLineEnds(page, folder) {
  const file = join(folder, 'saving', 'line-ends-saved.smtp');
  await findFile(page, 'line-ends-saved.smtp');
  await untilDialect(page, /telnet/);
  await line(page, '221 bye').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# looked at');
  await page.keyboard.press('Control+S');
  const warning = page.locator('.notification-list-item', { hasText: 'had lines that end in different ways' });
  await warning.getByRole('button', { name: 'Keep the Original Bytes' }).click();
  await until('the bytes beside the file', async () => (await textOf(`${file}.orig`)) === LINE_ENDS);
  const saved = await textOf(file);
  const alike = `${LINE_ENDS.replaceAll('\r', '').replaceAll('\n', '\r\n')}# looked at`;
  if (saved !== alike) throw new Error(`The file is ${JSON.stringify(saved)}`);
  await page.locator('.tab', { hasText: FILE }).first().click();
}

const textOf = (file) => readFile(file, 'latin1').catch(() => undefined);

async function appliesFix(page) {
  await purposeItem(page).click();
  await choice(page, 'Being written').click();
  await until('the purpose', async () => /Being written/.test((await purposeItem(page).textContent()) ?? ''));
  // The light bulb comes when the cursor does.
  await line(page, 'thanks').click();
  await problem(page, RULE).dblclick();
  await (await openFixes(page, NO_COPIES)).first().click();
  await line(page, 'C: ..').waitFor();
  await until('no squiggle', async () => (await squiggles(page).count()) === 0);
  await problem(page, RULE).waitFor({ state: 'hidden' });
}

async function choosesDialect(page) {
  const before = await statusItem(page).textContent();
  await statusItem(page).click();
  await choice(page, 'swaks').click();
  await untilDialect(page, /swaks/);
  await statusItem(page).click();
  await choice(page, 'Recognise automatically').click();
  await until(`${before} again`, async () => (await statusItem(page).textContent()) === before);
}

async function untilDialect(page, title) {
  await until(`${title} in the status bar`, async () => title.test((await statusItem(page).textContent()) ?? ''));
}

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
