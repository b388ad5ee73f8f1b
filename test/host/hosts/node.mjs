// The extension host on Node.js, beside a VS Code server: what a remote window or a desktop one has.
import { runInPage, withPage } from './page.mjs';

/** Without this flag a built workbench loads neither an extension under development nor its tests. */
const FLAGS = ['--enable-smoke-test-driver'];

/** Runs the suite (a path) over the extension in the folder `extension` on the folder `workspace`. */
export async function runOnNode({ extension, suite, workspace, ...given }, collected) {
  await withPage(given, { flags: FLAGS }, async (page, { origin }) => {
    const remote = (path) => `vscode-remote://${new URL(origin).host}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(suite)],
    ]);
    await runInPage(page, `${origin}/?${new URLSearchParams({ folder: workspace, payload })}`, collected);
  });
}
