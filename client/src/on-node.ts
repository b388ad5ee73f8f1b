/** What starts on Node.js: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME, start } from './extension';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient(ID, NAME, { run: server, debug: server }, options));
}
