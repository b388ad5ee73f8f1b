/** Pages that need more than text: the report on a log, and a session as a ladder. No script runs in them. */
import { commands, Disposable, env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isLargeLog,
  LADDER,
  type LadderDrawn,
  LOG_PAGE_COMMAND,
  LOG_REPORT,
  type LogLinePlace,
  REVEAL_COMMAND,
} from '../../server/src/protocol';
import { say } from './messages';

export function registerPictures(client: BaseLanguageClient): Disposable {
  /** Where the cursor of the active editor is. */
  function place(): LogLinePlace | undefined {
    const editor = window.activeTextEditor;
    return (
      editor && { uri: client.code2ProtocolConverter.asUri(editor.document.uri), line: editor.selection.active.line }
    );
  }

  /** Of a large log, or of the active document. */
  async function showReport(uri?: unknown): Promise<void> {
    const at = typeof uri === 'string' && isLargeLog(uri) ? { uri, line: 0 } : place();
    const html = at && (await client.sendRequest<string | null>(LOG_REPORT, at));
    if (!html) {
      void say(l10n.t('Open a mail log first.'));
      return;
    }
    const panel = window.createWebviewPanel('smtpLens.report', l10n.t('Mail Report'), ViewColumn.Beside, {
      localResourceRoots: [],
      enableCommandUris: [LOG_PAGE_COMMAND],
    });
    panel.webview.html = html.replace('</head>', `<style>${FOLLOW_THEME}</style></head>`);
  }

  async function ladder(): Promise<LadderDrawn | undefined> {
    const at = place();
    const drawn = at && (await client.sendRequest<LadderDrawn | null>(LADDER, at));
    if (!drawn) void say(l10n.t('There is no session or message here.'));
    return drawn ?? undefined;
  }

  async function showDiagram(): Promise<void> {
    const drawn = await ladder();
    if (!drawn) return;
    const panel = window.createWebviewPanel('smtpLens.diagram', l10n.t('Session Diagram'), ViewColumn.Beside, {
      localResourceRoots: [],
      enableCommandUris: [REVEAL_COMMAND],
    });
    panel.webview.html = `<!doctype html><html lang="${env.language}"><head><meta charset="utf-8"><title>${l10n.t('Session Diagram')}</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"></head><body>${drawn.shown}</body></html>`;
  }

  async function exportDiagram(): Promise<void> {
    const drawn = await ladder();
    if (!drawn) return;
    const items = [
      { label: 'SVG', language: 'xml', content: drawn.svg },
      { label: 'Mermaid', language: 'plaintext', content: drawn.mermaid },
    ];
    const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Export the diagram as …') });
    if (picked) await window.showTextDocument(await workspace.openTextDocument(picked));
  }

  return Disposable.from(
    commands.registerCommand('smtpLens.showReport', showReport),
    commands.registerCommand('smtpLens.showSessionDiagram', showDiagram),
    commands.registerCommand('smtpLens.exportSessionDiagram', exportDiagram),
  );
}

/** The page follows the theme of the editor, not that of the system. */
const FOLLOW_THEME =
  'body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; } body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }';
