import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { renderMarkdown } from '../explain/render-markdown';
import { hover } from '../features/hover';
import type { TranscriptRecord } from '../features/record';
import type { Locale } from '../text/locale';
import { rangeOf } from './convert';

/** The hover at a position: Markdown where the client shows it. */
export function hoverAt(record: TranscriptRecord, position: Position, locale: Locale): Hover | null {
  const found = hover(record, position.line, position.character, locale, 'full');
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: renderMarkdown(found.card) },
    range: rangeOf({ line: position.line, at: found.at, end: found.end }),
  };
}
