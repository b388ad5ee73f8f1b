// The pictures of the README, taken of a real window on a recorded session.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeEditors, logTests } from './drawn-logs.mjs';
import { runTests } from './results.mjs';
import {
  choice,
  chooseTheme,
  findFile,
  hoverOver,
  inWindow,
  openFixes,
  preview,
  problem,
  runCommand,
  squiggles,
  until,
} from './window.mjs';

const RECORDING = 'socket-postfix-cut-off.smtp';
const SIZE = { width: 1000, height: 680 };

/** Today's themes, and those for eyes that need contrast: their names in the menu, and those of their files. */
const THEMES = [
  ['Light 2026', '2026-light'],
  ['Dark 2026', '2026-dark'],
  ['Light High Contrast', 'hc_light'],
  ['Dark High Contrast', 'hc_black'],
];

/** Of the pictures of mail logs those that the documents use. */
const IN_DOCUMENTS = { 'queue-id': 'mail-log.png', report: 'report.png' };

/**
 * Takes the pictures of the folder `samples`: those that the documents use into the folder `images`, those of mail logs in
 * each theme into the folder `out`, for looking at.
 */
export async function takePictures({ samples, images, ...given }, collected) {
  await mkdir(images, { recursive: true });
  await inWindow(given, samples, async (page) => {
    await page.setViewportSize(SIZE);
    await runTests(collected, [
      ['a recording opens', () => openRecording(page)],
      ['picture of a hover card', () => takeHover(page, join(images, 'hover.png'))],
      ['picture of a quick fix', () => takeQuickFix(page, join(images, 'quick-fix.png'))],
      ['picture of a comparison', () => takeComparison(page, join(images, 'compare.png'))],
      ['nothing is left open', () => closeEditors(page)],
      ...logTests(
        page,
        (name, element) => take(page, element, join(images, IN_DOCUMENTS[name])),
        Object.keys(IN_DOCUMENTS),
      ),
    ]);
  });
  for (const theme of THEMES) await takeLogPictures(theme, samples, given, collected);
}

async function takeLogPictures([name, file], samples, given, collected) {
  await inWindow(given, samples, async (page) => {
    await page.setViewportSize(SIZE);
    await findFile(page, RECORDING);
    await squiggles(page).first().waitFor();
    await chooseTheme(page, [name, file]);
    const seen = (what, element) => take(page, element, join(given.out, `${what}-${file}.png`));
    const tests = logTests(page, seen).map(([test, run]) => [`${name}: ${test}`, run]);
    await runTests(collected, tests, (test) =>
      page.screenshot({ path: join(given.out, `${test.replaceAll(/\W+/g, '-')}.png`) }),
    );
  });
}

async function take(page, element, path) {
  await settled(element);
  await page.screenshot({ path });
}

/** The recording alone: without the explorer beside it. */
async function openRecording(page) {
  await findFile(page, RECORDING);
  await squiggles(page).first().waitFor();
  await page.keyboard.press('Control+B');
  await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
}

async function takeHover(page, path) {
  const card = await hoverOver(page, '354', 'When you see it');
  await settled(card);
  await page.screenshot({ path });
}

async function takeQuickFix(page, path) {
  await page.keyboard.press('Control+Shift+M');
  await problem(page, 'bare-period-in-body').dblclick();
  const fixes = await openFixes(page);
  await settled(fixes.first());
  await page.screenshot({ path });
}

async function takeComparison(page, path) {
  await page.keyboard.press('Control+J');
  await runCommand(page, 'SMTP Lens: Compare Codes…');
  for (const code of ['211', '354']) {
    await page.locator('.quick-input-widget input[type=text]').fill(code);
    await choice(page, code === '211' ? 'System status' : 'Start mail input').click();
  }
  await preview(page).getByText('Key differences').waitFor();
  await page.screenshot({ path });
}

/** Waits until an element and all around it have faded in. */
async function settled(element) {
  const opaque = (node) => {
    for (let at = node; at; at = at.parentElement) if (getComputedStyle(at).opacity !== '1') return false;
    return true;
  };
  await until('an opaque element', () => element.evaluate(opaque));
}
