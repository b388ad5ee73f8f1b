// One run of a desktop VS Code, in a process of its own: the runner writes straight to its standard output.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

const { executable, extension, suite, workspace, home } = JSON.parse(process.argv[2]);

await runTests({
  vscodeExecutablePath: executable,
  extensionDevelopmentPath: extension,
  extensionTestsPath: suite,
  launchArgs: [workspace, `--user-data-dir=${join(home, 'data')}`, `--extensions-dir=${join(home, 'extensions')}`],
});
