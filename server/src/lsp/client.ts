/** What must be known of the client beside its capabilities. */
import type { InitializeParams } from 'vscode-languageserver';

function isVsCode(client: InitializeParams | undefined): boolean {
  return /Visual Studio Code|code-oss|code-server|VSCodium|vscode/i.test(client?.clientInfo?.name ?? '');
}

/** Whether tokens of whole documents may be offered: VS Code asks for ranges only where they are not. */
export function takesFullTokens(client: InitializeParams | undefined): boolean {
  return !isVsCode(client);
}

/** Whether the client asks for diagnostics. VS Code would for visible documents only; it is told instead. */
export function asksForDiagnostics(client: InitializeParams | undefined): boolean {
  return client?.capabilities.textDocument?.diagnostic !== undefined && !isVsCode(client);
}
