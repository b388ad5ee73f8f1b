import { visible } from '../text/visible';
import type { Block, Card, Inline, Prose } from './card';

/** Addresses of other pages, as a page may name them; undefined where there is none. */
export interface PageLinks {
  code(code: string): string | undefined;
  comparison(code: string, other: string): string | undefined;
}

/**
 * A card as a document of its own, in Markdown (CommonMark with tables): for a preview, for the web, and to be read as it
 * stands. It is for cards that hold nothing of a record; what a hover shows goes through `renderMarkdown`.
 */
export function renderPage({ title, context, sections, compare }: Card, links: PageLinks): string {
  const { subject, name, kind } = title;
  const inline = (piece: Inline) => inlineOf(piece, links);
  const parts = [
    `# ${[subject, name].map(text).join(' · ')}`,
    `*${text(kind)}*`,
    ...(context ? [proseOf(context, inline)] : []),
    ...sections.flatMap(({ heading, blocks }) => [
      `## ${text(heading)}`,
      ...blocks.map((block) => blockOf(block, inline)),
    ]),
    ...(compare && compare.codes.length > 0
      ? [`## ${text(compare.heading)}`, compared(compare.code, compare.codes, links)]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Each code leads to the comparison, or, where there is none, to the page of that code. */
function compared(code: string, codes: readonly string[], links: PageLinks): string {
  return codes.map((other) => linked(other, links.comparison(code, other) ?? links.code(other))).join(', ');
}

type InlineOf = (piece: Inline) => string;

function blockOf(block: Block, inline: InlineOf): string {
  switch (block.kind) {
    case 'paragraph': {
      const prose = proseOf(block.text, inline);
      return block.label === undefined ? prose : `**${text(block.label)}:** ${prose}`;
    }
    case 'list':
      return block.items.map((item) => `- ${proseOf(item, inline)}`).join('\n');
    case 'references':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table':
      return [rowOf(block.columns), `|${' --- |'.repeat(block.columns.length)}`, ...block.rows.map(rowOf)].join('\n');
    case 'lines':
      return ['```', ...block.lines.map(visible), '```'].join('\n');
  }
}

function proseOf(pieces: Prose, inline: InlineOf): string {
  // A line that begins with a number and a period, or with a dash, would be a list.
  return pieces
    .map(inline)
    .join('')
    .trim()
    .replace(/^(?=[-+#>=])|^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map(text).join(' | ')} |`.replaceAll(/ {2,}/g, ' ');
}

function inlineOf(piece: Inline, links: PageLinks): string {
  if (typeof piece === 'string') return text(piece);
  if ('quote' in piece) return quoted(piece.quote);
  if ('see' in piece) return linked(piece.words, links.code(piece.see));
  return `[${text(piece.link)}](${piece.url})`;
}

function linked(words: string, address: string | undefined): string {
  return address === undefined ? text(words) : `[${text(words)}](${address})`;
}

function quoted(words: string): string {
  const content = visible(words);
  return content.includes('`') ? `“${text(content)}”` : `\`${content}\``;
}

/** Text with a backslash before what Markdown would take for marks, and before nothing else: the source is read too. */
function text(words: string): string {
  return visible(words).replace(/[\\`*_[\]<|~$]|&(?=[#\w]{1,31};)/g, '\\$&');
}
