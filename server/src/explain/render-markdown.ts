import type { Block, Card, Inline, Prose, Section } from './card';
import { visible } from './visible';

/**
 * A card as Markdown (CommonMark) for a hover. Nothing in it is live but links to RFCs: quotes become code spans,
 * everything else is escaped.
 */
export function renderMarkdown(card: Card): string {
  const { subject, name, kind } = card.title;
  const parts = [`**${escaped(subject)}** · ${escaped(name)} · *${escaped(kind)}*`];
  if (card.context) parts.push(prose(card.context));
  parts.push(...card.sections.map(sectionOf));
  if (card.compare) parts.push(`${heading(card.compare.heading)}  \n${card.compare.codes.map(codeSpan).join(', ')}`);
  return parts.join('\n\n');
}

function sectionOf({ heading: words, blocks }: Section): string {
  const [first, ...rest] = blocks.map(block);
  if (first === undefined) return heading(words);
  const between = startsText(blocks[0]) ? '  \n' : '\n\n';
  return [`${heading(words)}${between}${first}`, ...rest].join('\n\n');
}

/** Whether a block can stand on the line below its heading, without a gap. */
function startsText(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' || block?.kind === 'references';
}

function heading(words: string): string {
  return `**${escaped(words)}**`;
}

function block(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.label === undefined ? prose(block.text) : `*${escaped(block.label)}:* ${prose(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${prose(item)}`).join('\n');
    case 'references':
      return block.items.map(inline).join(', ');
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows].map(tableRow).join('\n');
    case 'lines':
      return fenced(block.lines);
  }
}

function prose(pieces: Prose): string {
  return startOfLine(pieces.map(inline).reduce(joined, ''));
}

/** Two code spans without anything between them would become one. */
function joined(line: string, piece: string): string {
  return line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece;
}

/** What would begin a list, a heading, a quote or an indented block is only text. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell))).join(' | ')} |`;
}

function startOfLine(line: string): string {
  return line
    .trimStart()
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('quote' in piece) return codeSpan(piece.quote);
  return isRfc(piece.url) ? `[${escaped(piece.link)}](${piece.url})` : escaped(piece.link);
}

function isRfc(url: string): boolean {
  return /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(#(section|appendix)-[\w.]+)?$/.test(url);
}

/**
 * Text with nothing of Markdown, HTML or an autolink alive in it. An at sign and what makes an address are written as
 * character references, since a backslash does not stop every renderer from linking bare addresses.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]~|$!]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;');
}

/** A code span with more backticks around than within. Empty text gives nothing. */
export function codeSpan(text: string): string {
  const content = visible(text);
  if (content.trim() === '') return '';
  const fence = '`'.repeat(longestRun(content) + 1);
  const pad = /^[`\s]|[`\s]$/.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

function fenced(lines: readonly string[]): string {
  const content = lines.map(visible).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}\n${content}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
