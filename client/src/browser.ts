/** The extension in a browser (vscode.dev): the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ID, NAME, start } from './extension';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  // A function, since a restart needs a new worker.
  return start(context, (options) => new LanguageClient(ID, NAME, async () => new Worker(script), options));
}
