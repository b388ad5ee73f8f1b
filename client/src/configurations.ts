/** Hands the configuration files of the workspace to the server, which reads no files by itself. */
import { Disposable, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CONFIGURATIONS, type Configurations } from '../../server/src/protocol';

const FILES = '**/.smtp-lens.json';
const MOST = 1_000;

export function registerConfigurations(client: BaseLanguageClient): Disposable {
  const watcher = workspace.createFileSystemWatcher(FILES);
  const tell = async () => {
    const found = await workspace.findFiles(FILES, '**/node_modules/**', MOST);
    const files = await Promise.all(
      found.map(async (uri) => ({ uri: client.code2ProtocolConverter.asUri(uri), text: await textOf(uri) })),
    );
    if (client.isRunning()) await client.sendNotification(CONFIGURATIONS, { files } satisfies Configurations);
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    // A server that was started again has heard of none.
    client.onDidChangeState(({ newState }) => (newState === State.Running ? tell() : undefined)),
  );
}

/** The text of a file; empty where it cannot be read. */
async function textOf(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
