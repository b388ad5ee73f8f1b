/** A short card leads to the full one: the same place is asked for again, this once in full. */
import { commands, type Disposable, type Position, Range, Selection, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient, HoverMiddleware } from 'vscode-languageclient';
import { HoverRequest } from 'vscode-languageclient';
import { FULL_CARD_COMMAND, type HoverWish } from '../../server/src/protocol';

export interface FullCards extends Required<HoverMiddleware> {
  readonly command: Disposable;
}

export function fullCards(client: () => BaseLanguageClient | undefined): FullCards {
  let wanted: { readonly document: TextDocument; readonly position: Position } | undefined;

  /** Without a place, the cursor's: from the palette. */
  async function showFullCard(line?: number, character?: number): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { active } = editor.selection;
    const position = editor.document.validatePosition(active.with(line, character));
    editor.selection = new Selection(position, position);
    editor.revealRange(new Range(position, position));
    wanted = { document: editor.document, position };
    // Where a card is open, asking for one would only give it the focus.
    await commands.executeCommand('editor.action.hideHover');
    await commands.executeCommand('editor.action.showHover');
  }

  return {
    command: commands.registerCommand(FULL_CARD_COMMAND, showFullCard),
    async provideHover(document, position, token, next) {
      const server = client();
      const inFull = wanted?.document === document && wanted.position.isEqual(position);
      if (!inFull || !server) return next(document, position, token);
      wanted = undefined;
      const place = server.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
      const wish: HoverWish = { inFull };
      return server.protocol2CodeConverter.asHover(
        await server.sendRequest(HoverRequest.type, { ...place, ...wish }, token),
      );
    },
  };
}
