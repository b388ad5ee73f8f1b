import { type Hover, type InitializeParams, MarkupKind, type Position } from 'vscode-languageserver';
import type { Detail } from '../explain/card';
import { type HoverLinks, renderMarkdown } from '../explain/render-markdown';
import { renderPlain } from '../explain/render-terminal';
import { type Hover as Found, hover, hoverInLog } from '../features/hover';
import { hoverOnLog } from '../features/log-hover';
import { COMPARE_COMMAND, FULL_CARD_COMMAND, type InitializationOptions, STORY_COMMAND } from '../protocol';
import type { Locale, Text } from '../text/locale';
import { rangeOf } from './convert';
import type { OpenDocument } from './documents';

/** What a client makes of a hover. */
export interface HoverClient {
  readonly markdown: boolean;
  /** Commands that it says it runs from links, and no others. */
  readonly commands: readonly string[];
}

export const plainHovers: HoverClient = { markdown: false, commands: [] };

export function hoverClient({ capabilities }: InitializeParams, options: InitializationOptions): HoverClient {
  const formats = capabilities.textDocument?.hover?.contentFormat;
  return { markdown: formats?.includes(MarkupKind.Markdown) ?? false, commands: options.linkCommands ?? [] };
}

/** The hover at a position: Markdown where the client shows it, otherwise plain text. */
export function hoverAt(
  { record, log, lines }: OpenDocument,
  position: Position,
  locale: Locale,
  detail: Detail,
  client: HoverClient,
): Hover | null {
  const { line, character } = position;
  const found = record
    ? hover(record, line, character, locale, detail)
    : log
      ? hoverOnLog(lines.at(line), character, log, locale, detail)
      : hoverInLog(lines.at(line), character, false, locale, detail);
  if (!found) return null;
  const { card, at, end } = found;
  const text = client.markdown ? renderMarkdown(card, linksFor(client)) : renderPlain(card);
  const more = card.shortened ? `\n\n${wayToMore(position, locale, client)}` : '';
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: text + more }, range: rangeOf({ line, at, end }) };
}

/** The card of a message of a log, with the way to its story. The link is made of a number, never of text of a document. */
export function messageHover({ card, at, end }: Found, { line }: Position, locale: Locale, client: HoverClient): Hover {
  const text = client.markdown ? renderMarkdown(card) : renderPlain(card);
  const linked = client.markdown && client.commands.includes(STORY_COMMAND);
  const more = linked ? `\n\n[${STORY[locale]}](${commandLink(STORY_COMMAND, [line])})` : '';
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: text + more }, range: rangeOf({ line, at, end }) };
}

const STORY: Text = { en: 'Show the whole story', id: 'Tampilkan cerita lengkap' };

const MORE: Text = { en: 'Show the full card', id: 'Tampilkan kartu lengkap' };
const SET: Text = {
  en: 'There is more: set smtpLens.hover.detail to full.',
  id: 'Masih ada lagi: atur smtpLens.hover.detail menjadi full.',
};

/** The last line of a short card. Its link is made of two numbers, never of text of a document. */
function wayToMore({ line, character }: Position, locale: Locale, client: HoverClient): string {
  if (!client.markdown || !client.commands.includes(FULL_CARD_COMMAND)) return SET[locale];
  return `[${MORE[locale]}](${commandLink(FULL_CARD_COMMAND, [line, character])})`;
}

function linksFor({ commands }: HoverClient): HoverLinks | undefined {
  if (!commands.includes(COMPARE_COMMAND)) return undefined;
  return { comparison: (...codes) => commandLink(COMPARE_COMMAND, codes) };
}

/** The address of a command with what it is given. */
export function commandLink(command: string, given: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
