// The browser's extension host: extension and suite run in one worker and the language server in another, as on
// vscode.dev. Only the files come from the server.
import { relative } from 'node:path';
import { startFront } from '../front.mjs';
import { runInPage, withPage } from './page.mjs';

/**
 * Runs the suite over the extension in the folder `extension` on the folder `workspace`. The suite must lie within the
 * extension's folder: VS Code runs it in the host that runs the extension around it.
 */
export async function runInBrowser({ extension, suite, workspace, ...given }, collected) {
  const tests = `/extension/${relative(extension, suite)}`;
  const configure = (origin, configuration) => ({
    ...configuration,
    developmentOptions: {
      ...configuration.developmentOptions,
      extensions: [uri(origin, '/extension')],
      extensionTestsPath: uri(origin, tests),
    },
  });
  await withPage(given, { flags: ['--enable-smoke-test-driver'] }, async (page, server) => {
    const front = await startFront(server.origin, { extension }, configure);
    try {
      await runInPage(page, `${front.origin}/?${new URLSearchParams({ folder: workspace })}`, collected);
    } finally {
      await front.stop();
    }
  });
}

/** A URI as data, which is how the page's configuration holds one. */
function uri(origin, path) {
  const { protocol, host } = new URL(origin);
  return { scheme: protocol.slice(0, -1), authority: host, path };
}
