// The extension host on Node.js, beside a VS Code server: what a remote window or a desktop one has.
import { openBrowser } from '../browser.mjs';
import { startServer } from '../server.mjs';
import { runInPage } from './page.mjs';

/** Runs the suite (`suite.cjs`, a path) over the extension in `extension` on the folder `workspace`. */
export async function runOnNode({ environment, chromium, extension, suite, workspace }, collected) {
  // Without this flag a built workbench loads neither an extension under development nor its tests.
  const server = await startServer(environment, { flags: ['--enable-smoke-test-driver'] });
  try {
    const browser = await openBrowser(environment, chromium);
    try {
      const remote = (path) => `vscode-remote://${new URL(server.origin).host}${path}`;
      const payload = [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(suite)],
      ];
      await runInPage(
        browser.page,
        `${server.origin}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`,
        collected,
      );
    } finally {
      await browser.stop();
    }
  } finally {
    await server.stop();
  }
}
