import { type Hover, type InitializeParams, MarkupKind, type Position } from 'vscode-languageserver';
import { type HoverLinks, renderMarkdown } from '../explain/render-markdown';
import { renderPlain } from '../explain/render-terminal';
import { type Hover as Found, hover, hoverInLog } from '../features/hover';
import { COMPARE_COMMAND, type InitializationOptions } from '../protocol';
import type { Locale } from '../text/locale';
import { rangeOf } from './convert';
import type { OpenDocument } from './documents';

/** The hover at a position: Markdown where the client shows it, otherwise plain text. */
export function hoverAt(
  { record, log, lines }: OpenDocument,
  { line, character }: Position,
  locale: Locale,
  client: InitializeParams | undefined,
): Hover | null {
  const found = record
    ? hover(record, line, character, locale, 'full')
    : log && hoverInLog(lines[line] ?? '', character, locale, 'full');
  return found ? { contents: contentOf(found, client), range: rangeOf({ line, at: found.at, end: found.end }) } : null;
}

function contentOf({ card }: Found, client: InitializeParams | undefined): Hover['contents'] {
  const formats = client?.capabilities.textDocument?.hover?.contentFormat;
  return formats?.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(card, linksFor(client)) }
    : { kind: MarkupKind.PlainText, value: renderPlain(card) };
}

/** Links to commands, for a client that says that it runs these commands from links, and no others. */
function linksFor(client: InitializeParams | undefined): HoverLinks | undefined {
  const { linkCommands } = (client?.initializationOptions ?? {}) as InitializationOptions;
  if (!linkCommands?.includes(COMPARE_COMMAND)) return undefined;
  return {
    comparison: (...codes) => `command:${COMPARE_COMMAND}?${encodeURIComponent(JSON.stringify(codes))}`,
  };
}
