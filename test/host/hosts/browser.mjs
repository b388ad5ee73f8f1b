// The browser's extension host: extension and suite run in one worker and the language server in another, as on
// vscode.dev. Only the files come from the server.
import { relative } from 'node:path';
import { openBrowser } from '../browser.mjs';
import { startFront } from '../front.mjs';
import { startServer } from '../server.mjs';
import { runInPage } from './page.mjs';

/**
 * Runs the suite over the extension in the folder `extension` on the folder `workspace`. The suite must lie within the
 * extension's folder: VS Code runs it in the host that runs the extension around it.
 */
export async function runInBrowser({ environment, chromium, extension, suite, workspace }, collected) {
  const server = await startServer(environment, { flags: ['--enable-smoke-test-driver'] });
  try {
    const tests = `/extension/${relative(extension, suite)}`;
    const front = await startFront(server.origin, { extension }, (origin, configuration) => ({
      ...configuration,
      developmentOptions: {
        ...configuration.developmentOptions,
        extensions: [uri(origin, '/extension')],
        extensionTestsPath: uri(origin, tests),
      },
    }));
    try {
      const browser = await openBrowser(environment, chromium);
      try {
        await runInPage(browser.page, `${front.origin}/?${new URLSearchParams({ folder: workspace })}`, collected);
      } finally {
        await browser.stop();
      }
    } finally {
      await front.stop();
    }
  } finally {
    await server.stop();
  }
}

/** A URI as data, which is how the page's configuration holds one. */
function uri(origin, path) {
  const { protocol, host } = new URL(origin);
  return { scheme: protocol.slice(0, -1), authority: host, path };
}
