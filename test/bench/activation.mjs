// `node test/bench/activation.mjs [TIMES]`: how long a real VS Code waits for the extension, by its own figure (*Developer: Show Running
// Extensions*): the loading of its code and the call of `activate`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, prepareEnvironment } from '../host/environment.mjs';
import { findFile, inWindow, line, runCommand } from '../host/hosts/window.mjs';

const TIMES = Number(process.argv[2] ?? 3);
const NAME = 'session.smtp';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'out', 'activation');
const chromium = findChromium();
if (!chromium) {
  console.error('activation: NOT RUN: no Chromium found (CHROME_PATH may name one)');
  process.exit(1);
}
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'activation-'));
writeFileSync(join(folder, NAME), 'S: 220 mail.example.org ESMTP\nC: QUIT\nS: 221 bye\n');

try {
  const given = { environment: await prepareEnvironment(), chromium, extension: root, out };
  const times = [];
  for (let n = 0; n < TIMES; n++) times.push(await activation(given));
  console.log(`activation: ${times.sort((a, b) => a - b).join(', ')} ms`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds, of one window. */
async function activation(given) {
  let told = '';
  await inWindow(given, folder, async (page) => {
    // High enough for all of them: a list shows what is in sight.
    await page.setViewportSize({ width: 1200, height: 1600 });
    await findFile(page, NAME);
    await line(page, 'QUIT').waitFor();
    await runCommand(page, 'Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'SMTP Lens' });
    told = await row.locator('.activation-time').textContent();
    await page.screenshot({ path: join(out, 'running-extensions.png') });
  });
  return Number(/(\d+)ms/.exec(told)[1]);
}
