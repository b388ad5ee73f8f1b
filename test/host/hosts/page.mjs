// Pages of a VS Code server in Chromium.
import { openBrowser } from '../browser.mjs';
import { startServer } from '../server.mjs';

/** Longer than the longest test may take; see suite/harness.ts. */
const SILENCE = 90_000;

/** Starts a server as `options` say, opens an empty page, and calls `use` with both; ends both whatever happens. */
export async function withPage({ environment, chromium }, options, use) {
  const server = await startServer(environment, options);
  try {
    const browser = await openBrowser(environment, chromium);
    try {
      await use(browser.page, server);
    } finally {
      await browser.stop();
    }
  } finally {
    await server.stop();
  }
}

/**
 * Opens `address`, of a workbench that runs the suite: it reports through two functions that it finds in its window.
 * Resolves when the suite has ended; throws where that was too early, or where nothing is heard of it for a long time.
 */
export async function runInPage(page, address, collected) {
  await new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`Nothing was heard of the suite for ${SILENCE / 1000} s.`));
    let timer = setTimeout(giveUp, SILENCE);
    const hear = (_type, args) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE);
      collected.hear(args.join(' '));
    };
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    Promise.all([page.exposeFunction('codeAutomationLog', hear), page.exposeFunction('codeAutomationExit', end)])
      .then(() => page.goto(address, { waitUntil: 'domcontentloaded' }))
      .catch(reject);
  });
  collected.expectAll();
}
