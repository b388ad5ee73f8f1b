/** The extension on Node.js, desktop or remote. VS Code waits for this file: what it starts is loaded once VS Code goes on. */
import type { ExtensionContext } from 'vscode';

export async function activate(context: ExtensionContext): Promise<void> {
  const extension = await import('./on-node');
  await extension.activate(context);
}

export async function deactivate(): Promise<void> {
  const extension = await import('./on-node');
  await extension.deactivate();
}
