import { type Hover, type InitializeParams, MarkupKind, type Position } from 'vscode-languageserver';
import { renderMarkdown } from '../explain/render-markdown';
import { renderPlain } from '../explain/render-terminal';
import { type Hover as Found, hover, hoverInLog } from '../features/hover';
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
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: renderPlain(card) };
}
