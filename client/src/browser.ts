/** The extension in a browser (vscode.dev): the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { ID, NAME, start } from './extension';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  // Called again for every restart; the worker before it would live on. The transports are made here, not by the client:
  // in VS Code's own worker `new Worker()` is wrapped, and its result is no `instanceof Worker`.
  const startServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (options) => new LanguageClient(ID, NAME, startServer, options));
}
