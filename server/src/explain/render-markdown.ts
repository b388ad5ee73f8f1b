import { enhancedMeaning } from '../knowledge/enhanced';
import { replyMeaning } from '../knowledge/replies';
import { visible } from '../text/visible';
import type { Block, Card, Inline, Prose, Section } from './card';

/** What a hover may lead to: the address of the comparison of two codes, or of the choice of a second one. */
export interface HoverLinks {
  comparison(code: string, other?: string): string;
}

/**
 * A card as Markdown (CommonMark) for a hover. Nothing in it is live but links to RFCs, and `links` on codes: quotes
 * become code spans, everything else is escaped.
 */
export function renderMarkdown(card: Card, links?: HoverLinks): string {
  const { subject, name, kind } = card.title;
  const parts = [startOfLine([marked('**', subject), escaped(name), marked('*', kind)].join(' · '))];
  if (card.context) parts.push(prose(card.context));
  parts.push(...card.sections.map(sectionOf));
  if (card.compare) parts.push(`${heading(card.compare.heading)}  \n${comparable(card.compare, links).join(', ')}`);
  return parts.join('\n\n');
}

/** Codes to compare with, and the way to any other one. A link is made of codes only, never of other text. */
function comparable({ code, codes }: NonNullable<Card['compare']>, links: HoverLinks | undefined): readonly string[] {
  if (!links || !isCode(code)) return codes.map(codeSpan);
  const linked = codes.map((other) =>
    isCode(other) ? `[${other}](${links.comparison(code, other)})` : codeSpan(other),
  );
  return [...linked, `[…](${links.comparison(code)})`];
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
  return marked('**', words);
}

/** Words between marks of emphasis; marks around nothing would be a rule. */
function marked(mark: string, words: string): string {
  const text = escaped(words).trim();
  return text === '' ? '' : `${mark}${text}${mark}`;
}

function block(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.label === undefined ? prose(block.text) : `${marked('*', `${block.label}:`)} ${prose(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${prose(item)}`).join('\n');
    case 'references':
      return startOfLine(block.items.map(inline).join(', '));
    case 'table':
      return [tableRow(block.columns), `|${' --- |'.repeat(block.columns.length)}`, ...block.rows.map(tableRow)].join(
        '\n',
      );
    case 'lines':
      return fenced(block.lines);
  }
}

function prose(pieces: Prose): string {
  return startOfLine(pieces.map(inline).join(''));
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** What would begin a list, a heading or an indented block is only text. */
function startOfLine(line: string): string {
  return line.trim().replace(/^(\d*)([-+=.)])/, (_, digits: string, mark: string) => digits + reference(mark));
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('quote' in piece) return codeSpan(piece.quote);
  if ('see' in piece) return escaped(piece.words);
  return isRfc(piece.url) ? `[${escaped(piece.link)}](${piece.url})` : escaped(piece.link);
}

function isRfc(url: string): boolean {
  return /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(#(section|appendix)-[\w.]+)?$/.test(url);
}

/**
 * Text with nothing of Markdown, HTML or an autolink alive in it. What could mean something is written as a character
 * reference: renderers differ in how far a backslash reaches, and link bare addresses in spite of one.
 */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>\\`*_[\]~|$!#@]|:(?=\/\/)|(?<=www)\./gi, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/**
 * Text as a code span; where it has a backtick, as escaped text in quotation marks, because marked (the renderer of
 * VS Code) sees emphasis in code spans of two or more backticks. Empty text gives nothing.
 */
export function codeSpan(text: string): string {
  const content = visible(text);
  if (content.trim() === '') return '';
  if (content.includes('`')) return `“${escaped(content)}”`;
  return /^\s|\s$/.test(content) ? `\` ${content} \`` : `\`${content}\``;
}

function fenced(lines: readonly string[]): string {
  const content = lines.map(visible).join('\n');
  const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${content}\n${fence}`;
}

const isCode = (word: string) => replyMeaning(word) !== undefined || enhancedMeaning(word) !== undefined;
