// A folder that nobody trusts yet: VS Code's Restricted Mode, in which the extension says of itself that it works.
import { join } from 'node:path';
import { runTests } from './results.mjs';
import { hoverOver, inWindow, openFile, openFixes, runCommand, squiggles } from './window.mjs';

const FILE = 'cut-off.smtp';

/** Runs the tests on the folder `workspace`; `out` takes a picture of the page after each failed one. */
export async function runRestricted(given, collected) {
  await inWindow({ ...given, restricted: true }, given.workspace, async (page) => {
    const keepPicture = (name) => page.screenshot({ path: join(given.out, `${name.replaceAll(/\W+/g, '-')}.png`) });
    await runTests(collected, tests(page), keepPicture);
  });
}

function tests(page) {
  return [
    [
      'Restricted Mode: a file opens, and the window says that it is restricted',
      async () => {
        await openFile(page, FILE);
        await page.locator('[id="status.workspaceTrust"]').waitFor();
      },
    ],
    ['Restricted Mode: a code has its card', () => hoverOver(page, '354', 'When you see it')],
    [
      'Restricted Mode: faults are found, and fixes offered',
      async () => {
        await squiggles(page).first().waitFor();
        await page.keyboard.press('F8');
        await problemIsTold(page);
      },
    ],
    [
      'Restricted Mode: a page opens',
      async () => {
        await runCommand(page, 'SMTP Lens: Show Session Diagram');
        await page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('svg').waitFor();
      },
    ],
  ];
}

async function problemIsTold(page) {
  await page.locator('.marker-widget', { hasText: 'bare-period-in-body' }).waitFor();
  await page.keyboard.press('Escape');
  await (await openFixes(page)).first().waitFor();
  await page.keyboard.press('Escape');
}
