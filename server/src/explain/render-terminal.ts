import { visible } from '../text/visible';
import type { Block, Card, Inline, Prose } from './card';
import { tabulate, wrap } from './wrap';

export interface TerminalOptions {
  /** Whether headings stand out by ANSI escape sequences. */
  readonly color: boolean;
  /** Columns to wrap at; `Infinity` wraps nothing. */
  readonly width: number;
}

const indent = '  ';

/** A card for a terminal. Control characters in quotes are made visible, so none of them reaches the terminal. */
export function renderTerminal(card: Card, { color, width }: TerminalOptions): string {
  const bold = (line: string) => (color ? `\u001b[1m${line}\u001b[22m` : line);
  const heading = (line: string) => (color ? `\u001b[1;36m${line}\u001b[39;22m` : line);
  const { subject, name, kind } = card.title;
  const parts = [
    wrap(visible(`${subject} · ${name} · ${kind}`), width).map(bold),
    ...(card.context ? [wrap(textOf(card.context), width)] : []),
    ...card.sections.map((section) => [
      heading(visible(section.heading)),
      ...section.blocks.flatMap((each) => block(each, width)),
    ]),
    ...(card.compare ? [[heading(card.compare.heading), `${indent}${card.compare.codes.join(', ')}`]] : []),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** A card for a client that shows no Markdown. */
export function renderPlain(card: Card): string {
  return renderTerminal(card, { color: false, width: Number.POSITIVE_INFINITY });
}

function block(block: Block, width: number): readonly string[] {
  const room = width - indent.length;
  switch (block.kind) {
    case 'paragraph': {
      const label = block.label === undefined ? '' : `${visible(block.label)}: `;
      return wrap(label + textOf(block.text), room).map((line) => indent + line);
    }
    case 'list':
      return block.items.flatMap((item) =>
        wrap(textOf(item), room - 2).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`),
      );
    case 'references':
      return block.items.map(
        (item) =>
          indent + (typeof item === 'object' && 'url' in item ? `${visible(item.link)}  ${item.url}` : inline(item)),
      );
    case 'table':
      return tabulate(
        [block.columns, ...block.rows].map((row) => row.map(visible)),
        room,
      ).map((line) => indent + line);
    case 'lines':
      return block.lines.map((line) => indent + visible(line));
  }
}

function textOf(prose: Prose): string {
  return prose.map(inline).join('').trim();
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return visible(piece);
  if ('see' in piece) return visible(piece.words);
  return visible('quote' in piece ? piece.quote : piece.link);
}
