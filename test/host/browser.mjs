// Chromium, driven by playwright: kept from asking anything but loopback.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Opens a window without pages from before; returns its `page` and `stop()`. */
export async function openBrowser(environment, executablePath) {
  const { chromium } = await import(environment.playwright);
  const { folder: profile, remove } = temporaryFolder('chromium');
  // Webviews come from an origin of their own, and keep what they need in its storage.
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ARGUMENTS,
    headless: true,
    locale: 'en-US',
    viewport: { width: 1200, height: 800 },
  });
  const stop = async () => {
    await context.close();
    remove();
  };
  return { page: context.pages()[0] ?? (await context.newPage()), stop };
}
